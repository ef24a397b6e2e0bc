#include "store/plan_tables.hpp"

namespace minhbach::store {

using model::Anchor;
using model::Body;
using model::ContextNote;
using model::Membership;
using model::OpenPoint;
using model::Paragraph;
using model::Plan;
using model::PlanSummary;
using model::RetiredId;
using model::RuleParameter;
using model::Section;
using model::SourceNote;
using model::Term;
using model::Unit;

TableOf<PlanSummary> summary_table() {
  TableOf<PlanSummary> summary("plan");
  summary.columns({
      {"plan_id", &PlanSummary::id},
      {"body_id", &PlanSummary::body_id},
      {"kind", &PlanSummary::kind},
      {"parent_plan_id", &PlanSummary::parent_plan_id},
      {"short_title", &PlanSummary::short_title},
      {"title", &PlanSummary::title},
      {"body_id.name", &PlanSummary::body_name},
      {"body_id.place", &PlanSummary::body_place},
      {"state", &PlanSummary::state},
      {"illustrative", &PlanSummary::illustrative},
      {"effective_from", &PlanSummary::effective_from},
      {"effective_to", &PlanSummary::effective_to},
      {&PlanSummary::task_count, "SELECT count(*) FROM task t WHERE t.plan_id = plan.plan_id"},
      {&PlanSummary::target_count,
       "SELECT count(*) FROM target t WHERE t.plan_id = plan.plan_id AND t.kind = 'figure'"
       " AND t.repeats_id IS NULL"},
      {&PlanSummary::data_closing,
       "SELECT max(r.closing) FROM snapshot s JOIN reporting_period r ON r.plan_id = s.plan_id"
       " AND r.id = s.period_id WHERE s.plan_id = plan.plan_id"},
      {&PlanSummary::body_valid_to, "SELECT b.valid_to FROM body b WHERE b.id = plan.body_id"},
  });
  return summary;
}

TableOf<Plan> plan_table() {
  TableOf<Plan> plan("plan");
  plan.columns({
      {"plan_id", &Plan::id},
      {"kind", &Plan::kind},
      {"parent_plan_id", &Plan::parent_plan_id},
      {"state", &Plan::state},
      {"illustrative", &Plan::illustrative},
      {"title", &Plan::title},
      {"short_title", &Plan::short_title},
      {"symbol", &Plan::symbol},
      {"number", &Plan::number},
      {"issued", &Plan::issued},
      {"issued_place", &Plan::issued_place},
      {"signer_title", &Plan::signer_title},
      {"signer_name", &Plan::signer_name},
      {"basis", &Plan::basis},
      {"effective_from", &Plan::effective_from},
      {"effective_to", &Plan::effective_to},
      {"tracking_end", &Plan::tracking_end},
      {"tracking_end_basis", &Plan::tracking_end_basis},
      {"follow_up_unit_id", &Plan::follow_up_unit_id},
      {"follow_up_paragraph_id", &Plan::follow_up_paragraph_id},
      {"source_file", &Plan::source_file},
  });
  plan.one(&Plan::body, "body")
      .columns({
          {"id", &Body::id},
          {"name", &Body::name},
          {"place", &Body::place},
          {"valid_to", &Body::valid_to},
          {"valid_to_document", &Body::valid_to_document},
          {"successor", &Body::successor},
          {"successor_basis", &Body::successor_basis},
          {"illustrative", &Body::illustrative},
      });
  add_text(plan);
  add_units(plan);
  add_tasks(plan);
  add_targets(plan);
  add_notes(plan);
  add_registers(plan);
  add_seals(plan);
  add_amendments(plan);
  add_snapshots(plan);
  return plan;
}

void add_text(TableOf<Plan>& plan) {
  plan.list(&Plan::context_notes, "context_note", {"happened"})
      .columns({
          {"id", &ContextNote::id},
          {"happened", &ContextNote::happened},
          {"text", &ContextNote::text},
          {"basis", &ContextNote::basis},
      });
  plan.list(&Plan::sections, "section")
      .columns({
          {"id", &Section::id},
          {"parent_id", &Section::parent_id},
          {"label", &Section::label},
          {"title", &Section::title},
      });
  plan.list(&Plan::paragraphs, "paragraph", {"section_id.position", "section_id"})
      .columns({
          {"id", &Paragraph::id},
          {"section_id", &Paragraph::section_id},
          {"kind", &Paragraph::kind},
          {"text", &Paragraph::text},
      });
  plan.list(&Plan::terms, "term")
      .columns({
          {"id", &Term::id},
          {"word", &Term::word},
          {"kind", &Term::kind},
          {"full", &Term::full},
          {"inferred", &Term::inferred},
          {"explanation", &Term::explanation},
      });
}

void add_units(TableOf<Plan>& plan) {
  TableOf<Unit>& units = plan.list(&Plan::units, "unit");
  units.columns({
      {"id", &Unit::id},
      {"kind", &Unit::kind},
      {"name", &Unit::name},
      {"valid_from", &Unit::valid_from},
      {"valid_to", &Unit::valid_to},
      {"successor_unit_id", &Unit::successor_id},
      {"basis", &Unit::basis},
      {"note", &Unit::note},
  });
  units.list(&Unit::aliases, "unit_alias").columns({ColumnOf<std::string>("alias")});
  units.list(&Unit::members, "unit_member", {"member_id.position"})
      .columns({
          {"member_id", &Membership::member_id},
          {"valid_from", &Membership::valid_from},
          {"valid_to", &Membership::valid_to},
          {"basis", &Membership::basis},
      });
}

void add_notes(TableOf<Plan>& plan) {
  plan.list(&Plan::source_notes, "source_note")
      .columns({
          {"id", &SourceNote::id},
          {"kind", &SourceNote::kind},
          {"paragraph_id", &SourceNote::anchor, &Anchor::paragraph_id},
          {"task_id", &SourceNote::anchor, &Anchor::task_id},
          {"target_id", &SourceNote::anchor, &Anchor::target_id},
          {"quote_vi", &SourceNote::quote},
          {"text", &SourceNote::text},
      });
  plan.list(&Plan::open_points, "open_point")
      .columns({
          {"id", &OpenPoint::id},
          {"kind", &OpenPoint::kind},
          {"paragraph_id", &OpenPoint::anchor, &Anchor::paragraph_id},
          {"task_id", &OpenPoint::anchor, &Anchor::task_id},
          {"target_id", &OpenPoint::anchor, &Anchor::target_id},
          {"text", &OpenPoint::text},
      });
  plan.list(&Plan::retired_ids, "retired_id")
      .columns({
          {"kind", &RetiredId::kind},
          {"id", &RetiredId::id},
          {"replaced_by", &RetiredId::replaced_by},
          {"retired", &RetiredId::retired},
          {"reason", &RetiredId::reason},
      });
  plan.list(&Plan::rule_parameters, "rule_parameter")
      .columns({
          {"name", &RuleParameter::name},
          {"value", &RuleParameter::value},
          {"basis", &RuleParameter::basis},
      });
}

}  // namespace minhbach::store
