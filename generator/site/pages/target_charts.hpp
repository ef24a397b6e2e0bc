#pragma once

#include "site/pages/plan_chart.hpp"
#include "site/teller.hpp"

#include <string>
#include <string_view>

namespace minhbach::site::pages {

// A figure as a chart places it and as a file states it: to four places.
double chart_number(const analytics::Fraction& figure);
double chart_number(const model::Decimal& number);
std::string file_number(const analytics::Fraction& figure);

// Charts of targets. Only where the plan has a history.

// Dot and tick: one row for each distinct statement with a figure, a second one for a second
// condition.
bool has_targets_chart(const Page& page);
PlanChart targets_chart(const Page& page);

// Values by year with the milestones, of one condition in per cent that has a value.
bool has_target_chart(const Page& page, const model::Target& target, std::size_t condition);
PlanChart target_chart(const Page& page, const model::Target& target, std::size_t condition);

// The sentences under them. Facts: 'targets.distinct', 'compared', 'compared.at_level'; those of a
// condition, '<fact>.years' and '<fact>.years.at_level'.
Markup targets_sentence(const Teller& teller);
Markup values_sentence(const Teller& teller, const std::string& fact, std::string_view level);

}  // namespace minhbach::site::pages
