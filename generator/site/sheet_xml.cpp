#include "site/sheet_xml.hpp"

#include "base/escape.hpp"
#include "base/text.hpp"
#include "model/decimal.hpp"
#include "site/code_words.hpp"
#include "site/data_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace minhbach::site {

namespace {

using model::ColumnType;

// What a text may hold in XML; longer than a cell can be, it is cut where that is seen.
void append_cell_text(std::string& out, std::string_view text) {
  constexpr std::size_t kLongestCell = 32'767;  // UTF-16 units, of which no byte is more than one
  const auto is_refused = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
  };
  if (text.size() <= kLongestCell && std::none_of(text.begin(), text.end(), is_refused)) {
    base::append_html(out, text);
    return;
  }
  std::size_t units = 0;
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t next = end;
    units += base::next_code_point(text, next) > 0xFFFF ? 2U : 1U;
    if (units > kLongestCell - 2) {
      break;
    }
    end = next;
  }
  std::string kept(text.substr(0, end));
  std::erase_if(kept, is_refused);
  base::append_html(out, kept);
  if (end < text.size()) {
    out += " …";
  }
}

}  // namespace

void append_text_cell(std::string& out, std::string_view text, SheetStyle style) {
  out += "<c s=\"";
  out += static_cast<char>('0' + static_cast<int>(style));
  out += R"(" t="inlineStr"><is><t xml:space="preserve">)";
  append_cell_text(out, text);
  out += "</t></is></c>";
}

namespace {

// Days as spreadsheets count them: 1 is 1 January 1900, and a 29 February 1900 that never was.
std::optional<std::int64_t> day_number(std::string_view text) {
  constexpr std::int64_t kBefore1970 = 25'569;
  constexpr std::int64_t kFirstCertain = 61;  // 1 March 1900
  const std::optional<model::Day> day = model::parse_day(text);
  if (!day) {
    return std::nullopt;
  }
  const std::int64_t number = day->time_since_epoch().count() + kBefore1970;
  return number < kFirstCertain ? std::nullopt : std::optional(number);
}

// A number that a spreadsheet keeps as it is: it holds 15 digits.
bool is_kept_number(std::string_view text) {
  constexpr std::size_t kDigits = 15;
  return text.size() <= kDigits && model::Decimal::parse(text).has_value();
}

// The columns of a table as a reader of this language has them.
struct ShownColumn {
  std::size_t at = 0;
  std::string heading;
  std::string_view codes = {};  // see family_of_codes
  bool is_long = false;         // its texts are wrapped
};

std::vector<ShownColumn> shown_columns(const PlanContext& context, const Table& table, Lang lang) {
  constexpr std::size_t kShort = 24;
  std::vector<ShownColumn> shown;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    // Who reads Vietnamese needs no translation of it; nobody runs a query from a cell.
    const std::string& name = table.columns[c];
    if ((lang == Lang::Vi && name.ends_with("_en")) || name == "sql" || name == "command") {
      continue;
    }
    // In a file without the translations, nothing has to be called Vietnamese.
    const std::string called =
        lang == Lang::Vi && name.ends_with("_vi") ? name.substr(0, name.size() - 3) : name;
    ShownColumn column{
        c, column_label(context, called).in(lang), family_of_codes(table.name, name)};
    for (const auto& row : table.rows) {
      if (row[c] && row[c]->size() > kShort) {
        column.is_long = true;
        break;
      }
    }
    shown.push_back(std::move(column));
  }
  return shown;
}

constexpr int kWideColumn = 44;  // characters of a column whose texts are wrapped
constexpr int kNarrowColumn = 16;
constexpr double kSheetLine = 15;  // points
constexpr double kHighestRow = 409;

// That a text takes in a wide column, a little more than fewer.
double lines_taken(std::string_view text) {
  double lines = 0;
  for (const std::string_view part : base::split(text, '\n')) {
    const auto letters = std::count_if(part.begin(), part.end(), [](char c) {
      return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    });
    lines += std::max(1.0, std::ceil(static_cast<double>(letters) * 1.1 / kWideColumn));
  }
  return lines;
}

