#include "site/views/target_pages.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& TargetRow::shape() {
  static const Shape kShape = ShapeOf<TargetRow>("TargetRow")
                                  .add<&TargetRow::id>("id")
                                  .add<&TargetRow::href>("href")
                                  .add<&TargetRow::section>("section")
                                  .add<&TargetRow::kind>("kind")
                                  .add<&TargetRow::label>("label")
                                  .add<&TargetRow::quote>("quote")
                                  .add<&TargetRow::condition>("condition")
                                  .add<&TargetRow::has_condition>("has_condition")
                                  .add<&TargetRow::aspiration>("aspiration")
                                  .add<&TargetRow::by>("by")
                                  .add<&TargetRow::by_inferred>("by_inferred")
                                  .add<&TargetRow::repeats>("repeats")
                                  .add<&TargetRow::out_of_remit>("out_of_remit")
                                  .add<&TargetRow::has_missing>("has_missing")
                                  .add<&TargetRow::missing>("missing")
                                  .add<&TargetRow::place>("place")
                                  .add<&TargetRow::result>("result")
                                  .add<&TargetRow::has_result>("has_result")
                                  .add<&TargetRow::result_order>("result_order")
                                  .add<&TargetRow::values>("values")
                                  .add<&TargetRow::has_values>("has_values")
                                  .done();
  return kShape;
}

const Shape& TargetGroup::shape() {
  static const Shape kShape = ShapeOf<TargetGroup>("TargetGroup")
                                  .add<&TargetGroup::anchor>("anchor")
                                  .add<&TargetGroup::title>("title")
                                  .add<&TargetGroup::explanation>("explanation")
                                  .add<&TargetGroup::fact>("fact")
                                  .add<&TargetGroup::count>("count")
                                  .add<&TargetGroup::targets>("targets")
                                  .done();
  return kShape;
}

const Shape& TargetsPage::shape() {
  static const Shape kShape = ShapeOf<TargetsPage>("TargetsPage")
                                  .add<&TargetsPage::filters>("filters")
                                  .add<&TargetsPage::groups>("groups")
                                  .add<&TargetsPage::statements>("statements")
                                  .add<&TargetsPage::results>("results")
                                  .add<&TargetsPage::chart>("chart")
                                  .add<&TargetsPage::compositions>("compositions")
                                  .add<&TargetsPage::has_compositions>("has_compositions")
                                  .add<&TargetsPage::csv_href>("csv_href")
                                  .add<&TargetsPage::json_href>("json_href")
                                  .done();
  return kShape;
}

const Shape& IndicatorSheet::shape() {
  static const Shape kShape = ShapeOf<IndicatorSheet>("IndicatorSheet")
                                  .add<&IndicatorSheet::name>("name")
                                  .add<&IndicatorSheet::condition>("condition")
                                  .add<&IndicatorSheet::rows>("rows")
                                  .add<&IndicatorSheet::breaks>("breaks")
                                  .add<&IndicatorSheet::has_breaks>("has_breaks")
                                  .add<&IndicatorSheet::values>("values")
                                  .add<&IndicatorSheet::reduction>("reduction")
                                  .add<&IndicatorSheet::chart>("chart")
                                  .done();
  return kShape;
}

const Shape& MilestoneRow::shape() {
  static const Shape kShape = ShapeOf<MilestoneRow>("MilestoneRow")
                                  .add<&MilestoneRow::year>("year")
                                  .add<&MilestoneRow::value>("value")
                                  .add<&MilestoneRow::derived>("derived")
                                  .done();
  return kShape;
}

const Shape& TargetPage::shape() {
  static const Shape kShape = ShapeOf<TargetPage>("TargetPage")
                                  .add<&TargetPage::id>("id")
                                  .add<&TargetPage::label>("label")
                                  .add<&TargetPage::quote>("quote")
                                  .add<&TargetPage::kind>("kind")
                                  .add<&TargetPage::condition>("condition")
                                  .add<&TargetPage::has_condition>("has_condition")
                                  .add<&TargetPage::aspiration>("aspiration")
                                  .add<&TargetPage::by>("by")
                                  .add<&TargetPage::by_inferred>("by_inferred")
                                  .add<&TargetPage::repeats>("repeats")
                                  .add<&TargetPage::repeated_by>("repeated_by")
                                  .add<&TargetPage::has_repeated_by>("has_repeated_by")
                                  .add<&TargetPage::out_of_remit>("out_of_remit")
                                  .add<&TargetPage::remit_note>("remit_note")
                                  .add<&TargetPage::has_missing>("has_missing")
                                  .add<&TargetPage::missing>("missing")
                                  .add<&TargetPage::indicators>("indicators")
                                  .add<&TargetPage::milestones>("milestones")
                                  .add<&TargetPage::has_milestones>("has_milestones")
                                  .add<&TargetPage::has_derived>("has_derived")
                                  .add<&TargetPage::derived_note>("derived_note")
                                  .add<&TargetPage::tasks>("tasks")
                                  .add<&TargetPage::has_tasks>("has_tasks")
                                  .add<&TargetPage::commitment>("commitment")
                                  .add<&TargetPage::result>("result")
                                  .add<&TargetPage::values>("values")
                                  .add<&TargetPage::has_values>("has_values")
                                  .add<&TargetPage::next_milestone>("next_milestone")
                                  .add<&TargetPage::readings>("readings")
                                  .add<&TargetPage::changes>("changes")
                                  .add<&TargetPage::has_changes>("has_changes")
                                  .add<&TargetPage::notes>("notes")
                                  .add<&TargetPage::has_notes>("has_notes")
                                  .add<&TargetPage::open_points>("open_points")
                                  .add<&TargetPage::has_open_points>("has_open_points")
                                  .add<&TargetPage::previous>("previous")
                                  .add<&TargetPage::next>("next")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
