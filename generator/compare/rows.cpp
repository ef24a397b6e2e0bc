#include "compare/rows.hpp"

#include <algorithm>
#include <map>

namespace minhbach::compare {

namespace {

using SourceTable = model::PlanSource::Table;
using SourceRow = std::vector<std::optional<std::string>>;
using Key = std::vector<std::string>;

class TableChanges {
 public:
  TableChanges(const store::Table& table, std::vector<RowChange>& changes)
      : table_(table), changes_(changes) {}

  void find(const SourceTable& before, const SourceTable& after) {
    const std::map<Key, const SourceRow*> old_rows = by_key(before);
    const std::map<Key, const SourceRow*> new_rows = by_key(after);
    // In the order of the tables, in which 10 follows 9.
    for (const SourceRow& row : before.rows) {
      const auto at = new_rows.find(key_of(row));
      tell(&row, at == new_rows.end() ? nullptr : at->second);
    }
    for (const SourceRow& row : after.rows) {
      if (!old_rows.contains(key_of(row))) {
        tell(nullptr, &row);
      }
    }
  }

 private:
  [[nodiscard]] Key key_of(const SourceRow& row) const {
    Key key;
    for (const std::size_t column : table_.key) {
      key.push_back(row[column].value_or(""));
    }
    return key;
  }
  [[nodiscard]] std::map<Key, const SourceRow*> by_key(const SourceTable& table) const {
    std::map<Key, const SourceRow*> rows;
    for (const SourceRow& row : table.rows) {
      rows.emplace(key_of(row), &row);
    }
    return rows;
  }
  [[nodiscard]] bool is_key(std::size_t column) const {
    return std::find(table_.key.begin(), table_.key.end(), column) != table_.key.end();
  }

  void tell(const SourceRow* before, const SourceRow* after) {
    RowChange change;
    change.table = table_.name;
    change.way = before == nullptr ? Way::Added : after == nullptr ? Way::Removed : Way::Changed;
    const SourceRow& row = before == nullptr ? *after : *before;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const std::string& name = table_.columns[i].name;
      const auto old_cell = before == nullptr ? std::nullopt : (*before)[i];
      const auto new_cell = after == nullptr ? std::nullopt : (*after)[i];
      if (is_key(i)) {
        if (name != "plan_id") {
          change.key.emplace_back(name, row[i].value_or(""));
        }
      } else if (old_cell != new_cell) {
        change.cells.push_back({name, old_cell, new_cell});
      }
    }
    if (change.way != Way::Changed || !change.cells.empty()) {
      changes_.push_back(std::move(change));
    }
  }

  const store::Table& table_;
  std::vector<RowChange>& changes_;
};

}  // namespace

std::string RowChange::key_of(std::string_view column) const {
  for (const auto& [name, value] : key) {
    if (name == column) {
      return value;
    }
  }
  return {};
}

std::vector<RowChange> row_changes(const std::vector<SourceTable>& before,
                                   const std::vector<SourceTable>& after,
                                   const store::Schema& schema) {
  std::vector<RowChange> changes;
  for (std::size_t i = 0; i < before.size(); ++i) {
    TableChanges(schema.table(before[i].name), changes).find(before[i], after[i]);
  }
  return changes;
}

}  // namespace minhbach::compare
