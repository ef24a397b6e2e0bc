// No chart may flatter: whatever kind it is, an item that failed or is missing changes the picture
// by shape and not by colour alone, the sentence under it, and the table beside it. A chart that is
// new has to join.
#include "site/pages/plan_charts.hpp"
#include "site/story_page.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <regex>

namespace minhbach {

namespace {

using base::Lang;
using charts::Symbol;
using model::ReportState;
using site::pages::PlanChart;
using story::Story;

// Everything went well: what fell due was done, who owed a report sent it, values are at their
// level.
Story good_story() {
  Story story;
  for (const char* const id : {"I", "II", "III", "IV", "V", "VI", "VII"}) {
    model::TaskGroup group;
    group.id = id;
    story.plan.groups.push_back(group);
  }
  for (const char* const period : {"2022-N", "2023-Q1"}) {
    for (const model::Task& task : story.plan.tasks) {
      if (!task.schedule.is_dated()) {
        story.report(period, task.id, period, ReportState::NoCase).activity.vi = "Không có.";
      }
    }
    model::Snapshot& snapshot = story.snapshot(period);
    snapshot.unit_reports.push_back(
        {story::kOffice,
         story::day(period == std::string_view("2022-N") ? "2022-12-19" : "2023-03-20")});
  }
  story.report("2022-N", "I.1", "2021-12", ReportState::Done, "2021-12-20");
  story.report("2023-Q1", "I.1", "2022-12", ReportState::Done, "2022-12-20");
  const auto value = [&](std::string_view indicator, std::string_view to, std::string_view part) {
    story.value("2022-N", indicator, {to, model::ValueBasis::WholeYear, part, "100", {}, {}, {}});
  };
  value("T04", "2021-12-31", "31");
  value("T04", "2022-12-14", "55");
  value("T08", "2022-12-14", "61");
  return story;
}

model::TaskReport& row_of(Story& story, std::string_view period, std::string_view task_id) {
  for (model::TaskReport& row : story.snapshot(period).task_reports) {
    if (row.task_id == task_id) {
      return row;
    }
  }
  throw std::logic_error("no row");
}

void drop_rows(Story& story, std::string_view period, std::string_view task_id) {
  std::erase_if(story.snapshot(period).task_reports,
                [&](const model::TaskReport& row) { return row.task_id == task_id; });
}

void undone(Story& story) {
  model::TaskReport& row = row_of(story, "2023-Q1", "I.1");
  row.reported = ReportState::InProgress;
  row.done_on.reset();
}

void given_up(Story& story) {
  model::TaskReport& row = row_of(story, "2023-Q1", "I.1");
  row.reported = ReportState::NotDone;
  row.done_on.reset();
}

void undated(Story& story) {
  row_of(story, "2023-Q1", "I.1").done_on.reset();
}

void set_value(Story& story, std::string_view indicator, std::string_view to, const char* part) {
  for (model::IndicatorValue& value : story.snapshot("2022-N").values) {
    if (value.indicator_id == indicator && value.value_to == story::day(to)) {
      value.numerator = story::decimal(part);
    }
  }
}

void drop_value(Story& story, std::string_view indicator, std::string_view to) {
  std::erase_if(story.snapshot("2022-N").values, [&](const model::IndicatorValue& value) {
    return value.indicator_id == indicator && value.value_to == story::day(to);
  });
}

struct Failure {
  std::string what;
  Symbol mark;  // that tells it, in charts of marks; None: its own hatching or row does
  std::function<void(Story&)> happens;
};

// A kind of chart: its name, or what its name begins with before '-', one example, and what can go
// wrong with an item of it.
struct Kind {
  std::string name;
  std::string example;
  std::vector<Failure> failures;
};

const std::vector<Failure>& occurrence_failures() {
  static const std::vector<Failure> kFailures = {
      {"undone", Symbol::Triangle, undone},
      {"given up", Symbol::Triangle, given_up},
      {"done, nobody knows when", Symbol::DottedRing, undated},
      {"silent", Symbol::Dash, [](Story& story) {
         drop_rows(story, "2023-Q1", "I.1");
       }}};
  return kFailures;
}

std::function<void(Story&)> without_row(const char* period, const char* task_id) {
  return [=](Story& story) {
    drop_rows(story, period, task_id);
  };
}

std::function<void(Story&)> without_reports(const char* period) {
  return [=](Story& story) {
    story.snapshot(period).unit_reports.clear();
  };
}

void received_late(Story& story) {
  story.snapshot("2022-N").unit_reports.front().received_on = story::day("2023-01-20");
}

void milestone_missed(Story& story) {
  set_value(story, "T04", "2022-12-14", "49");
}

std::function<void(Story&)> without_value(const char* indicator, const char* to) {
  return [=](Story& story) {
    drop_value(story, indicator, to);
  };
}

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> kKinds = {
      {"groups",
       "groups",
       {{"undone", Symbol::None, undone},
        {"an ongoing task is silent", Symbol::None, without_row("2023-Q1", "V.5")}}},
      {"load",
       "load",
       {{"nobody leads a task",
         Symbol::None,
         [](Story& story) {
           story.task("I.1").assignments.clear();
         }}}},
      {"years", "years", occurrence_failures()},
      {"intervals",
       "intervals",
       {{"silent now", Symbol::OpenDash, without_row("2023-Q1", "V.5")},
        {"silent then", Symbol::Dash, without_row("2022-N", "V.5")}}},
      {"reports-received",
       "reports-received",
       {{"not received now", Symbol::Dash, without_reports("2023-Q1")},
        {"not received then", Symbol::Dash, without_reports("2022-N")},
        {"late", Symbol::HalfDisc, received_late}}},
      {"days", "days-I.1", occurrence_failures()},
      {"targets",
       "targets",
       {{"a milestone is missed", Symbol::Cross, milestone_missed},
        {"no value", Symbol::OpenDash, without_value("T08", "2022-12-14")}}},
      {"target",
       "target-T04",
       {{"the milestone of a year is missed", Symbol::Cross, milestone_missed},
        {"a year has no value", Symbol::Dash, without_value("T04", "2021-12-31")}}}};
  return kKinds;
}

std::vector<PlanChart> charts_of(const test::StoryPage& story, Lang lang) {
  return site::pages::plan_charts(story.page(lang, site::PageKind::Targets));
}

const PlanChart& chart_named(const std::vector<PlanChart>& charts, std::string_view name) {
  const auto at = std::find_if(
      charts.begin(), charts.end(), [&](const PlanChart& chart) { return chart.name == name; });
  REQUIRE(at != charts.end());
  return *at;
}

// What is left of a picture without words and in black and white. The hatching of areas stays.
std::string shapes_of(const PlanChart& chart, charts::Format format) {
  const std::string svg = chart.draw(charts::Caption(), format).html;
  const std::string silent = std::regex_replace(svg, std::regex("<text[^>]*>[^<]*</text>\\n?"), "");
  return std::regex_replace(silent, std::regex(" (class|color|height|viewBox)=\"[^\"]*\""), "");
}

// How often the shape of a mark is drawn, wherever.
std::ptrdiff_t marks_in(const PlanChart& chart, charts::Format format, Symbol mark) {
  const charts::SymbolPaths paths = charts::paths_of(mark, {0, 0});
  const std::string path = paths.outline.empty() ? paths.area : paths.outline;
  const std::regex shape(std::regex_replace(path, std::regex("M[^a-z]*"), "M[^a-z]*"));
  const std::string svg = shapes_of(chart, format);
  return std::distance(std::sregex_iterator(svg.begin(), svg.end(), shape), std::sregex_iterator());
}

void compare(const PlanChart& good, const PlanChart& bad, Symbol mark) {
  for (const charts::Format format : {charts::Format::Narrow, charts::Format::Wide}) {
    CHECK(shapes_of(good, format) != shapes_of(bad, format));
    if (mark != Symbol::None) {
      // The item; and the legend, where the mark is new.
      const std::ptrdiff_t before = marks_in(good, format, mark);
      CHECK(marks_in(bad, format, mark) >= before + (before == 0 ? 2 : 1));
    }
  }
  CHECK_FALSE(good.sentence.html.empty());
  CHECK(test::plain(good.sentence) != test::plain(bad.sentence));
  CHECK(good.figures.rows != bad.figures.rows);
}

}  // namespace

TEST_CASE("every kind of chart shows an item that failed: in shape, in words and in its table") {
  const test::StoryPage good(good_story());
  for (const Kind& kind : kinds()) {
    for (const Failure& failure : kind.failures) {
      Story story = good_story();
      failure.happens(story);
      const test::StoryPage bad(story);
      for (const Lang lang : {Lang::Vi, Lang::En}) {
        INFO(kind.name << ", " << failure.what << ", " << base::code(lang));
        compare(chart_named(charts_of(good, lang), kind.example),
                chart_named(charts_of(bad, lang), kind.example),
                failure.mark);
      }
    }
  }
}

TEST_CASE("a chart of a new kind has to say what can fail in it") {
  const test::StoryPage good(good_story());
  for (const PlanChart& chart : charts_of(good, Lang::Vi)) {
    INFO(chart.name);
    CHECK(std::any_of(kinds().begin(), kinds().end(), [&](const Kind& kind) {
      return chart.name == kind.name || chart.name.starts_with(kind.name + "-");
    }));
  }
}

}  // namespace minhbach
