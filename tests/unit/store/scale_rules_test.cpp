#include <catch2/catch.hpp>

#include "rule_cases.hpp"

using namespace minhbach;
using test::Edit;

namespace {

// What is said in English, without fix; one line for each message.
std::string reasons(const std::vector<Edit>& edits) {
  test::Sample sample = test::with_progress();
  for (const Edit& edit : edits) {
    sample.row(edit.table, edit.row)[edit.column] = edit.value;
  }
  return test::said(sample);
}

bool says(const std::vector<Edit>& edits, const std::string& words) {
  const std::string all = reasons(edits);
  INFO(all);
  const bool found = all.find(words) != std::string::npos;
  CHECK(found);
  return found;
}

}  // namespace

TEST_CASE("a share above 100 % lost its mark") {
  says({{"indicator_value", 1, "value", "415"}}, "a share above 100%");
  says({{"indicator_value", 1, "value", "415"}}, "| 41.5");
  says({{"target_condition", 0, "value", "900"}}, "target_condition.csv:2:0:value '900'");
}

TEST_CASE("things are counted whole") {
  says({{"indicator_value", 0, "denominator", "1.234"}}, "the point parts thousands");
  says({{"indicator_value", 0, "denominator", "1.234"}}, "| 1234");
  CHECK(reasons({{"indicator_value", 0, "denominator", "125.5"}}).empty());
}

TEST_CASE("years lie in the span of the plan") {
  says({{"reporting_period", 0, "year", "22"}}, "the year must be from 1945 to 2099");
  says({{"reporting_period", 0, "year", "22"}}, "| 2022");
  says({{"reporting_period", 0, "year", "2050"}}, "outside the plan's span");
  says({{"document", 0, "issued", "1899-12-30"}}, "the year must be from 1945 to 2099");
  says({{"document", 0, "issued", "0022-08-30"}}, "| 2022-08-30");
  says({{"plan", 0, "effective_to", "9999-12-31"}}, "the year must be from 1945 to 2099");
  says({{"plan", 0, "effective_to", "2090-12-31"}}, "the plan lasts");
  says({{"plan", 0, "effective_to", "2001-12-31"}}, "the end comes before the beginning");
}
