#pragma once

#include "analytics/standing.hpp"
#include "site/page.hpp"
#include "site/views/progress_parts.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::site::pages {

// Pieces of pages that show progress. They may be used only where the plan has a history.

// In front of the facts of a moment: '' for now, '2026-Q3/' for a period.
using FactPrefix = std::string;

// What the rules say of a task at a moment ('task.V.1'), or of one of its occurrences
// ('occurrence.V.1@2026'): `facts` is the begin of the ids of its numbers, without the last dot.
views::Standing standing(const Page& page,
                         const model::Task& task,
                         const analytics::Judgement& judgement,
                         const std::string& facts);
views::Standing task_standing(const Page& page,
                              const analytics::TaskStanding& of,
                              const FactPrefix& prefix = {});
views::Standing occurrence_standing(const Page& page,
                                    const model::Task& task,
                                    const analytics::JudgedOccurrence& of);

// The words of a standing: 'standing.S8'.
std::string standing_key(const analytics::Judgement& judgement);

// Where the page on method, if the site shows it, explains a rule ('S8', 'R10', 'M6'), or all
// standings or results.
inline constexpr std::string_view kStandingRules = "tinh-trang";
inline constexpr std::string_view kResultRules = "ket-qua";
std::string rule_href(const Page& page, std::string_view rule);

// 'K7' on a page on method, heard as 'K7 Đếm nhiệm vụ theo tình trạng': eight names in a row would
// hide the figures.
Markup rule_link(const Page& page, const std::string& method, const std::string& rule);

// The rules behind the facts named: by their ids, or by what these begin with, up to a last '.'.
// None: there is no page on method, or no such fact.
std::optional<views::HowCounted> how_counted(const Page& page,
                                             const std::vector<std::string>& facts);

// The class, shape and short name of a standing, for legends and cells.
std::string class_word(analytics::StandingClass klass);  // 'a' … 'g', '' for none

// One count of several, its number that of its fact; nothing where it is zero.
void add_count(const Page& page, std::vector<views::ClassCount>& counts, views::ClassCount count);
// The classes of a panel, with counts; those without tasks are left out.
std::vector<views::ClassCount> class_counts(const Page& page,
                                            std::string_view panel,
                                            const FactPrefix& prefix = {});

// Why it is late by the last report that says so (T7); none: the standing needs no reason.
std::optional<views::Delay> delay(Page& page, const analytics::Judgement& judgement);
std::optional<views::Delay> delay(Page& page, const model::TaskReport& row);

std::vector<views::AttentionRow> attention_rows(Page& page,
                                                const analytics::Moment& moment,
                                                const FactPrefix& prefix = {});

// The same in two lines each, at most as many as told.
std::vector<views::AttentionBrief> attention_briefs(Page& page,
                                                    const analytics::Moment& moment,
                                                    std::size_t most);

// 'Kế hoạch số 12/MH-KH ngày 05/01/2022', with its abstract.
views::Evidence evidence(Page& page, const model::Document& document);
std::vector<views::Evidence> evidence(Page& page, const model::TaskReport& row);
std::string document_name(const Page& page, const model::Document& document);

// 'quý III/2026', '6 tháng đầu năm 2026', 'năm 2026'.
std::string period_name(const Page& page, const model::ReportingPeriod& period);

// What a unit said of what was published of a task; of all published by now, the newest first,
// those that are meant.
views::Comment comment_row(Page& page,
                           const model::UnitComment& comment,
                           const model::ReportingPeriod& period);
std::vector<views::Comment> comments(
    Page& page, const std::function<bool(const model::UnitComment&)>& is_meant);

// Lines on the data a page rests on: closing date and as-of day, signed report, next release.
Markup status_line(const Page& page, const analytics::Moment& moment);
std::optional<Markup> stale_line(const Page& page, const analytics::Moment& moment);
std::optional<Markup> report_line(const Page& page, const model::Snapshot& snapshot);

// That the report a case rests on, or one that says nothing of it, came after the closing date.
// Empty: none did.
Markup late_reports(Page& page, const analytics::Moment& moment, const analytics::TaskStanding& of);

// Names of the leads of a task, linked, as markup.
Markup lead_names(Page& page, const model::Task& task);

// What is told beside the name of a standing: how late, what was last said, which outputs exist,
// how many members are done. `facts` is the id its numbers begin with: 'task.II.3'. Empty: nothing.
Markup standing_details(const Page& page,
                        const model::Task& task,
                        const analytics::Judgement& judgement,
                        const std::string& facts);

// What was reported on a task and what follows from it. None: nothing was reported on the plan.
std::optional<views::TaskProgress> task_progress(Page& page, const model::Task& task);

}  // namespace minhbach::site::pages
