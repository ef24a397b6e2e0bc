#include "site/translated.hpp"

#include <algorithm>

namespace minhbach::site {

TranslationCount::TranslationCount(const model::PlanSource::Table& table) {
  for (std::size_t c = 0; c + 1 < table.columns.size(); ++c) {
    const std::string& name = table.columns[c];
    const std::string stem = name.substr(0, name.size() - std::min<std::size_t>(3, name.size()));
    if (name.ends_with("_vi") && table.columns[c + 1] == stem + "_en") {
      pairs_.push_back({c, Translated::Column{table.name, stem}});
    }
  }
}

void TranslationCount::add(const model::PlanSource::Cells& row) {
  for (auto& [c, count] : pairs_) {
    count.texts += row[c] ? 1U : 0U;
    count.missing += row[c] && !row[c + 1] ? 1U : 0U;
  }
}

void TranslationCount::add_to(Translated& plan) const {
  for (const auto& [c, count] : pairs_) {
    plan.texts += count.texts;
    plan.missing += count.missing;
    if (count.missing > 0) {
      plan.incomplete.push_back(count);
    }
  }
}

}  // namespace minhbach::site
