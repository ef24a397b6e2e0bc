#include "analytics/rules_sql.hpp"

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

}  // namespace

std::vector<RulePart> rule_parts() {
  const std::string_view script = rules_sql();
  std::vector<RulePart> parts;
  std::size_t at = script.find(kMark);
  while (at != std::string_view::npos) {
    const std::size_t next = script.find(kMark, at + 1);
    const std::size_t list = at + kMark.size();
    const std::size_t start = at + 1;
    parts.push_back({rules_of(script.substr(list, script.find('\n', list) - list)),
                     script.substr(start, next == std::string_view::npos ? next : next - at)});
    at = next;
  }
  return parts;
}

}  // namespace minhbach::analytics
