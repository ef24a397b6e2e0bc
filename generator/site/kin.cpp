#include "site/kin.hpp"

#include "analytics/calendar.hpp"
#include "site/context.hpp"
#include "site/pages/marks.hpp"
#include "site/pages/progress_parts.hpp"

#include <fmt/format.h>

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

}  // namespace

AnnualPlan AnnualPlan::of(const PlanContext& context) {
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

const PlanFact* AnnualPlan::count(std::string_view id_of_fact) const {
  const auto at = std::find_if(counts.begin(), counts.end(), [&](const PlanFact& fact) {
    return std::string_view(fact.name).substr(id.size() + 1) == id_of_fact;
  });
  return at == counts.end() ? nullptr : &*at;
}

ParentPlan ParentPlan::of(const model::Plan& plan, const model::PlanSummary& annual) {
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

const ParentTask* ParentPlan::task(std::string_view id_of_task) const {
  const auto at = numbers.find(id_of_task);
  return at == numbers.end() ? nullptr : &tasks[at->second];
}

std::vector<std::string> kin_ids(const std::vector<model::PlanSummary>& plans,
                                 const std::string& id) {
  const auto own = std::find_if(
      plans.begin(), plans.end(), [&](const model::PlanSummary& each) { return each.id == id; });
  std::vector<std::string> ids;
  for (const model::PlanSummary& each : plans) {
    if (each.id == own->parent_plan_id || each.parent_plan_id == id) {
      ids.push_back(each.id);
    }
  }
  return ids;
}

Kin Kin::of(const std::string& id,
            const std::vector<model::PlanSummary>& plans,
            const ReadPlan& read) {
  const auto own = std::find_if(
      plans.begin(), plans.end(), [&](const model::PlanSummary& each) { return each.id == id; });
  Kin kin;
  for (const std::string& other : kin_ids(plans, id)) {
    read(other, [&](const model::Plan& plan, const auto& context) {
      if (other == own->parent_plan_id) {
        kin.parent = ParentPlan::of(plan, *own);
      } else {
        kin.annual.push_back(AnnualPlan::of(context()));
      }
    });
  }
  std::stable_sort(kin.annual.begin(), kin.annual.end(), [](const auto& a, const auto& b) {
    return a.first_year < b.first_year;
  });
  return kin;
}

bool Kin::is_reported() const {
  return std::any_of(annual.begin(), annual.end(), [](const AnnualPlan& each) {
    return each.closing.has_value();
  });
}

std::vector<std::string> Kin::pages() const {
  std::vector<std::string> paths;
  for (const Lang lang : base::kLangs) {
    for (const AnnualPlan& plan : annual) {
      for (const auto& [origin, made] : plan.tasks) {
        for (const AnnualTask& task : made) {
          paths.push_back(item_page_path(PageKind::Task, lang, plan.id, task.id));
        }
      }
    }
    for (const ParentTask& task : parent ? parent->tasks : std::vector<ParentTask>{}) {
      paths.push_back(item_page_path(PageKind::Task, lang, parent->id, task.id));
    }
  }
  return paths;
}

std::set<std::string> unchanged_with_kin(const std::vector<model::PlanSummary>& plans,
                                         std::set<std::string> unchanged) {
  const std::set<std::string> alone = unchanged;
  for (const model::PlanSummary& plan : plans) {
    if (!plan.parent_plan_id.empty()) {
      if (!alone.contains(plan.id)) {
        unchanged.erase(plan.parent_plan_id);
      }
      if (!alone.contains(plan.parent_plan_id)) {
        unchanged.erase(plan.id);
      }
    }
  }
  return unchanged;
}

}  // namespace minhbach::site
