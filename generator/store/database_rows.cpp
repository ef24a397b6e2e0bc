#include "store/database_rows.hpp"

#include "store/first_schema.hpp"

#include <fmt/format.h>

#include <charconv>
#include <set>

namespace minhbach::store {

namespace {

using base::LocalText;

[[noreturn]] void refuse(const Database& database,
                         const std::string& field,
                         LocalText reason,
                         LocalText fix) {
  base::refuse(base::FailureKind::Material,
               {database.name(), 0, 0, field},
               {},
               std::move(reason),
               std::move(fix));
}

void verify_identity(const Database& database, const Schema& schema) {
  if (pragma(database, "application_id") != schema.application_id) {
    refuse(database,
           "application_id",
           {"cơ sở dữ liệu không phải của Minh Bạch", "the database is not one of Minh Bạch"},
           {"Kiểm tra đường dẫn, hoặc tạo tệp bằng lệnh `load`.",
            "Check the path, or make the file with `load`."});
  }
  const std::int64_t version = pragma(database, "user_version");
  if (version != schema.version) {
    refuse(
        database,
        "user_version",
        {fmt::format("cơ sở dữ liệu theo lược đồ phiên bản {}, chương trình cần phiên bản {}",
                     version,
                     schema.version),
         fmt::format("the database follows version {} of the schema, the program needs version {}",
                     version,
                     schema.version)},
        version < schema.version && version >= kFirstVersion
            ? kMigrateFirst
            : LocalText{
                  "Tạo lại cơ sở dữ liệu từ các bảng bằng lệnh `load`, hoặc dùng phiên bản chương "
                  "trình phù "
                  "hợp.",
                  "Make the database again from the tables with `load`, or use the program of that "
                  "version."});
  }
}

// The order of texts, and with it that of pages, would be that of other bytes.
void verify_encoding(const Database& database) {
  Statement encoding(database, "PRAGMA encoding");
  if (encoding.step() && encoding.text(0) != "UTF-8") {
    const std::string found(encoding.text(0));
    refuse(
        database,
        "encoding",
        {"cơ sở dữ liệu lưu chữ bằng mã " + found + ", không phải UTF-8",
         "the database stores text as " + found + ", not as UTF-8"},
        {"Xuất ra rồi tạo lại bằng UTF-8: sqlite3 CŨ .dump | sed '/PRAGMA encoding/d' | sqlite3 "
         "MỚI; "
         "đặt lại application_id và user_version theo schema.sql.",
         "Write it anew in UTF-8: sqlite3 OLD .dump | sed '/PRAGMA encoding/d' | sqlite3 NEW; set "
         "application_id and user_version as schema.sql states them."});
  }
}

void verify_intact(const Database& database) {
  Statement check(database, "PRAGMA quick_check(1)");
  while (check.step()) {
    if (check.text(0) != "ok") {
      const std::string said(check.text(0));
      refuse(database,
             {},
             {"cơ sở dữ liệu bị hỏng: " + said, "the database is damaged: " + said},
             {"Tạo lại từ các bảng bằng lệnh `load`, hoặc lấy lại từ bản sao lưu.",
              "Make it again from the tables with `load`, or take it from a backup."});
    }
  }
}

// A file from before there were comparisons holds none: to who reads it the tables are empty.
bool supply_empty(const Database& database, const Table& table) {
  if (table.name != "comparison" && table.name != "compared_indicator") {
    return false;
  }
  Statement(database, fmt::format("CREATE TEMP TABLE \"{}\" ({})", table.name, column_list(table)))
      .step();
  return true;
}

void verify_table(const Database& database, const Table& table) {
  const LocalText fix = {"Tạo bảng đúng như trong site-data/schema.sql.",
                         "Make the table exactly as site-data/schema.sql states it."};
  Statement kind(database, "SELECT type FROM sqlite_schema WHERE name = ?1");
  kind.bind(1, table.name);
  if (!kind.step()) {
    if (supply_empty(database, table)) {
      return;
    }
    refuse(database, table.name, {"thiếu bảng này", "this table is missing"}, fix);
  }
  if (kind.text(0) != "table") {
    refuse(database,
           table.name,
           {"tên này phải là một bảng, không phải view", "this name must be a table, not a view"},
           fix);
  }
  std::set<std::string> present;
  Statement info(database, fmt::format("PRAGMA table_xinfo(\"{}\")", table.name));
  while (info.step()) {
    constexpr std::int64_t kOrdinary = 0;  // neither generated nor hidden
    if (info.integer(6) == kOrdinary) {
      present.emplace(info.text(1));
    }
  }
  for (const Column& column : table.columns) {
    if (!present.contains(column.name)) {
      refuse(database,
             table.name + "." + column.name,
             {"bảng thiếu cột này", "the table lacks this column"},
             fix);
    }
  }
}

}  // namespace

void verify_database(const Database& database, const Schema& schema) {
  verify_identity(database, schema);
  verify_encoding(database);
  verify_intact(database);
  for (const Table& table : schema.tables) {
    verify_table(database, table);
  }
}

std::string column_list(const Table& table) {
  std::string list;
  for (const Column& column : table.columns) {
    list += (list.empty() ? "\"" : ", \"") + column.name + "\"";
  }
  return list;
}

std::string key_order(const Table& table) {
  std::string order;
  for (const std::size_t column : table.key) {
    order += (order.empty() ? "\"" : ", \"") + table.columns[column].name + "\" COLLATE BINARY";
  }
  return order;
}

DatabaseRows::DatabaseRows(const Database& database, const Schema& schema)
    : database_(database), schema_(schema) {
  for (const Table& table : schema.tables) {
    selects_[table.name] = std::make_unique<Statement>(
        database,
        fmt::format("SELECT {} FROM \"{}\"{} ORDER BY {}",
                    column_list(table),
                    table.name,
                    table.is_site_level() ? "" : " WHERE plan_id COLLATE BINARY = ?1",
                    key_order(table)));
  }
}

namespace {

// A table that is not STRICT, as another program made it, may hold anything in any column.
[[noreturn]] void refuse_class(const Statement& select, const TableRows& rows, int wrong) {
  Row row;
  for (int column = 0; column < select.column_count(); ++column) {
    row.cells.emplace_back(select.shown(column));
  }
  const auto column = static_cast<std::size_t>(wrong);
  const bool is_integer = rows.table->columns[column].is_integer;
  base::refuse(base::FailureKind::Material,
               rows.place(row, column),
               select.shown(wrong),
               is_integer ? LocalText{"giá trị không phải là số nguyên", "the value is no integer"}
                          : LocalText{"giá trị không phải là chữ", "the value is no text"},
               {"Tạo các bảng theo đúng site-data/schema.sql (bảng STRICT).",
                "Make the tables exactly as site-data/schema.sql states them (STRICT tables)."});
}

}  // namespace

void each_row(Statement& select,
              const Table& table,
              const std::string& file,
              const std::function<void(Row)>& use) {
  while (select.step()) {
    Row row;
    row.cells.reserve(table.columns.size());
    for (int column = 0; column < select.column_count(); ++column) {
      if (!select.is_plain(column)) {
        refuse_class(select, {&table, file, true, {}}, column);
      }
      row.cells.push_back(select.cell(column));
    }
    use(std::move(row));
  }
}

void DatabaseRows::each_row(const Table& table,
                            const std::string& plan_id,
                            const std::function<void(Row)>& row) {
  Statement& select = *selects_.at(table.name);
  if (!table.is_site_level()) {
    select.bind(1, plan_id);
  }
  store::each_row(select, table, database_.name(), row);
}

TableRows DatabaseRows::read(const Table& table, const std::string& plan_id) {
  TableRows result{&table, database_.name(), true, {}};
  each_row(table, plan_id, [&](Row row) { result.rows.push_back(std::move(row)); });
  return result;
}

std::vector<TableRows> DatabaseRows::site_tables(base::Problems& /*problems*/) {
  std::vector<TableRows> tables;
  for (const Table& table : schema_.tables) {
    if (table.is_site_level()) {
      tables.push_back(read(table, {}));
    }
  }
  return tables;
}

std::vector<std::string> DatabaseRows::plan_ids(base::Problems& /*problems*/) {
  std::set<std::string> ids;
  for (const Table& table : schema_.tables) {
    if (!table.is_site_level()) {
      Statement select(database_, fmt::format("SELECT DISTINCT plan_id FROM \"{}\"", table.name));
      while (select.step()) {
        ids.emplace(select.text(0));
      }
    }
  }
  return {ids.begin(), ids.end()};
}

PlanRows DatabaseRows::plan(const std::string& plan_id, base::Problems& /*problems*/) {
  PlanRows plan{plan_id, database_.name() + ": plan", {}};
  for (const Table& table : schema_.tables) {
    if (!table.is_site_level()) {
      plan.tables.push_back(read(table, plan_id));
    }
  }
  return plan;
}

RowWriter::RowWriter(const Database& database, const Schema& schema) : database_(database) {
  for (const Table& table : schema.tables) {
    std::string values;
    for (std::size_t i = 1; i <= table.columns.size(); ++i) {
      values += fmt::format("{}?{}", i == 1 ? "" : ", ", i);
    }
    inserts_[table.name] = std::make_unique<Statement>(
        database,
        fmt::format("INSERT INTO \"{}\" ({}) VALUES ({})", table.name, column_list(table), values));
  }
}

void RowWriter::insert(const TableRows& rows) {
  for (const Row& row : rows.rows) {
    insert(*rows.table, row);
  }
}

void RowWriter::insert(const Table& table, const Row& row) {
  Statement& insert = *inserts_.at(table.name);
  int parameter = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Cell& cell = row.cells[i];
    std::int64_t number = 0;
    ++parameter;
    if (!cell) {
      insert.bind_null(parameter);
    } else if (!table.columns[i].is_integer) {
      insert.bind(parameter, *cell);
    } else if (std::from_chars(cell->data(), cell->data() + cell->size(), number).ec ==
               std::errc{}) {
      insert.bind(parameter, number);
    } else {
      base::bug("RowWriter: an unchecked integer");
    }
  }
  insert.step();
  ++row_count_;
}

}  // namespace minhbach::store
