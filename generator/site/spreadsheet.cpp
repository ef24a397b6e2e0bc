#include "site/spreadsheet.hpp"

#include "base/escape.hpp"
#include "base/text.hpp"
#include "site/data_package.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace minhbach::site {

namespace {

using base::PackedFile;

constexpr std::size_t kMostRows = 1'048'575;  // below the headings
constexpr std::size_t kLongestName = 31;      // of a sheet
constexpr std::string_view kOffice =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view kKind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

// Fonts, fills and formats: the day as Vietnamese write it; without ambiguity for all others.
std::string styles_part(Lang lang) {
  const std::string_view day = lang == Lang::Vi ? "dd/mm/yyyy" : "d mmm yyyy";
  return fmt::format(
      R"(<styleSheet xmlns="{}"><numFmts count="1"><numFmt numFmtId="164" formatCode="{}"/></numFmts>)"
      R"(<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>)"
      R"(<font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts>)"
      R"(<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>)"
      R"(<fill><patternFill patternType="solid"><fgColor rgb="FFE6EEEE"/></patternFill></fill></fills>)"
      R"(<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5">)"
      R"(<xf applyAlignment="1"><alignment vertical="top"/></xf>)"
      R"(<xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>)"
      R"(<xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>)"
      R"(<xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>)"
      R"(<xf fontId="2" applyFont="1"/></cellXfs></styleSheet>)",
      kSheetXml,
      day);
}

// The parts of an .xlsx file besides its sheets, which name them in their order.
class BookParts {
 public:
  void add(const std::string& name) {
    ++number_;
    fmt::format_to(
        std::back_inserter(types_),
        R"(<Override PartName="/xl/worksheets/sheet{}.xml" ContentType="{}worksheet+xml"/>)",
        number_,
        kKind);
    relate(relations_, number_, "worksheet", fmt::format("worksheets/sheet{}.xml", number_));
    fmt::format_to(std::back_inserter(sheets_),
                   R"(<sheet name="{0}" sheetId="{1}" r:id="rId{1}"/>)",
                   base::html(name),
                   number_);
  }
  [[nodiscard]] std::string part_name() const {  // of the sheet added last
    return fmt::format("xl/worksheets/sheet{}.xml", number_);
  }
  // What is the same for every file of so many sheets.
  BookFrame frame(Lang lang) {
    std::string relations = relations_;
    relate(relations, number_ + 1, "styles", "styles.xml");
    return {
        {"[Content_Types].xml",
         part(fmt::format(
             R"(<Types xmlns="{0}content-types"><Default Extension="rels")"
             R"( ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
             R"(<Default Extension="xml" ContentType="application/xml"/>)"
             R"(<Override PartName="/xl/workbook.xml" ContentType="{1}sheet.main+xml"/>)"
             R"(<Override PartName="/xl/styles.xml" ContentType="{1}styles+xml"/>{2}</Types>)",
             kPackage,
             kKind,
             types_))},
        {"_rels/.rels",
         part(fmt::format(R"(<Relationships xmlns="{}relationships"><Relationship Id="rId1")"
                          R"( Type="{}/officeDocument" Target="xl/workbook.xml"/></Relationships>)",
                          kPackage,
                          kOffice))},
        {"xl/_rels/workbook.xml.rels",
         part(fmt::format(
             R"(<Relationships xmlns="{}relationships">{}</Relationships>)", kPackage, relations))},
        {"xl/styles.xml", part(styles_part(lang))}};
  }
  // What names the sheets.
  [[nodiscard]] PackedFile book() const {
    return part(fmt::format(R"(<workbook xmlns="{}" xmlns:r="{}"><sheets>{}</sheets></workbook>)",
                            kSheetXml,
                            kOffice,
                            sheets_));
  }

 private:
  static PackedFile part(const std::string& xml) {
    return base::packed(std::string(kXmlHead) + xml);
  }
  static void relate(std::string& relations,
                     int number,
                     std::string_view kind,
                     const std::string& target) {
    fmt::format_to(std::back_inserter(relations),
                   R"(<Relationship Id="rId{}" Type="{}/{}" Target="{}"/>)",
                   number,
                   kOffice,
                   kind,
                   target);
  }

  int number_ = 0;
  std::string types_;
  std::string relations_;
  std::string sheets_;
};

// Lines of the cover.
class CoverLines {
 public:
  void line(std::string_view text, SheetStyle style) {
    xml_ += "<row>";
    append_text_cell(xml_, text, style);
    xml_ += "</row>";
  }
  // Nothing where there is no value.
  void pair(std::string_view label, std::string_view value) {
    if (!value.empty()) {
      xml_ += "<row>";
      append_text_cell(xml_, label, SheetStyle::Wrapped);
      append_text_cell(xml_, value, SheetStyle::Wrapped);
      xml_ += "</row>";
    }
  }
  [[nodiscard]] PackedFile done() const {
    return base::packed(fmt::format(
        R"({}<worksheet xmlns="{}"><cols><col min="1" max="1" width="36" customWidth="1"/>)"
        R"(<col min="2" max="2" width="80" customWidth="1"/></cols><sheetData>{}</sheetData></worksheet>)",
        kXmlHead,
        kSheetXml,
        xml_));
  }

