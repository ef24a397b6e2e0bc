#pragma once

#include "site/views/parts.hpp"

#include <string>
#include <vector>

namespace minhbach::site::views {

// --- how the figures are worked out ---------------------------------------------------------

// A part of rules.sql, as it stands there but for its explanation.
struct SqlPart {
  std::string lines;  // '218–260': where it stands in the file
  Markup code;
};

// A figure, and the line for a shell that computes it again.
struct RuleLine {
  std::string meaning;
  std::string fact;
  std::string number;
  std::string line;
};

// What puts a rule into SQL.
struct RuleSql {
  std::vector<RuleLine> again;
  std::vector<SqlPart> parts;
  std::vector<Link> elsewhere;  // rules whose parts state this one too
};

struct Rule {
  std::string id;  // also its anchor
  std::string title;
  std::string text;
  std::string formula;
  std::string example;  // hypothetical
  RuleSql sql;
};

// A line of the table of standings.
struct StandingRule {
  std::string id;  // also its anchor
  std::string mark;
  std::string klass;  // 'a' … 'g'; empty for none
  std::string name;
  std::string class_name;
  std::string formula;
  std::string example;
};

// A line of the table of target results.
struct ResultRule {
  std::string id;
  std::string name;
  std::string formula;
  std::string example;
};

// Words added to a result.
struct ModifierRule {
  std::string name;
  std::string formula;
};

struct RuleGroup {
  std::string anchor;
  std::string title;
  std::string text;
  std::vector<Rule> rules;
  std::vector<StandingRule> standings;
  std::vector<ResultRule> results;
  std::vector<ModifierRule> modifiers;
  RuleSql sql;  // of the tables
};

struct FactRow {
  std::string id;
  std::string value;
  std::string meaning;
  std::string rule;
};

// The seals of what was published, and how anybody checks them.
struct Seals {
  std::string head;  // of the newest
  std::string last;  // 'quý III/2026, bản thứ 1'
  std::string count;
  std::vector<Link> files;
  std::string recipe;  // for a shell
};

struct MethodPage {
  Markup introduction;  // content/method
  std::vector<Link> contents;
  bool judged = false;  // there is progress, so that its rules are listed
  std::vector<RuleGroup> groups;
  std::vector<Pair> parameters;
  std::string ruleset;          // version of the rules of progress
  std::vector<Link> sql_files;  // what the lines for a shell ask for
  std::optional<Seals> seals;
  std::vector<FactRow> facts;    // counts of the whole plan
  std::vector<Link> fact_files;  // all of them
};

}  // namespace minhbach::site::views
