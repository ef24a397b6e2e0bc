#pragma once

#include "analytics/ledger.hpp"
#include "analytics/target_result.hpp"
#include "analytics/task_standing.hpp"
#include "model/plan.hpp"
#include "model/progress.hpp"

#include <optional>
#include <string>
#include <string_view>

// A plan shaped like the real one (43 tasks: 15 yearly, VII.6 periodic, 25 continuous, II.4 on
// event, II.7 not stated), its calendar, and what was reported. All dates of reports are made up.
namespace minhbach::story {

inline constexpr const char* kOffice = "van-phong-so";
inline constexpr const char* kCollective = "cac-don-vi";

model::Day day(std::string_view iso);
model::Decimal decimal(std::string_view text);

struct Value {
  std::string_view to;
  model::ValueBasis basis = model::ValueBasis::WholeYear;
  std::string_view numerator;
  std::string_view denominator;
  std::string_view value;
  std::string_view baseline;
  std::string_view baseline_document;
  int responses = 0;
  model::ValueLevel level = model::ValueLevel::Final;
};

class Story {
 public:
  Story();

  model::Plan plan;
  model::Progress progress;

  model::Task& task(std::string_view id);
  model::Target& target(std::string_view id);
  // The collective gets its nine members, VII.2 is led by it.
  void name_members();

  // The snapshot of a period, made on first use. Valid until the next new snapshot.
  model::Snapshot& snapshot(std::string_view period, int revision = 1);
  // A row of the task's first lead. Valid until the next row.
  model::TaskReport& report(std::string_view period,
                            std::string_view task,
                            std::string_view occurrence,
                            model::ReportState state,
                            std::string_view done_on = {});
  void document(std::string_view id, std::string_view issued);
  void value(std::string_view period, std::string_view indicator, const Value& given);

  [[nodiscard]] analytics::Ledger ledger(std::string_view closing,
                                         std::string_view as_of = {}) const;
  // Of one occurrence or interval; of the task itself where `occurrence` is empty.
  analytics::Judgement judge(std::string_view task,
                             std::string_view occurrence,
                             std::string_view closing,
                             std::string_view as_of = {});
  analytics::ConditionResult result(std::string_view target, std::string_view closing);
  // Number of the result of one year, '' for none.
  std::string result_of_year(std::string_view target, std::string_view closing, int year);
};

}  // namespace minhbach::story
