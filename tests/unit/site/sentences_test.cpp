// Sentences made from facts: each could be false, so each is read at nothing, one, all and missing.
#include "site/pages/sentences.hpp"

#include "site/story_page.hpp"

#include <catch2/catch.hpp>

namespace minhbach {

namespace {

using base::Lang;
using model::ReportState;

class Context {
 public:
  explicit Context(const story::Story& story) : page_of_(story) {}

  [[nodiscard]] std::string dated(Lang lang) const {
    const site::Page page = page_of_.page(lang, site::PageKind::Overview);
    return test::plain(site::pages::dated_sentence(page, page_of_.now().closing()));
  }
  // How many tasks with a deadline are of a class.
  [[nodiscard]] std::int64_t of_class(char letter) const {
    const site::Page page = page_of_.page(Lang::Vi, site::PageKind::Overview);
    return page.plan().facts.get(std::string("class.dated.") + letter).value;
  }
  [[nodiscard]] std::string ongoing(Lang lang) const {
    const site::Page page = page_of_.page(lang, site::PageKind::Overview);
    return test::plain(site::pages::ongoing_sentence(page));
  }
  [[nodiscard]] std::string by_group(Lang lang) const {
    return test::plain(
        site::pages::group_chart_sentence(page_of_.page(lang, site::PageKind::Overview)));
  }