class RowWriter {
 public:
  RowWriter(const i18n::Strings& strings,
            const Table& table,
            const std::vector<ShownColumn>& columns,
            Lang lang)
      : strings_(strings), table_(table), columns_(columns), lang_(lang) {}

  void append(std::string& out, const std::vector<std::optional<std::string>>& row) const {
    double lines = 1;
    for (const ShownColumn& column : columns_) {
      if (column.is_long && row[column.at]) {
        lines = std::max(lines, lines_taken(*row[column.at]));
      }
    }
    if (lines > 1) {
      // Neither Excel nor LibreOffice measures a row that nobody touched.
      fmt::format_to(std::back_inserter(out),
                     R"(<row ht="{}" customHeight="1">)",
                     std::min(kHighestRow, kSheetLine * lines));
    } else {
      out += "<row>";
    }
    for (const ShownColumn& column : columns_) {
      append_cell(out, row[column.at], column);
    }
    out += "</row>";
  }

 private:
  void append_cell(std::string& out,
                   const std::optional<std::string>& cell,
                   const ShownColumn& column) const {
    if (!cell) {
      out += "<c/>";
      return;
    }
    const ColumnType type = table_.types[column.at];
    if (const std::string* const words = words_of(*cell, column)) {
      append_text_cell(out, *words, SheetStyle::Plain);
    } else if ((type == ColumnType::Integer || type == ColumnType::Decimal) &&
               is_kept_number(*cell)) {
      fmt::format_to(
          std::back_inserter(out), "<c><v>{}</v></c>", model::Decimal::parse(*cell)->text());
    } else if (const auto day = type == ColumnType::Date || type == ColumnType::PartialDate
                                    ? day_number(*cell)
                                    : std::nullopt) {
      fmt::format_to(std::back_inserter(out),
                     R"(<c s="{}"><v>{}</v></c>)",
                     static_cast<int>(SheetStyle::Day),
                     *day);
    } else {
      append_text_cell(out, *cell, column.is_long ? SheetStyle::Wrapped : SheetStyle::Plain);
    }
  }

  // Of a code; one the theme has no words for stands as it is.
  [[nodiscard]] const std::string* words_of(const std::string& cell,
                                            const ShownColumn& column) const {
    return column.codes.empty() ? nullptr : strings_.find(std::string(column.codes) + cell, lang_);
  }

  const i18n::Strings& strings_;
  const Table& table_;
  const std::vector<ShownColumn>& columns_;
  Lang lang_;
};

// 'A', 'AA' for 26.
std::string letters_of(std::size_t column) {
  std::string letters;
  for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  }
  return letters;
}

}  // namespace

base::PackedFile sheet_part(const PlanContext& context, const Table& table, Lang lang) {
  const std::vector<ShownColumn> columns = shown_columns(context, table, lang);
  base::Packer packer("xl/worksheets/sheet.xml");
  std::string xml = fmt::format(
      R"({}<worksheet xmlns="{}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2")"
      R"( activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>)",
      kXmlHead,
      kSheetXml);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    fmt::format_to(std::back_inserter(xml),
                   R"(<col min="{0}" max="{0}" width="{1}" customWidth="1"/>)",
                   i + 1,
                   columns[i].is_long ? kWideColumn : kNarrowColumn);
  }
  xml += "</cols><sheetData><row>";
  for (const ShownColumn& column : columns) {
    append_text_cell(xml, column.heading, SheetStyle::Heading);
  }
  xml += "</row>";
  const RowWriter writer(context.site.strings, table, columns, lang);
  for (const auto& row : table.rows) {
    packer.add(xml);
    xml.clear();
    writer.append(xml, row);
  }
  fmt::format_to(std::back_inserter(xml),
                 R"(</sheetData><autoFilter ref="A1:{}{}"/></worksheet>)",
                 letters_of(columns.size() - 1),
                 table.rows.size() + 1);
  packer.add(xml);
  return packer.done();
}

}  // namespace minhbach::site
