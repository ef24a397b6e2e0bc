#pragma once

#include "analytics/shaken.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace minhbach::shaken {

// What a random change of a database is made of.
class Changes {
 public:
  Changes(store::Database& database, std::uint64_t seed) : database_(database), dice_(seed) {}

 protected:
  using Words = std::vector<std::string>;

  const std::string& of(const Words& words) {
    return words[static_cast<std::size_t>(dice_.below(static_cast<int>(words.size())))];
  }
  // A literal: quoted, or NULL.
  std::string word(const Words& words) { return "'" + of(words) + "'"; }
  std::string maybe(const std::string& literal, int one_in) {
    return dice_.one_in(one_in) ? "NULL" : literal;
  }
  // From the first reports to behind the last ones; often a closing date or the end of a month.
  std::string day() {
    static const Words kTurns = {
        "", ", 'start of month', '+13 days'", ", 'start of month', '-1 day'"};
    return fmt::format("date('2022-01-01', '+{} days'{})", dice_.below(1850), of(kTurns));
  }
  const std::string& due_kind() {
    static const Words kKinds = {"date", "date", "event", "yearly", "half_yearly", "none"};
    return of(kKinds);
  }
  // Of a target: to the year, the month or the day.
  std::string due_date(const std::string& kind) {
    static const Words kLengths = {"4", "7", "10"};
    return kind == "date" ? fmt::format("substr({}, 1, {})", day(), of(kLengths)) : "NULL";
  }
  std::string state() {
    return word(
        {"not_started", "in_progress", "done", "done", "no_case", "not_done", "not_applicable"});
  }

  // `key IN (one row of the table)`; the table may be empty.
  std::string one_of(const std::string& table, const std::string& key) {
    store::Statement count(database_, "SELECT count(*) FROM " + table);
    count.step();
    const auto rows = static_cast<int>(count.integer(0));
    return fmt::format("({}) IN (SELECT {} FROM {} ORDER BY {} LIMIT 1 OFFSET {})",
                       key,
                       key,
                       table,
                       key,
                       rows == 0 ? 0 : dice_.below(rows));
  }
  std::string pick(const std::string& table, const std::string& column) {
    return fmt::format("(SELECT {} FROM {} WHERE {} LIMIT 1)",
                       column,
                       table,
                       one_of(table, table == "snapshot" ? "period_id, revision" : "id"));
  }

  // A period gets another revision, with the rows of its last one: the condition of its rows.
  std::string revise() {
    std::string id;
    {
      store::Statement read(database_, "SELECT " + pick("snapshot", "period_id"));
      read.step();
      id = read.text(0);
    }
    const std::string last = fmt::format(
        "period_id = '{0}' AND revision = (SELECT max(revision) FROM snapshot WHERE period_id = "
        "'{0}')",
        id);
    for (const char* table : {"output_delivered",
                              "supporting_document",
                              "task_report",
                              "unit_report",
                              "indicator_value",
                              "snapshot"}) {
      run(fmt::format("CREATE TEMP TABLE revised AS SELECT * FROM {} WHERE {}", table, last));
      run("UPDATE temp.revised SET revision = revision + 1");
      run(fmt::format("INSERT INTO {} SELECT * FROM temp.revised", table));
      run("DROP TABLE temp.revised");
    }
    return last;
  }

  void run(const std::string& sql) { database_.execute(sql); }

  store::Database& database_;
  Dice dice_;
};

}  // namespace minhbach::shaken
