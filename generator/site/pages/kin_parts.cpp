#include "site/pages/kin_parts.hpp"

#include "base/text.hpp"
#include "model/words.hpp"
#include "site/pages/progress_parts.hpp"

#include <fmt/format.h>

#include <set>

namespace minhbach::site::pages {

namespace {

views::Link foreign_plan_link(Page& page, const std::string& id, const model::SourceText& title) {
  return {page.to(plan_page_path(PageKind::Overview, page.lang(), id)), page.text(title)};
}

views::Link foreign_task_link(Page& page,
                              const std::string& plan_id,
                              const std::string& id,
                              const model::SourceText& title) {
  Markup words = page.text(title);
  words.html = "<span class=\"id\">" + base::html(id) + "</span> " + words.html;
  return {page.to(item_page_path(PageKind::Task, page.lang(), plan_id, id)), std::move(words)};
}

std::string span_of_years(int first, int last) {
  return first == last ? std::to_string(first) : fmt::format("{}–{}", first, last);
}

// '5/6'; empty where the plan has nothing of the kind.
Markup part_of_whole(const Page& page,
                     const AnnualPlan& plan,
                     std::string_view part,
                     std::string_view of) {
  const PlanFact* const counted = plan.count(part);
  const PlanFact* const whole = plan.count(of);
  if (counted == nullptr || whole == nullptr || whole->value == 0) {
    return {};
  }
  return page.sentence(
      "kin.share", {{"part", counted->datum(page.lang())}, {"whole", whole->datum(page.lang())}});
}

views::AnnualPlanRow annual_plan_row(Page& page, const AnnualPlan& plan) {
  views::AnnualPlanRow row;
  row.plan = foreign_plan_link(page, plan.id, plan.short_title);
  row.state_code = model::word(plan.state);
  row.state = page.say("state." + row.state_code);
  if (plan.closing) {
    row.closing = page.date(*plan.closing);
    row.closing_iso = model::iso(*plan.closing);
    row.reports = part_of_whole(page, plan, "reports.received", "reports.expected");
    row.completed = part_of_whole(page, plan, "completed", "tasks.dated");
    row.active = part_of_whole(page, plan, "activity.active", "ongoing");
    row.attention = part_of_whole(page, plan, "attention", "tasks");
  }
  return row;
}

// The rules behind the counts, each on the page on method of a plan that has it.
std::optional<views::HowCounted> rules_of_counts(const Page& page,
                                                 const std::vector<AnnualPlan>& plans) {
  if (!page.site().config.shows(PageKind::Method)) {
    return std::nullopt;
  }
  std::set<std::string_view> linked;
  std::vector<std::string> links;
  for (const AnnualPlan& plan : plans) {
    const std::string method = page.to(plan_page_path(PageKind::Method, page.lang(), plan.id));
    for (const PlanFact& fact : plan.counts) {
      if (plan.closing && linked.insert(fact.rule).second) {
        links.push_back(rule_link(page, method, fact.rule).html);
      }
    }
  }
  return links.empty() ? std::nullopt
                       : std::optional(views::HowCounted{{base::joined(links, " · ")}});
}

// Only where the annual plan says of some task what it is made from: else nobody looked.
std::vector<views::Link> not_taken_up(Page& page, const ParentPlan& parent) {
  std::set<std::string_view> taken_up;
  for (const model::Task& task : page.plan().plan.tasks) {
    if (!task.made_from.empty()) {
      taken_up.insert(task.made_from);
    }
  }
  std::vector<views::Link> links;
  for (const ParentTask& task : parent.tasks) {
    if (!taken_up.empty() && task.concerns_year && !taken_up.contains(task.id)) {
      links.push_back(foreign_task_link(page, parent.id, task.id, task.title));
    }
  }
  return links;
}

views::AnnualTaskRow annual_task_row(Page& page, const AnnualPlan& plan, const AnnualTask& task) {
  views::AnnualTaskRow row;
  row.years = span_of_years(plan.first_year, plan.last_year);
  row.task = foreign_task_link(page, plan.id, task.id, task.title);
  std::vector<std::string> leads;
  for (const model::SourceText& lead : task.leads) {
    leads.push_back(page.text(lead).html);
  }
  row.leads = leads.empty() ? page.not_stated() : Markup{base::joined(leads, "; ")};
  row.when = task.when.is_stated() ? page.text(task.when) : page.not_stated();
  if (task.due) {
    row.due = page.date(*task.due);
    row.due_iso = model::iso(*task.due);
  }
  if (task.standing) {
    row.standing = views::Standing{task.standing->code,
                                   task.standing->klass,
                                   task.standing->mark,
                                   page.say(task.standing->name_key),
                                   {}};
    row.as_of = page.date(*plan.as_of);
    row.as_of_iso = model::iso(*plan.as_of);
  }
  return row;
}

}  // namespace

std::optional<views::OverviewKin> overview_kin(Page& page) {
  const Kin& kin = page.plan().kin;
  if (kin.annual.empty() && !kin.parent) {
    return std::nullopt;
  }
  views::OverviewKin view;
  for (const AnnualPlan& plan : kin.annual) {
    view.annual.push_back(annual_plan_row(page, plan));
  }
  view.how = rules_of_counts(page, kin.annual);
  if (kin.parent) {
    view.parent = foreign_plan_link(page, kin.parent->id, kin.parent->short_title);
    view.not_taken_up = not_taken_up(page, *kin.parent);
  }
  return view;
}

std::vector<views::AnnualTaskRow> annual_tasks(Page& page, const model::Task& task) {
  std::vector<views::AnnualTaskRow> rows;
  for (const AnnualPlan& plan : page.plan().kin.annual) {
    if (const auto made = plan.tasks.find(task.id); made != plan.tasks.end()) {
      for (const AnnualTask& each : made->second) {
        rows.push_back(annual_task_row(page, plan, each));
      }
    }
  }
  return rows;
}

std::optional<views::Link> made_from(Page& page, const model::Task& task) {
  const auto& parent = page.plan().kin.parent;
  const ParentTask* const origin = parent ? parent->task(task.made_from) : nullptr;
  return origin == nullptr
             ? std::nullopt
             : std::optional(foreign_task_link(page, parent->id, origin->id, origin->title));
}

}  // namespace minhbach::site::pages
