#include "model/progress.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace minhbach::model;

namespace {
// Words of an enumeration with `n` values, as the schema lists them.
template <class Enum>
std::string words(int n) {
  std::string all;
  for (int i = 0; i < n; ++i) {
    all += (i == 0 ? "" : " ") + std::string(word(static_cast<Enum>(i)));
  }
  return all;
}
}  // namespace

TEST_CASE("enumerations of progress are written as in the schema") {
  CHECK(words<ReportState>(6) == "not_started in_progress done no_case not_done not_applicable");
  CHECK(words<DelayReason>(11) ==
        "guidance approval rules_changed funding staff system reorganisation disaster own_delay "
        "other not_given");
  CHECK(words<ValueBasis>(5) == "own_period cumulative whole_year at_date survey");
  CHECK(words<ValueLevel>(3) == "estimate provisional final");
  CHECK(words<AssessmentResult>(3) == "met not_met not_assessed");
  CHECK(words<CorrectionKind>(3) == "correction supplement rule_change");
  CHECK(words<AmendmentAspect>(9) ==
        "title lead coordinating output schedule funding target_value added dropped");
}

TEST_CASE("the confirmed state is the one that is published") {
  TaskReport row;
  row.reported = ReportState::Done;
  CHECK(row.state() == ReportState::Done);
  row.confirmed = ReportState::InProgress;
  CHECK(row.state() == ReportState::InProgress);
}
