#include "site/translated.hpp"

#include <algorithm>

namespace minhbach::site {

void count_translations(const model::PlanSource::Table& table, Translated& into) {
  for (std::size_t c = 0; c + 1 < table.columns.size(); ++c) {
    const std::string& name = table.columns[c];
    const std::string stem = name.substr(0, name.size() - std::min<std::size_t>(3, name.size()));
    if (!name.ends_with("_vi") || table.columns[c + 1] != stem + "_en") {
      continue;
    }
    Translated::Column column{table.name, stem};
    for (const auto& row : table.rows) {
      column.texts += row[c] ? 1U : 0U;
      column.missing += row[c] && !row[c + 1] ? 1U : 0U;
    }
    into.texts += column.texts;
    into.missing += column.missing;
    if (column.missing > 0) {
      into.incomplete.push_back(std::move(column));
    }
  }
}

}  // namespace minhbach::site
