#include "store/plan_tables.hpp"

namespace minhbach::store {

using model::AmendedOutput;
using model::Amendment;
using model::Approval;
using model::Correction;
using model::Document;
using model::Event;
using model::IndicatorValue;
using model::OutputDelivered;
using model::Plan;
using model::Progress;
using model::ReportingPeriod;
using model::Seal;
using model::Snapshot;
using model::TaskReport;
using model::UnitComment;
using model::UnitReport;
using model::Withdrawal;
using model::YearAssessment;

void add_registers(TableOf<Plan>& plan) {
  plan.list(&Plan::periods, "reporting_period", {"closing"})
      .columns({
          {"id", &ReportingPeriod::id},
          {"kind", &ReportingPeriod::kind},
          {"year", &ReportingPeriod::year},
          {"data_from", &ReportingPeriod::data_from},
          {"interval_from", &ReportingPeriod::interval_from},
          {"closing", &ReportingPeriod::closing},
          {"submission_due", &ReportingPeriod::submission_due},
          {"publication_expected", &ReportingPeriod::publication_expected},
          {"basis", &ReportingPeriod::basis},
      });
  plan.list(&Plan::progress, &Progress::documents, "document")
      .columns({
          {"id", &Document::id},
          {"number", &Document::number},
          {"issued", &Document::issued},
          {"kind", &Document::kind},
          {"abstract", &Document::abstract},
          {"url", &Document::url},
          {"is_public", &Document::is_public},
      });
  plan.list(&Plan::progress, &Progress::events, "event")
      .columns({
          {"id", &Event::id},
          {"task_id", &Event::task_id},
          {"indicator_id", &Event::indicator_id},
          {"decision_number", &Event::decision_number},
          {"decided_on", &Event::decided_on},
          {"agency", &Event::agency},
          {"received_on", &Event::received_on},
          {"response_document_id", &Event::response_document_id},
          {"responded_on", &Event::responded_on},
          {"announced_on", &Event::announced_on},
          {"integrated_on", &Event::integrated_on},
      });
  plan.list(&Plan::progress, &Progress::year_assessments, "year_assessment")
      .columns({
          {"task_id", &YearAssessment::task_id},
          {"year", &YearAssessment::year},
          {"result", &YearAssessment::result},
          {"document_id", &YearAssessment::document_id},
      });
  plan.list(&Plan::progress, &Progress::corrections, "correction")
      .columns({
          {"id", &Correction::id},
          {"kind", &Correction::kind},
          {"made_on", &Correction::made_on},
          {"period_id", &Correction::period_id},
          {"task_id", &Correction::task_id},
          {"target_id", &Correction::target_id},
          {"before", &Correction::before},
          {"after", &Correction::after},
          {"reason", &Correction::reason},
          {"approved_by", &Correction::approved_by},
      });
}

void add_seals(TableOf<Plan>& plan) {
  plan.list(&Plan::progress, &Progress::seals, "sealed_revision")
      .columns({
          {"period_id", &Seal::period_id},
          {"revision", &Seal::revision},
          {"n", &Seal::n},
          {"ruleset", &Seal::ruleset},
          {"report_number", &Seal::report_number},
          {"root", &Seal::root},
          {"head", &Seal::head},
      });
}

void add_amendments(TableOf<Plan>& plan) {
  TableOf<Amendment>& amendments = plan.list(&Plan::progress, &Progress::amendments, "amendment");
  amendments.columns({
      {"id", &Amendment::id},
      {"document_id", &Amendment::document_id},
      {"effective_from", &Amendment::effective_from},
      {"task_id", &Amendment::task_id},
      {"target_id", &Amendment::target_id},
      {"aspect", &Amendment::aspect},
      {"before", &Amendment::before},
      {"after", &Amendment::after},
  });
  add_schedule_columns(amendments.list(&Amendment::schedule, "amended_schedule"));
  amendments.list(&Amendment::unit_ids, "amended_assignment")
      .columns({ColumnOf<std::string>("unit_id")});
  amendments.list(&Amendment::outputs, "amended_output")
      .columns({
          {"mode", &AmendedOutput::mode},
          {"text", &AmendedOutput::text},
      });
  add_condition_columns(amendments.list(&Amendment::conditions, "amended_condition"));
  add_milestone_columns(amendments.list(&Amendment::milestones, "amended_milestone"));
  add_due_columns(amendments.list(&Amendment::due, "amended_due"));
}

void add_snapshots(TableOf<Plan>& plan) {
  TableOf<Snapshot>& snapshots = plan.list(&Plan::progress, &Progress::snapshots, "snapshot");
  snapshots.columns({
      {"period_id", &Snapshot::period_id},
      {"revision", &Snapshot::revision},
      {"ruleset", &Snapshot::ruleset},
      {"illustrative", &Snapshot::illustrative},
      {"submitted", &Snapshot::submitted},
      {"published", &Snapshot::published},
      {"report_document_id", &Snapshot::report_document_id},
      {"note", &Snapshot::note},
  });
  snapshots.list(&Snapshot::unit_reports, "unit_report")
      .columns({
          {"unit_id", &UnitReport::unit_id},
          {"received_on", &UnitReport::received_on},
      });
  TableOf<TaskReport>& reports = snapshots.list(&Snapshot::task_reports, "task_report");
  reports.columns({
      {"task_id", &TaskReport::task_id},
      {"occurrence", &TaskReport::occurrence},
      {"unit_id", &TaskReport::unit_id},
      {"state_reported", &TaskReport::reported},
      {"state_confirmed", &TaskReport::confirmed},
      {"confirmed_by", &TaskReport::confirmed_by},
      {"received_on", &TaskReport::received_on},
      {"done_on", &TaskReport::done_on},
      {"acted_on", &TaskReport::acted_on},
      {"activity", &TaskReport::activity},
      {"delay_reason", &TaskReport::delay_reason},
      {"delay_text", &TaskReport::delay_text},
      {"remedy", &TaskReport::remedy},
      {"expected_on", &TaskReport::expected_on},
  });
  reports.list(&TaskReport::outputs, "output_delivered")
      .columns({
          {"n", &OutputDelivered::n},
          {"document_id", &OutputDelivered::document_id},
      });
  reports.list(&TaskReport::document_ids, "supporting_document")
      .columns({
          ColumnOf<std::string>("document_id"),
      });
  snapshots.list(&Snapshot::values, "indicator_value")
      .columns({
          {"indicator_id", &IndicatorValue::indicator_id},
          {"basis", &IndicatorValue::basis},
          {"value_from", &IndicatorValue::value_from},
          {"value_to", &IndicatorValue::value_to},
          {"level", &IndicatorValue::level},
          {"numerator", &IndicatorValue::numerator},
          {"denominator", &IndicatorValue::denominator},
          {"value", &IndicatorValue::value},
          {"baseline", &IndicatorValue::baseline},
          {"baseline_document_id", &IndicatorValue::baseline_document_id},
          {"source", &IndicatorValue::source},
          {"surveyor", &IndicatorValue::surveyor},
          {"population", &IndicatorValue::population},
          {"sampling", &IndicatorValue::sampling},
          {"responses", &IndicatorValue::responses},
          {"note", &IndicatorValue::note},
      });
  snapshots.list(&Snapshot::comments, "unit_comment")
      .columns({
          {"unit_id", &UnitComment::unit_id},
          {"task_id", &UnitComment::task_id},
          {"text", &UnitComment::text},
      });
  snapshots.list(&Snapshot::withdrawals, "withdrawn")
      .columns({
          {"kind", &Withdrawal::kind},
          {"unit_id", &Withdrawal::unit_id},
          {"task_id", &Withdrawal::task_id},
          {"occurrence", &Withdrawal::occurrence},
          {"indicator_id", &Withdrawal::indicator_id},
          {"basis", &Withdrawal::basis},
          {"value_to", &Withdrawal::value_to},
          {"reason", &Withdrawal::reason},
          {"document_id", &Withdrawal::document_id},
      });
  snapshots.list(&Snapshot::approvals, "approval")
      .columns({
          {"gate", &Approval::gate},
          {"unit_id", &Approval::unit_id},
          {"approved_on", &Approval::approved_on},
          {"position", &Approval::position},
          {"number", &Approval::number},
      });
}

}  // namespace minhbach::store
