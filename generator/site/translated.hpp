#pragma once

#include "model/plan_source.hpp"
#include "site/context.hpp"

namespace minhbach::site {

// Adds texts and missing English of every pair of columns.
void count_translations(const model::PlanSource::Table& table, Translated& into);

}  // namespace minhbach::site
