#pragma once

#include "analytics/history.hpp"
#include "model/plan.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace minhbach::site {

// Something a plan's office made public, and the day its data give for it. Refers into the plan and
// its history.
struct NewsItem {
  model::Day day;
  std::variant<const analytics::PeriodStanding*, const model::Correction*, const model::Amendment*>
      what;
};

// Newest first: every published revision of a period's figures, by its day of publication; every
// correction, by the day it was made; every amendment of the plan, by the day of its document or,
// where none is stated, by the day it took effect. A revision without a day is no news: nothing
// says when it came.
std::vector<NewsItem> news_of(const model::Plan& plan,
                              const std::optional<analytics::History>& history);

}  // namespace minhbach::site
