#include "site/views/revision_pages.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& PeriodRow::shape() {
  static const Shape kShape = ShapeOf<PeriodRow>("PeriodRow")
                                  .add<&PeriodRow::name>("name")
                                  .add<&PeriodRow::span>("span")
                                  .add<&PeriodRow::closing>("closing")
                                  .add<&PeriodRow::closing_iso>("closing_iso")
                                  .add<&PeriodRow::due>("due")
                                  .add<&PeriodRow::due_iso>("due_iso")
                                  .add<&PeriodRow::expected>("expected")
                                  .add<&PeriodRow::is_reported>("is_reported")
                                  .add<&PeriodRow::submitted>("submitted")
                                  .add<&PeriodRow::published>("published")
                                  .add<&PeriodRow::revision>("revision")
                                  .add<&PeriodRow::is_revised>("is_revised")
                                  .done();
  return kShape;
}

const Shape& AmendmentRow::shape() {
  static const Shape kShape = ShapeOf<AmendmentRow>("AmendmentRow")
                                  .add<&AmendmentRow::anchor>("anchor")
                                  .add<&AmendmentRow::what>("what")
                                  .add<&AmendmentRow::aspect>("aspect")
                                  .add<&AmendmentRow::before>("before")
                                  .add<&AmendmentRow::after>("after")
                                  .add<&AmendmentRow::document>("document")
                                  .add<&AmendmentRow::from>("from")
                                  .add<&AmendmentRow::from_iso>("from_iso")
                                  .done();
  return kShape;
}

const Shape& PlanChangesPage::shape() {
  static const Shape kShape = ShapeOf<PlanChangesPage>("PlanChangesPage")
                                  .add<&PlanChangesPage::amendments>("amendments")
                                  .add<&PlanChangesPage::has_amendments>("has_amendments")
                                  .add<&PlanChangesPage::has_corrections>("has_corrections")
                                  .add<&PlanChangesPage::corrections_href>("corrections_href")
                                  .add<&PlanChangesPage::csv_href>("csv_href")
                                  .add<&PlanChangesPage::json_href>("json_href")
                                  .done();
  return kShape;
}

const Shape& CorrectionRow::shape() {
  static const Shape kShape = ShapeOf<CorrectionRow>("CorrectionRow")
                                  .add<&CorrectionRow::anchor>("anchor")
                                  .add<&CorrectionRow::made>("made")
                                  .add<&CorrectionRow::made_iso>("made_iso")
                                  .add<&CorrectionRow::has_about>("has_about")
                                  .add<&CorrectionRow::about>("about")
                                  .add<&CorrectionRow::has_change>("has_change")
                                  .add<&CorrectionRow::before>("before")
                                  .add<&CorrectionRow::after>("after")
                                  .add<&CorrectionRow::reason>("reason")
                                  .add<&CorrectionRow::has_approved_by>("has_approved_by")
                                  .add<&CorrectionRow::approved_by>("approved_by")
                                  .done();
  return kShape;
}

const Shape& CorrectionGroup::shape() {
  static const Shape kShape = ShapeOf<CorrectionGroup>("CorrectionGroup")
                                  .add<&CorrectionGroup::anchor>("anchor")
                                  .add<&CorrectionGroup::title>("title")
                                  .add<&CorrectionGroup::explanation>("explanation")
                                  .add<&CorrectionGroup::corrections>("corrections")
                                  .add<&CorrectionGroup::has_corrections>("has_corrections")
                                  .done();
  return kShape;
}

const Shape& Release::shape() {
  static const Shape kShape = ShapeOf<Release>("Release")
                                  .add<&Release::period>("period")
                                  .add<&Release::revision>("revision")
                                  .add<&Release::closing>("closing")
                                  .add<&Release::closing_iso>("closing_iso")
                                  .add<&Release::submitted>("submitted")
                                  .add<&Release::published>("published")
                                  .add<&Release::ruleset>("ruleset")
                                  .add<&Release::has_note>("has_note")
                                  .add<&Release::note>("note")
                                  .done();
  return kShape;
}

const Shape& CorrectionsPage::shape() {
  static const Shape kShape = ShapeOf<CorrectionsPage>("CorrectionsPage")
                                  .add<&CorrectionsPage::groups>("groups")
                                  .add<&CorrectionsPage::has_any>("has_any")
                                  .add<&CorrectionsPage::releases>("releases")
                                  .add<&CorrectionsPage::has_releases>("has_releases")
                                  .add<&CorrectionsPage::revisions_differ>("revisions_differ")
                                  .add<&CorrectionsPage::rulesets_differ>("rulesets_differ")
                                  .add<&CorrectionsPage::same>("same")
                                  .add<&CorrectionsPage::has_plan_changes>("has_plan_changes")
                                  .add<&CorrectionsPage::plan_changes_href>("plan_changes_href")
                                  .add<&CorrectionsPage::feedback_href>("feedback_href")
                                  .add<&CorrectionsPage::csv_href>("csv_href")
                                  .add<&CorrectionsPage::json_href>("json_href")
                                  .done();
  return kShape;
}

const Shape& ReleaseCalendarPage::shape() {
  static const Shape kShape = ShapeOf<ReleaseCalendarPage>("ReleaseCalendarPage")
                                  .add<&ReleaseCalendarPage::upcoming>("upcoming")
                                  .add<&ReleaseCalendarPage::has_upcoming>("has_upcoming")
                                  .add<&ReleaseCalendarPage::missed>("missed")
                                  .add<&ReleaseCalendarPage::has_missed>("has_missed")
                                  .add<&ReleaseCalendarPage::past>("past")
                                  .add<&ReleaseCalendarPage::has_past>("has_past")
                                  .add<&ReleaseCalendarPage::bases>("bases")
                                  .add<&ReleaseCalendarPage::responsible>("responsible")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
