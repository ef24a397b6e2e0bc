#pragma once

#include "site/page.hpp"
#include "site/views/period_pages.hpp"

#include <string>

namespace minhbach::site::pages {

// '61,9% (275/444)': the percentage with the counts it comes from; counts alone where there is no
// percentage. `prefix` is in front of the fact: '' for the value in force, '2026-Q3/' for what the
// report of a period said.
Markup value_words(const Page& page,
                   const model::Indicator& indicator,
                   const model::IndicatorValue& value,
                   const std::string& prefix);

// '15/12/2022 – 14/12/2023', or the day of a value at a date.
std::string value_span(const Page& page, const model::IndicatorValue& value);

// The name of an indicator, linked to the first target that uses it.
Markup indicator_name(Page& page, const model::Indicator& indicator);

views::ReportedValue reported_value(Page& page,
                                    const model::Indicator& indicator,
                                    const model::IndicatorValue& value,
                                    const std::string& prefix);

}  // namespace minhbach::site::pages
