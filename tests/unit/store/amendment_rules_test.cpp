#include "rule_cases.hpp"

// What an amendment puts in place, and from when to when a task or target is part of the plan
// (M41).
using namespace minhbach;
using test::Cells;
using test::said;
using test::Sample;

TEST_CASE("amended outputs are numbered, of one mode, and pieces of the new content") {
  Sample sample = test::with_progress();
  Cells& amendment = sample.row("amendment");
  const bool of_task = amendment.contains("task_id");
  amendment.erase("target_id");
  amendment["task_id"] = "I.1";
  amendment["aspect"] = "output";
  amendment["after_vi"] = "Kế hoạch, báo cáo";
  for (const char* const table : {"amended_condition", "amended_milestone", "amended_schedule"}) {
    sample.tables.erase(table);
  }
  CHECK_FALSE(of_task);
  const auto item = [&](const char* n, const char* mode, const char* text) {
    return Cells{{"amendment_id", amendment["id"]},
                 {"n", n},
                 {"mode", mode},
                 {"text_vi", text},
                 {"text_en", "item"}};
  };
  sample.tables["amended_output"] = {item("1", "all", "Kế hoạch"), item("2", "all", "báo cáo")};
  CHECK(said(sample).empty());
  sample.tables["amended_output"][1]["n"] = "3";
  CHECK(said(sample).find("outputs are numbered from 1, without gaps") != std::string::npos);
  sample.tables["amended_output"][1] = item("2", "any", "báo cáo");
  CHECK(said(sample).find("the outputs of one amendment share one mode") != std::string::npos);
  sample.tables["amended_output"][1] = item("2", "all", "tờ trình");
  CHECK(said(sample).find("the output is no word-for-word part of the new content") !=
        std::string::npos);
  // Reports name the items by their numbers.
  sample.tables["amended_output"] = {
      item("1", "all", "Kế hoạch"), item("2", "all", "báo cáo"), item("3", "all", ",")};
  sample.row("output_delivered", 3)["n"] = "3";
  CHECK(said(sample).empty());
  sample.row("output_delivered", 3)["n"] = "4";
  CHECK(said(sample).find("the task has no such output") != std::string::npos);
}

TEST_CASE("a task joins the plan once and leaves it once, in this order") {
  Sample sample = test::with_progress();
  for (const char* const table : {"amended_condition", "amended_milestone", "amended_schedule"}) {
    sample.tables.erase(table);
  }
  Cells added = sample.row("amendment");
  added.erase("target_id");
  for (const char* const column : {"before_vi", "before_en"}) {
    added.erase(column);
  }
  added["task_id"] = "I.1";
  added["aspect"] = "added";
  Cells dropped = added;
  dropped["id"] = "sd-9";
  dropped["aspect"] = "dropped";
  dropped["before_vi"] = "Nhiệm vụ";
  dropped["before_en"] = "Task";
  dropped["effective_from"] = "2024-01-01";
  added["effective_from"] = "2023-01-01";
  sample.tables["amendment"] = {added, dropped};
  CHECK(said(sample).empty());
  sample.tables["amendment"][1]["effective_from"] = "2023-01-01";
  CHECK(said(sample).find("dropped before it was added") != std::string::npos);
  Cells again = dropped;
  again["id"] = "sd-10";
  sample.tables["amendment"] = {added, dropped, again};
  CHECK(said(sample).find("this task or target was added or dropped once already") !=
        std::string::npos);
}
