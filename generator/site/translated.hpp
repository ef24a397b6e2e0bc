#pragma once

#include "model/plan_source.hpp"
#include "site/context.hpp"

#include <string>
#include <vector>

namespace minhbach::site {

// Texts and missing English of every pair of columns that has any text.
void count_translations(const std::string& plan_id,
                        const model::PlanSource::Table& table,
                        std::vector<Translated>& into);

}  // namespace minhbach::site
