#include "site/translated.hpp"

#include <algorithm>

namespace minhbach::site {

void count_translations(const std::string& plan_id,
                        const model::PlanSource::Table& table,
                        std::vector<Translated>& into) {
  for (std::size_t c = 0; c + 1 < table.columns.size(); ++c) {
    const std::string& name = table.columns[c];
    const std::string stem = name.substr(0, name.size() - std::min<std::size_t>(3, name.size()));
    if (!name.ends_with("_vi") || table.columns[c + 1] != stem + "_en") {
      continue;
    }
    Translated column{plan_id, table.name, stem, 0, 0};
    for (const auto& row : table.rows) {
      column.texts += row[c] ? 1U : 0U;
      column.missing += row[c] && !row[c + 1] ? 1U : 0U;
    }
    if (column.texts > 0) {
      into.push_back(std::move(column));
    }
  }
}

}  // namespace minhbach::site
