#include "store/plan_parts.hpp"
#include "store/words.hpp"

namespace minhbach::store {

namespace {

model::Anchor anchor(RowReader& reader) {
  model::Anchor anchor;
  anchor.paragraph_id = reader.text();
  anchor.task_id = reader.text();
  anchor.target_id = reader.text();
  return anchor;
}

}  // namespace

NoteParts::NoteParts(const Database& database)
    : source_notes_(database,
                    "source_note",
                    "SELECT id, kind, paragraph_id, task_id, target_id, quote_vi, text_vi, text_en"
                    " FROM source_note WHERE plan_id = ?1 ORDER BY position, id"),
      open_points_(database,
                   "open_point",
                   "SELECT id, kind, paragraph_id, task_id, target_id, text_vi, text_en"
                   " FROM open_point WHERE plan_id = ?1 ORDER BY position, id"),
      retired_(database,
               "retired_id",
               "SELECT kind, id, replaced_by, retired, reason_vi, reason_en FROM retired_id"
               " WHERE plan_id = ?1 ORDER BY kind, id"),
      parameters_(database,
                  "rule_parameter",
                  "SELECT name, value, basis_vi, basis_en FROM rule_parameter WHERE plan_id = ?1 "
                  "ORDER BY name"),
      periods_(database,
               "reporting_period",
               "SELECT id, kind, year, data_from, interval_from, closing, submission_due,"
               " publication_expected, basis_vi, basis_en FROM reporting_period"
               " WHERE plan_id = ?1 ORDER BY closing, id") {}

void NoteParts::read(model::Plan& plan) {
  for (source_notes_.start(plan.id); source_notes_.next();) {
    model::SourceNote note;
    note.id = source_notes_.text();
    note.kind = source_notes_.word(kNoteKinds);
    note.anchor = anchor(source_notes_);
    note.quote = source_notes_.text();
    note.text = source_notes_.pair();
    plan.source_notes.push_back(std::move(note));
  }
  for (open_points_.start(plan.id); open_points_.next();) {
    model::OpenPoint point;
    point.id = open_points_.text();
    point.kind = open_points_.word(kOpenPointKinds);
    point.anchor = anchor(open_points_);
    point.text = open_points_.pair();
    plan.open_points.push_back(std::move(point));
  }
  for (retired_.start(plan.id); retired_.next();) {
    model::RetiredId retired;
    retired.kind = retired_.word(kRetiredKinds);
    retired.id = retired_.text();
    retired.replaced_by = retired_.text();
    retired.retired = retired_.day();
    retired.reason = retired_.pair();
    plan.retired_ids.push_back(std::move(retired));
  }
  for (parameters_.start(plan.id); parameters_.next();) {
    model::RuleParameter parameter;
    parameter.name = parameters_.text();
    parameter.value = parameters_.text();
    parameter.basis = parameters_.pair();
    plan.rule_parameters.push_back(std::move(parameter));
  }
  for (periods_.start(plan.id); periods_.next();) {
    model::ReportingPeriod period;
    period.id = periods_.text();
    period.kind = periods_.word(kPeriodKinds);
    period.year = periods_.number();
    period.data_from = periods_.day();
    period.interval_from = periods_.day();
    period.closing = periods_.day();
    period.submission_due = periods_.day();
    period.publication_expected = periods_.maybe_day();
    period.basis = periods_.pair();
    plan.periods.push_back(std::move(period));
  }
}

}  // namespace minhbach::store
