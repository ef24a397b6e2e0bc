// Which reports came: coverage stands before performance.
#include "analytics/reports_received.hpp"

#include "base/text.hpp"
#include "site/pages/marks.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/period_parts.hpp"
#include "site/pages/plan_charts.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/views/period_pages.hpp"

#include <algorithm>

namespace minhbach::site::pages {

namespace {

using analytics::Receipt;
using analytics::ReceivedReport;

views::ReceiptCell receipt_cell(const Page& page,
                                const model::Unit& unit,
                                const ReceivedReport* report) {
  views::ReceiptCell cell;
  cell.unit = page.plain(unit.name);
  cell.owed = report != nullptr;
  if (report == nullptr) {
    return cell;
  }
  put_mark(mark_of(report->receipt), cell);
  cell.name = page.say_of("received_brief.", analytics::code(report->receipt));
  if (report->receipt == Receipt::Late) {
    cell.date = page.date(*report->received_on);
  }
  return cell;
}

}  // namespace

std::string reports_received(Page& page) {
  const PlanContext& context = page.plan();
  const std::vector<ReceivedReport> reports =
      analytics::reports_received(context.history->now->ledger());
  const auto find = [&](const model::Unit* unit, const model::ReportingPeriod* period) {
    const auto at = std::find_if(reports.begin(), reports.end(), [&](const ReceivedReport& each) {
      return each.unit == unit && (period == nullptr || each.period == period);
    });
    return at == reports.end() ? nullptr : &*at;
  };
  views::ReportsReceivedPage view;
  view.newest = newest_reports_line(page);
  std::vector<const model::Unit*> units;
  for (const model::Unit& unit : context.plan.units) {
    if (unit.kind == model::UnitKind::Collective) {
      view.collectives.push_back(page.unit_link(unit));
    } else if (find(&unit, nullptr) != nullptr) {
      units.push_back(&unit);
      view.units.push_back(page.unit_link(unit));
    }
  }
  const auto& periods = context.history->periods;
  for (auto at = periods.rbegin(); at != periods.rend(); ++at) {
    const std::string prefix = at->period->id + "/reports.";
    views::ReceiptRow row;
    row.period = period_link(page, *at->period);
    row.due = page.date(at->period->submission_due);
    row.coverage = page.sentence(
        "reports_received.coverage",
        {{"part", page.datum(prefix + "received")}, {"whole", page.datum(prefix + "expected")}});
    for (const model::Unit* const unit : units) {
      row.cells.push_back(receipt_cell(page, *unit, find(unit, at->period)));
    }
    view.periods.push_back(std::move(row));
  }
  view.chart = chart_view(page, received_chart(page));
  return page.render(view);
}

}  // namespace minhbach::site::pages
