#include "model/progress.hpp"

#include <catch2/catch.hpp>

using namespace minhbach::model;

TEST_CASE("the confirmed state is the one that is published") {
  TaskReport row;
  row.reported = ReportState::Done;
  CHECK(row.state() == ReportState::Done);
  row.confirmed = ReportState::InProgress;
  CHECK(row.state() == ReportState::InProgress);
}
