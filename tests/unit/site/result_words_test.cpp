// What a page says of a target: name, gap, modifiers, the value judged.
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

TEST_CASE("before its due day a target is told by position: how much is to go, from which counts") {
  const Story story = with("2022-N", "T08", whole_year("2022-12-14", "412", "980"));
  CHECK(said(story, "T08", Lang::Vi) ==
        "Hiện chưa tới mức chỉ tiêu, chưa đến hạn | còn 18,0 điểm %; đổi cách đo từ ngày "
        "15/08/2022 | 42,0% (412/980), cả năm 2022");
  CHECK(said(story, "T08", Lang::En) ==
        "Below the target level, not yet due | 18.0 points to go; measured differently since 15 "
        "August 2022 | 42.0% (412 of 980), whole year 2022");
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
  CHECK(said(silent, "T04", Lang::En).starts_with("No data for the milestone of 2022 |"));
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

TEST_CASE("of a ceiling the gap is what is too much") {
  Story story = with("2022-N", "T08", whole_year("2022-12-14", "63", "100"));
  story.target("T08").conditions.front().comparator = model::Comparator::AtMost;
  CHECK(said(story, "T08", Lang::Vi).find("| vượt 3 điểm %") != std::string::npos);
  CHECK(said(story, "T08", Lang::En).find("| 3 points above") != std::string::npos);
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
