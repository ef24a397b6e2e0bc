#pragma once

#include "analytics/value_facts.hpp"
#include "site/page.hpp"
#include "site/views/period_pages.hpp"
#include "site/views/result_parts.hpp"
#include "site/views/year_pages.hpp"

#include <optional>
#include <string>
#include <vector>

namespace minhbach::site::pages {

// Pieces of pages that show reported values. They may be used only where the plan has a history.

// All values in force of an indicator, those that are judged apart from those that are only shown,
// with changes in measuring between them and what was reported before.
views::ValueTables value_tables(Page& page, const model::Indicator& indicator);

// 'Mốc năm 2026: 90%; hiện 78%, …: chưa kết luận.' None: no milestone is left.
std::optional<views::Item> next_milestone(const Page& page, const analytics::TargetResult& result);

// The readings of a derived milestone side by side; none: they agree, or there is only one.
std::optional<views::Readings> readings(const Page& page, const analytics::TargetResult& result);

// Rule M27: '… tương ứng giảm từ 3 đơn vị'. None: not a reduction, or without a baseline.
std::optional<views::Item> reduction(const Page& page,
                                     const analytics::TargetResult& result,
                                     std::size_t condition);

// Shares that have no target (M20), by year.
std::vector<views::Composition> compositions(Page& page);

// The number of a value, as a fact where it was computed; empty: there is none.
Markup value_figure(const Page& page,
                    const model::Indicator& indicator,
                    const model::IndicatorValue& value);

// '61,9% (275/444)': the percentage with the counts it comes from; counts alone where there is no
// percentage. `prefix` is in front of the fact: '' for the value in force, '2026-Q3/' for what the
// report of a period said.
Markup value_words(const Page& page,
                   const model::Indicator& indicator,
                   const model::IndicatorValue& value,
                   const std::string& prefix);

// Which span a value speaks of, and how: beside every value, since another of the same target may
// stand on the same page. 'cả năm 2025' · 'lũy kế 15/12/2025 – 14/6/2026' · 'quý III năm 2026' ·
// 'tại ngày 14/12/2025' · 'khảo sát 01/10/2025 – 07/11/2025'.
std::string window_words(const Page& page, const model::IndicatorValue& value);

// '15/12/2022 – 14/12/2023', or the day of a value at a date: where the kind stands in a column.
std::string value_span(const Page& page, const model::IndicatorValue& value);

// The name of an indicator, linked to the first target that uses it.
Markup indicator_name(Page& page, const model::Indicator& indicator);

views::ReportedValue reported_value(Page& page,
                                    const model::Indicator& indicator,
                                    const model::IndicatorValue& value,
                                    const std::string& prefix);

// Each target with its value of a report year and what that value says; targets with neither are
// left out. Only where the plan has a history.
std::vector<views::YearValue> year_values(Page& page, int year);

}  // namespace minhbach::site::pages
