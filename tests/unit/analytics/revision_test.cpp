#include "analytics/revision.hpp"

#include "analytics/story.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;
using analytics::revision_changes;
using model::ReportState;
using story::Story;

namespace {

model::Snapshot with_rows() {
  Story story;
  story.report("2023-Q1", "I.1", "2022-12", ReportState::InProgress);
  story.report("2023-Q1", "V.3", "2023-Q1", ReportState::Done, "2023-03-01");
  story::Value value;
  value.to = "2023-03-14";
  value.basis = model::ValueBasis::Cumulative;
  value.numerator = "3";
  value.denominator = "9";
  story.value("2023-Q1", "T01", value);
  model::Snapshot snapshot = story.snapshot("2023-Q1");
  snapshot.unit_reports = {{"van-phong-so", story::day("2023-03-17")}};
  return snapshot;
}

}  // namespace

TEST_CASE("a revision that says the same changes nothing, in whatever order its rows stand") {
  const model::Snapshot before = with_rows();
  model::Snapshot after = before;
  std::swap(after.task_reports.front(), after.task_reports.back());
  const auto changes = revision_changes(before, after);
  CHECK(changes.units.empty());
  CHECK(changes.tasks.empty());
  CHECK(changes.values.empty());
}

TEST_CASE("rows are told apart by their key, and compared by what they say") {
  const model::Snapshot before = with_rows();
  model::Snapshot after = before;
  after.unit_reports.push_back({"thanh-tra-so", story::day("2023-04-02")});
  after.task_reports.front().confirmed = ReportState::Done;
  after.task_reports.back().unit_id = "thanh-tra-so";  // another key: one dropped, one added
  after.values.front().numerator = story::decimal("4");
  const auto changes = revision_changes(before, after);
  REQUIRE(changes.units.added.size() == 1);
  CHECK(changes.units.added.front()->unit_id == "thanh-tra-so");
  REQUIRE(changes.tasks.changed.size() == 1);
  CHECK(changes.tasks.changed.front().second->task_id == "I.1");
  CHECK(changes.tasks.added.size() == 1);
  CHECK(changes.tasks.dropped.size() == 1);
  CHECK(changes.values.changed.size() == 1);
}

TEST_CASE("the documents of an output count as what a row says, not their order") {
  model::Snapshot before = with_rows();
  before.task_reports.front().outputs = {{1, "a"}, {2, "b"}};
  model::Snapshot after = before;
  after.task_reports.front().outputs = {{2, "b"}, {1, "a"}};
  CHECK(revision_changes(before, after).tasks.empty());
  after.task_reports.front().outputs = {{1, "a"}, {2, "c"}};
  CHECK(revision_changes(before, after).tasks.changed.size() == 1);
}
