#include "store/plan_parts.hpp"
#include "store/words.hpp"

namespace minhbach::store {

TargetParts::TargetParts(const Database& database)
    : indicators_(
          database,
          "indicator",
          "SELECT id, name_vi, name_en, nature, unit, direction, definition_vi, definition_en,"
          " numerator_vi, numerator_en, denominator_vi, denominator_en, source_vi, source_en,"
          " frequency_vi, frequency_en FROM indicator WHERE plan_id = ?1 ORDER BY position, id"),
      breaks_(
          database,
          "series_break",
          "SELECT indicator_id, happened, note_vi, note_en, basis_vi, basis_en FROM series_break"
          " WHERE plan_id = ?1 ORDER BY indicator_id, happened"),
      targets_(database,
               "target",
               "SELECT id, kind, section_id, paragraph_id, task_id, label_vi, label_en, quote_vi, "
               "quote_en,"
               " strength, repeats_id, due, due_inferred, in_remit, remit_note_vi, remit_note_en,"
               " missing_vi, missing_en FROM target WHERE plan_id = ?1 ORDER BY position, id"),
      conditions_(database,
                  "target_condition",
                  "SELECT target_id, indicator_id, comparator, value, unit FROM target_condition"
                  " WHERE plan_id = ?1 ORDER BY target_id, n"),
      milestones_(database,
                  "milestone",
                  "SELECT target_id, year, value, origin, note_vi, note_en FROM milestone"
                  " WHERE plan_id = ?1 ORDER BY target_id, year"),
      links_(database,
             "target_task",
             "SELECT l.target_id, l.task_id, l.origin FROM target_task l"
             " LEFT JOIN task t ON t.plan_id = l.plan_id AND t.id = l.task_id"
             " LEFT JOIN task_group g ON g.plan_id = t.plan_id AND g.id = t.group_id"
             " WHERE l.plan_id = ?1 ORDER BY l.target_id, g.position, t.position, l.task_id"),
      commitments_(
          database,
          "commitment",
          "SELECT id, target_id, title_vi, title_en, plain_vi, plain_en, remedy_vi, remedy_en"
          " FROM commitment WHERE plan_id = ?1 ORDER BY position, id") {}

void TargetParts::read(model::Plan& plan) {
  read_indicators(plan);
  read_targets(plan);
  read_parts_of_targets(plan);
  for (commitments_.start(plan.id); commitments_.next();) {
    model::Commitment commitment;
    commitment.id = commitments_.text();
    commitment.target_id = commitments_.text();
    commitment.title = commitments_.pair();
    commitment.plain = commitments_.pair();
    commitment.remedy = commitments_.pair();
    plan.commitments.push_back(std::move(commitment));
  }
}

void TargetParts::read_indicators(model::Plan& plan) {
  for (indicators_.start(plan.id); indicators_.next();) {
    model::Indicator indicator;
    indicator.id = indicators_.text();
    indicator.name = indicators_.pair();
    indicator.nature = indicators_.word(kNatures);
    indicator.unit = indicators_.word(kMeasures);
    indicator.direction = indicators_.word(kDirections);
    indicator.definition = indicators_.pair();
    indicator.numerator = indicators_.pair();
    indicator.denominator = indicators_.pair();
    indicator.source = indicators_.pair();
    indicator.frequency = indicators_.pair();
    plan.indicators.push_back(std::move(indicator));
  }
  const Positions indicators(plan.indicators);
  for (breaks_.start(plan.id); breaks_.next();) {
    model::Indicator& indicator = plan.indicators[indicators.take(breaks_)];
    model::SeriesBreak series_break;
    series_break.happened = breaks_.day();
    series_break.note = breaks_.pair();
    series_break.basis = breaks_.pair();
    indicator.breaks.push_back(std::move(series_break));
  }
}

void TargetParts::read_targets(model::Plan& plan) {
  for (targets_.start(plan.id); targets_.next();) {
    model::Target target;
    target.id = targets_.text();
    target.kind = targets_.word(kTargetKinds);
    target.section_id = targets_.text();
    target.paragraph_id = targets_.text();
    target.task_id = targets_.text();
    target.label = targets_.pair();
    target.quote = targets_.pair();
    target.strength = targets_.word(kStrengths);
    target.repeats_id = targets_.text();
    target.due = targets_.day();
    target.due_inferred = targets_.flag();
    target.in_remit = targets_.flag();
    target.remit_note = targets_.pair();
    target.missing = targets_.pair();
    plan.targets.push_back(std::move(target));
  }
}

void TargetParts::read_parts_of_targets(model::Plan& plan) {
  const Positions targets(plan.targets);
  for (conditions_.start(plan.id); conditions_.next();) {
    model::Target& target = plan.targets[targets.take(conditions_)];
    model::Condition condition;
    condition.indicator_id = conditions_.text();
    condition.comparator = conditions_.word(kComparators);
    condition.value = conditions_.decimal();
    condition.unit = conditions_.word(kMeasures);
    target.conditions.push_back(std::move(condition));
  }
  for (milestones_.start(plan.id); milestones_.next();) {
    model::Target& target = plan.targets[targets.take(milestones_)];
    model::Milestone milestone;
    milestone.year = milestones_.number();
    milestone.value = milestones_.decimal();
    milestone.origin = milestones_.word(kMilestoneOrigins);
    milestone.note = milestones_.pair();
    target.milestones.push_back(std::move(milestone));
  }
  for (links_.start(plan.id); links_.next();) {
    model::Target& target = plan.targets[targets.take(links_)];
    std::string task_id = links_.text();
    target.task_links.push_back({std::move(task_id), links_.word(kLinkOrigins)});
  }
}

}  // namespace minhbach::store
