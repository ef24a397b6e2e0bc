#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::analytics {

// The rules of progress once more, in SQL: run on a published plan.sqlite it makes temporary tables
// that hold what this folder computes, so that anybody can check a figure without this program. A
// test holds both to each other. Text of rules.sql, part of the program.
std::string_view rules_sql();

// The query reads a table the script makes; any other runs on the file as it is.
bool needs_rules(std::string_view query);

// A part of the script: from its line "-- rule: M3, M4" to the next one.
struct RulePart {
  std::vector<std::string_view> rules;  // 'M3', 'M4'; first the one whose words it puts into SQL
  std::string_view text;                // the line and everything up to the next one
  std::size_t first_line = 0;           // in the script, counted from 1
  std::size_t last_line = 0;
};

// In the order of the script, read once; refers into rules_sql(). The head of the script, which
// says how to run it, is no part.
const std::vector<RulePart>& rule_parts();

// The part for a page that explains the rule itself: without the comments "-- vi:" and "-- en:",
// which say the same in short.
std::string without_explanation(const RulePart& part);

}  // namespace minhbach::analytics
