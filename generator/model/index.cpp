#include "model/index.hpp"

#include "base/problem.hpp"

namespace minhbach::model {

namespace {

template <class T>
const T& get(const std::unordered_map<std::string_view, const T*>& by_id,
             std::string_view id,
             const char* what) {
  const auto at = by_id.find(id);
  if (at == by_id.end()) {
    base::bug(std::string("no ") + what + " " + std::string(id));
  }
  return *at->second;
}

// What is listed under an id; empty where nothing is.
template <class List>
const List& list(const std::unordered_map<std::string_view, List>& by_id, std::string_view id) {
  static const List kNone;
  const auto at = by_id.find(id);
  return at == by_id.end() ? kNone : at->second;
}

// Rows about no task are listed under the empty id, where nobody looks.
template <class Row>
void list_rows(const std::vector<Row>& rows,
               std::vector<const Row*> AboutTask::*where,
               std::unordered_map<std::string_view, AboutTask>& by_id) {
  for (const Row& row : rows) {
    if constexpr (requires { row.anchor; }) {
      (by_id[row.anchor.task_id].*where).push_back(&row);
    } else {
      (by_id[row.task_id].*where).push_back(&row);
    }
  }
}

}  // namespace

// Pages look up every id they name, so a search through the plan would make each page as slow as
// the plan is long.
PlanIndex::PlanIndex(const Plan& plan) : plan_(plan) {
  for (const Section& section : plan.sections) {
    sections_.emplace(section.id, &section);
  }
  for (const Paragraph& paragraph : plan.paragraphs) {
    paragraphs_.emplace(paragraph.id, &paragraph);
    by_section_[paragraph.section_id].push_back(&paragraph);
  }
  for (const Unit& unit : plan.units) {
    units_.emplace(unit.id, &unit);
  }
  for (const TaskGroup& group : plan.groups) {
    groups_.emplace(group.id, &group);
  }
  for (const Indicator& indicator : plan.indicators) {
    indicators_.emplace(indicator.id, &indicator);
  }
  for (const Task& task : plan.tasks) {
    tasks_.emplace(task.id, &task);
    by_group_[task.group_id].push_back(&task);
    for (const Assignment& assignment : task.assignments) {
      (assignment.role == Role::Lead ? led_by_ : coordinated_by_)[assignment.unit_id].push_back(
          &task);
    }
  }
  list_rows(plan.source_notes, &AboutTask::notes, about_task_);
  list_rows(plan.open_points, &AboutTask::open_points, about_task_);
  list_rows(plan.progress.year_assessments, &AboutTask::assessments, about_task_);
  list_rows(plan.progress.amendments, &AboutTask::amendments, about_task_);
  list_rows(plan.progress.corrections, &AboutTask::corrections, about_task_);
  for (const Target& target : plan.targets) {
    targets_.emplace(target.id, &target);
    if (target.paragraph_id.empty()) {
      in_title_of_task_[target.task_id].push_back(&target);
    } else {
      by_paragraph_[target.paragraph_id].push_back(&target);
    }
    for (const TaskLink& link : target.task_links) {
      linked_to_task_[link.task_id].push_back(&target);
    }
  }
}

const Section& PlanIndex::section(std::string_view id) const {
  return get(sections_, id, "section");
}
const Paragraph& PlanIndex::paragraph(std::string_view id) const {
  return get(paragraphs_, id, "paragraph");
}
const Unit& PlanIndex::unit(std::string_view id) const {
  return get(units_, id, "unit");
}
const TaskGroup& PlanIndex::group(std::string_view id) const {
  return get(groups_, id, "task group");
}
const Task& PlanIndex::task(std::string_view id) const {
  return get(tasks_, id, "task");
}
const Task* PlanIndex::find_task(std::string_view id) const {
  const auto at = tasks_.find(id);
  return at == tasks_.end() ? nullptr : at->second;
}

const Target* PlanIndex::find_target(std::string_view id) const {
  const auto at = targets_.find(id);
  return at == targets_.end() ? nullptr : at->second;
}

const Target& PlanIndex::target(std::string_view id) const {
  return get(targets_, id, "target");
}
const Indicator& PlanIndex::indicator(std::string_view id) const {
  return get(indicators_, id, "indicator");
}

const AboutTask& PlanIndex::about_task(std::string_view id) const {
  return list(about_task_, id);
}
const std::vector<const Task*>& PlanIndex::tasks_of_group(std::string_view id) const {
  return list(by_group_, id);
}
const std::vector<const Task*>& PlanIndex::tasks_of_unit(std::string_view id, Role role) const {
  return list(role == Role::Lead ? led_by_ : coordinated_by_, id);
}
const std::vector<const Paragraph*>& PlanIndex::paragraphs_of_section(std::string_view id) const {
  return list(by_section_, id);
}
const std::vector<const Target*>& PlanIndex::targets_of_task(std::string_view id) const {
  return list(linked_to_task_, id);
}
const std::vector<const Target*>& PlanIndex::targets_in_title(std::string_view id) const {
  return list(in_title_of_task_, id);
}
const std::vector<const Target*>& PlanIndex::targets_of_paragraph(std::string_view id) const {
  return list(by_paragraph_, id);
}

}  // namespace minhbach::model
