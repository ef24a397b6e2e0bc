#pragma once

#include "site/page.hpp"
#include "site/views/plan_pages.hpp"
#include "site/views/target_pages.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::site::pages {

// Pieces several pages are made of.

// Links to the pages before and behind that of `row`, one of `rows`.
template <class Row, class View, class ToLink>
void add_neighbours(const std::vector<Row>& rows, const Row& row, View& view, ToLink link) {
  const auto at = static_cast<std::size_t>(&row - rows.data());
  if (at > 0) {
    view.previous = link(rows[at - 1]);
  }
  if (at + 1 < rows.size()) {
    view.next = link(rows[at + 1]);
  }
}

// Takes what stands behind the first `most` out of `rows`.
template <class Row>
std::vector<Row> cut_off(std::vector<Row>& rows, std::size_t most) {
  if (rows.size() <= most) {
    return {};
  }
  const auto end = rows.begin() + static_cast<std::ptrdiff_t>(most);
  std::vector<Row> rest(std::make_move_iterator(end), std::make_move_iterator(rows.end()));
  rows.erase(end, rows.end());
  return rest;
}

// Rows in an order of their own.
template <class Row, class Before>
std::vector<const Row*> sorted(const std::vector<Row>& rows, Before before) {
  std::vector<const Row*> sorted;
  sorted.reserve(rows.size());
  for (const Row& row : rows) {
    sorted.push_back(&row);
  }
  std::stable_sort(
      sorted.begin(), sorted.end(), [&](const Row* a, const Row* b) { return before(*a, *b); });
  return sorted;
}

// Where the overview tells why tracking ended: every page of an ended plan refers to it.
inline constexpr std::string_view kEndBasis = "can-cu-ket-thuc";

// A handful of rows is read at a glance.
constexpr bool is_worth_sorting(std::size_t rows) {
  return rows >= 5;
}
views::CellsInForce cells_in_force(Page& page, const model::Task& task);
views::TaskRow task_row(Page& page, const model::Task& task);
views::TaskGroupRows task_group_rows(Page& page, const model::TaskGroup& group);
std::vector<views::TaskGroupRows> all_task_groups(Page& page);
views::GroupSummary group_summary(Page& page, const model::TaskGroup& group);
views::UnitSummary unit_summary(Page& page, const model::Unit& unit);
// "45 lead roles for 43 tasks; …": stands beside every table by unit, whose sum it explains. Empty:
// nothing to say.
Markup roles_note(const Page& page);

views::Remark remark(Page& page, const model::SourceNote& note);
views::Remark remark(Page& page, const model::OpenPoint& point);
using AnchorTest = std::function<bool(const model::Anchor&)>;
std::vector<views::Remark> notes_about(Page& page, const AnchorTest& about);
std::vector<views::Remark> open_points_about(Page& page, const AnchorTest& about);
std::vector<views::RemarkGroup> note_groups(Page& page);
std::vector<views::RemarkGroup> open_point_groups(Page& page);
// Commas and capitals: pages about other things leave such a note out.
bool is_brief(const model::SourceNote& note);
inline bool is_brief(const model::OpenPoint& /*point*/) {
  return false;
}
// Retired ids that keep a place at the end of the page of notes, or of open points.
std::vector<views::FormerRemarks> former_notes(Page& page);
std::vector<views::FormerRemarks> former_open_points(Page& page);

views::TargetRow target_row(Page& page, const model::Target& target);
std::vector<views::TargetGroup> target_groups(Page& page);
// Its group in lists: the word of its kind, 'repeated' where it says again what another says.
std::string target_group(const model::Target& target);
// What 'Không nêu' in the column of their times means. Empty: every target states one.
std::string no_due(const Page& page);
// 'ít nhất 80%' · 'at least 80%', several joined by 'và'; empty for a statement without a figure.
// Of an aspiration: 'phấn đấu 80%' · 'aim: 80%'.
std::string condition(const Page& page, const model::Target& target);
std::string condition(const Page& page,
                      const model::Target& target,
                      const model::Condition& condition);
// The tasks that serve a target, and the targets a task serves.
std::vector<views::Relation> related_tasks(Page& page, const model::Target& target);
std::vector<views::Relation> related_targets(Page& page, const model::Task& task);
// By when, as the words of the target say; the end of the plan's term is no deadline of it.
views::Due due(Page& page, const model::Target& target);

// What happened around the plan; whether it is since tracking ended, which the overview tells.
views::TimelineEntry timeline_entry(Page& page, const model::ContextNote& note);
bool is_since_end(const model::Plan& plan, const model::ContextNote& note);

// The plan as a document: number, date, signer …; what is blank in the source says so.
std::vector<views::Pair> identity(Page& page);
std::vector<views::TextSection> text_sections(Page& page);

// 'tháng 12 hằng năm, hạn cuối 31/12': our reading of a schedule, one sentence.
std::string schedule_meaning(const Page& page, const model::Task& task);
// Tasks with a deadline, by month, quarter, year and reporting period, in the order of the year.
std::vector<views::DeadlineGroup> deadline_groups(Page& page);
// 'tháng 12/2022', 'quý III/2026', 'năm 2023': an occurrence, or an interval by its period.
std::string occurrence_name(const Page& page,
                            const model::Task& task,
                            const analytics::Occurrence& occurrence);
// Occurrences of a dated task; of others, once something was reported, the intervals up to now.
std::vector<views::Occurrence> occurrence_rows(const Page& page, const model::Task& task);

}  // namespace minhbach::site::pages
