#include "store/plan_tables.hpp"

namespace minhbach::store {

using model::Commitment;
using model::Condition;
using model::Indicator;
using model::Milestone;
using model::Plan;
using model::SeriesBreak;
using model::Target;
using model::TargetDue;
using model::TaskLink;

void add_condition_columns(TableOf<Condition>& conditions) {
  conditions.columns({
      {"indicator_id", &Condition::indicator_id},
      {"comparator", &Condition::comparator},
      {"value", &Condition::value},
      {"unit", &Condition::unit},
  });
}

void add_milestone_columns(TableOf<Milestone>& milestones) {
  milestones.columns({
      {"year", &Milestone::year},
      {"value", &Milestone::value},
      {"origin", &Milestone::origin},
      {"note", &Milestone::note},
  });
}

void add_due_columns(TableOf<TargetDue>& due) {
  due.columns({
      {"due_kind", &TargetDue::kind},
      {"due", &TargetDue::date},
  });
}

void add_targets(TableOf<Plan>& plan) {
  TableOf<Indicator>& indicators = plan.list(&Plan::indicators, "indicator");
  indicators.columns({
      {"id", &Indicator::id},
      {"name", &Indicator::name},
      {"nature", &Indicator::nature},
      {"unit", &Indicator::unit},
      {"direction", &Indicator::direction},
      {"definition", &Indicator::definition},
      {"numerator", &Indicator::numerator},
      {"denominator", &Indicator::denominator},
      {"source", &Indicator::source},
      {"frequency", &Indicator::frequency},
  });
  indicators.list(&Indicator::breaks, "series_break")
      .columns({
          {"happened", &SeriesBreak::happened},
          {"note", &SeriesBreak::note},
          {"basis", &SeriesBreak::basis},
      });
  indicators.list(&Indicator::reporter_ids, "indicator_reporter")
      .columns({ColumnOf<std::string>("unit_id")});
  TableOf<Target>& targets = plan.list(&Plan::targets, "target");
  targets.columns({
      {"id", &Target::id},
      {"kind", &Target::kind},
      {"section_id", &Target::section_id},
      {"paragraph_id", &Target::paragraph_id},
      {"task_id", &Target::task_id},
      {"label", &Target::label},
      {"quote", &Target::quote},
      {"strength", &Target::strength},
      {"repeats_id", &Target::repeats_id},
      {"due_kind", &Target::due, &TargetDue::kind},
      {"due", &Target::due, &TargetDue::date},
      {"due_words", &Target::due, &TargetDue::words},
      {"in_remit", &Target::in_remit},
      {"remit_note", &Target::remit_note},
      {"missing", &Target::missing},
  });
  add_condition_columns(targets.list(&Target::conditions, "target_condition"));
  add_milestone_columns(targets.list(&Target::milestones, "milestone"));
  targets
      .list(&Target::task_links, "target_task", {"task_id.group_id.position", "task_id.position"})
      .columns({
          {"task_id", &TaskLink::task_id},
          {"origin", &TaskLink::origin},
      });
  plan.list(&Plan::commitments, "commitment")
      .columns({
          {"id", &Commitment::id},
          {"target_id", &Commitment::target_id},
          {"title", &Commitment::title},
          {"plain", &Commitment::plain},
          {"remedy", &Commitment::remedy},
      });
}

}  // namespace minhbach::store
