// Which reports a case rests on that came after the closing date: its standing is that of the
// closing date, and whoever reads it may know that somebody reported later.
#include "base/text.hpp"
#include "model/in_force.hpp"
#include "site/pages/progress_parts.hpp"

#include <algorithm>

namespace minhbach::site::pages {

namespace {

using analytics::AcceptedSnapshot;
using analytics::Judgement;
using analytics::Moment;

// The report that decided, or the newest one, which says nothing of the case.
const AcceptedSnapshot& snapshot_of(const Moment& moment, const Judgement& judgement) {
  const std::vector<AcceptedSnapshot>& all = moment.ledger().snapshots();
  const auto at = std::find_if(all.begin(), all.end(), [&](const AcceptedSnapshot& each) {
    return each.snapshot == judgement.snapshot;
  });
  return at == all.end() || analytics::is_silence(judgement.standing) ? moment.newest() : *at;
}

std::optional<model::Day> received_on(const model::Snapshot& snapshot, std::string_view unit_id) {
  const auto at = std::find_if(snapshot.unit_reports.begin(),
                               snapshot.unit_reports.end(),
                               [&](const auto& each) { return each.unit_id == unit_id; });
  return at == snapshot.unit_reports.end() ? std::nullopt : std::optional(at->received_on);
}

// Whose reports are meant: who decided, or all leads where nobody reported.
std::vector<std::string> reporters(const Moment& moment, const analytics::TaskStanding& of) {
  if (of.now->row != nullptr && !analytics::is_silence(of.now->standing)) {
    return {of.now->row->unit_id};
  }
  std::vector<std::string> leads;
  for (const model::Assignment& each : model::in_force(*of.task, moment.as_of()).assignments) {
    if (each.role == model::Role::Lead) {
      leads.push_back(each.unit_id);
    }
  }
  return leads;
}

// Of several leads one may have reported and another be silent.
bool tells_of(const Moment& moment,
              const analytics::TaskStanding& of,
              const model::Snapshot& snapshot,
              std::string_view unit_id) {
  const auto rows = moment.ledger().rows(of.task->id, of.focus_id());
  return std::any_of(rows.begin(), rows.end(), [&](const analytics::ReportedRow& each) {
    return each.snapshot == &snapshot && each.row->unit_id == unit_id;
  });
}

}  // namespace

Markup late_reports(Page& page, const Moment& moment, const analytics::TaskStanding& of) {
  if (analytics::is_done(of.now->standing)) {
    return {};  // a later report takes nothing back from it here
  }
  const AcceptedSnapshot& accepted = snapshot_of(moment, of.now);
  const model::Day closing = accepted.period->closing;
  std::vector<std::string> told;
  for (const std::string& id : reporters(moment, of)) {
    const std::optional<model::Day> day = received_on(*accepted.snapshot, id);
    if (day && *day > closing) {
      const bool silent =
          analytics::is_silence(of.now->standing) && !tells_of(moment, of, *accepted.snapshot, id);
      const std::string key = !silent                   ? "progress.late_report"
                              : of.schedule->is_dated() ? "progress.late_no_occurrence"
                                                        : "progress.late_no_task";
      told.push_back(
          page.sentence(key,
                        {{"unit", Page::linked(page.unit_link(page.plan().index.unit(id)))},
                         {"date", page.time(*day)},
                         {"closing", page.time(closing)}})
              .html);
    }
  }
  if (told.empty()) {
    return {};
  }
  const model::Document* const document =
      moment.ledger().document(accepted.snapshot->report_document_id);
  if (document != nullptr && document->is_public) {
    told.push_back(page.sentence("progress.compiled_in",
                                 {{"document", Page::escaped(document_name(page, *document))}})
                       .html);
  }
  return {base::joined(told, " ")};
}

}  // namespace minhbach::site::pages
