#include "verify/stored_tables.hpp"

#include "base/csv.hpp"
#include "base/text.hpp"
#include "model/decimal.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace minhbach::verify {

namespace {

using Cell = std::optional<std::string>;

const base::LocalText kUseTheDatabase = {
    "Đừng dùng tệp này; dữ liệu đã niêm phong nằm trong tệp plan.sqlite bên cạnh.",
    "Do not use this file; the data that are sealed stand in plan.sqlite beside it."};

// '42.0' and '42' are one number: spreadsheets and JSON write it in their ways.
bool is_same_cell(const Cell& stored, const Cell& published) {
  const std::string a = stored.value_or("");
  const std::string b = published.value_or("");
  const auto number = model::Decimal::parse(a);
  return a == b || (number && number == model::Decimal::parse(b));
}

// Holds the rows of one file, in their order, to those of the table.
class RowChecker {
 public:
  RowChecker(const StoredTable& table, const std::string& place, base::Problems& problems)
      : table_(table), place_(place), problems_(problems) {}

  // `cell_of` gives the published cell of a column; null where it has none of that name.
  template <class CellOf>
  void check(std::size_t line, const CellOf& cell_of) {
    if (row_ >= table_.rows.size()) {
      error(line, {}, {}, {"dữ liệu không có dòng này", "the data have no such row"});
      return;
    }
    const std::vector<Cell>& stored = table_.rows[row_++];
    for (std::size_t c = 0; c < table_.columns.size(); ++c) {
      const Cell* const published = cell_of(table_.columns[c]);
      if (published == nullptr || !is_same_cell(stored[c], *published)) {
        const std::string is = stored[c].value_or("");
        error(line,
              table_.columns[c],
              published == nullptr ? "" : published->value_or(""),
              {fmt::format("trong dữ liệu (plan.sqlite) ô này là “{}”", is),
               fmt::format("in the data (plan.sqlite) this cell is “{}”", is)});
      }
    }
  }
  void not_a_row(std::size_t line) {
    ++row_;
    error(line, {}, {}, {"không đọc được dòng này", "this row cannot be read"});
  }
  void finish() {
    if (row_ < table_.rows.size()) {
      const std::size_t missing = table_.rows.size() - row_;
      error(0,
            {},
            {},
            {fmt::format("thiếu {} dòng có trong dữ liệu (plan.sqlite)", missing),
             fmt::format("{} of the data (plan.sqlite) {} missing",
                         base::counted(missing, "row"),
                         missing == 1 ? "is" : "are")});
    }
  }

 private:
  void error(std::size_t line, std::string field, std::string value, base::LocalText reason) {
    problems_.error(
        {place_, line, 0, std::move(field)}, std::move(value), std::move(reason), kUseTheDatabase);
  }

  const StoredTable& table_;
  const std::string& place_;
  base::Problems& problems_;
  std::size_t row_ = 0;
};

Cell cell_of_json(const nlohmann::json& value) {
  return value.is_null()     ? Cell()
         : value.is_string() ? Cell(value.get<std::string>())
                             : Cell(value.dump());
}

}  // namespace

StoredTable table_of_csv(const std::string& csv,
                         const std::string& place,
                         base::Problems& problems) {
  StoredTable table;
  base::read_csv(csv, place, problems, [&](const base::CsvRow& row) {
    if (table.columns.empty()) {
      table.columns = row.cells;
    } else {
      std::vector<Cell>& cells = table.rows.emplace_back(table.columns.size());
      for (std::size_t c = 0; c < std::min(cells.size(), row.cells.size()); ++c) {
        cells[c] = row.cells[c].empty() ? Cell() : Cell(row.cells[c]);
      }
    }
    return true;
  });
  return table;
}

void check_csv(const StoredTable& table,
               const std::string& csv,
               const std::string& place,
               base::Problems& problems) {
  RowChecker rows(table, place, problems);
  std::map<std::string, std::size_t, std::less<>> columns;
  Cell cell;
  base::read_csv(csv, place, problems, [&](const base::CsvRow& row) {
    if (columns.empty()) {
      for (std::size_t c = 0; c < row.cells.size(); ++c) {
        columns.emplace(row.cells[c], c);
      }
    } else {
      rows.check(row.line, [&](const std::string& name) -> const Cell* {
        const auto at = columns.find(name);
        if (at == columns.end() || at->second >= row.cells.size()) {
          return nullptr;
        }
        cell = row.cells[at->second];
        return &cell;
      });
    }
    return true;
  });
  rows.finish();
}

void check_json(const StoredTable& table,
                const std::string& json,
                const std::string& place,
                base::Problems& problems) {
  RowChecker rows(table, place, problems);
  Cell cell;
  std::size_t line = 0;
  for (std::string_view text : base::split(json, '\n')) {
    ++line;
    // One row a line, so that a table of any length is read without being held.
    text = base::trimmed(text.substr(0, text.ends_with(',') ? text.size() - 1 : text.size()));
    if (text.empty() || text == "[" || text == "]") {
      continue;
    }
    const nlohmann::json row = nlohmann::json::parse(text, nullptr, false);
    if (!row.is_object()) {
      rows.not_a_row(line);
      continue;
    }
    rows.check(line, [&](const std::string& name) -> const Cell* {
      const auto at = row.find(name);
      if (at == row.end()) {
        return nullptr;
      }
      cell = cell_of_json(*at);
      return &cell;
    });
  }
  rows.finish();
}

}  // namespace minhbach::verify