 private:
  std::string xml_;
};

}  // namespace

Spreadsheet::Spreadsheet(const PlanContext& context, Lang lang) : context_(context), lang_(lang) {}

void Spreadsheet::begin(const Table& table) {
  table_ = &table;
  part_.emplace(context_, table, lang_);
}

bool Spreadsheet::end() {
  const std::size_t rows = part_->rows();
  base::PackedFile file = part_->done();
  part_.reset();
  if (rows > kMostRows || table_->columns.empty()) {
    return false;
  }
  const std::string& title = context_.site.strings.get("table." + table_->name, lang_);
  sheets_.push_back({sheet_name(title), title, std::move(file)});
  return true;
}

void Spreadsheet::give_last(const Take& take) {
  give_book({&sheets_.back()}, take);
}

void Spreadsheet::give_whole(const Take& take) {
  std::vector<const Sheet*> all;
  for (const Sheet& sheet : sheets_) {
    all.push_back(&sheet);
  }
  give_book(all, take);
}

// A name takes none of these signs, and no other sheet's.
std::string Spreadsheet::sheet_name(const std::string& title) const {
  std::string name;
  std::size_t letters = 0;
  constexpr std::size_t kRoom = kLongestName - 3;  // for ' 10'
  for (std::size_t at = 0; at < title.size() && letters < kRoom; ++letters) {
    const std::size_t begin = at;
    base::next_code_point(title, at);
    const std::string_view letter = std::string_view(title).substr(begin, at - begin);
    name += std::string_view("[]:*?/\\'").find(letter) == std::string_view::npos ? letter : " ";
  }
  const auto is_taken = [&](const std::string& wanted) {
    return std::any_of(
        sheets_.begin(), sheets_.end(), [&](const Sheet& sheet) { return sheet.name == wanted; });
  };
  std::string unique = name;
  for (int n = 2; is_taken(unique); ++n) {
    unique = fmt::format("{} {}", name, n);
  }
  return unique;
}

// Where the file comes from; of the plan's workbook also what is in it.
base::PackedFile Spreadsheet::cover(const std::vector<const Sheet*>& sheets) const {
  const model::Plan& plan = context_.plan;
  const i18n::Strings& strings = context_.site.strings;
  const Config& config = context_.site.config;
  const auto said = [&](const std::string& key) -> const std::string& {
    return strings.get("spreadsheet." + key, lang_);
  };
  CoverLines lines;
  lines.line(sheets.size() == 1 ? sheets.front()->title : plan.short_title.shown(lang_),
             SheetStyle::Title);
  if (plan.illustrative) {
    lines.line(said("illustrative"), SheetStyle::Title);
  }
  lines.pair(said("source"), plan.body.name.shown(lang_) + ": " + plan.title.shown(lang_));
  if (context_.history) {
    const analytics::PeriodStanding& newest = context_.history->newest();
    lines.pair(said("data_to"), i18n::date(newest.period->closing, lang_));
    lines.pair(said("version"), data_version(context_));
  }
  lines.pair(
      said("licence"),
      config.licence.in(lang_) + (config.licence_url.empty() ? "" : " " + config.licence_url));
  lines.pair(said("address"),
             config.base_url.empty()
                 ? ""
                 : config.base_url + plan_page_path(PageKind::Data, lang_, plan.id));
  lines.pair(said("made_by"), "Minh Bạch " + context_.site.version);
  lines.line(said("unofficial"), SheetStyle::Plain);
  for (const Sheet* const sheet : sheets) {
    if (sheets.size() > 1) {
      lines.pair(sheet->name, sheet->title);
    }
  }
  return lines.done();
}

// The cover stands before many sheets and behind one: who opens a table wants the table.
void Spreadsheet::give_book(const std::vector<const Sheet*>& sheets, const Take& take) {
  BookParts book;
  std::vector<base::ZipEntry> parts;
  const auto add = [&](const std::string& name, const PackedFile& file) {
    book.add(name);
    parts.push_back({book.part_name(), &file});
  };
  const std::string& cover_name = context_.site.strings.get("spreadsheet.cover", lang_);
  const bool is_alone = sheets.size() == 1;
  const PackedFile first_or_last = cover(sheets);
  if (!is_alone) {
    add(cover_name, first_or_last);
  }
  for (const Sheet* const sheet : sheets) {
    add(sheet->name, sheet->file);
  }
  if (is_alone) {
    add(cover_name, first_or_last);
  }
  const PackedFile names = book.book();
  parts.push_back({"xl/workbook.xml", &names});
  BookFrame own;
  if (!is_alone) {
    own = book.frame(lang_);
  } else if (frame_of_one_.empty()) {
    frame_of_one_ = book.frame(lang_);
  }
  std::vector<base::ZipEntry> entries;
  for (const auto& [name, file] : is_alone ? frame_of_one_ : own) {
    entries.push_back({name, &file});
  }
  std::move(parts.begin(), parts.end(), std::back_inserter(entries));
  base::give_zip(entries, take);
}

std::string spreadsheet_name(std::string_view table, Lang lang) {
  return fmt::format("{}.{}.xlsx", table, base::code(lang));
}

}  // namespace minhbach::site
