#include "store/content_hash.hpp"

#include "base/sha256.hpp"

#include <fmt/format.h>

#include <vector>

namespace minhbach::store {

namespace {

constexpr std::string_view kTable = "minhbach_loaded";

// With its length, so that no two contents read alike.
void add(base::Sha256& sum, std::string_view text) {
  sum.add(fmt::format("{}:", text.size()));
  sum.add(text);
}

void add_rows(base::Sha256& sum, const Database& database, const std::string& table) {
  Statement select(database, fmt::format("SELECT * FROM \"{}\"", table));
  while (select.step()) {
    for (int column = 0; column < select.column_count(); ++column) {
      if (const auto cell = select.cell(column)) {
        add(sum, *cell);
      } else {
        sum.add("-");
      }
    }
  }
}

}  // namespace

std::string content_hash(const Database& database) {
  base::Sha256 sum;
  for (const char* pragma : {"application_id", "user_version"}) {
    Statement number(database, fmt::format("PRAGMA {}", pragma));
    add(sum, number.step() ? number.cell(0).value_or("") : "");
  }
  std::vector<std::string> tables;
  Statement objects(
      database,
      "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name <> ?1 ORDER BY name");
  objects.bind(1, kTable);
  while (objects.step()) {
    for (int column = 0; column < objects.column_count(); ++column) {
      add(sum, objects.text(column));
    }
    // A quote in a name of somebody else's file must not end our statement.
    const std::string name(objects.text(1));
    if (objects.text(0) == "table" && name.find('"') == std::string::npos) {
      tables.push_back(name);
    }
  }
  for (const std::string& table : tables) {
    add_rows(sum, database, table);
  }
  return sum.hex();
}

std::string loaded_hash(const Database& database) {
  Statement exists(database, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1");
  exists.bind(1, kTable);
  if (!exists.step()) {
    return {};
  }
  Statement select(database, fmt::format("SELECT content_sha256 FROM {}", kTable));
  return select.step() ? std::string(select.text(0)) : std::string();
}

void store_loaded_hash(Database& database, const std::string& hash) {
  database.execute(fmt::format(
      "CREATE TABLE {} (content_sha256 TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID", kTable));
  Statement insert(database, fmt::format("INSERT INTO {} VALUES (?1)", kTable));
  insert.bind(1, hash);
  insert.step();
}

}  // namespace minhbach::store
