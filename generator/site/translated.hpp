#pragma once

#include "model/plan_source.hpp"
#include "site/context.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace minhbach::site {

// Counts texts and missing English of every pair of columns of a table, row by row.
class TranslationCount {
 public:
  TranslationCount(const std::string& plan_id, const model::PlanSource::Table& table);
  void add(const model::PlanSource::Cells& row);
  // Of those that have any text.
  void append_to(std::vector<Translated>& all) const;

 private:
  std::vector<std::pair<std::size_t, Translated>> pairs_;  // where the Vietnamese stands
};

}  // namespace minhbach::site
