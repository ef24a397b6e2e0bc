#include "store/rows.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace minhbach::store {

namespace {

// Negative, zero or positive. Integers in canonical form: the longer one is further from zero.
int compare_integers(const std::string& a, const std::string& b) {
  const bool a_negative = a.starts_with('-');
  if (a_negative != b.starts_with('-')) {
    return a_negative ? -1 : 1;
  }
  int order = a.size() != b.size() ? (a.size() < b.size() ? -1 : 1) : a.compare(b);
  return a_negative ? -order : order;
}

}  // namespace

base::Place TableRows::place(const Row& row, std::size_t column) const {
  const std::string& field = table->columns[column].name;
  if (!in_database) {
    return {file, row.line, 0, field};
  }
  std::vector<std::string> key;
  for (const std::size_t part : table->key) {
    key.push_back(row.cells[part].value_or("NULL"));
  }
  return {file + ": " + table->name + " (" + base::joined(key, ", ") + ")", 0, 0, field};
}

base::Place TableRows::place() const {
  return {in_database ? file + ": " + table->name : file, 0, 0, {}};
}

const TableRows& PlanRows::of(std::string_view name) const {
  for (const TableRows& rows : tables) {
    if (rows.table->name == name) {
      return rows;
    }
  }
  schema_lacks(
      "schema.sql",
      std::string(name),
      {"lược đồ thiếu một bảng mà chương trình cần", "the schema lacks a table the program needs"});
}

bool key_less(const Table& table, const Row& a, const Row& b) {
  for (const std::size_t column : table.key) {
    const std::string left = a.cells[column].value_or("");
    const std::string right = b.cells[column].value_or("");
    const int order =
        table.columns[column].is_integer ? compare_integers(left, right) : left.compare(right);
    if (order != 0) {
      return order < 0;
    }
  }
  return false;
}

void sort_by_key(TableRows& rows) {
  const Table& table = *rows.table;
  std::stable_sort(rows.rows.begin(), rows.rows.end(), [&](const Row& a, const Row& b) {
    return key_less(table, a, b);
  });
}

}  // namespace minhbach::store
