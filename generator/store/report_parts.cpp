#include "store/progress_parts.hpp"
#include "store/progress_words.hpp"

#include <tuple>

namespace minhbach::store {

namespace {

// Finds the snapshot a row belongs to. Snapshots and rows both come by period and revision.
class SnapshotWalk {
 public:
  explicit SnapshotWalk(std::vector<model::Snapshot>& snapshots) : snapshots_(snapshots) {}

  // Takes the next two columns of `reader`; a snapshot that is not there is a Failure.
  model::Snapshot& take(RowReader& reader) {
    const std::string period_id = reader.text();
    const int revision = reader.number();
    const auto key = std::tie(period_id, revision);
    while (at_ < snapshots_.size() && key_of(snapshots_[at_]) < key) {
      ++at_;
    }
    if (at_ == snapshots_.size() || key_of(snapshots_[at_]) != key) {
      reader.refuse(period_id + " / " + std::to_string(revision),
                    {"không có lần chốt số liệu nào mang kỳ và lần sửa đổi này",
                     "no snapshot has this period and revision"});
    }
    return snapshots_[at_];
  }

 private:
  static std::tuple<const std::string&, const int&> key_of(const model::Snapshot& snapshot) {
    return std::tie(snapshot.period_id, snapshot.revision);
  }

  std::vector<model::Snapshot>& snapshots_;
  std::size_t at_ = 0;
};

// The same for rows that belong to a report of a task.
class TaskReportWalk {
 public:
  explicit TaskReportWalk(std::vector<model::Snapshot>& snapshots) : snapshots_(snapshots) {}

  // Takes the next five columns.
  model::TaskReport& take(RowReader& reader) {
    model::Snapshot& snapshot = snapshots_.take(reader);
    if (&snapshot != snapshot_) {
      snapshot_ = &snapshot;
      at_ = 0;
    }
    const std::string task_id = reader.text();
    const std::string occurrence = reader.text();
    const std::string unit_id = reader.text();
    const auto key = std::tie(task_id, occurrence, unit_id);
    std::vector<model::TaskReport>& reports = snapshot.task_reports;
    while (at_ < reports.size() && key_of(reports[at_]) < key) {
      ++at_;
    }
    if (at_ == reports.size() || key_of(reports[at_]) != key) {
      reader.refuse(task_id + " / " + occurrence + " / " + unit_id,
                    {"không có báo cáo nào của nhiệm vụ, lần thực hiện và đơn vị này",
                     "there is no report of this task, occurrence and unit"});
    }
    return reports[at_];
  }

 private:
  using Key = std::tuple<const std::string&, const std::string&, const std::string&>;
  static Key key_of(const model::TaskReport& report) {
    return std::tie(report.task_id, report.occurrence, report.unit_id);
  }

