#pragma once

#include "model/plan_source.hpp"
#include "site/context.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace minhbach::site {

// Counts texts and missing English of every pair of columns of a table, row by row.
class TranslationCount {
 public:
  explicit TranslationCount(const model::PlanSource::Table& table);
  void add(const model::PlanSource::Cells& row);
  void add_to(Translated& plan) const;

 private:
  std::vector<std::pair<std::size_t, Translated::Column>> pairs_;  // where the Vietnamese stands
};

}  // namespace minhbach::site
