#include "site/sheet_xml.hpp"

#include "base/escape.hpp"
#include "base/text.hpp"
#include "model/decimal.hpp"
#include "site/code_words.hpp"
#include "site/data_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace minhbach::site {

namespace {

using model::ColumnType;
using namespace std::string_view_literals;  // of known length: nothing is measured for each cell

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
  out += "<c s=\""sv;
  out += static_cast<char>('0' + static_cast<int>(style));
  out += R"(" t="inlineStr"><is><t xml:space="preserve">)"sv;
  append_cell_text(out, text);
  out += "</t></is></c>"sv;
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
std::optional<model::Decimal> kept_number(ColumnType type, std::string_view text) {
  constexpr std::size_t kDigits = 15;
  const bool is_number = type == ColumnType::Integer || type == ColumnType::Decimal;
  return is_number && text.size() <= kDigits ? model::Decimal::parse(text) : std::nullopt;
}

constexpr int kWideColumn = 44;  // characters of a column whose texts are wrapped
constexpr int kNarrowColumn = 16;
constexpr double kSheetLine = 15;  // points
constexpr double kHighestRow = 409;

// That a text takes in a wide column, a little more than fewer.
double lines_taken(std::string_view text) {
  double lines = 0;
  std::size_t letters = 0;
  const auto end_line = [&] {
    lines += std::max(1.0, std::ceil(static_cast<double>(letters) * 1.1 / kWideColumn));
    letters = 0;
  };
  for (const char c : text) {
    if (c == '\n') {
      end_line();
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      ++letters;
    }
  }
  end_line();
  return lines;
}

// 'A', 'AA' for 26.
std::string letters_of(std::size_t column) {
  std::string letters;
  for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  }
  return letters;
}

}  // namespace

SheetPart::SheetPart(const PlanContext& context, const Table& table, Lang lang)
    : context_(context), table_(table), lang_(lang) {
  show_columns();
}

void SheetPart::show_columns() {
  for (std::size_t c = 0; c < table_.columns.size(); ++c) {
    // Who reads Vietnamese needs no translation of it; nobody runs a query from a cell.
    const std::string& name = table_.columns[c];
    if ((lang_ == Lang::Vi && name.ends_with("_en")) || name == "sql" || name == "command") {
      continue;
    }
    // In a file without the translations, nothing has to be called Vietnamese.
    const std::string called =
        lang_ == Lang::Vi && name.ends_with("_vi") ? name.substr(0, name.size() - 3) : name;
    columns_.push_back(
        {c, column_label(context_, called).in(lang_), family_of_codes(table_.name, name)});
  }
}

void SheetPart::add(const Cells& row) {
  constexpr std::size_t kFirst = 256;
  ++rows_;
  if (has_begun_) {
    write(row);
    return;
  }
  first_.push_back(row);
  if (first_.size() == kFirst) {
    begin();
  }
}

void SheetPart::begin() {
  constexpr std::size_t kShort = 24;
  has_begun_ = true;
  xml_ = fmt::format(
      R"({}<worksheet xmlns="{}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2")"
      R"( activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>)",
      kXmlHead,
      kSheetXml);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    Column& column = columns_[i];
    column.is_long = std::any_of(first_.begin(), first_.end(), [&](const Cells& row) {
      return row[column.at] && row[column.at]->size() > kShort;
    });
    fmt::format_to(std::back_inserter(xml_),
                   R"(<col min="{0}" max="{0}" width="{1}" customWidth="1"/>)",
                   i + 1,
                   column.is_long ? kWideColumn : kNarrowColumn);
  }
  xml_ += "</cols><sheetData><row>";
  for (const Column& column : columns_) {
    append_text_cell(xml_, column.heading, SheetStyle::Heading);
  }
  xml_ += "</row>";
  for (const Cells& row : std::exchange(first_, {})) {
    write(row);
  }
}

void SheetPart::write(const Cells& row) {
  // In pieces of some size: to pack each row by itself cost six times what packing takes.
  constexpr std::size_t kPiece = std::size_t{1} << 15U;
  if (xml_.size() >= kPiece) {
    packer_.add(xml_);
    xml_.clear();
  }
  double lines = 1;
  for (const Column& column : columns_) {
    if (column.is_long && row[column.at]) {
      lines = std::max(lines, lines_taken(*row[column.at]));
    }
  }
  if (lines > 1) {
    // Neither Excel nor LibreOffice measures a row that nobody touched.
    fmt::format_to(std::back_inserter(xml_),
                   R"(<row ht="{}" customHeight="1">)",
                   std::min(kHighestRow, kSheetLine * lines));
  } else {
    xml_ += "<row>";
  }
  for (const Column& column : columns_) {
    write_cell(row[column.at], column);
  }
  xml_ += "</row>";
}

void SheetPart::write_cell(const std::optional<std::string>& cell, const Column& column) {
  if (!cell) {
    xml_ += "<c/>"sv;
    return;
  }
  const ColumnType type = table_.types[column.at];
  if (const std::string* const words = words_of(*cell, column)) {
    append_text_cell(xml_, *words, SheetStyle::Plain);
  } else if (const auto number = kept_number(type, *cell)) {
    xml_ += "<c><v>"sv;
    xml_ += number->text();
    xml_ += "</v></c>"sv;
  } else if (const auto day = type == ColumnType::Date || type == ColumnType::PartialDate
                                  ? day_number(*cell)
                                  : std::nullopt) {
    fmt::format_to(std::back_inserter(xml_),
                   R"(<c s="{}"><v>{}</v></c>)",
                   static_cast<int>(SheetStyle::Day),
                   *day);
  } else {
    append_text_cell(xml_, *cell, column.is_long ? SheetStyle::Wrapped : SheetStyle::Plain);
  }
}

const std::string* SheetPart::words_of(const std::string& cell, const Column& column) const {
  return column.codes.empty() ? nullptr
                              : context_.site.strings.find(std::string(column.codes) + cell, lang_);
}

base::PackedFile SheetPart::done() {
  if (!has_begun_) {
    begin();
  }
  fmt::format_to(std::back_inserter(xml_),
                 R"(</sheetData><autoFilter ref="A1:{}{}"/></worksheet>)",
                 letters_of(columns_.size() - 1),
                 rows_ + 1);
  packer_.add(xml_);
  return packer_.done();
}

}  // namespace minhbach::site
