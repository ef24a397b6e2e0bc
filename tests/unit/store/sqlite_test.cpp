#include "store/sqlite.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"
#include "support/words.hpp"

using namespace minhbach;
using store::Database;
using store::Statement;

TEST_CASE("values of another storage class are refused and never converted") {
  Database database = Database::in_memory("memory");
  database.execute("CREATE TABLE t (a, b, c, d)");
  database.execute("INSERT INTO t VALUES ('oops', 7, NULL, x'00')");
  Statement select(database, "SELECT a, b, c, d FROM t");
  REQUIRE(select.step());
  CHECK(select.text(0) == "oops");
  CHECK(select.integer(1) == 7);
  CHECK(select.text(2).empty());
  CHECK(select.is_null(2));
  CHECK_FALSE(select.cell(2).has_value());
  CHECK(select.cell(1) == "7");
  CHECK(test::failure_of([&] { (void)select.integer(0); }) ==
        "1\nmemory:0:0:a 'oops' | giá trị không phải là số nguyên (câu truy vấn: SELECT a, b, c, d "
        "FROM t) | "
        "the value is not an integer (query: SELECT a, b, c, d FROM t) | "
        "Tạo các bảng theo đúng site-data/schema.sql (bảng STRICT). | "
        "Make the tables exactly as site-data/schema.sql states them (STRICT tables). | \n");
  CHECK(test::failure_of([&] { (void)select.integer(2); }).starts_with("1\n"));
  CHECK(test::failure_of([&] { (void)select.text(1); }).starts_with("1\n"));
  CHECK(test::failure_of([&] { (void)select.cell(3); }).starts_with("1\n"));
  CHECK_FALSE(select.step());
}

TEST_CASE("text with a NUL and empty text are bound as they are") {
  Database database = Database::in_memory("memory");
  Statement select(database, "SELECT length(CAST(?1 AS BLOB)), ?2 IS NULL");
  select.bind(1, std::string_view("a\0b", 3));
  select.bind(2, std::string_view());
  REQUIRE(select.step());
  CHECK(select.integer(0) == 3);
  CHECK(select.integer(1) == 0);
}

TEST_CASE("a path may hold signs that mean something in an address") {
  const test::TempDir folder;
  const auto path = folder.path() / "a%20b?mode=rw#c.sqlite";
  { Database::create(path).execute("CREATE TABLE t (a)"); }
  REQUIRE(std::filesystem::exists(path));
  const Database database = Database::open_read_only(path);
  CHECK(Statement(database, "SELECT name FROM sqlite_schema").step());
}

TEST_CASE("a file opened for reading is not written, and its views are not run") {
  const test::TempDir folder;
  const auto path = folder.path() / "x.sqlite";
  {
    Database made = Database::create(path);
    made.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    made.execute("CREATE VIEW v AS SELECT zeroblob(900000000) AS a");
  }
  Database database = Database::open_read_only(path);
  CHECK(test::without(test::failure_of([&] { database.execute("INSERT INTO t VALUES (2)"); }),
                      folder.path()) ==
        "3\nx.sqlite:0:0: '' | SQLite báo: attempt to write a readonly database | "
        "SQLite says: attempt to write a readonly database | Kiểm tra đường dẫn, quyền truy cập và "
        "ổ đĩa. | "
        "Check the path, the permissions and the disk. | \n");
  CHECK(test::failure_of([&] { Statement(database, "SELECT a FROM v").step(); }) != "no failure");
  CHECK(test::failure_of([&] { database.execute("ATTACH ':memory:' AS other"); }) != "no failure");
}
