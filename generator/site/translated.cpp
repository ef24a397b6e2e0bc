#include "site/translated.hpp"

#include <algorithm>

namespace minhbach::site {

TranslationCount::TranslationCount(const std::string& plan_id,
                                   const model::PlanSource::Table& table) {
  for (std::size_t c = 0; c + 1 < table.columns.size(); ++c) {
    const std::string& name = table.columns[c];
    const std::string stem = name.substr(0, name.size() - std::min<std::size_t>(3, name.size()));
    if (name.ends_with("_vi") && table.columns[c + 1] == stem + "_en") {
      pairs_.push_back({c, Translated{plan_id, table.name, stem, 0, 0}});
    }
  }
}

void TranslationCount::add(const model::PlanSource::Cells& row) {
  for (auto& [c, count] : pairs_) {
    count.texts += row[c] ? 1U : 0U;
    count.missing += row[c] && !row[c + 1] ? 1U : 0U;
  }
}

void TranslationCount::append_to(std::vector<Translated>& all) const {
  for (const auto& [c, count] : pairs_) {
    if (count.texts > 0) {
      all.push_back(count);
    }
  }
}

}  // namespace minhbach::site
