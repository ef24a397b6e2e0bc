#include "store/select.hpp"

#include "base/problem.hpp"
#include "model/kinds.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

namespace {

const store::Schema& schema() {
  static const store::Schema kSchema = store::parse_schema(
      "CREATE TABLE plan (plan_id TEXT NOT NULL PRIMARY KEY, body TEXT REFERENCES body (id));"
      "CREATE TABLE body (id TEXT NOT NULL PRIMARY KEY);"
      "CREATE TABLE shelf (plan_id TEXT NOT NULL REFERENCES plan (plan_id), id TEXT NOT NULL,"
      " position INTEGER NOT NULL, PRIMARY KEY (plan_id, id));"
      "CREATE TABLE book (plan_id TEXT NOT NULL, shelf_id TEXT NOT NULL, n INTEGER NOT NULL,"
      " title_vi TEXT, title_en TEXT, kind TEXT NOT NULL CHECK (kind IN ('unit', 'novel')),"
      " printed TEXT CHECK (printed IS date(printed, '+0 days')), lent INTEGER NOT NULL,"
      " PRIMARY KEY (plan_id, shelf_id, n),"
      " FOREIGN KEY (plan_id, shelf_id) REFERENCES shelf (plan_id, id))",
      "s.sql");
  return kSchema;
}

// Column and reason.
template <class Member>
std::string refused(const std::string& column) {
  try {
    store::Select(schema(), "book").column(column, store::demand_of<Member>());
  } catch (const base::Failure& failure) {
    const base::Problem& problem = failure.problems().front();
    return problem.place.field + ": " + problem.reason.en;
  }
  return {};
}

}  // namespace

TEST_CASE("a query is made of names and of what the schema says refers to what") {
  store::Select book(schema(), "book");
  CHECK(book.owner_key(schema().table("shelf")) == 1);
  CHECK(book.key() == 2);
  book.column("title", store::demand_of<model::SourceText>());
  book.column("shelf_id.position", store::demand_of<int>());
  CHECK(book.of_plan({"printed DESC"}) ==
        "SELECT \"book\".\"shelf_id\", \"book\".\"shelf_id\", \"book\".\"n\","
        " \"book\".\"title_vi\", \"book\".\"title_en\", \"book.shelf_id\".\"position\""
        " FROM \"book\" LEFT JOIN \"shelf\" AS \"book.shelf_id\""
        " ON \"book.shelf_id\".\"plan_id\" = \"book\".\"plan_id\""
        " AND \"book.shelf_id\".\"id\" = \"book\".\"shelf_id\" WHERE \"book\".\"plan_id\""
        " COLLATE BINARY = ?1 ORDER BY \"book\".\"shelf_id\" COLLATE BINARY,"
        " \"book\".\"printed\" COLLATE BINARY DESC, \"book\".\"plan_id\" COLLATE BINARY,"
        " \"book\".\"n\" COLLATE BINARY");
  store::Select shelf(schema(), "shelf");
  shelf.column("id", store::demand_of<std::string>());
  CHECK(shelf.of_all_plans() ==
        "SELECT \"shelf\".\"id\" FROM \"shelf\""
        " ORDER BY \"shelf\".\"position\" COLLATE BINARY, \"shelf\".\"plan_id\" COLLATE BINARY,"
        " \"shelf\".\"id\" COLLATE BINARY");
  store::Select body(schema(), "body");
  body.column("id", store::demand_of<std::string>());
  CHECK(body.of_plan({}) ==
        "SELECT \"body\".\"id\" FROM \"body\" WHERE \"body\".\"id\" ="
        " (SELECT \"body\" FROM plan WHERE plan_id = ?1) ORDER BY \"body\".\"id\" COLLATE BINARY");
}

TEST_CASE("a column that does not fit its member is refused by name") {
  using Day = std::optional<model::Day>;
  CHECK(refused<std::string>("author") ==
        "book.author: the schema lacks a column the program needs");
  CHECK(refused<std::string>("n") == "book.n: the program needs TEXT in this column");
  CHECK(refused<Day>("n") == "book.n: the program needs TEXT in this column");
  CHECK(refused<int>("kind") == "book.kind: the program needs INTEGER in this column");
  CHECK(refused<model::Day>("printed") ==
        "book.printed: the program needs NOT NULL in this column");
  CHECK(refused<Day>("title_vi") ==
        "book.title_vi: the program needs CHECK (… IS date(…)) in this column");
  CHECK(refused<std::optional<model::Role>>("title_vi") ==
        "book.title_vi: the program needs CHECK (… IN (…)) in this column");
  CHECK(refused<bool>("lent") == "book.lent: the program needs CHECK (… IN (…)) in this column");
  CHECK(refused<model::UnitKind>("kind") ==
        "book.kind: the program does not know the word “novel” that this column "
        "takes");
  CHECK(refused<int>("kind.position") == "book.kind: the program needs REFERENCES here");
  CHECK(refused<std::optional<model::PartialDate>>("printed").empty());
}
