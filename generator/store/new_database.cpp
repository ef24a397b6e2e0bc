#include "store/new_database.hpp"

#include "store/check.hpp"
#include "store/content_hash.hpp"
#include "store/database_rows.hpp"

#include <fmt/format.h>

namespace minhbach::store {

namespace {

// SQLite's own verdict; the checks of rows should have left it nothing to find.
void require_sound(const Database& database) {
  Statement foreign(database, "PRAGMA foreign_key_check");
  if (foreign.step()) {
    base::bug(fmt::format("new database: a broken reference in {} to {} passed the checks",
                          foreign.text(0),
                          foreign.text(2)));
  }
  Statement integrity(database, "PRAGMA integrity_check(1)");
  if (integrity.step() && integrity.text(0) != "ok") {
    base::bug(fmt::format("new database: integrity_check says {}", integrity.text(0)));
  }
}

}  // namespace

NewDatabase::NewDatabase(Database database, RowSource& source, const Schema& schema, bool strict)
    : database_(std::move(database)) {
  // Safety comes from the rename: the file counts only when it is whole.
  database_.execute("PRAGMA page_size=4096; PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;");
  database_.execute("BEGIN");
  database_.execute(schema.text);
  RowWriter writer(database_, schema);
  problems_ = check_rows(source, schema, strict, [&](std::vector<TableRows>& tables) {
    for (TableRows& rows : tables) {
      sort_by_key(rows);
      writer.insert(rows);
      tables_ += rows.rows.empty() ? 0U : 1U;
      plans_ += rows.table->name == "plan" ? 1U : 0U;
    }
  });
  problems_.throw_if_errors();
  rows_ = writer.row_count();
}

std::string NewDatabase::finish_as_loaded() {
  std::string hash = content_hash(database_);
  store_loaded_hash(database_, hash);
  finish();
  return hash;
}

void NewDatabase::finish() {
  database_.execute("COMMIT");
  require_sound(database_);
}

}  // namespace minhbach::store
