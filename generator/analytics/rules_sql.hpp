#pragma once

#include <string_view>
#include <vector>

namespace minhbach::analytics {

// The rules of progress once more, in SQL: run on a published plan.sqlite it makes temporary tables
// that hold what this folder computes, so that anybody can check a figure without this program. A
// test holds both to each other. Text of rules.sql, part of the program.
std::string_view rules_sql();

// A part of the script: from its line "-- rule: M3, M4" to the next one.
struct RulePart {
  std::vector<std::string_view> rules;  // 'M3', 'M4'
  std::string_view text;                // the line and everything up to the next one
};

// In the order of the script; refers into rules_sql(). The head of the script, which says how to
// run it, is no part.
std::vector<RulePart> rule_parts();

}  // namespace minhbach::analytics
