#include "site/table_format.hpp"

#include "base/csv.hpp"
#include "base/escape.hpp"
#include "model/decimal.hpp"

#include <optional>

namespace minhbach::site {

namespace {

using model::ColumnType;

// Columns whose cells are quoted, not counted: nothing is added to them.
bool is_verbatim(std::string_view column) {
  return column.ends_with("_vi") || column.ends_with("_en") || column == "number" ||
         column == "id" || column.ends_with("_id");
}

// '1.234' is 1234 to a program that uses the decimal comma, as in Vietnam; '1.2340' is no number to
// it. (Four decimals are the most a figure has.)
bool is_read_as_thousands(std::string_view cell) {
  constexpr std::size_t kGroup = 3;
  const std::size_t point = cell.find('.');
  return point != std::string_view::npos && cell.size() - point - 1 == kGroup &&
         model::Decimal::parse(cell).has_value();
}

// A number as JSON writes it: '007' is one to us and none to JSON.
std::string json_number(const std::string& cell) {
  const std::size_t digit = cell.starts_with('-') ? 1 : 0;
  const bool is_led_by_zero =
      cell.size() > digit + 1 && cell[digit] == '0' && cell[digit + 1] != '.';
  const auto number = is_led_by_zero ? model::Decimal::parse(cell) : std::nullopt;
  return number ? number->text() : cell;
}

}  // namespace

CsvForm::CsvForm(const Table& table) : table_(table), longer_(table.columns.size()) {
  for (const std::string& column : table.columns) {
    verbatim_.push_back(is_verbatim(column));
  }
}

void CsvForm::begin(std::string& out) const {
  out += "\xEF\xBB\xBF";
  base::append_csv_row(out, {table_.columns.begin(), table_.columns.end()});
}

void CsvForm::row(std::string& out, const Cells& cells) {
  cells_.clear();
  for (std::size_t c = 0; c < cells.size(); ++c) {
    cells_.push_back(cells[c] ? std::string_view(*cells[c]) : std::string_view());
    if (!verbatim_[c] && is_read_as_thousands(cells_.back())) {
      longer_[c] = *cells[c] + "0";
      cells_.back() = longer_[c];
    }
  }
  base::append_csv_row(out, cells_);
}

JsonForm::JsonForm(const Table& table) : table_(table) {
  for (const std::string& column : table.columns) {
    std::string& name = names_.emplace_back(names_.empty() ? "{" : ",");
    base::append_json(name, column);
    name += ':';
  }
}

void JsonForm::row(std::string& out, const Cells& cells) {
  out += has_rows_ ? ",\n" : "[\n";
  has_rows_ = true;
  for (std::size_t c = 0; c < names_.size(); ++c) {
    out += names_[c];
    const std::optional<std::string>& value = cells[c];
    if (!value) {
      out += "null";
    } else if (table_.types[c] == ColumnType::Integer || table_.types[c] == ColumnType::Decimal) {
      out += json_number(*value);
    } else {
      base::append_json(out, *value);
    }
  }
  out += '}';
}

void JsonForm::end(std::string& out) const {
  out += has_rows_ ? "\n]\n" : "[\n]\n";
}

}  // namespace minhbach::site