 private:
  test::StoryPage page_of_;
};

// The first period of 2023: what fell due by the end of 2022 can be judged.
story::Story story_of(bool reports) {
  story::Story story;
  story.snapshot("2023-Q1");
  if (reports) {
    for (const char* const id :
         {"I.1", "II.1", "VII.1", "VII.4", "VII.5", "IV.3", "I.3", "III.5", "VI.9"}) {
      const std::string_view task(id);
      const std::string occurrence = task == "IV.3" ? "2022-Q4"
                                     : task == "I.3" || task == "III.5" || task == "VI.9"
                                         ? "2022"
                                         : "2022-12";
      story.report("2023-Q1", task, occurrence, ReportState::Done, "2022-12-20");
    }
    for (const model::Task& task : story.plan.tasks) {
      if (task.schedule.is<model::Continuous>()) {
        story.report("2023-Q1", task.id, "2023-Q1", ReportState::NoCase).activity = {"Không có.",
                                                                                     "None."};
      }
    }
  }
  return story;
}

// The tasks of one id, in a group of their own.
story::Story only(story::Story story, std::string_view task_id, const std::string& group_id) {
  std::erase_if(story.plan.tasks, [&](const model::Task& task) { return task.id != task_id; });
  for (model::Task& task : story.plan.tasks) {
    task.group_id = group_id;
  }
  model::TaskGroup group;
  group.id = group_id;
  story.plan.groups = {group};
  return story;
}

}  // namespace

TEST_CASE("a sentence about tasks with a deadline names every class that has some, and no other") {
  SECTION("nothing was reported: what fell due needs attention, nothing is completed") {
    const Context context(story_of(false));
    CHECK(context.dated(Lang::Vi) ==
          "Trong 16 nhiệm vụ có thời hạn, đến ngày 14/03/2023: 16 cần chú ý.");
    CHECK(context.dated(Lang::En) ==
          "Of 16 tasks with a deadline, as of 14 March 2023: 16 need attention.");
  }
  SECTION("what could be known was reported in time") {
    const Context context(story_of(true));
    CHECK(context.dated(Lang::Vi).find("hoàn thành") != std::string::npos);
    CHECK(context.dated(Lang::Vi).find("hoàn thành quá hạn") == std::string::npos);
  }
  SECTION("a plan without such tasks has no sentence about them") {
    story::Story story = story_of(false);
    std::erase_if(story.plan.tasks,
                  [](const model::Task& task) { return task.schedule.is_dated(); });
    CHECK(Context(story).dated(Lang::Vi).empty());
  }
}

TEST_CASE("completed without a day is told as such and never counts as in time") {
  story::Story story = only(story_of(false), "I.1", "I");
  story.report("2023-Q1", "I.1", "2022-12", ReportState::Done);
  SECTION("the only completion of the plan has no day: none is in time") {
    const Context context(story);
    CHECK(context.of_class('A') == 0);
    CHECK(context.of_class('G') == 1);
    CHECK(context.dated(Lang::Vi) ==
          "Trong 1 nhiệm vụ có thời hạn, đến ngày 14/03/2023: 1 hoàn thành, không rõ đúng hạn.");
    CHECK(
        context.dated(Lang::En) ==
        "Of 1 task with a deadline, as of 14 March 2023: 1 completed, not known whether on time.");
  }
  SECTION("beside one in time it stands in the brackets") {
    story::Story both = story_of(true);
    both.report("2023-Q1", "I.1", "2022-12", ReportState::Done);
    const Context context(both);
    CHECK(context.of_class('A') == 8);
    CHECK(context.dated(Lang::Vi).find(
              ": 9 hoàn thành (8 đúng hạn, 1 không rõ đúng hạn), 7 cần chú ý.") !=
          std::string::npos);
    CHECK(context.dated(Lang::En).find(
              ": 9 completed (8 on time, 1 not known whether on time), 7 need attention.") !=
          std::string::npos);
  }
}

TEST_CASE("years are told by class: what fell due adds up, and no day is no day in time") {
  story::Story story = only(story_of(false), "I.1", "I");
  story.report("2023-Q1", "I.1", "2022-12", ReportState::Done);
  const test::StoryPage of(story);
  const site::Page page = of.page(Lang::Vi, site::PageKind::Years);
  const analytics::Facts& facts = page.plan().facts;
  std::int64_t sum = 0;
  for (const char letter : {'A', 'B', 'G', 'C', 'D', 'F'}) {
    sum += facts.get(std::string("years.") + letter).value;
  }
  CHECK(sum == facts.get("years.due").value);
  CHECK(facts.get("year.2022.A").value == 0);
  CHECK(facts.get("year.2022.G").value == 1);
  CHECK(test::plain(site::pages::years_sentence(page)).find("1 hoàn thành, không rõ đúng hạn") !=
        std::string::npos);
}

TEST_CASE("a sentence about the other tasks counts them by what was reported") {
  SECTION("no report at all") {
    const Context context(story_of(false));
    CHECK(context.ongoing(Lang::En) ==
          "Of 27 tasks without a deadline: 26 not reported, 1 with no deadline stated or not "
          "assessed.");
  }
  SECTION("one case, English singular") {
    story::Story story = story_of(false);
    std::erase_if(story.plan.tasks, [](const model::Task& task) { return task.id != "VI.6"; });
    const Context context(story);
    CHECK(context.ongoing(Lang::En) == "Of 1 task without a deadline: 1 not reported.");
    CHECK(context.ongoing(Lang::Vi) == "Trong 1 nhiệm vụ không có thời hạn: 1 chưa có báo cáo.");
  }
  SECTION("nothing arose anywhere") {
    const Context context(story_of(true));
    CHECK(context.ongoing(Lang::Vi).find("25 không phát sinh") != std::string::npos);
    CHECK(context.ongoing(Lang::Vi).find("có hoạt động") == std::string::npos);
  }
}

TEST_CASE("what needs attention is told by group") {
  SECTION("everything is silent; a plan without groups says nothing by group") {
    const Context context(story_of(false));
    CHECK(context.by_group(Lang::Vi).empty());
  }
  SECTION("one task, in one group") {
    const Context context(only(story_of(false), "I.1", "I"));
    CHECK(context.by_group(Lang::Vi) == "Nhiệm vụ có thời hạn cần chú ý: 1 ở nhóm I.");
  }
  SECTION("none") {
    const Context context(only(story_of(true), "I.1", "I"));
    CHECK(context.by_group(Lang::En) ==
          "No group has a task with a deadline that needs attention.");
  }
  SECTION("no task with a deadline") {
    const Context context(only(story_of(false), "VI.6", "VI"));
    CHECK(context.by_group(Lang::En) ==
          "Tasks without a deadline that are not reported: 1 in group VI.");
  }
  SECTION("an ongoing task that was reported") {
    const Context context(only(story_of(true), "VI.6", "VI"));
    CHECK(context.by_group(Lang::Vi) ==
          "Không nhóm nào có nhiệm vụ không có thời hạn chưa có báo cáo.");
  }
}

}  // namespace minhbach