  SnapshotWalk snapshots_;
  const model::Snapshot* snapshot_ = nullptr;
  std::size_t at_ = 0;
};

}  // namespace

ReportParts::ReportParts(const Database& database)
    : snapshots_(database,
                 "snapshot",
                 "SELECT period_id, revision, ruleset, illustrative, submitted, published,"
                 " report_document_id, note_vi, note_en FROM snapshot WHERE plan_id = ?1"
                 " ORDER BY period_id, revision"),
      unit_reports_(database,
                    "unit_report",
                    "SELECT period_id, revision, unit_id, received_on FROM unit_report"
                    " WHERE plan_id = ?1 ORDER BY period_id, revision, unit_id"),
      task_reports_(
          database,
          "task_report",
          "SELECT period_id, revision, task_id, occurrence, unit_id, state_reported,"
          " state_confirmed, confirmed_by_vi, confirmed_by_en, received_on, done_on, acted_on,"
          " activity_vi, activity_en, delay_reason, delay_text_vi, delay_text_en, remedy_vi,"
          " remedy_en, expected_on FROM task_report WHERE plan_id = ?1"
          " ORDER BY period_id, revision, task_id, occurrence, unit_id"),
      outputs_(database,
               "output_delivered",
               "SELECT period_id, revision, task_id, occurrence, unit_id, n, document_id"
               " FROM output_delivered WHERE plan_id = ?1"
               " ORDER BY period_id, revision, task_id, occurrence, unit_id, n"),
      supporting_(database,
                  "supporting_document",
                  "SELECT period_id, revision, task_id, occurrence, unit_id, document_id"
                  " FROM supporting_document WHERE plan_id = ?1"
                  " ORDER BY period_id, revision, task_id, occurrence, unit_id, document_id"),
      values_(database,
              "indicator_value",
              "SELECT period_id, revision, indicator_id, basis, value_from, value_to, level,"
              " numerator, denominator, value, baseline, baseline_document_id, source_vi,"
              " source_en, surveyor_vi, surveyor_en, population_vi, population_en, sampling_vi,"
              " sampling_en, responses, note_vi, note_en FROM indicator_value WHERE plan_id = ?1"
              " ORDER BY period_id, revision, indicator_id, basis, value_to"),
      comments_(database,
                "unit_comment",
                "SELECT period_id, revision, unit_id, task_id, text_vi, text_en FROM unit_comment"
                " WHERE plan_id = ?1 ORDER BY period_id, revision, unit_id, task_id") {}

void ReportParts::read(model::Plan& plan) {
  read_snapshots(plan);
  read_task_reports(plan);
  read_evidence(plan);
  read_values(plan);
}

void ReportParts::read_snapshots(model::Plan& plan) {
  std::vector<model::Snapshot>& snapshots = plan.progress.snapshots;
  for (snapshots_.start(plan.id); snapshots_.next();) {
    model::Snapshot snapshot;
    snapshot.period_id = snapshots_.text();
    snapshot.revision = snapshots_.number();
    snapshot.ruleset = snapshots_.number();
    snapshot.illustrative = snapshots_.flag();
    snapshot.submitted = snapshots_.maybe_day();
    snapshot.published = snapshots_.maybe_day();
    snapshot.report_document_id = snapshots_.text();
    snapshot.note = snapshots_.pair();
    snapshots.push_back(std::move(snapshot));
  }
  SnapshotWalk of_unit_report(snapshots);
  for (unit_reports_.start(plan.id); unit_reports_.next();) {
    model::Snapshot& snapshot = of_unit_report.take(unit_reports_);
    std::string unit_id = unit_reports_.text();
    snapshot.unit_reports.push_back({std::move(unit_id), unit_reports_.day()});
  }
  SnapshotWalk of_comment(snapshots);
  for (comments_.start(plan.id); comments_.next();) {
    model::Snapshot& snapshot = of_comment.take(comments_);
    model::UnitComment comment;
    comment.unit_id = comments_.text();
    comment.task_id = comments_.text();
    comment.text = comments_.pair();
    snapshot.comments.push_back(std::move(comment));
  }
}

void ReportParts::read_task_reports(model::Plan& plan) {
  SnapshotWalk walk(plan.progress.snapshots);
  for (task_reports_.start(plan.id); task_reports_.next();) {
    model::Snapshot& snapshot = walk.take(task_reports_);
    model::TaskReport report;
    report.task_id = task_reports_.text();
    report.occurrence = task_reports_.text();
    report.unit_id = task_reports_.text();
    report.reported = task_reports_.word(kReportStates);
    report.confirmed = task_reports_.maybe_word(kReportStates);
    report.confirmed_by = task_reports_.pair();
    report.received_on = task_reports_.maybe_day();
    report.done_on = task_reports_.maybe_day();
    report.acted_on = task_reports_.maybe_day();
    report.activity = task_reports_.pair();
    report.delay_reason = task_reports_.maybe_word(kDelayReasons);
    report.delay_text = task_reports_.pair();
    report.remedy = task_reports_.pair();
    report.expected_on = task_reports_.maybe_day();
    snapshot.task_reports.push_back(std::move(report));
  }
}

void ReportParts::read_evidence(model::Plan& plan) {
  TaskReportWalk of_output(plan.progress.snapshots);
  for (outputs_.start(plan.id); outputs_.next();) {
    model::TaskReport& report = of_output.take(outputs_);
    const int n = outputs_.number();
    report.outputs.push_back({n, outputs_.text()});
  }
  TaskReportWalk of_document(plan.progress.snapshots);
  for (supporting_.start(plan.id); supporting_.next();) {
    model::TaskReport& report = of_document.take(supporting_);
    report.document_ids.push_back(supporting_.text());
  }
}

void ReportParts::read_values(model::Plan& plan) {
  SnapshotWalk walk(plan.progress.snapshots);
  for (values_.start(plan.id); values_.next();) {
    model::Snapshot& snapshot = walk.take(values_);
    model::IndicatorValue value;
    value.indicator_id = values_.text();
    value.basis = values_.word(kValueBases);
    value.value_from = values_.maybe_day();
    value.value_to = values_.day();
    value.level = values_.word(kValueLevels);
    value.numerator = values_.maybe_decimal();
    value.denominator = values_.maybe_decimal();
    value.value = values_.maybe_decimal();
    value.baseline = values_.maybe_decimal();
    value.baseline_document_id = values_.text();
    value.source = values_.pair();
    value.surveyor = values_.pair();
    value.population = values_.pair();
    value.sampling = values_.pair();
    value.responses = values_.maybe_large_number();
    value.note = values_.pair();
    snapshot.values.push_back(std::move(value));
  }
}

}  // namespace minhbach::store
