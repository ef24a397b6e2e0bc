#include "site/pages/progress_parts.hpp"

#include "analytics/delay_reason.hpp"
#include "base/text.hpp"
#include "i18n/locale.hpp"
#include "model/words.hpp"
#include "site/pages/marks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::site::pages {

namespace {

using analytics::Judgement;
using analytics::Moment;
using analytics::StandingClass;
using AsOf = analytics::Standing;

// One regular interval, a quarter: behind it a page says that no newer report has come.
constexpr int kRegularIntervalDays = 92;

}  // namespace

std::string rule_href(const Page& page, std::string_view rule) {
  return page.to_plan(PageKind::Method) + "#" + std::string(rule);
}

std::string class_word(StandingClass klass) {
  if (klass == StandingClass::None) {
    return {};
  }
  return {static_cast<char>(analytics::letter(klass) - 'A' + 'a')};
}

std::string standing_key(const Judgement& judgement) {
  const bool silent_run = judgement.standing == AsOf::Unreported && judgement.periods_missing > 1;
  return silent_run ? "standing.S17_run"
                    : "standing." + std::string(analytics::number(judgement.standing));
}

views::Standing standing(const Page& page,
                         const model::Task& task,
                         const Judgement& judgement,
                         const std::string& facts) {
  views::Standing view;
  view.code = analytics::number(judgement.standing);
  put_mark(mark_of(judgement), view);
  view.name = page.say(standing_key(judgement));
  view.detail = standing_details(page, task, judgement, facts);
  return view;
}

views::Standing task_standing(const Page& page,
                              const analytics::TaskStanding& of,
                              const FactPrefix& prefix) {
  if (!of.in_plan) {
    views::Standing view;
    view.code = analytics::number(of.now->standing);
    put_mark(mark_of(StandingClass::NotJudged), view);
    view.name = page.say(of.is_dropped ? "standing.dropped" : "standing.not_added");
    return view;
  }
  return standing(page, *of.task, of.now, prefix + "task." + of.task->id);
}

views::Standing occurrence_standing(const Page& page,
                                    const model::Task& task,
                                    const analytics::JudgedOccurrence& of) {
  return standing(page, task, of.judgement, "occurrence." + task.id + "@" + of.occurrence.id);
}

void add_count(const Page& page, std::vector<views::ClassCount>& counts, views::ClassCount count) {
  const std::optional<analytics::Fact> found = page.plan().facts.find(count.fact);
  if (found && found->value != 0) {
    count.number = page.fact(count.fact);
    counts.push_back(std::move(count));
  }
}

std::vector<views::ClassCount> class_counts(const Page& page,
                                            std::string_view panel,
                                            const FactPrefix& prefix) {
  std::vector<views::ClassCount> counts;
  for (const StandingClass each : analytics::kStandingClasses) {
    const std::string klass = class_word(each);
    views::ClassCount count;
    put_mark(mark_of(each), count);
    count.name = page.say("class." + klass);
    count.fact = fmt::format("{}class.{}.{}", prefix, panel, analytics::letter(each));
    add_count(page, counts, std::move(count));
  }
  return counts;
}

namespace {

// A cause of the list, a text, or both.
Markup reason_words(Page& page, const model::TaskReport& row) {
  std::vector<std::string> parts;
  if (row.delay_reason && *row.delay_reason != model::DelayReason::NotGiven) {
    parts.push_back(
        Page::escaped(page.say_of("delay_reason.", model::word(*row.delay_reason))).html);
  }
  if (row.delay_text->is_stated()) {
    parts.push_back(page.text(row.delay_text).html);
  }
  return {base::joined(parts, ". ")};
}

// The last reason given, and by which report where it is an older one (T7). Beside a verdict also
// that nobody ever gave one.
void add_reason(Page& page, const model::TaskReport& row, views::Delay& view) {
  const analytics::ReportedRow given =
      analytics::last_reason(page.plan().history->now->ledger(), row);
  view.label = page.say("progress.delay");
  if (given.row == nullptr) {
    view.reason = Page::escaped(page.say("delay_reason.not_given"));
    return;
  }
  view.reason = reason_words(page, *given.row);
  if (given.row != &row) {
    for (const model::ReportingPeriod& period : page.plan().plan.periods) {
      if (period.id == given.snapshot->period_id) {
        view.label = page.say("progress.delay_of", {{"period", period_name(page, period)}});
      }
    }
  }
}

}  // namespace

std::optional<views::Delay> delay(Page& page, const model::TaskReport& row) {
  const model::ReportState state = row.state();
  const bool open =
      state == model::ReportState::NotStarted || state == model::ReportState::InProgress;
  if (!row.delay_reason && !row.delay_text->is_stated() && !row.remedy->is_stated() &&
      !(open && row.expected_on)) {
    return std::nullopt;
  }
  views::Delay delay;
  add_reason(page, row, delay);
  delay.remedy = page.text(row.remedy);
  if (row.expected_on) {
    delay.expected = page.date(*row.expected_on);
  }
  return delay;
}

std::optional<views::Delay> delay(Page& page, const Judgement& judgement) {
  const bool asks = judgement.standing == AsOf::Overdue || judgement.standing == AsOf::NotDone ||
                    judgement.standing == AsOf::DoneLate;
  if (!asks || judgement.row == nullptr) {
    return std::nullopt;
  }
  std::optional<views::Delay> given = delay(page, *judgement.row);
  if (!given) {
    given.emplace();
    add_reason(page, *judgement.row, *given);
  }
  return given;
}

