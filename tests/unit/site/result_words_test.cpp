// What a page says of a target: name, gap, modifiers, the value judged.
#include "site/pages/parts.hpp"
#include "site/pages/result_parts.hpp"
#include "site/pages/value_parts.hpp"
#include "site/story_page.hpp"

#include <catch2/catch.hpp>

namespace minhbach {

namespace {

using base::Lang;
using model::ValueLevel;
using story::Story;
using story::Value;

Value whole_year(const char* to, const char* numerator, const char* denominator) {
  Value value;
  value.to = to;
  value.numerator = numerator;
  value.denominator = denominator;
  return value;
}

Value at_date(const char* to, const char* numerator) {
  Value value = whole_year(to, numerator, "100");
  value.basis = model::ValueBasis::AtDate;
  return value;
}

// 'T08: name | detail | values'
std::string said(const Story& story, std::string_view target, Lang lang) {
  const test::StoryPage of(story);
  const site::Page page = of.page(lang, site::PageKind::Targets);
  const analytics::TargetResult& result = of.now().of(of.target(target));
  const site::views::Standing standing = site::pages::result(page, result);
  std::string words = standing.name + " | " + test::plain(standing.detail);
  for (const site::views::Item& value : site::pages::judged_values(page, result)) {
    words += " | " + test::plain(value.text);
  }
  return words;
}

Story with(std::string_view period, std::string_view indicator, const Value& value) {
  Story story;
  story.snapshot(period);
  story.value(period, indicator, value);
  return story;
}

}  // namespace

TEST_CASE(
    "before its assessment a target is told by position: how much is to go, from which counts") {
  const Story story = with("2022-N", "T08", whole_year("2022-12-14", "412", "980"));
  CHECK(said(story, "T08", Lang::Vi) ==
        "Chưa đến kỳ đánh giá | hiện chưa tới mức chỉ tiêu; còn 18,0 điểm %; đổi cách đo từ ngày "
        "15/08/2022 | 42,0% (412/980), cả năm 2022");
  CHECK(said(story, "T08", Lang::En) ==
        "Assessment not yet due | now below the target level; 18.0 points to go; measured "
        "differently "
        "since 15 August 2022 | 42.0% (412 of 980), whole year 2022");
}

TEST_CASE("of few cases the counts are told before the share") {
  const Story story = with("2022-N", "T08", whole_year("2022-12-14", "3", "7"));
  CHECK(said(story, "T08", Lang::Vi).ends_with("3/7 (42,9%), cả năm 2022"));
  CHECK(said(story, "T08", Lang::En).ends_with("3 of 7 (42.9%), whole year 2022"));
}

TEST_CASE("a milestone is named with its year, and so is the want of a value for it") {
  const Story missed = with("2022-N", "T04", at_date("2022-12-14", "45"));
  CHECK(said(missed, "T04", Lang::Vi) ==
        "Chưa đạt mốc năm 2022 | thiếu 5 điểm %; kết quả phụ thuộc cách hiểu | 45% (45/100), tại "
        "ngày 14/12/2022");
  Story silent = with("2021-N", "T04", at_date("2021-12-14", "31"));
  silent.snapshot("2022-N");
  CHECK(said(silent, "T04", Lang::En)
            .starts_with("Cannot be assessed yet | no data for the milestone of 2022"));
}

TEST_CASE("the three readings stand side by side only where they differ") {
  const auto rows = [](const char* percent) {
    const test::StoryPage of(with("2022-N", "T04", at_date("2022-12-14", percent)));
    const site::Page page = of.page(Lang::En, site::PageKind::Target);
    const auto readings = site::pages::readings(page, of.now().of(of.target("T04")));
    return readings ? readings->rows.size() : 0;
  };
  CHECK(rows("45") == 2);
  CHECK(rows("55") == 0);
}

TEST_CASE(
    "a due target is met or not, by provisional figures, provisionally, of an aspiration, so") {
  Value value = whole_year("2025-12-14", "50", "100");
  value.level = ValueLevel::Provisional;
  CHECK(said(with("2025-N", "T08", value), "T08", Lang::Vi).starts_with("Chưa đạt (sơ bộ) |"));
  value.level = ValueLevel::Final;
  CHECK(said(with("2025-N", "T08", value), "T08", Lang::Vi).starts_with("Không đạt |"));
  value.numerator = "70";
  CHECK(said(with("2025-N", "T08", value), "T08", Lang::En).starts_with("Met |"));

  Story aspired = with("2025-N", "T08", value);
  aspired.target("T08").strength = model::Strength::Aspiration;
  CHECK(said(aspired, "T08", Lang::Vi).starts_with("Đạt mức phấn đấu |"));
}

TEST_CASE("by when a target is to be reached is what its words say, and no day else") {
  const auto told = [](const model::TargetDue& due, Lang lang) {
    Story story = with("2022-N", "T08", whole_year("2022-12-14", "412", "980"));
    story.target("T08").due = due;
    const test::StoryPage of(story);
    site::Page page = of.page(lang, site::PageKind::Targets);
    const site::views::Due view = site::pages::due(page, of.target("T08"));
    return view.words + " | " + view.column + " | " + test::plain(view.source);
  };
  using model::DueKind;
  const model::SourceText words = {"ngay khi có", "as soon as"};
  const auto day = model::PartialDate::parse("2024-12-31");
  CHECK(told({DueKind::None, {}, {}, false}, Lang::Vi) ==
        "Kế hoạch không nêu hạn; giai đoạn kết thúc 31/12/2025 | Không nêu | ");
  CHECK(told({DueKind::None, {}, {}, false}, Lang::En) ==
        "The plan states no deadline; its term ends on 31 December 2025 | Not stated | ");
  CHECK(told({DueKind::Date, day, words, false}, Lang::Vi) ==
        "31/12/2024 | 31/12/2024 | Lời văn của Kế hoạch: “ngay khi có”");
  CHECK(told({DueKind::Date, model::PartialDate::parse("2025"), words, false}, Lang::En) ==
        "2025 | 2025 | In the words of the plan: “as soon as”");
  CHECK(told({DueKind::Event, {}, words, true}, Lang::Vi) ==
        "Khi có sự kiện | Khi có sự kiện | Theo điều chỉnh: “ngay khi có”");
  CHECK(told({DueKind::Yearly, {}, words, false}, Lang::En) ==
        "Every year | Every year | In the words of the plan: “as soon as”");
  Story stepped = with("2022-N", "T04", at_date("2022-12-14", "45"));
  stepped.target("T04").due = {DueKind::Yearly, {}, words, false};
  const test::StoryPage of(stepped);
  site::Page page = of.page(Lang::Vi, site::PageKind::Targets);
  CHECK(site::pages::due(page, of.target("T04")).words == "Hằng năm, theo các mốc");
  CHECK(told({DueKind::HalfYearly, {}, words, false}, Lang::Vi)
            .starts_with("Mỗi 6 tháng | Mỗi 6 tháng | "));
}

TEST_CASE("the level of an aspiration says that it is one") {
  const auto told = [](model::Comparator comparator, Lang lang) {
    Story story = with("2022-N", "T10", whole_year("2022-12-14", "412", "980"));
    story.target("T10").conditions.front().comparator = comparator;
    const test::StoryPage of(story);
    const site::Page page = of.page(lang, site::PageKind::Targets);
    return site::pages::condition(page, of.target("T10"));
  };
  CHECK(told(model::Comparator::Equal, Lang::Vi) == "phấn đấu 80%");
  CHECK(told(model::Comparator::Equal, Lang::En) == "aims at 80%");
  CHECK(told(model::Comparator::AtLeast, Lang::Vi) == "phấn đấu ít nhất 80%");
  CHECK(told(model::Comparator::AtMost, Lang::En) == "aims at 80% or less");
}

TEST_CASE("a commitment that is an aspiration is not called a level committed to") {
  const auto told = [](model::Strength strength, Lang lang) {
    Story story = with("2022-N", "T08", whole_year("2022-12-14", "412", "980"));
    story.target("T08").strength = strength;
    const test::StoryPage of(story);
    const site::Page page = of.page(lang, site::PageKind::Commitments);
    return site::pages::commitment_words(page, of.now().of(of.target("T08")));
  };
  CHECK(told(model::Strength::Firm, Lang::Vi) ==
        "Hiện chưa tới mức cam kết (ít nhất 60%); chưa đến kỳ đánh giá nên chưa kết luận.");
  CHECK(told(model::Strength::Aspiration, Lang::Vi) ==
        "Hiện chưa tới mức phấn đấu ít nhất 60%; chưa đến kỳ đánh giá nên chưa kết luận.");
  CHECK(told(model::Strength::Aspiration, Lang::En) ==
        "It has not reached the level aspired to (aims at 60% or more) so far; its assessment is "
        "not due yet, so no conclusion is drawn.");
}

TEST_CASE("beside a value stands the span it speaks of, and how") {
  const auto told = [](model::ValueBasis basis, const char* from, const char* to, Lang lang) {
    Story story;
    story.snapshot("2023-Q3");
    const test::StoryPage of(story);
    const site::Page page = of.page(lang, site::PageKind::Targets);
    model::IndicatorValue value;
    value.basis = basis;
    value.value_to = story::day(to);
    if (from != nullptr) {
      value.value_from = story::day(from);
    }
    return site::pages::window_words(page, value);
  };
  using model::ValueBasis;
  CHECK(told(ValueBasis::WholeYear, "2021-12-15", "2022-12-14", Lang::Vi) == "cả năm 2022");
  CHECK(told(ValueBasis::Cumulative, "2022-12-15", "2023-06-14", Lang::Vi) ==
        "lũy kế 15/12/2022 – 14/06/2023");
  CHECK(told(ValueBasis::Cumulative, nullptr, "2023-06-14", Lang::En) ==
        "cumulative to 14 June 2023");
  CHECK(told(ValueBasis::OwnPeriod, "2023-06-15", "2023-09-14", Lang::Vi) == "quý III/2023");
  CHECK(told(ValueBasis::OwnPeriod, "2023-07-01", "2023-09-14", Lang::Vi) ==
        "trong kỳ 01/07/2023 – 14/09/2023");
  CHECK(told(ValueBasis::AtDate, nullptr, "2023-09-14", Lang::En) == "on 14 September 2023");
  CHECK(told(ValueBasis::Survey, "2023-03-01", "2023-03-31", Lang::Vi) ==
        "khảo sát 01/03/2023 – 31/03/2023");
}

namespace {

using model::Comparator;
using model::Direction;

// T08 asks for 60 in one way or another, and `percent` is reported.
Story asking(Comparator comparator, Direction direction, int percent) {
  Value value = whole_year("2023-12-14", "", "100");
  value.numerator = percent == 63 ? "63" : "57";
  if (comparator == Comparator::ReduceByAtLeast) {
    value.numerator = percent == 63 ? "37" : "43";
    value.denominator = {};
    value.baseline = "100";
  }
  Story story = with("2023-N", "T08", value);
  model::Condition& condition = story.target("T08").conditions.front();
  condition.comparator = comparator;
  for (model::Indicator& indicator : story.plan.indicators) {
    if (indicator.id == condition.indicator_id) {
      indicator.direction = direction;
      indicator.breaks.clear();
    }
  }
  return story;
}

// The commitment, then the target without the value it rests on.
std::string promised_and_said(const Story& story, Lang lang) {
  const test::StoryPage of(story);
  const site::Page page = of.page(lang, site::PageKind::Targets);
  const analytics::TargetResult& result = of.now().of(of.target("T08"));
  const site::views::Standing standing = site::pages::result(page, result);
  std::string promise = site::pages::commitment_words(page, result);
  promise.resize(promise.find("; "));
  return promise + " | " + test::plain(standing.detail);
}

}  // namespace

TEST_CASE("words about a target follow its comparator and direction") {
  struct Row {
    Comparator comparator;
    Direction direction;
    int percent;
    const char* vi;
    const char* en;
  };
  for (
      const Row& row : {
          Row{Comparator::AtLeast,
              Direction::Up,
              57,
              "Hiện chưa tới mức cam kết (ít nhất 60%) | hiện chưa tới mức chỉ tiêu; còn 3 điểm %",
              "It has not reached the level committed to (at least 60%) so far | now below the "
              "target level; 3 points to go"},
          Row{Comparator::AtLeast,
              Direction::Up,
              63,
              "Hiện đã ở mức cam kết (ít nhất 60%) | đã bằng mức chỉ tiêu, chưa đến hạn",
              "It is now at the level committed to (at least 60%) | now at the target level"},
          Row{Comparator::Equal,
              Direction::Up,
              57,
              "Hiện chưa tới mức cam kết (60%) | hiện chưa tới mức chỉ tiêu; còn 3 điểm %",
              "It has not reached the level committed to (60%) so far | now below the target "
              "level; 3 points to go"},
          Row{Comparator::Equal,
              Direction::Down,
              63,
              "Hiện vượt mức cam kết (60%) | hiện vượt mức tối đa; vượt 3 điểm %",
              "It now exceeds the level committed to (60%) | now above the highest level allowed; "
              "3 points above"},
          Row{Comparator::Equal,
              Direction::None,
              63,
              "Hiện khác mức cam kết (60%) | hiện khác mức chỉ tiêu; chênh 3 điểm %",
              "It is now off the level committed to (60%) | now not exactly at the target level; 3 "
              "points off"},
          Row{Comparator::AtMost,
              Direction::Down,
              63,
              "Hiện vượt mức cam kết (không quá 60%) | hiện vượt mức tối đa; vượt 3 điểm %",
              "It now exceeds the level committed to (at most 60%) | now above the highest level "
              "allowed; 3 points above"},
          Row{Comparator::AtMost,
              Direction::Down,
              57,
              "Hiện trong mức cam kết (không quá 60%) | hiện không vượt mức tối đa",
              "It is now within the level committed to (at most 60%) | now within the highest "
              "level "
              "allowed"},
          Row{Comparator::ReduceByAtLeast,
              Direction::Down,
              57,
              "Hiện chưa tới mức cam kết (giảm ít nhất 60%) | hiện chưa tới mức giảm; còn 3 điểm %",
              "It has not reached the level committed to (reduced by at least 60%) so far | the "
              "reduction is not reached yet; 3 points to go"},
          Row{Comparator::ReduceByAtLeast,
              Direction::Down,
              63,
              "Hiện đã ở mức cam kết (giảm ít nhất 60%) | hiện đã tới mức giảm",
              "It is now at the level committed to (reduced by at least 60%) | the reduction is "
              "reached so far"},
      }) {
    const Story story = asking(row.comparator, row.direction, row.percent);
    CHECK(promised_and_said(story, Lang::Vi) == row.vi);
    CHECK(promised_and_said(story, Lang::En) == row.en);
  }
}

TEST_CASE("targets stand in four buckets that add up to all of them, the results of each to it") {
  Story story = with("2025-N", "T08", whole_year("2025-12-14", "70", "100"));
  story.value("2025-N", "T18", whole_year("2025-12-14", "99", "100"));
  story.plan.targets.push_back(story.target("T18"));
  story.plan.targets.back().id = "T16";
  story.plan.targets.back().repeats_id = "T18";
  for (const auto& [closing, aspiration] : {std::pair("2025-N", 1), std::pair("2023-N", 1)}) {
    Story at = story;
    at.snapshot(closing);
    const test::StoryPage of(at);
    const site::Page page = of.page(Lang::Vi, site::PageKind::Targets);
    const analytics::Facts& facts = page.plan().facts;
    std::int64_t all = 0;
    std::int64_t aspirations = 0;
    for (const site::views::BucketCount& bucket : site::pages::bucket_counts(page)) {
      const std::int64_t n = facts.get(bucket.fact).value;
      std::int64_t results = 0;
      for (std::size_t i = 0; i < facts.size(); ++i) {
        results += facts.at(i).id().starts_with(bucket.fact + ".R") ? facts.at(i).value : 0;
      }
      CHECK(results == n);
      all += n;
      aspirations += facts.get(bucket.fact + ".aspiration").value;
    }
    CHECK(all == facts.get("targets").value);
    CHECK(aspirations == facts.get("targets.aspiration").value);
    CHECK(aspirations == aspiration);
  }
  const test::StoryPage of(story);
  const site::Page page = of.page(Lang::Vi, site::PageKind::Targets);
  CHECK(test::plain(site::pages::buckets_sentence(page)).find("1 đạt, 1 không đạt, ") !=
        std::string::npos);
}

TEST_CASE("a corrected value stands once, with what was reported before") {
  Story story = with("2022-N", "T08", whole_year("2022-12-14", "412", "980"));
  story.value("2023-Q1", "T08", whole_year("2022-12-14", "402", "980"));
  const test::StoryPage of(story);
  site::Page page = of.page(Lang::Vi, site::PageKind::Target);
  const auto tables = site::pages::value_tables(
      page, page.plan().index.indicator(of.target("T08").conditions.front().indicator_id));
  REQUIRE(tables.tables.size() == 1);
  REQUIRE(tables.tables.front().rows.size() == 1);
  const site::views::ValueRow& row = tables.tables.front().rows.front();
  CHECK(test::plain(row.numerator) == "402");
  REQUIRE_FALSE(row.remarks.empty());
  CHECK(test::plain(row.remarks.front().text) == "Trước đó báo cáo 412/980 (năm 2022)");
}

}  // namespace minhbach
