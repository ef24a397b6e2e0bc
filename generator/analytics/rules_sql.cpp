#include "analytics/rules_sql.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <set>

namespace minhbach::analytics {

namespace {

constexpr std::string_view kMark = "\n-- rule: ";

std::vector<std::string_view> rules_of(std::string_view list) {
  constexpr std::string_view kSeparator = ", ";
  std::vector<std::string_view> rules;
  while (true) {
    const std::size_t end = list.find(kSeparator);
    rules.push_back(list.substr(0, end));
    if (end == std::string_view::npos) {
      return rules;
    }
    list.remove_prefix(end + kSeparator.size());
  }
}

// Line breaks of a text.
std::size_t breaks(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// Without the line breaks at the end.
std::string_view trimmed(std::string_view text) {
  return text.substr(0, text.find_last_not_of('\n') + 1);
}

std::vector<RulePart> read_rule_parts() {
  const std::string_view script = rules_sql();
  std::vector<RulePart> parts;
  std::size_t at = script.find(kMark);
  std::size_t line = 1;  // of the character at `counted`
  std::size_t counted = 0;
  while (at != std::string_view::npos) {
    const std::size_t next = script.find(kMark, at + 1);
    const std::size_t list = at + kMark.size();
    const std::size_t start = at + 1;
    const std::string_view text =
        script.substr(start, next == std::string_view::npos ? next : next - at);
    line += breaks(script.substr(counted, start - counted));
    counted = start;
    parts.push_back({rules_of(script.substr(list, script.find('\n', list) - list)),
                     text,
                     line,
                     line + breaks(trimmed(text))});
    at = next;
  }
  return parts;
}

// The first word at or behind `at`; moves behind it. Empty: there is none.
std::string_view next_word(std::string_view text, std::size_t& at) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  const auto* const begin = std::find_if(text.begin() + at, text.end(), is_letter);
  const auto* const end = std::find_if_not(begin, text.end(), is_letter);
  at = static_cast<std::size_t>(end - text.begin());
  return {begin, static_cast<std::size_t>(end - begin)};
}

std::set<std::string_view> read_tables() {
  constexpr std::string_view kCreate = "CREATE TEMP TABLE ";
  constexpr std::string_view kIfNew = "IF NOT EXISTS ";
  const std::string_view script = rules_sql();
  std::set<std::string_view> tables;
  for (std::size_t at = script.find(kCreate); at != std::string_view::npos;
       at = script.find(kCreate, at)) {
    at += kCreate.size();
    at += script.substr(at).starts_with(kIfNew) ? kIfNew.size() : 0;
    tables.insert(next_word(script, at));
  }
  return tables;
}

}  // namespace

bool needs_rules(std::string_view query) {
  static const std::set<std::string_view> kTables = read_tables();
  std::size_t at = 0;
  for (std::string_view word = next_word(query, at); !word.empty(); word = next_word(query, at)) {
    if (kTables.contains(word)) {
      return true;
    }
  }
  return false;
}

const std::vector<RulePart>& rule_parts() {
  static const std::vector<RulePart> kParts = read_rule_parts();
  return kParts;
}

std::string without_explanation(const RulePart& part) {
  std::string kept;
  bool explains = false;
  for (const std::string_view line : base::split(trimmed(part.text), '\n')) {
    if (line.starts_with("-- vi: ") || line.starts_with("-- en: ")) {
      explains = true;
    } else if (!line.starts_with("--  ")) {
      explains = false;
    }
    if (!explains) {
      kept += line;
      kept += '\n';
    }
  }
  return kept;
}

}  // namespace minhbach::analytics
