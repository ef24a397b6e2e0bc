#include "store/progress_parts.hpp"
#include "store/progress_words.hpp"

namespace minhbach::store {

RegisterParts::RegisterParts(const Database& database)
    : documents_(database,
                 "document",
                 "SELECT id, number, issued, kind_vi, kind_en, abstract_vi, abstract_en, url,"
                 " is_public FROM document WHERE plan_id = ?1 ORDER BY id"),
      events_(database,
              "event",
              "SELECT id, task_id, indicator_id, decision_number, decided_on, agency_vi, agency_en,"
              " received_on, response_document_id, responded_on, announced_on, integrated_on"
              " FROM event WHERE plan_id = ?1 ORDER BY id"),
      assessments_(database,
                   "year_assessment",
                   "SELECT task_id, year, result, document_id FROM year_assessment"
                   " WHERE plan_id = ?1 ORDER BY task_id, year"),
      corrections_(database,
                   "correction",
                   "SELECT id, kind, made_on, period_id, task_id, target_id, before_vi, before_en,"
                   " after_vi, after_en, reason_vi, reason_en, approved_by_vi, approved_by_en"
                   " FROM correction WHERE plan_id = ?1 ORDER BY id"),
      amendments_(database,
                  "amendment",
                  "SELECT id, document_id, effective_from, task_id, target_id, aspect, before_vi,"
                  " before_en, after_vi, after_en FROM amendment WHERE plan_id = ?1 ORDER BY id") {}

void RegisterParts::read(model::Plan& plan) {
  model::Progress& progress = plan.progress;
  for (documents_.start(plan.id); documents_.next();) {
    model::Document document;
    document.id = documents_.text();
    document.number = documents_.text();
    document.issued = documents_.maybe_day();
    document.kind = documents_.pair();
    document.abstract = documents_.pair();
    document.url = documents_.text();
    document.is_public = documents_.flag();
    progress.documents.push_back(std::move(document));
  }
  events_.start(plan.id);
  read_events(progress);
  for (assessments_.start(plan.id); assessments_.next();) {
    model::YearAssessment assessment;
    assessment.task_id = assessments_.text();
    assessment.year = assessments_.number();
    assessment.result = assessments_.word(kAssessmentResults);
    assessment.document_id = assessments_.text();
    progress.year_assessments.push_back(std::move(assessment));
  }
  corrections_.start(plan.id);
  amendments_.start(plan.id);
  read_changes(progress);
}

void RegisterParts::read_events(model::Progress& progress) {
  while (events_.next()) {
    model::Event event;
    event.id = events_.text();
    event.task_id = events_.text();
    event.indicator_id = events_.text();
    event.decision_number = events_.text();
    event.decided_on = events_.day();
    event.agency = events_.pair();
    event.received_on = events_.maybe_day();
    event.response_document_id = events_.text();
    event.responded_on = events_.maybe_day();
    event.announced_on = events_.maybe_day();
    event.integrated_on = events_.maybe_day();
    progress.events.push_back(std::move(event));
  }
}

void RegisterParts::read_changes(model::Progress& progress) {
  while (corrections_.next()) {
    model::Correction correction;
    correction.id = corrections_.text();
    correction.kind = corrections_.word(kCorrectionKinds);
    correction.made_on = corrections_.day();
    correction.period_id = corrections_.text();
    correction.task_id = corrections_.text();
    correction.target_id = corrections_.text();
    correction.before = corrections_.pair();
    correction.after = corrections_.pair();
    correction.reason = corrections_.pair();
    correction.approved_by = corrections_.pair();
    progress.corrections.push_back(std::move(correction));
  }
  while (amendments_.next()) {
    model::Amendment amendment;
    amendment.id = amendments_.text();
    amendment.document_id = amendments_.text();
    amendment.effective_from = amendments_.day();
    amendment.task_id = amendments_.text();
    amendment.target_id = amendments_.text();
    amendment.aspect = amendments_.word(kAmendmentAspects);
    amendment.before = amendments_.pair();
    amendment.after = amendments_.pair();
    progress.amendments.push_back(std::move(amendment));
  }
}

}  // namespace minhbach::store
