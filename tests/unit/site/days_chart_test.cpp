// Days against the deadline: every occurrence that fell due has its row, and the sentence says how
// many were not completed.
#include "site/pages/plan_charts.hpp"
#include "site/story_page.hpp"

#include <catch2/catch.hpp>

#include <regex>

namespace minhbach {

namespace {

using base::Lang;
using model::ReportState;

// I.1 falls due every December: in time, late, ended undone, completed on an unknown day, silent.
story::Story five_years() {
  story::Story story;
  story.report("2021-N", "I.1", "2021-12", ReportState::Done, "2021-12-14");
  story.report("2023-Q1", "I.1", "2022-12", ReportState::Done, "2023-01-01");
  story.report("2024-Q1", "I.1", "2023-12", ReportState::InProgress);
  story.report("2025-Q1", "I.1", "2024-12", ReportState::Done);
  story.snapshot("2025-TK");
  return story;
}

site::pages::PlanChart chart_of(const story::Story& story, Lang lang) {
  const test::StoryPage of(story);
  const site::Page page = of.page(lang, site::PageKind::Task);
  const model::Task& task = page.plan().index.task("I.1");
  REQUIRE(site::pages::has_day_chart(page, task));
  return site::pages::day_chart(page, task);
}

std::string rows_of(const site::pages::PlanChart& chart) {
  std::string rows;
  for (const auto& row : chart.figures.rows) {
    for (const auto& cell : row) {
      rows += cell.value_or("") + ",";
    }
    rows += "\n";
  }
  return rows;
}

// In the narrow picture, where words stand in lines.
bool draws(const site::pages::PlanChart& chart, const std::string& words) {
  const std::string svg = chart.draw(charts::Caption(), charts::Format::Narrow).html;
  const std::string lines = std::regex_replace(svg, std::regex("</text>\n?<text[^>]*>"), " ");
  return lines.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("days against the deadline: one row for every occurrence that fell due") {
  const auto vi = chart_of(five_years(), Lang::Vi);
  CHECK(rows_of(vi) ==
        "2021-12,2021-12-31,S3,done_on_time,2021-12-14,-17,\n"
        "2022-12,2022-12-31,S4,done_late,2023-01-01,1,\n"
        "2023-12,2023-12-31,S6,not_done,,,\n"
        "2024-12,2024-12-31,S5,done_undated,,,\n"
        "2025-12,2025-12-31,S10,due_unreported,,,\n");
  CHECK(test::plain(vi.sentence) ==
        "Trong 5 lần thực hiện đã đến hạn: 3/5 hoàn thành (1 quá hạn, 1 không rõ đúng hạn), 2/5 "
        "không (1 chưa có báo cáo).");
  CHECK(draws(vi, "tháng 12/2021: sớm 17 ngày"));
  CHECK(draws(vi, "tháng 12/2022: chậm 1 ngày"));
  CHECK(draws(vi, "Không hoàn thành trong kỳ"));
  CHECK(draws(vi, "hoàn thành, không rõ ngày"));  // legend
  const auto en = chart_of(five_years(), Lang::En);
  CHECK(test::plain(en.sentence) ==
        "Of 5 occurrences that have fallen due: 3/5 completed (1 late, 1 not known whether "
        "on time), 2/5 not (1 not reported).");
  CHECK(draws(en, "December 2022: 1 day late"));
  CHECK(draws(en, "December 2021: 17 days early"));
}

TEST_CASE("days against the deadline: a task never completed has its chart") {
  story::Story story;
  story.report("2023-Q1", "I.1", "2022-12", ReportState::InProgress);
  const auto chart = chart_of(story, Lang::Vi);
  CHECK(test::plain(chart.sentence) ==
        "Trong 2 lần thực hiện đã đến hạn: 0/2 hoàn thành, 2/2 không (1 chưa có báo cáo).");
  CHECK(draws(chart, "tháng 12/2022: chưa hoàn thành, quá hạn 73 ngày"));
}

TEST_CASE("days against the deadline: what awaits its report is neither") {
  story::Story story;
  story.report("2022-N", "I.1", "2021-12", ReportState::Done, "2021-12-14");
  story.snapshot("2022-N");
  test::StoryPage of(story);
  // As of the newest closing date nothing of 2022 has fallen due: one row is no chart.
  const site::Page page = of.page(Lang::Vi, site::PageKind::Task);
  CHECK_FALSE(site::pages::has_day_chart(page, page.plan().index.task("I.1")));
}

}  // namespace minhbach
