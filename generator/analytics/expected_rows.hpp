#pragma once

#include "analytics/calendar.hpp"
#include "analytics/ledger.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace minhbach::analytics {

// Why a row stands in what a unit is asked for. The first three are owed: silence about them would
// be published as silence. The others are offered, so that whoever has something to say finds the
// row.
enum class Need : std::uint8_t {
  Due,         // falls due before the unit is next heard
  Overdue,     // fell due, and the unit has not called it done
  Interval,    // the new part of the period, of a task without a due date
  Undated,     // called done without its day
  Lapsed,      // left open when the next occurrence fell due
  Ahead,       // due later this year: for a unit that has begun or is done already
  Supporting,  // the unit only coordinates: its row decides nothing
};

// As what a unit reports on a task.
enum class Capacity : std::uint8_t { Lead, Member, Compiler, Coordinating };

// A row of a report before it is written: its key is task, occurrence and unit. Points into the
// plan and the progress of the ledger.
struct ExpectedRow {
  const model::Task* task = nullptr;  // the version that is asked about
  std::string occurrence;
  Occurrence dated;        // of a dated task; else empty but for its id
  std::optional<Day> due;  // none: the task has no due date
  const model::Unit* unit = nullptr;
  Capacity capacity = Capacity::Lead;
  Need need = Need::Due;
  // What the unit said last: of this occurrence; of a task without a due date, in an earlier
  // period.
  std::optional<ReportedRow> before;

  [[nodiscard]] bool is_owed() const { return need <= Need::Interval; }
};

// What is known before the reports on `period` come in: those of the periods that closed before it.
Ledger known_before(const model::Plan& plan, const model::ReportingPeriod& period);

// The last day that belongs to what is asked in a period: the next regular report would be too late
// for it. After the last one, the end of the plan.
Day heard_next(const model::Plan& plan, const model::ReportingPeriod& period);

// Every row the units are asked for in a period, by unit, then task, in the order of the plan, then
// by due day. `known` is what known_before gives. A unit that owes no report (reports_received) is
// asked for nothing.
std::vector<ExpectedRow> expected_rows(const Ledger& known, const model::ReportingPeriod& period);

}  // namespace minhbach::analytics
