// The sentences under the charts of targets, read at nothing, one, some, all and missing.
#include "i18n/strings.hpp"
#include "site/pages/plan_charts.hpp"
#include "site/teller.hpp"

#include <catch2/catch.hpp>

#include <regex>

namespace minhbach {

namespace {

using base::Lang;

const i18n::Strings& strings() {
  const std::string folder = MINHBACH_SOURCE "/themes/default/strings/";
  static const i18n::Strings kStrings =
      i18n::Strings::load({folder + "words.toml", folder + "results.toml"});
  return kStrings;
}

analytics::Facts facts(const std::vector<std::pair<std::string, std::int64_t>>& numbers) {
  analytics::Facts facts;
  for (const auto& [id, value] : numbers) {
    analytics::NewFact fact;
    fact.id = id;
    fact.value = value;
    facts.add(fact);
  }
  return facts;
}

std::string plain(const base::Markup& markup) {
  return std::regex_replace(markup.html, std::regex("<[^>]*>"), "");
}

// What the second half of a sentence tells.
struct Failed {
  std::int64_t not_met = 0;
  std::int64_t missing = 0;
};

std::string targets(Lang lang,
                    std::int64_t all,
                    std::int64_t compared,
                    std::int64_t at_level,
                    const Failed& failed = {}) {
  const analytics::Facts known = facts({{"targets", all},
                                        {"compared", compared},
                                        {"compared.at_level", at_level},
                                        {"bucket.not_met", failed.not_met},
                                        {"bucket.not_assessable", failed.missing}});
  return plain(site::pages::targets_sentence({strings(), known, lang}));
}

std::string years(Lang lang, std::int64_t all, std::int64_t at_level, const Failed& failed = {}) {
  const analytics::Facts known = facts({{"target.T.years", all},
                                        {"target.T.years.at_level", at_level},
                                        {"target.T.years.missed", failed.not_met},
                                        {"target.T.years.missing", failed.missing}});
  return plain(site::pages::values_sentence({strings(), known, lang}, "target.T", "90%"));
}

}  // namespace

TEST_CASE("the sentence under the chart of all targets says how many are at their level") {
  SECTION("none can be compared") {
    CHECK(targets(Lang::Vi, 14, 0, 0) ==
          "Trong 14 chỉ tiêu, chưa chỉ tiêu nào có giá trị để so với mức.");
    CHECK(targets(Lang::En, 14, 0, 0) ==
          "Of 14 targets, none has a value to compare with its level.");
    CHECK(targets(Lang::En, 1, 0, 0) == "Of 1 target, none has a value to compare with its level.");
  }
  SECTION("none is at its level") {
    CHECK(targets(Lang::Vi, 14, 9, 0) ==
          "Trong 14 chỉ tiêu, 9 chỉ tiêu có giá trị để so với mức cuối kỳ; chưa chỉ tiêu "
          "nào đáp ứng mức đó.");
    CHECK(targets(Lang::En, 14, 9, 0) ==
          "Of 14 targets, 9 have a value to compare with their final level; none meets "
          "it.");
    CHECK(targets(Lang::En, 14, 1, 0) ==
          "Of 14 targets, 1 has a value to compare with its final level, and it does not "
          "meet it.");
  }
  SECTION("one and some are at their level") {
    CHECK(targets(Lang::Vi, 14, 9, 1) ==
          "Trong 14 chỉ tiêu, 9 chỉ tiêu có giá trị để so với mức cuối kỳ; 1 đáp ứng mức "
          "đó.");
    CHECK(targets(Lang::En, 14, 9, 1) ==
          "Of 14 targets, 9 have a value to compare with their final level; 1 meets "
          "it.");
    CHECK(targets(Lang::En, 14, 9, 3) ==
          "Of 14 targets, 9 have a value to compare with their final level; 3 meet "
          "it.");
  }
  SECTION("all are at their level") {
    CHECK(targets(Lang::Vi, 14, 14, 14) ==
          "Trong 14 chỉ tiêu, 14 chỉ tiêu có giá trị để so với mức cuối kỳ và đều đáp "
          "ứng mức đó.");
    CHECK(targets(Lang::En, 14, 14, 14) ==
          "Of 14 targets, 14 have a value to compare with their final level, and all of "
          "them meet it.");
    CHECK(targets(Lang::En, 1, 1, 1) ==
          "Of 1 target, 1 has a value to compare with its final level, and it meets "
          "it.");
  }
}

TEST_CASE("the sentence under the chart of a target says in how many years it was at its level") {
  SECTION("no year has a value") {
    CHECK(years(Lang::Vi, 0, 0) == "Chưa năm nào có giá trị để so với mức cuối kỳ (90%).");
    CHECK(years(Lang::En, 0, 0) == "No year has a value to compare with the final level (90%).");
  }
  SECTION("no year is at the level") {
    CHECK(years(Lang::Vi, 4, 0) ==
          "Trong 4 năm có giá trị để xét, chưa năm nào đáp ứng mức cuối kỳ (90%).");
    CHECK(years(Lang::En, 4, 0) ==
          "4 years have a value that can be assessed; none meets the final level (90%).");
    CHECK(years(Lang::En, 1, 0) ==
          "1 year has a value that can be assessed, and it does not meet the final level (90%).");
  }
  SECTION("some years are at the level") {
    CHECK(years(Lang::Vi, 4, 1) ==
          "Trong 4 năm có giá trị để xét, 1 năm đáp ứng mức cuối kỳ (90%).");
    CHECK(years(Lang::En, 4, 1) ==
          "Of 4 years with a value that can be assessed, 1 met the final level (90%).");
  }
  SECTION("every year is at the level") {
    CHECK(years(Lang::Vi, 4, 4) ==
          "Có 4 năm có giá trị để xét, tất cả đều đáp ứng mức cuối kỳ (90%).");
    CHECK(years(Lang::En, 4, 4) ==
          "4 years have a value that can be assessed, and all of them meet the final level "
          "(90%).");
    CHECK(years(Lang::Vi, 1, 1) ==
          "Có 1 năm có giá trị để xét và năm đó đáp ứng mức cuối kỳ (90%).");
    CHECK(years(Lang::En, 1, 1) ==
          "1 year has a value that can be assessed, and it meets the final level (90%).");
  }
}

TEST_CASE("what failed and what is missing is told beside what is at its level") {
  CHECK(targets(Lang::Vi, 14, 9, 3, {2, 1}) ==
        "Trong 14 chỉ tiêu, 9 chỉ tiêu có giá trị để so với mức cuối kỳ; 3 đáp ứng mức đó. "
        "2 chỉ tiêu không đạt, tính cả mốc đã đến hạn. 1 chỉ tiêu chưa đánh giá được.");
  CHECK(targets(Lang::En, 14, 9, 3, {1, 0}) ==
        "Of 14 targets, 9 have a value to compare with their final level; 3 meet it. 1 is not "
        "met, at its final level or at a milestone that fell due.");
  CHECK(years(Lang::Vi, 4, 1, {1, 1}) ==
        "Trong 4 năm có giá trị để xét, 1 năm đáp ứng mức cuối kỳ (90%). 1 năm có giá trị không "
        "đạt mốc hoặc chỉ tiêu của năm đó. 1 năm đã chốt chưa có giá trị để xét.");
  CHECK(years(Lang::En, 0, 0, {0, 2}) ==
        "No year has a value to compare with the final level (90%). 2 closed years have no value "
        "that can be assessed.");
}

}  // namespace minhbach
