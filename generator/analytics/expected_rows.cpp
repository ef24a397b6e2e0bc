#include "analytics/expected_rows.hpp"

#include "analytics/dated_standing.hpp"
#include "analytics/parties.hpp"
#include "analytics/reports_received.hpp"
#include "model/in_force.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace minhbach::analytics {

namespace {

using model::ReportingPeriod;
using model::ReportState;
using model::Task;
using model::Unit;
using model::UnitKind;

// A unit that is asked about an occurrence, and what it said of it so far.
struct Answerer {
  const Unit* unit = nullptr;
  Capacity capacity = Capacity::Lead;
  Statements statements;
};

// Who answers, as the rules for judging have it (M14): those whose rows decide.
std::vector<Answerer> deciding(
    const Ledger& known, const Task& task, std::string_view occurrence, Day day, Day closing) {
  const Reports& of = known.reports();
  std::vector<Answerer> all;
  for (Party& party : parties(known, task, occurrence, day)) {
    const bool is_named = !party.unit_id.empty();
    const std::string_view id = is_named ? party.unit_id : of.plan().follow_up_unit_id;
    if (const Unit* unit = valid_heir(of, id, closing); unit != nullptr) {
      const Capacity capacity = !is_named      ? Capacity::Compiler
                                : party.member ? Capacity::Member
                                               : Capacity::Lead;
      all.push_back({unit, capacity, std::move(party.statements)});
    }
  }
  return all;
}

// Units named as coordinating, unless they answer already.
std::vector<Answerer> supporting(const Ledger& known,
                                 const Task& asked,
                                 std::string_view occurrence,
                                 Day closing,
                                 const std::vector<Answerer>& deciding) {
  std::vector<Answerer> all;
  for (const model::Assignment& assignment : asked.assignments) {
    const Unit* named = known.reports().unit(assignment.unit_id);
    if (assignment.role != model::Role::Coordinating || named == nullptr ||
        named->kind != UnitKind::Unit) {
      continue;
    }
    const Unit* unit = valid_heir(known.reports(), named->id, closing);
    const auto is_unit = [&](const Answerer& each) {
      return each.unit == unit;
    };
    if (unit == nullptr || std::any_of(deciding.begin(), deciding.end(), is_unit) ||
        std::any_of(all.begin(), all.end(), is_unit)) {
      continue;
    }
    Statements statements;
    for (const ReportedRow& row : known.rows(asked.id, occurrence)) {
      if (row.row->unit_id == unit->id) {
        statements.push_back(statement(row));
      }
    }
    all.push_back({unit, Capacity::Coordinating, std::move(statements)});
  }
  return all;
}

std::optional<ReportedRow> last_row(const Statements& statements) {
  if (statements.empty() || statements.back().row == nullptr) {
    return std::nullopt;
  }
  const Statement& last = statements.back();
  return ReportedRow{last.row, last.snapshot, last.closing};
}

// All outputs the task asks for were named by the unit (M10).
bool has_outputs(const Task& asked, const Statements& statements) {
  if (!asked.output_mode) {
    return true;
  }
  const std::size_t named = outputs_delivered(statements).size();
  return *asked.output_mode == model::OutputMode::Any ? named > 0
                                                      : named >= asked.output_items.size();
}

// Nothing is left to say: done with its day and outputs, given up, or accepted as not applicable.
bool has_said_all(const Task& asked, const Statements& statements) {
  if (statements.empty()) {
    return false;
  }
  const Statement& last = statements.back();
  return last.not_applicable || last.state == ReportState::NotDone ||
         (last.state == ReportState::Done && last.done_on && has_outputs(asked, statements));
}

// The ends of what is asked in a period.
struct Horizon {
  Day closing;
  Day owed;     // what falls due by then is owed
  Day offered;  // and by then offered
};

std::optional<Need> need_of(const Horizon& horizon,
                            const Task& asked,
                            const Occurrence& occurrence,
                            const Occurrence* next,
                            const Answerer& by) {
  if (has_said_all(asked, by.statements) || occurrence.due > horizon.offered) {
    return std::nullopt;
  }
  const bool is_done = !by.statements.empty() && by.statements.back().state == ReportState::Done;
  if (is_done && !by.statements.back().done_on) {
    return Need::Undated;
  }
  const bool has_lapsed = next != nullptr && next->due <= horizon.closing;
  if (by.capacity == Capacity::Coordinating) {
    return occurrence.due <= horizon.owed && !has_lapsed ? std::optional(Need::Supporting)
                                                         : std::nullopt;
  }
  if (has_lapsed) {
    return Need::Lapsed;
  }
  if (occurrence.due > horizon.owed) {
    return Need::Ahead;
  }
  return occurrence.due <= horizon.closing ? Need::Overdue : Need::Due;
}

bool is_asked(const Occurrence& occurrence) {
  return !occurrence.before_plan && !occurrence.after_drop && !occurrence.after_tracking;
}

using Rows = std::vector<ExpectedRow>;

void add_dated(const Ledger& known, const Task& task, const Horizon& horizon, Rows& rows) {
  const bool is_periodic = task.schedule.is<model::Periodic>();
  const std::vector<Occurrence> all = occurrences(known.plan(), task, horizon.closing);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Occurrence& each = all[i];
    if (!is_asked(each) || (is_periodic && each.due > horizon.owed)) {
      continue;
    }
    const Occurrence* next = i + 1 < all.size() ? &all[i + 1] : nullptr;
    const Task& asked = model::in_force(task, std::min(each.due, horizon.closing));
    std::vector<Answerer> answerers = deciding(known, task, each.id, each.due, horizon.closing);
    for (Answerer& more : supporting(known, asked, each.id, horizon.closing, answerers)) {
      answerers.push_back(std::move(more));
    }
    for (const Answerer& by : answerers) {
      if (const auto need = need_of(horizon, asked, each, next, by)) {
        rows.push_back({&asked,
                        each.id,
                        each,
                        each.due,
                        by.unit,
                        by.capacity,
                        *need,
                        last_row(by.statements)});
      }
    }
  }
}

