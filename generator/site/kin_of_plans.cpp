#include "site/kin_of_plans.hpp"

#include "analytics/calendar.hpp"
#include "site/pages/marks.hpp"
#include "site/pages/progress_parts.hpp"

#include <algorithm>
#include <array>

namespace minhbach::site {

namespace {

// What an overview says of an annual plan: who reported, what is done of what has a deadline, what
// of the rest was active.
constexpr std::array kCounts = {"tasks",
                                "tasks.dated",
                                "completed",
                                "attention",
                                "ongoing",
                                "activity.active",
                                "reports.received",
                                "reports.expected"};

KeptStanding kept(const analytics::TaskStanding& of) {
  KeptStanding standing;
  standing.code = analytics::number(of.now->standing);
  if (of.in_plan) {
    pages::put_mark(pages::mark_of(*of.now), standing);
    standing.name_key = pages::standing_key(*of.now);
  } else {
    pages::put_mark(pages::mark_of(analytics::StandingClass::NotJudged), standing);
    standing.name_key = of.is_dropped ? "standing.dropped" : "standing.not_added";
  }
  return standing;
}

// Of a plan on which nothing was reported: the one day the task is due, where it is due once.
std::optional<model::Day> only_due(const model::Plan& plan, const model::Task& task) {
  std::optional<model::Day> due;
  for (const analytics::Occurrence& each : analytics::occurrences(plan, task)) {
    if (each.before_plan || each.after_drop) {
      continue;
    }
    if (due) {
      return std::nullopt;
    }
    due = each.due;
  }
  return due;
}

AnnualTask annual_task(const PlanContext& plan, const model::Task& task) {
  AnnualTask view;
  view.id = task.id;
  view.title = task.title;
  for (const model::Assignment& each : task.assignments) {
    if (each.role == model::Role::Lead) {
      view.leads.push_back(plan.index.unit(each.unit_id).name);
    }
  }
  const model::Amendment* const moved =
      plan.amendment_in_force(task.id, model::AmendmentAspect::Schedule);
  view.when = moved == nullptr ? task.schedule_text : moved->after;
  if (!plan.history) {
    view.due = only_due(plan.plan, task);
    return view;
  }
  const analytics::TaskStanding& standing = plan.history->now->of(task);
  view.standing = kept(standing);
  if (task.schedule.is_dated() && standing.focus) {
    view.due = standing.occurrences[*standing.focus].occurrence.due;
  }
  return view;
}

// Done once, and due before the year begins.
bool is_over_before(const model::Plan& plan, const model::Task& task, model::Day day) {
  const std::vector<analytics::Occurrence> all = analytics::occurrences(plan, task);
  return task.schedule.is<model::Once>() && !all.empty() && all.back().due < day;
}

AnnualPlan annual_plan(const PlanContext& context) {
  const model::Plan& plan = context.plan;
  AnnualPlan view;
  view.id = plan.id;
  view.short_title = plan.short_title;
  view.state = plan.state;
  view.first_year = plan.effective_from.year();
  view.last_year = model::year_of(plan.effective_to);
  if (context.history) {
    view.closing = context.history->now->closing();
    view.as_of = context.history->now->as_of();
  }
  for (const std::string_view id : kCounts) {
    if (context.facts.find(id)) {
      view.counts.push_back(PlanFact::of(plan.id, context.facts, id));
    }
  }
  for (const model::Task& task : plan.tasks) {
    if (!task.made_from.empty()) {
      view.tasks[task.made_from].push_back(annual_task(context, task));
    }
  }
  return view;
}

ParentPlan parent_plan(const model::Plan& plan, const model::PlanSummary& annual) {
  ParentPlan view;
  view.id = plan.id;
  view.short_title = plan.short_title;
  const model::Day begin = annual.effective_from.first_day();
  for (const model::Task& task : plan.tasks) {
    const bool is_later = task.tenure.added_on && *task.tenure.added_on > annual.effective_to;
    const bool is_gone = task.tenure.dropped_on && *task.tenure.dropped_on <= begin;
    view.numbers.emplace(task.id, view.tasks.size());
    view.tasks.push_back(
        {task.id, task.title, !is_later && !is_gone && !is_over_before(plan, task, begin)});
  }
  return view;
}

}  // namespace

Kin kin_of(const std::string& id,
           const std::vector<model::PlanSummary>& plans,
           const ReadPlan& read) {
  const auto own = std::find_if(
      plans.begin(), plans.end(), [&](const model::PlanSummary& each) { return each.id == id; });
  Kin kin;
  for (const std::string& other : kin_ids(plans, id)) {
    read(other, [&](const model::Plan& plan, const auto& context) {
      if (other == own->parent_plan_id) {
        kin.parent = parent_plan(plan, *own);
      } else {
        kin.annual.push_back(annual_plan(context()));
      }
    });
  }
  std::stable_sort(kin.annual.begin(), kin.annual.end(), [](const auto& a, const auto& b) {
    return a.first_year < b.first_year;
  });
  return kin;
}

}  // namespace minhbach::site
