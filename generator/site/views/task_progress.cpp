#include "site/views/task_progress.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& OutputState::shape() {
  static const Shape kShape = ShapeOf<OutputState>("OutputState")
                                  .add<&OutputState::item>("item")
                                  .add<&OutputState::delivered>("delivered")
                                  .add<&OutputState::document>("document")
                                  .done();
  return kShape;
}

const Shape& ReportRow::shape() {
  static const Shape kShape = ShapeOf<ReportRow>("ReportRow")
                                  .add<&ReportRow::about>("about")
                                  .add<&ReportRow::has_about>("has_about")
                                  .add<&ReportRow::unit>("unit")
                                  .add<&ReportRow::state>("state")
                                  .add<&ReportRow::has_reported>("has_reported")
                                  .add<&ReportRow::reported>("reported")
                                  .add<&ReportRow::confirmation>("confirmation")
                                  .add<&ReportRow::has_received>("has_received")
                                  .add<&ReportRow::received>("received")
                                  .add<&ReportRow::has_day>("has_day")
                                  .add<&ReportRow::day>("day")
                                  .add<&ReportRow::has_activity>("has_activity")
                                  .add<&ReportRow::activity>("activity")
                                  .add<&ReportRow::delay>("delay")
                                  .add<&ReportRow::documents>("documents")
                                  .add<&ReportRow::has_documents>("has_documents")
                                  .done();
  return kShape;
}

const Shape& PeriodReports::shape() {
  static const Shape kShape = ShapeOf<PeriodReports>("PeriodReports")
                                  .add<&PeriodReports::period>("period")
                                  .add<&PeriodReports::rows>("rows")
                                  .done();
  return kShape;
}

const Shape& Assessment::shape() {
  static const Shape kShape = ShapeOf<Assessment>("Assessment")
                                  .add<&Assessment::year>("year")
                                  .add<&Assessment::result>("result")
                                  .add<&Assessment::document>("document")
                                  .done();
  return kShape;
}

const Shape& EventRow::shape() {
  static const Shape kShape = ShapeOf<EventRow>("EventRow")
                                  .add<&EventRow::decision>("decision")
                                  .add<&EventRow::received>("received")
                                  .add<&EventRow::has_response>("has_response")
                                  .add<&EventRow::response>("response")
                                  .done();
  return kShape;
}

const Shape& TaskProgress::shape() {
  static const Shape kShape = ShapeOf<TaskProgress>("TaskProgress")
                                  .add<&TaskProgress::now>("now")
                                  .add<&TaskProgress::has_claim>("has_claim")
                                  .add<&TaskProgress::claim>("claim")
                                  .add<&TaskProgress::has_rule>("has_rule")
                                  .add<&TaskProgress::rule_href>("rule_href")
                                  .add<&TaskProgress::has_focus>("has_focus")
                                  .add<&TaskProgress::focus>("focus")
                                  .add<&TaskProgress::due>("due")
                                  .add<&TaskProgress::due_iso>("due_iso")
                                  .add<&TaskProgress::delay>("delay")
                                  .add<&TaskProgress::has_record>("has_record")
                                  .add<&TaskProgress::record>("record")
                                  .add<&TaskProgress::outputs>("outputs")
                                  .add<&TaskProgress::has_outputs>("has_outputs")
                                  .add<&TaskProgress::self_confirmed>("self_confirmed")
                                  .add<&TaskProgress::events>("events")
                                  .add<&TaskProgress::has_events>("has_events")
                                  .add<&TaskProgress::assessments>("assessments")
                                  .add<&TaskProgress::has_assessments>("has_assessments")
                                  .add<&TaskProgress::comments>("comments")
                                  .add<&TaskProgress::has_comments>("has_comments")
                                  .add<&TaskProgress::changes>("changes")
                                  .add<&TaskProgress::has_changes>("has_changes")
                                  .add<&TaskProgress::reports>("reports")
                                  .add<&TaskProgress::has_reports>("has_reports")
                                  .add<&TaskProgress::days>("days")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
