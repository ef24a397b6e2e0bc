#include "site/views/period_pages.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& PeriodsPage::shape() {
  static const Shape kShape = ShapeOf<PeriodsPage>("PeriodsPage")
                                  .add<&PeriodsPage::newest>("newest")
                                  .add<&PeriodsPage::received>("received")
                                  .add<&PeriodsPage::periods>("periods")
                                  .add<&PeriodsPage::bases>("bases")
                                  .add<&PeriodsPage::intervals>("intervals")
                                  .done();
  return kShape;
}

const Shape& PeriodTask::shape() {
  static const Shape kShape = ShapeOf<PeriodTask>("PeriodTask")
                                  .add<&PeriodTask::task>("task")
                                  .add<&PeriodTask::leads>("leads")
                                  .add<&PeriodTask::standing>("standing")
                                  .add<&PeriodTask::delay>("delay")
                                  .done();
  return kShape;
}

const Shape& PeriodTaskGroup::shape() {
  static const Shape kShape = ShapeOf<PeriodTaskGroup>("PeriodTaskGroup")
                                  .add<&PeriodTaskGroup::anchor>("anchor")
                                  .add<&PeriodTaskGroup::title>("title")
                                  .add<&PeriodTaskGroup::tasks>("tasks")
                                  .done();
  return kShape;
}

const Shape& ReportedValue::shape() {
  static const Shape kShape = ShapeOf<ReportedValue>("ReportedValue")
                                  .add<&ReportedValue::indicator>("indicator")
                                  .add<&ReportedValue::basis>("basis")
                                  .add<&ReportedValue::window>("window")
                                  .add<&ReportedValue::value>("value")
                                  .add<&ReportedValue::level>("level")
                                  .done();
  return kShape;
}

const Shape& Revision::shape() {
  static const Shape kShape = ShapeOf<Revision>("Revision")
                                  .add<&Revision::number>("number")
                                  .add<&Revision::published>("published")
                                  .add<&Revision::report>("report")
                                  .add<&Revision::has_note>("has_note")
                                  .add<&Revision::note>("note")
                                  .add<&Revision::units>("units")
                                  .add<&Revision::added>("added")
                                  .add<&Revision::changed>("changed")
                                  .add<&Revision::dropped>("dropped")
                                  .add<&Revision::has_units>("has_units")
                                  .add<&Revision::has_added>("has_added")
                                  .add<&Revision::has_changed>("has_changed")
                                  .add<&Revision::has_dropped>("has_dropped")
                                  .done();
  return kShape;
}

const Shape& PeriodPage::shape() {
  static const Shape kShape = ShapeOf<PeriodPage>("PeriodPage")
                                  .add<&PeriodPage::newest>("newest")
                                  .add<&PeriodPage::span>("span")
                                  .add<&PeriodPage::closing>("closing")
                                  .add<&PeriodPage::due>("due")
                                  .add<&PeriodPage::submitted>("submitted")
                                  .add<&PeriodPage::published>("published")
                                  .add<&PeriodPage::has_report>("has_report")
                                  .add<&PeriodPage::report>("report")
                                  .add<&PeriodPage::ruleset>("ruleset")
                                  .add<&PeriodPage::revision>("revision")
                                  .add<&PeriodPage::has_note>("has_note")
                                  .add<&PeriodPage::note>("note")
                                  .add<&PeriodPage::received>("received")
                                  .add<&PeriodPage::received_href>("received_href")
                                  .add<&PeriodPage::has_received_page>("has_received_page")
                                  .add<&PeriodPage::sentences>("sentences")
                                  .add<&PeriodPage::attention>("attention")
                                  .add<&PeriodPage::has_attention>("has_attention")
                                  .add<&PeriodPage::attention_fact>("attention_fact")
                                  .add<&PeriodPage::attention_number>("attention_number")
                                  .add<&PeriodPage::dated>("dated")
                                  .add<&PeriodPage::ongoing>("ongoing")
                                  .add<&PeriodPage::groups>("groups")
                                  .add<&PeriodPage::values>("values")
                                  .add<&PeriodPage::has_values>("has_values")
                                  .add<&PeriodPage::amendments>("amendments")
                                  .add<&PeriodPage::has_amendments>("has_amendments")
                                  .add<&PeriodPage::revisions>("revisions")
                                  .add<&PeriodPage::has_revisions>("has_revisions")
                                  .add<&PeriodPage::corrections>("corrections")
                                  .add<&PeriodPage::has_corrections>("has_corrections")
                                  .add<&PeriodPage::comments>("comments")
                                  .add<&PeriodPage::has_comments>("has_comments")
                                  .add<&PeriodPage::changes>("changes")
                                  .add<&PeriodPage::files>("files")
                                  .add<&PeriodPage::cite>("cite")
                                  .add<&PeriodPage::previous>("previous")
                                  .add<&PeriodPage::next>("next")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
