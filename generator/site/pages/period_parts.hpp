#pragma once

#include "site/page.hpp"
#include "site/views/progress_parts.hpp"
#include "site/views/revision_pages.hpp"

#include <string_view>
#include <vector>

namespace minhbach::site::pages {

// Pieces of pages about reporting periods and about what was changed. They need no history: a plan
// may have a calendar, amendments and corrections before its first report.

Markup day_or_not_stated(const Page& page, const std::optional<model::Day>& day);

// 'Quý III/2026', linked where the period has a page.
Markup period_link(const Page& page, const model::ReportingPeriod& period);
// The same as a link; only of a period with a snapshot, on a site that shows periods.
views::Link period_page_link(const Page& page, const model::ReportingPeriod& period);
// The name as a heading: with a capital letter.
std::string period_title(const Page& page, const model::ReportingPeriod& period);
std::string period_span(const Page& page, const model::ReportingPeriod& period);

views::PeriodRow period_row(const Page& page, const model::ReportingPeriod& period);
// What the calendar rests on, each text once.
std::vector<views::Item> period_bases(Page& page);
// All revisions of a period, the first one in front.
std::vector<const model::Snapshot*> revisions_of(const PlanContext& context,
                                                 std::string_view period_id);

// 'Báo cáo đã nhận: 5/6 đơn vị, trong đó 1 nhận chậm'; only where there is a history. `prefix` is
// in front of the facts: '' for the newest period.
Markup received_sentence(const Page& page, const std::string& prefix);

// Of the newest period: its day, how many reports came, which units did not send and for how long.
Markup newest_reports_line(Page& page);

// Tasks without a deadline by what was reported on them; what does not occur is left out.
std::vector<views::ClassCount> activity_counts(const Page& page, const std::string& prefix);

// What happened since the period before (M32): to how many tasks, and how often each kind, linked
// to its list on the page of changes. Only of a period that has one before it.
Markup happened_sentence(const Page& page, const model::ReportingPeriod& period);
Markup happened_count(const Page& page, const model::ReportingPeriod& period);
std::vector<views::HappeningCount> happening_counts(const Page& page,
                                                    const model::ReportingPeriod& period,
                                                    const std::string& href);

views::AmendmentRow amendment_row(Page& page, const model::Amendment& amendment);
views::CorrectionRow correction_row(Page& page, const model::Correction& correction);

// Changes of the plan and of what was published that name a task or a target (give one, leave the
// other empty), by date.
std::vector<views::Change> changes_about(Page& page,
                                         std::string_view task_id,
                                         std::string_view target_id);

views::Change change(Page& page, const model::Amendment& amendment);
views::Change change(Page& page, const model::Correction& correction);

}  // namespace minhbach::site::pages