Markup lead_names(Page& page, const model::Task& task) {
  std::vector<std::string> names;
  for (const model::Assignment& assignment : task.assignments) {
    if (assignment.role == model::Role::Lead) {
      names.push_back(
          Page::linked(page.unit_link(page.plan().index.unit(assignment.unit_id))).html);
    }
  }
  return names.empty() ? page.cell(task.lead) : Markup{base::joined(names, "; ")};
}

std::string document_name(const Page& page, const model::Document& document) {
  if (!document.is_public) {
    return page.say("progress.not_public");
  }
  const std::string& kind = page.plain(document.kind);
  const std::string date = document.issued ? page.date(*document.issued) : "";
  if (document.number.empty()) {
    return document.issued
               ? page.say("progress.document_unnumbered", {{"kind", kind}, {"date", date}})
               : kind;
  }
  return document.issued
             ? page.say("progress.document",
                        {{"kind", kind}, {"number", document.number}, {"date", date}})
             : page.say("progress.document_undated", {{"kind", kind}, {"number", document.number}});
}

views::Evidence evidence(Page& page, const model::Document& document) {
  views::Evidence view;
  view.is_public = document.is_public;
  view.words = Page::escaped(document_name(page, document));
  if (document.abstract.is_stated()) {
    view.words.html += ": " + page.text(document.abstract).html;
  }
  view.url = document.url;
  return view;
}

std::vector<views::Evidence> evidence(Page& page, const model::TaskReport& row) {
  std::vector<std::string> ids = row.document_ids;
  for (const model::OutputDelivered& output : row.outputs) {
    if (!output.document_id.empty() &&
        std::find(ids.begin(), ids.end(), output.document_id) == ids.end()) {
      ids.push_back(output.document_id);
    }
  }
  std::vector<views::Evidence> all;
  const analytics::Ledger& ledger = page.plan().history->now->ledger();
  for (const std::string& id : ids) {
    if (const model::Document* const document = ledger.document(id)) {
      all.push_back(evidence(page, *document));
    }
  }
  return all;
}

std::string period_name(const Page& page, const model::ReportingPeriod& period) {
  const std::string year = std::to_string(period.year);
  switch (period.kind) {
    case model::PeriodKind::Quarter1: return page.say("period.quarter_1", {{"year", year}});
    case model::PeriodKind::SixMonths: return page.say("period.six_months", {{"year", year}});
    case model::PeriodKind::Quarter3: return page.say("period.quarter_3", {{"year", year}});
    case model::PeriodKind::Year: return page.say("period.year", {{"year", year}});
    case model::PeriodKind::Month: {
      const std::chrono::year_month_day civil(period.closing);
      const auto month = static_cast<int>(static_cast<unsigned>(civil.month()));
      return page.say(
          "period.month",
          {{"month", page.english() ? i18n::month_name(month, Lang::En) : std::to_string(month)},
           {"year", year}});
    }
    case model::PeriodKind::Closing:
      return page.say("period.closing", {{"date", page.date(period.closing)}});
  }
  return period.id;
}

views::Comment comment_row(Page& page,
                           const model::UnitComment& comment,
                           const model::ReportingPeriod& period) {
  return {page.unit_link(page.plan().index.unit(comment.unit_id)),
          page.task_link(page.plan().index.task(comment.task_id)),
          period_name(page, period),
          page.text(comment.text)};
}

std::vector<views::Comment> comments(
    Page& page, const std::function<bool(const model::UnitComment&)>& is_meant) {
  std::vector<views::Comment> rows;
  const auto& snapshots = page.plan().history->now->ledger().snapshots();
  for (auto at = snapshots.rbegin(); at != snapshots.rend(); ++at) {
    for (const model::UnitComment& comment : at->snapshot->comments) {
      if (is_meant(comment)) {
        rows.push_back(comment_row(page, comment, *at->period));
      }
    }
  }
  return rows;
}

Markup status_line(const Page& page, const Moment& moment) {
  const Markup closing = page.time(moment.closing());
  return moment.closing() == moment.as_of()
             ? page.sentence("progress.status_same", {{"closing", closing}})
             : page.sentence("progress.status",
                             {{"closing", closing}, {"as_of", page.time(moment.as_of())}});
}

std::optional<Markup> stale_line(const Page& page, const Moment& moment) {
  if ((moment.as_of() - moment.closing()).count() <= kRegularIntervalDays) {
    return std::nullopt;
  }
  return page.sentence("progress.stale", {{"date", page.time(moment.closing())}});
}

std::optional<Markup> report_line(const Page& page, const model::Snapshot& snapshot) {
  const analytics::Ledger& ledger = page.plan().history->now->ledger();
  const model::Document* const document = ledger.document(snapshot.report_document_id);
  if (document != nullptr && document->is_public) {
    return page.sentence("progress.report",
                         {{"document", Page::escaped(document_name(page, *document))},
                          {"agency", Page::escaped(page.plain(page.plan().plan.body.name))}});
  }
  if (snapshot.submitted) {
    return page.sentence("progress.submitted", {{"date", page.time(*snapshot.submitted)}});
  }
  return std::nullopt;
}

}  // namespace minhbach::site::pages
