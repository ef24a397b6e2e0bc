#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>

#include "compare/rows.hpp"
#include "compare/two_sides.hpp"

using namespace minhbach;

namespace {

// A database in which every table of the schema has one row of plan 'p'.
void fill_every_table(const std::filesystem::path& file, const store::Schema& schema) {
  store::Database database = store::Database::create(file);
  database.execute(schema.text);
  database.execute("PRAGMA ignore_check_constraints=ON");
  for (const store::Table& table : schema.tables) {
    std::string values;
    for (const store::Column& column : table.columns) {
      values += values.empty() ? "" : ", ";
      values += column.name == "plan_id" ? "'p'" : column.is_integer ? "1" : "'a'";
    }
    database.execute(fmt::format(
        "INSERT INTO \"{}\" ({}) VALUES ({})",
        table.name,
        [&] {
          std::string names;
          for (const store::Column& column : table.columns) {
            names += (names.empty() ? "\"" : ", \"") + column.name + "\"";
          }
          return names;
        }(),
        values));
  }
}

std::vector<model::PlanSource::Table> tables_of(const std::filesystem::path& file) {
  return store::open_plans(file, test::kSchema)->tables("p");
}

bool is_key_column(const store::Table& table, std::size_t column) {
  return std::find(table.key.begin(), table.key.end(), column) != table.key.end();
}

// What one changed cell is told as: its row, and the cell or that the row is another one.
void expect_seen(const std::vector<compare::RowChange>& changes,
                 const store::Table& table,
                 std::size_t column) {
  const std::string& name = table.columns[column].name;
  const auto in_table = [&](const compare::RowChange& change) {
    return change.table == table.name;
  };
  REQUIRE(std::count_if(changes.begin(), changes.end(), in_table) ==
          (is_key_column(table, column) ? 2 : 1));
  const auto at = std::find_if(changes.begin(), changes.end(), in_table);
  if (is_key_column(table, column)) {
    CHECK(at->way == compare::Way::Removed);
    CHECK(at->key_of(name) == (table.columns[column].is_integer ? "1" : "a"));
    return;
  }
  REQUIRE(at->way == compare::Way::Changed);
  // Of a document that is not public any more nothing but its day is published.
  REQUIRE((at->cells.size() == 1 || name == "is_public"));
  const compare::CellChange& cell = at->cells.back();
  CHECK(cell.column == name);
  CHECK(cell.before != cell.after);
  for (const std::size_t part : table.key) {
    if (table.columns[part].name != "plan_id") {
      CHECK_FALSE(at->key_of(table.columns[part].name).empty());
    }
  }
}

}  // namespace

TEST_CASE("diff: a change of any cell of any published table is seen under the key of its row") {
  const store::Schema schema = store::read_schema(test::kSchema);
  const test::TempDir folder;
  const auto file = folder.path() / "every.sqlite";
  fill_every_table(file, schema);
  const auto before = tables_of(file);
  std::size_t seen = 0;
  for (const store::Table& table : schema.tables) {
    if (table.is_site_level() && table.name != "body") {
      continue;  // of no plan, so not published with one
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const std::string& column = table.columns[i].name;
      // Without its plan a row is no row of the plan; without its body a plan has none.
      if (column == "plan_id" || (table.name == "body" && column == "id")) {
        continue;
      }
      CAPTURE(table.name, column);
      const auto changed = folder.path() / "changed.sqlite";
      std::filesystem::copy_file(file, changed, std::filesystem::copy_options::overwrite_existing);
      // The body that a plan names goes with its name.
      const std::string also =
          table.name == "plan" && column == "body_id" ? "UPDATE body SET id = 'b'; " : "";
      store::Database::create(changed).execute(
          fmt::format("PRAGMA ignore_check_constraints=ON; {}UPDATE \"{}\" SET \"{}\" = {}",
                      also,
                      table.name,
                      column,
                      table.columns[i].is_integer ? "2" : "'b'"));
      expect_seen(compare::row_changes(before, tables_of(changed), schema), table, i);
      ++seen;
    }
  }
  CHECK(seen > 300);
}

TEST_CASE("diff: a cell that is not stated any more differs from one that never was") {
  const store::Schema schema = store::read_schema(test::kSchema);
  const test::TempDir folder;
  const auto file = folder.path() / "every.sqlite";
  fill_every_table(file, schema);
  const auto before = tables_of(file);
  store::Database::create(file).execute("UPDATE task SET output_vi = NULL");
  const auto changes = compare::row_changes(before, tables_of(file), schema);
  REQUIRE(changes.size() == 1);
  CHECK(changes.front().cells.front().before == "a");
  CHECK_FALSE(changes.front().cells.front().after);
}
