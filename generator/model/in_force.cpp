#include "model/in_force.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace minhbach::model {

namespace {

// The first version of everything.
constexpr Day kFromTheStart = Day::min();

void put_units(Task& task, Role role, const std::vector<std::string>& unit_ids) {
  std::vector<Assignment> all;
  all.reserve(unit_ids.size());
  for (const std::string& id : unit_ids) {
    all.push_back({role, id});
  }
  // Leads stand before those who coordinate.
  const auto where = role == Role::Lead ? all.end() : all.begin();
  std::vector<Assignment> others;
  std::copy_if(task.assignments.begin(),
               task.assignments.end(),
               std::back_inserter(others),
               [&](const Assignment& each) { return each.role != role; });
  all.insert(where, others.begin(), others.end());
  task.assignments = std::move(all);
}

void put_outputs(Task& task, const std::vector<AmendedOutput>& outputs) {
  if (outputs.empty()) {
    return;
  }
  task.output_mode = outputs.front().mode;
  task.output_items.clear();
  for (const AmendedOutput& output : outputs) {
    task.output_items.push_back(output.text);
  }
}

// False: the amendment changes words only.
bool apply(const Amendment& amendment, Task& task) {
  switch (amendment.aspect) {
    case AmendmentAspect::Schedule:
      if (!amendment.schedule.empty()) {
        task.schedule = amendment.schedule.front();
      }
      return !amendment.schedule.empty();
    case AmendmentAspect::Lead:
      put_units(task, Role::Lead, amendment.unit_ids);
      return !amendment.unit_ids.empty();
    case AmendmentAspect::Coordinating:
      put_units(task, Role::Coordinating, amendment.unit_ids);
      return true;
    case AmendmentAspect::Output:
      put_outputs(task, amendment.outputs);
      return !amendment.outputs.empty();
    case AmendmentAspect::Title:
    case AmendmentAspect::Funding:
    case AmendmentAspect::TargetValue:
    case AmendmentAspect::TargetDue:
    case AmendmentAspect::Added:
    case AmendmentAspect::Dropped: break;
  }
  return false;
}

bool apply(const Amendment& amendment, Target& target) {
  if (amendment.aspect == AmendmentAspect::TargetDue && !amendment.due.empty()) {
    target.due = amendment.due.front();
    target.due.words = target.due.kind == DueKind::None ? SourceText() : amendment.after;
    target.due.is_amended = true;
    return true;
  }
  if (amendment.aspect != AmendmentAspect::TargetValue || amendment.conditions.empty()) {
    return false;
  }
  target.conditions = amendment.conditions;
  target.milestones = amendment.milestones;
  return true;
}

const Task& content(const TaskVersion& version) {
  return version.task;
}
const Target& content(const TargetVersion& version) {
  return version.target;
}

template <class Item>
void add_version(Item& item, const Amendment& amendment) {
  Item next = item.versions.empty() ? item : content(item.versions.back());
  if (apply(amendment, next)) {
    if (item.versions.empty()) {
      item.versions.push_back({kFromTheStart, item});
    }
    item.versions.push_back({amendment.effective_from, std::move(next)});
  }
}

template <class Item>
void amend(std::vector<Item>& items, std::string_view id, const Amendment& amendment) {
  const auto at = std::find_if(
      items.begin(), items.end(), [&](const Item& item) { return !id.empty() && item.id == id; });
  if (at != items.end()) {
    add_version(*at, amendment);
  }
}

// The first decision counts; `load` lets nothing be added or dropped twice.
template <class Item>
void set_tenure(std::vector<Item>& items, std::string_view id, const Amendment& amendment) {
  const auto set = [&](std::optional<Day>& day) {
    day = day.value_or(amendment.effective_from);
  };
  for (Item& item : items) {
    if (id.empty() || item.id != id) {
      continue;
    }
    if (amendment.aspect == AmendmentAspect::Added) {
      set(item.tenure.added_on);
    } else if (amendment.aspect == AmendmentAspect::Dropped) {
      set(item.tenure.dropped_on);
    }
  }
}

template <class Item>
const Item& version_on(const Item& item, const std::optional<Day>& day) {
  for (auto version = item.versions.rbegin(); version != item.versions.rend(); ++version) {
    if (!day || version->since <= *day) {
      return content(*version);
    }
  }
  return item;
}

template <class Item>
void show(std::vector<Item>& items, const std::optional<Day>& day) {
  for (Item& item : items) {
    if (!item.versions.empty()) {
      Item shown = version_on(item, day);
      shown.versions = std::move(item.versions);
      shown.tenure = item.tenure;  // of the item as a whole, not of a version
      item = std::move(shown);
    }
  }
}

}  // namespace

void add_versions(Plan& plan) {
  std::vector<const Amendment*> by_day;
  for (const Amendment& amendment : plan.progress.amendments) {
    by_day.push_back(&amendment);
  }
  std::sort(by_day.begin(), by_day.end(), [](const Amendment* a, const Amendment* b) {
    return std::tie(a->effective_from, a->id) < std::tie(b->effective_from, b->id);
  });
  for (const Amendment* amendment : by_day) {
    set_tenure(plan.tasks, amendment->task_id, *amendment);
    set_tenure(plan.targets, amendment->target_id, *amendment);
    amend(plan.tasks, amendment->task_id, *amendment);
    amend(plan.targets, amendment->target_id, *amendment);
  }
}

bool is_in_plan(const Tenure& tenure, const std::optional<Day>& day) {
  return !(tenure.added_on && day && *day < *tenure.added_on) && !dropped_by(tenure, day);
}

std::optional<Day> dropped_by(const Tenure& tenure, const std::optional<Day>& day) {
  return tenure.dropped_on && (!day || *tenure.dropped_on <= *day) ? tenure.dropped_on
                                                                   : std::nullopt;
}

void put_in_force(Plan& plan, const std::optional<Day>& day) {
  show(plan.tasks, day);
  show(plan.targets, day);
  plan.in_force_on = day;
}

const Task& in_force(const Task& task, const std::optional<Day>& day) {
  return version_on(task, day);
}

const Target& in_force(const Target& target, const std::optional<Day>& day) {
  return version_on(target, day);
}

}  // namespace minhbach::model
