#include "analytics/facts.hpp"

#include "base/problem.hpp"

#include <catch2/catch.hpp>

#include <utility>

namespace minhbach::analytics {

namespace {

NewFact days_of_task(std::int64_t value) {
  return {"task.V.1.days",
          value,
          0,
          "S8",
          {"số ngày", "days"},
          "days FROM task_standing",
          {"nhiệm vụ V.1: ", "task V.1: "}};
}

}  // namespace

TEST_CASE("a fact is put together as it was added") {
  Facts facts;
  facts.add({"tasks", 43, 0, "K1", {"nhiệm vụ", "tasks"}, "SELECT count(*) FROM task;"});
  MomentFacts(facts, {}).add(days_of_task(3), "task_id = 'V.1'");
  MomentFacts(facts, "2025-Q1").add(days_of_task(2), "task_id = 'V.1'");
  MomentFacts(facts, "2025-Q1@1").add(days_of_task(1), "");
  REQUIRE(facts.size() == 4);

  CHECK(facts.get("tasks").sql() == "SELECT count(*) FROM task;");
  CHECK(facts.get("tasks").meaning().vi == "nhiệm vụ");
  const Fact now = facts.get("task.V.1.days");
  CHECK(now.value == 3);
  CHECK(now.rule == "S8");
  CHECK(now.moment().empty());
  CHECK(now.meaning().en == "task V.1: days");
  CHECK(now.sql() == "SELECT days FROM task_standing WHERE moment = 'now' AND task_id = 'V.1';");
  const Fact then = facts.get("2025-Q1/task.V.1.days");
  CHECK(then.value == 2);
  CHECK(then.id() == "2025-Q1/task.V.1.days");
  CHECK(then.name() == "task.V.1.days");
  CHECK(then.meaning().vi == "nhiệm vụ V.1: số ngày, kỳ 2025-Q1");
  CHECK(then.sql() ==
        "SELECT days FROM task_standing WHERE moment = '2025-Q1' AND task_id = 'V.1';");
  const Fact superseded = facts.get("2025-Q1@1/task.V.1.days");
  CHECK(superseded.meaning().en == "task V.1: days, period 2025-Q1, revision 1");
  CHECK(superseded.sql() == "SELECT days FROM task_standing WHERE moment = '2025-Q1@1';");
}

TEST_CASE("facts are found by the whole of their id, and stay when they move") {
  Facts first;
  MomentFacts(first, "2025-Q1").add(days_of_task(2), "");
  MomentFacts(first, {}).add({"tasks", 1, 0, "K1", {"a", "b"}, "x"}, "");
  const Facts facts = std::move(first);
  for (const char* const id : {"task.V.1.days",
                               "2025-Q1/tasks",
                               "2025-Q2/task.V.1.days",
                               "2025-Q1/",
                               "/tasks",
                               "",
                               "2025-Q1/task.V.1"}) {
    CAPTURE(id);
    CHECK_FALSE(facts.find(id));
  }
  CHECK_THROWS_AS(facts.get("nothing"), base::Failure);
  CHECK(facts.get("tasks").value == 1);
  REQUIRE(facts.runs().size() == 2);
  CHECK(facts.runs()[0].moment == "2025-Q1");
  CHECK(facts.runs()[1].begin == 1);
  CHECK(facts.runs()[1].end == 2);
}

TEST_CASE("a fact that is computed twice is a mistake of ours") {
  Facts facts;
  facts.add({"tasks", 1, 0, "K1", {"a", "b"}, "x"});
  CHECK_THROWS_AS(MomentFacts(facts, {}).add({"tasks", 1, 0, "K1", {"a", "b"}, "x"}, ""),
                  base::Failure);
  CHECK_NOTHROW(MomentFacts(facts, "2025").add({"tasks", 1, 0, "K1", {"a", "b"}, "x"}, ""));
}

}  // namespace minhbach::analytics
