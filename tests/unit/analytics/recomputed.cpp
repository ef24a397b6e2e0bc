#include "analytics/recomputed.hpp"

#include "analytics/program_rows.hpp"
#include "analytics/rules_sql.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace minhbach::recomputed {

namespace {

using analytics::Fraction;
using analytics::Wide;

// The columns in which both are compared. A fraction n/d is given as two columns "n/d".
const std::map<std::string, std::string>& columns() {
  static const std::string kCondition =
      "result, lack, figure_num/figure_den, gap_num/gap_den, at_level, milestone_year, value_basis,"
      " value_to, aspiration, level, value_year, within_margin, margin_tenths, depends_on_reading,"
      " was_met_before, measured_anew_from, unverifiable";
  static const std::map<std::string, std::string> kColumns = {
      {"moment", "id, closing, as_of"},
      {"accepted_snapshot", "moment, period_id, revision, closing, submitted"},
      {"occurrence",
       "moment, task_id, occurrence, year, due, part_begins, first_due, moves, before_plan,"
       " after_tracking, next_due, settle"},
      {"occurrence_standing",
       "moment, task_id, occurrence, due, standing, class, days, first_days, moves, outputs_part, "
       "outputs_whole,"
       " members_part, members_whole, heard_part, heard_whole, early, lapsed, last_state"},
      {"interval_standing",
       "moment, task_id, period_id, standing, class, periods_missing, periods_vague,"
       " no_case_run, heard_part, heard_whole, documented,"
       " last_state"},
      {"task_standing",
       "moment, task_id, family, standing, class, days, first_days, moves, focus, outputs_part, "
       "outputs_whole,"
       " members_part, members_whole, heard_part, heard_whole, events_part, events_whole, "
       "periods_missing, second,"
       " second_periods_missing, last_state, early"},
      {"record",
       "moment, task_id, first_year, last_year, on_time, late, undated, not_done, overdue,"
       " unreported, awaiting, not_applicable"},
      {"due_in_force", "moment, target_id, due_kind, assessed_for"},
      {"condition_result", "moment, target_id, condition_n, " + kCondition},
      {"target_result", "moment, target_id, condition_n, bucket, " + kCondition},
      {"reading", "moment, target_id, condition_n, reading, asked_num/asked_den, met"},
      {"report_received", "moment, period_id, unit_id, received_on, state, missing_run"},
      {"happening",
       "moment, task_id, occurrence, happening, before_standing, after_standing, from_part,"
       " from_whole, to_part, to_whole"}};
  return kColumns;
}

Lines rows_of(const store::Database& database, const std::string& table) {
  std::vector<bool> is_fraction;
  std::string select;
  std::string_view rest = columns().at(table);
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    std::string column(rest.substr(0, comma));
    rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    const std::size_t slash = column.find('/');
    is_fraction.push_back(slash != std::string::npos);
    if (slash != std::string::npos) {
      column[slash] = ',';
    }
    select += (select.empty() ? "" : ",") + column;
  }
  // Tasks without a deadline move as a whole: the program has no row for a part of them.
  const char* where = table == "occurrence_movement" ? " WHERE occurrence <> ''" : "";
  store::Statement statement(database, "SELECT " + select + " FROM temp." + table + where);
  Lines lines;
  while (statement.step()) {
    Line line;
    int column = 0;
    for (const bool fraction : is_fraction) {
      if (fraction && !statement.is_null(column)) {
        line.add(Fraction(Wide(statement.integer(column)), Wide(statement.integer(column + 1))));
      } else {
        line.add(statement.cell(column));
      }
      column += fraction ? 2 : 1;
    }
    lines.push_back(line.text());
  }
  return lines;
}

// Rows that only the first side has; both sorted.
void add_missing(const Lines& here,
                 const Lines& there,
                 const std::string& mark,
                 std::vector<std::string>& all) {
  Lines only;
  std::set_difference(
      here.begin(), here.end(), there.begin(), there.end(), std::back_inserter(only));
  for (const std::string& line : only) {
    all.push_back(mark + line);
  }
}

}  // namespace

std::vector<std::string> differences(const model::Plan& plan,
                                     store::Database& database,
                                     std::optional<model::Day> as_of) {
  database.execute(
      "CREATE TEMP TABLE IF NOT EXISTS asked_as_of (day TEXT); DELETE FROM asked_as_of");
  if (as_of) {
    database.execute("INSERT INTO asked_as_of VALUES ('" + model::iso(*as_of) + "')");
  }
  database.execute(std::string(analytics::rules_sql()));
  std::map<std::string, Lines> program = program_rows(plan, as_of);
  std::vector<std::string> all;
  for (const auto& each : columns()) {
    const std::string& table = each.first;
    Lines in_sql = rows_of(database, table);
    Lines& in_program = program[table];
    std::sort(in_sql.begin(), in_sql.end());
    std::sort(in_program.begin(), in_program.end());
    add_missing(in_program, in_sql, table + ", C++: ", all);
    add_missing(in_sql, in_program, table + ", SQL: ", all);
  }
  return all;
}

}  // namespace minhbach::recomputed
