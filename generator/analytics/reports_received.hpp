#pragma once

#include "analytics/ledger.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace minhbach::analytics {

// Rule M14.4, coverage before performance: which reports came, whatever they say.

enum class Receipt { OnTime, Late, None };

// A report a unit owed for a period. Points into plan.
struct ReceivedReport {
  const model::ReportingPeriod* period = nullptr;
  const model::Unit* unit = nullptr;
  std::optional<Day> received_on;
  Receipt receipt = Receipt::None;
  int missing_run = 0;  // reports running that the unit did not send, this one included
};

// Of a set of reports: how many of those owed came. whole = on_time + late + none.
struct Coverage {
  int on_time = 0;
  int late = 0;
  int none = 0;
  [[nodiscard]] int received() const { return on_time + late; }
  [[nodiscard]] int whole() const { return on_time + late + none; }
  bool operator==(const Coverage&) const = default;
};

// Who reports in the place of a unit on a day: itself while it is valid, else the first successor
// that is; null: nobody.
const model::Unit* valid_heir(const Reports& of, std::string_view id, Day day);

// Units that owe a report for a period, in plan order: those valid on its closing date that lead or
// coordinate a task or are members of a collective that leads one; in place of a unit that is gone,
// its successor (M40). Collectives owe none. Nobody owes one before the plan or after tracking
// ended.
std::vector<const model::Unit*> units_owing(const Ledger& ledger,
                                            const model::ReportingPeriod& period);

// Of each unit that owed its report for the period of a snapshot, in plan order. Received on or
// before the day the report is due: on time. No run is counted.
std::vector<ReceivedReport> reports_received(const Ledger& ledger,
                                             const AcceptedSnapshot& accepted);

// The same for each snapshot known, by closing date, with the runs.
std::vector<ReceivedReport> reports_received(const Ledger& ledger);

Coverage coverage_of(const std::vector<ReceivedReport>& reports);
Coverage coverage_of_period(const std::vector<ReceivedReport>& reports, std::string_view period_id);

std::string_view code(Receipt receipt);  // 'on_time'

}  // namespace minhbach::analytics
