// A case names the report behind it that came after the closing date.
#include "site/pages/progress_parts.hpp"
#include "site/story_page.hpp"

#include <catch2/catch.hpp>

namespace minhbach {

namespace {

using model::ReportState;

// What is said of I.1, which the office leads and which fell due at the end of 2022.
std::string said_of_case(const story::Story& story, base::Lang lang) {
  const test::StoryPage page_of(story);
  site::Page page = page_of.page(lang, site::PageKind::Overview);
  for (const analytics::TaskStanding& each : page_of.now().tasks()) {
    if (each.task->id == "I.1") {
      return test::plain(site::pages::late_reports(page, page_of.now(), each));
    }
  }
  return "no task I.1";
}

story::Story story_with_report_on(std::string_view received_on) {
  story::Story story;
  for (model::Unit& unit : story.plan.units) {
    unit.name = {unit.id == story::kOffice ? "Văn phòng Sở" : unit.id, {}};
  }
  story.snapshot("2023-Q1").unit_reports = {{story::kOffice, story::day(received_on)}};
  return story;
}

}  // namespace

TEST_CASE("a case names a report that came after its closing date") {
  story::Story late = story_with_report_on("2023-03-17");
  late.report("2023-Q1", "I.1", "2022-12", ReportState::InProgress);
  CHECK(said_of_case(late, base::Lang::Vi) ==
        "Báo cáo của Văn phòng Sở nhận ngày 17/03/2023, sau ngày chốt số liệu 14/03/2023.");

  story::Story in_time = story_with_report_on("2023-03-14");
  in_time.report("2023-Q1", "I.1", "2022-12", ReportState::InProgress);
  CHECK(said_of_case(in_time, base::Lang::Vi).empty());

  story::Story done = story_with_report_on("2023-03-17");
  done.report("2023-Q1", "I.1", "2022-12", ReportState::Done, "2022-12-20");
  CHECK(said_of_case(done, base::Lang::Vi).empty());
}

TEST_CASE("of a silent case, that the report says nothing of it") {
  const story::Story silent = story_with_report_on("2023-03-17");
  CHECK(
      said_of_case(silent, base::Lang::Vi) ==
      "Báo cáo của Văn phòng Sở nhận ngày 17/03/2023, sau ngày chốt số liệu 14/03/2023, không nêu "
      "lần thực hiện này.");

  // Of two leads the one that reported did speak of it.
  story::Story two = story_with_report_on("2023-03-17");
  two.task("I.1").assignments.push_back({model::Role::Lead, "thanh-tra-so"});
  two.report("2023-Q1", "I.1", "2022-12", ReportState::Done, "2022-12-20");
  CHECK(said_of_case(two, base::Lang::Vi) ==
        "Báo cáo của Văn phòng Sở nhận ngày 17/03/2023, sau ngày chốt số liệu 14/03/2023.");
}

}  // namespace minhbach
