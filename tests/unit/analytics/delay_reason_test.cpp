#include "analytics/delay_reason.hpp"

#include "analytics/story.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace minhbach;
using model::DelayReason;
using model::ReportState;
using story::Story;

namespace {

// 'funding 2023-Q1': the reason told beside the row that decides on I.1 of 2022; '' for none.
std::string reason_told(Story& s, const char* closing) {
  const auto ledger = s.ledger(closing);
  const analytics::ReportedRow found =
      analytics::last_reason(ledger, *ledger.rows("I.1", "2022-12").back().row);
  if (found.row == nullptr) {
    return {};
  }
  const bool listed = found.row->delay_reason && found.row->delay_reason != DelayReason::NotGiven;
  return std::string(listed ? model::word(*found.row->delay_reason) : "words") + " " +
         found.snapshot->period_id;
}

model::TaskReport& late(Story& s, const char* period) {
  return s.report(period, "I.1", "2022-12", ReportState::InProgress);
}

}  // namespace

TEST_CASE("the last reason given for an occurrence is told, with its report") {
  Story s;
  late(s, "2022-N").delay_reason = DelayReason::Funding;
  late(s, "2023-Q1").delay_text = model::SourceText{"Chờ dự toán", {}};
  late(s, "2023-6T");
  late(s, "2023-Q3").delay_reason = DelayReason::NotGiven;
  CHECK(reason_told(s, "2022-12-14") == "funding 2022-N");
  CHECK(reason_told(s, "2023-03-14") == "words 2023-Q1");
  CHECK(reason_told(s, "2023-06-14") == "words 2023-Q1");
  CHECK(reason_told(s, "2023-09-14") == "words 2023-Q1");
}

TEST_CASE("a reason of a later report, or of another occurrence, is not told") {
  Story s;
  s.report("2022-N", "I.1", "2021-12", ReportState::InProgress).delay_reason = DelayReason::Staff;
  late(s, "2023-Q1");
  late(s, "2023-6T").delay_reason = DelayReason::Approval;
  CHECK(reason_told(s, "2023-03-14").empty());
  CHECK(reason_told(s, "2023-06-14") == "approval 2023-6T");
  // A page of a past period looks at a row while later ones are known.
  const auto ledger = s.ledger("2023-06-14");
  CHECK(analytics::last_reason(ledger, *ledger.rows("I.1", "2022-12").front().row).row == nullptr);
}

TEST_CASE("a reason another unit gave counts, its own goes first") {
  Story s;
  model::TaskReport& other = late(s, "2023-Q1");
  other.unit_id = "phong-khac";
  other.delay_reason = DelayReason::System;
  late(s, "2023-Q1");
  const auto ledger = s.ledger("2023-03-14");
  for (const analytics::ReportedRow& each : ledger.rows("I.1", "2022-12")) {
    const analytics::ReportedRow found = analytics::last_reason(ledger, *each.row);
    REQUIRE(found.row != nullptr);
    CHECK(found.row->delay_reason == DelayReason::System);
  }
}
