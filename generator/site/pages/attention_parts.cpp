// What needs attention: in full on the page of a period, in two lines on the overview.
#include "base/text.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/progress_parts.hpp"

namespace minhbach::site::pages {

namespace {

using analytics::JudgedOccurrence;
using analytics::Moment;
using analytics::TaskStanding;

// The occurrence before the one a task is judged by, where that was not fulfilled either.
const JudgedOccurrence* also_failed(const TaskStanding& of) {
  if (!of.schedule->is_dated() || !of.focus || *of.focus == 0) {
    return nullptr;
  }
  const JudgedOccurrence& before = of.occurrences[*of.focus - 1];
  return before.judgement->klass == analytics::StandingClass::Attention ? &before : nullptr;
}

// 'quá hạn 76 ngày · đã lùi hạn 1 lần', each number that of its fact.
Markup flags(const Page& page, const TaskStanding& of) {
  const std::string facts = "task." + of.task->id;
  const analytics::Judgement& now = of.now;
  std::vector<std::string> parts;
  if (now.standing == analytics::Standing::Overdue && now.days != 0) {
    parts.push_back(page.counted("attention.overdue", facts + ".days").html);
  }
  if (now.first_due) {
    parts.push_back(page.counted("attention.moved", facts + ".moves").html);
  }
  if (now.standing == analytics::Standing::Unreported && now.periods_missing > 1) {
    parts.push_back(
        page.sentence("attention.missing", {{"n", page.datum(facts + ".missing")}}).html);
  }
  if (const JudgedOccurrence* const before = also_failed(of)) {
    parts.push_back(base::html(page.say(
        "attention.again", {{"name", occurrence_name(page, *of.task, before->occurrence)}})));
  }
  return {base::joined(parts, " · ")};
}

}  // namespace

std::vector<views::AttentionRow> attention_rows(Page& page,
                                                const Moment& moment,
                                                const FactPrefix& prefix) {
  std::vector<views::AttentionRow> rows;
  for (const analytics::TaskStanding* const each : analytics::attention(moment)) {
    views::AttentionRow row;
    row.task = page.task_link(*each->task);
    row.standing = task_standing(page, *each, prefix);
    row.leads = lead_names(page, *each->task);
    const model::Day since = analytics::attention_since(moment, *each);
    row.since = page.date(since);
    row.since_iso = model::iso(since);
    row.dated = each->schedule->is_dated();
    row.inferred = row.dated && each->schedule->inferred;
    row.delay = delay(page, each->now);
    row.late_reports = late_reports(page, moment, *each);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<views::AttentionBrief> attention_briefs(Page& page,
                                                    const Moment& moment,
                                                    std::size_t most) {
  std::vector<views::AttentionBrief> rows;
  for (const TaskStanding* const each : analytics::attention(moment)) {
    if (rows.size() == most) {
      break;
    }
    views::AttentionBrief row;
    row.task = page.task_link(*each->task);
    row.standing = task_standing(page, *each);
    row.leads = lead_names(page, *each->task);
    const model::Day since = analytics::attention_since(moment, *each);
    row.since = page.date(since);
    row.since_iso = model::iso(since);
    row.dated = each->schedule->is_dated();
    row.flags = flags(page, *each);
    row.late_reports = late_reports(page, moment, *each);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace minhbach::site::pages
