#include "site/table_format.hpp"

#include "base/csv.hpp"
#include "base/escape.hpp"
#include "model/decimal.hpp"

#include <optional>

namespace minhbach::site {

namespace {

using Cell = std::optional<std::string>;
using model::ColumnType;

// About what the cells take as text. A table of reports is the largest string of all: grown step by
// step it would stand in memory twice.
std::size_t size_of_cells(const Table& table) {
  std::size_t size = 0;
  for (const auto& row : table.rows) {
    for (const Cell& each : row) {
      size += (each ? each->size() : 4) + 2;
    }
  }
  return size;
}

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

std::string as_csv(const Table& table) {
  std::string out = "\xEF\xBB\xBF";
  out.reserve(size_of_cells(table));
  std::vector<std::string_view> cells(table.columns.begin(), table.columns.end());
  base::append_csv_row(out, cells);
  std::vector<std::string> longer(table.columns.size());
  std::vector<bool> verbatim;
  for (const std::string& column : table.columns) {
    verbatim.push_back(is_verbatim(column));
  }
  for (const auto& row : table.rows) {
    cells.clear();
    for (std::size_t c = 0; c < row.size(); ++c) {
      cells.push_back(row[c] ? std::string_view(*row[c]) : std::string_view());
      if (!verbatim[c] && is_read_as_thousands(cells.back())) {
        longer[c] = *row[c] + "0";
        cells.back() = longer[c];
      }
    }
    base::append_csv_row(out, cells);
  }
  return out;
}

std::string as_json(const Table& table) {
  std::string out = "[";
  std::size_t names = 0;
  for (const std::string& column : table.columns) {
    names += column.size() + 6;
  }
  out.reserve(size_of_cells(table) + names * table.rows.size());
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    out += r == 0 ? "\n{" : ",\n{";
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      out += c == 0 ? "" : ",";
      base::append_json(out, table.columns[c]);
      out += ':';
      const Cell& value = table.rows[r][c];
      if (!value) {
        out += "null";
      } else if (table.types[c] == ColumnType::Integer || table.types[c] == ColumnType::Decimal) {
        out += json_number(*value);
      } else {
        base::append_json(out, *value);
      }
    }
    out += '}';
  }
  out += "\n]\n";
  return out;
}

}  // namespace minhbach::site
