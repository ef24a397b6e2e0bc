#pragma once

#include "model/plan.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace minhbach::model {

// What stands elsewhere in a plan about one task, each in plan order.
struct AboutTask {
  std::vector<const SourceNote*> notes;
  std::vector<const OpenPoint*> open_points;
  std::vector<const YearAssessment*> assessments;
  std::vector<const Amendment*> amendments;
  std::vector<const Correction*> corrections;
};

// Look-ups over one plan, made once. Refers into the plan, which must outlive it and not change.
// `get` functions take an id the store has checked; an unknown one is a bug.
class PlanIndex {
 public:
  explicit PlanIndex(const Plan& plan);

  [[nodiscard]] const Plan& plan() const { return plan_; }
  [[nodiscard]] const Section& section(std::string_view id) const;
  [[nodiscard]] const Paragraph& paragraph(std::string_view id) const;
  [[nodiscard]] const Unit& unit(std::string_view id) const;
  [[nodiscard]] const TaskGroup& group(std::string_view id) const;
  [[nodiscard]] const Task& task(std::string_view id) const;
  [[nodiscard]] const Target& target(std::string_view id) const;
  [[nodiscard]] const Indicator& indicator(std::string_view id) const;

  // nullptr: the plan has none of that id (any more).
  [[nodiscard]] const Task* find_task(std::string_view id) const;
  [[nodiscard]] const Target* find_target(std::string_view id) const;

  [[nodiscard]] const AboutTask& about_task(std::string_view id) const;

  // In plan order; empty where there is none.
  [[nodiscard]] const std::vector<const Task*>& tasks_of_group(std::string_view id) const;
  [[nodiscard]] const std::vector<const Task*>& tasks_of_unit(std::string_view id, Role role) const;
  [[nodiscard]] const std::vector<const Paragraph*>& paragraphs_of_section(
      std::string_view id) const;
  [[nodiscard]] const std::vector<const Target*>& targets_of_task(
      std::string_view id) const;  // editorial links
  [[nodiscard]] const std::vector<const Target*>& targets_in_title(
      std::string_view id) const;  // figures of the annex
  [[nodiscard]] const std::vector<const Target*>& targets_of_paragraph(std::string_view id) const;

 private:
  template <class T>
  using ById = std::unordered_map<std::string_view, const T*>;
  template <class T>
  using ListById = std::unordered_map<std::string_view, std::vector<const T*>>;

  const Plan& plan_;
  ById<Section> sections_;
  ById<Paragraph> paragraphs_;
  ById<Unit> units_;
  ById<TaskGroup> groups_;
  ById<Task> tasks_;
  ById<Target> targets_;
  ById<Indicator> indicators_;
  std::unordered_map<std::string_view, AboutTask> about_task_;
  ListById<Task> by_group_;
  ListById<Task> led_by_;
  ListById<Task> coordinated_by_;
  ListById<Paragraph> by_section_;
  ListById<Target> linked_to_task_;
  ListById<Target> in_title_of_task_;
  ListById<Target> by_paragraph_;
};

}  // namespace minhbach::model