// What a unit said of a task in the latest of the reports known.
std::optional<ReportedRow> last_said(const Ledger& known, const Task& task, const Unit& unit) {
  std::optional<ReportedRow> last;
  for (const ReportedRow& row : known.reports().rows(task.id)) {
    if (row.row->unit_id == unit.id && row.closing <= known.closing() &&
        (!last || last->closing <= row.closing)) {
      last = row;
    }
  }
  return last;
}

void add_interval(const Ledger& known,
                  const Task& task,
                  const ReportingPeriod& period,
                  Rows& rows) {
  if (!is_regular(period)) {
    return;
  }
  const Task& asked = model::in_force(task, period.closing);
  std::vector<Answerer> answerers =
      deciding(known, task, period.id, period.closing, period.closing);
  for (Answerer& more : supporting(known, asked, period.id, period.closing, answerers)) {
    answerers.push_back(std::move(more));
  }
  for (const Answerer& by : answerers) {
    ExpectedRow row{&asked, period.id, {}, {}, by.unit, by.capacity, Need::Interval, {}};
    row.dated.id = period.id;
    row.need = by.capacity == Capacity::Coordinating ? Need::Supporting : Need::Interval;
    if (known.has_snapshot()) {
      row.before = last_said(known, task, *by.unit);
    }
    rows.push_back(std::move(row));
  }
}

}  // namespace

Ledger known_before(const model::Plan& plan, const ReportingPeriod& period) {
  Asked asked = asked_of(plan);
  asked.closing = period.closing - std::chrono::days(1);
  asked.as_of = period.closing;
  return {plan, plan.progress, asked};
}

Day heard_next(const model::Plan& plan, const ReportingPeriod& period) {
  for (const ReportingPeriod* each : intervals(plan)) {
    if (each->closing > period.closing) {
      return each->closing;
    }
  }
  return std::max(plan.effective_to, period.closing);
}

std::vector<ExpectedRow> expected_rows(const Ledger& known, const ReportingPeriod& period) {
  const model::Plan& plan = known.plan();
  std::map<const Unit*, Rows> by_unit;
  const std::vector<const Unit*> owing = units_owing(known, period);
  const Day next = heard_next(plan, period);
  const Horizon horizon{
      period.closing, next, std::max(next, model::last_day_of_month(model::year_of(next), 12))};
  for (const Task& task : plan.tasks) {
    if (!model::is_in_plan(task.tenure, period.closing)) {
      continue;
    }
    Rows rows;
    const Task& now = model::in_force(task, period.closing);
    if (now.schedule.is_dated()) {
      add_dated(known, task, horizon, rows);
    } else {
      add_interval(known, task, period, rows);
    }
    for (ExpectedRow& row : rows) {
      by_unit[row.unit].push_back(std::move(row));
    }
  }
  Rows all;
  for (const Unit* unit : owing) {
    Rows& rows = by_unit[unit];
    std::move(rows.begin(), rows.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace minhbach::analytics
