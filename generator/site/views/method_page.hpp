#pragma once

#include "site/views/parts.hpp"

#include <string>
#include <vector>

namespace minhbach::site::views {

// --- how the figures are worked out ---------------------------------------------------------

// A part of rules.sql, as it stands there but for its explanation.
struct SqlPart {
  std::string lines;  // '218–260': where it stands in the file
  bool has_code = false;
  Markup code;
  static const render::Shape& shape();
};

// What puts a rule into SQL.
struct RuleSql {
  std::vector<SqlPart> parts;
  bool has_parts = false;
  std::vector<Link> elsewhere;  // rules whose parts state this one too
  bool has_elsewhere = false;
  static const render::Shape& shape();
};

struct Rule {
  std::string id;  // also its anchor
  std::string title;
  std::string text;
  std::string formula;
  std::string example;  // hypothetical
  RuleSql sql;
  static const render::Shape& shape();
};

// A line of the table of standings.
struct StandingRule {
  std::string id;  // also its anchor
  std::string mark;
  std::string klass;  // 'a' … 'f'; empty for none
  std::string name;
  std::string class_name;
  std::string formula;
  std::string example;
  static const render::Shape& shape();
};

// A line of the table of target results.
struct ResultRule {
  std::string id;
  std::string name;
  std::string formula;
  std::string example;
  static const render::Shape& shape();
};

// Words added to a result.
struct ModifierRule {
  std::string name;
  std::string formula;
  static const render::Shape& shape();
};

struct RuleGroup {
  std::string anchor;
  std::string title;
  std::string text;
  std::vector<Rule> rules;
  std::vector<StandingRule> standings;
  bool has_standings = false;
  std::vector<ResultRule> results;
  bool has_results = false;
  std::vector<ModifierRule> modifiers;
  RuleSql sql;  // of the tables
  static const render::Shape& shape();
};

struct FactRow {
  std::string id;
  std::string value;
  std::string meaning;
  std::string rule;
  static const render::Shape& shape();
};

struct MethodPage {
  Markup introduction;  // content/method
  std::vector<Link> contents;
  bool judged = false;  // there is progress, so that its rules are listed
  std::vector<RuleGroup> groups;
  std::vector<Pair> parameters;
  bool has_parameters = false;
  std::string ruleset;  // version of the rules of progress
  std::string sql_href;
  std::string sql_name;
  std::string recipe;            // one line for a shell
  std::vector<FactRow> facts;    // counts of the whole plan
  std::vector<Link> fact_files;  // all of them
  static const render::Shape& shape();
};

}  // namespace minhbach::site::views
