#include "site/views/overview_progress.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& SoonRow::shape() {
  static const Shape kShape = ShapeOf<SoonRow>("SoonRow")
                                  .add<&SoonRow::task>("task")
                                  .add<&SoonRow::leads>("leads")
                                  .add<&SoonRow::due>("due")
                                  .add<&SoonRow::due_iso>("due_iso")
                                  .add<&SoonRow::standing>("standing")
                                  .done();
  return kShape;
}

const Shape& MovementCount::shape() {
  static const Shape kShape = ShapeOf<MovementCount>("MovementCount")
                                  .add<&MovementCount::fact>("fact")
                                  .add<&MovementCount::number>("number")
                                  .add<&MovementCount::name>("name")
                                  .done();
  return kShape;
}

const Shape& OverviewProgress::shape() {
  static const Shape kShape = ShapeOf<OverviewProgress>("OverviewProgress")
                                  .add<&OverviewProgress::status>("status")
                                  .add<&OverviewProgress::has_report>("has_report")
                                  .add<&OverviewProgress::report>("report")
                                  .add<&OverviewProgress::has_next>("has_next")
                                  .add<&OverviewProgress::next>("next")
                                  .add<&OverviewProgress::sentence_dated>("sentence_dated")
                                  .add<&OverviewProgress::sentence_ongoing>("sentence_ongoing")
                                  .add<&OverviewProgress::over>("over")
                                  .add<&OverviewProgress::attention>("attention")
                                  .add<&OverviewProgress::has_attention>("has_attention")
                                  .add<&OverviewProgress::attention_parts>("attention_parts")
                                  .add<&OverviewProgress::attention_fact>("attention_fact")
                                  .add<&OverviewProgress::attention_number>("attention_number")
                                  .add<&OverviewProgress::has_more_attention>("has_more_attention")
                                  .add<&OverviewProgress::tasks_href>("tasks_href")
                                  .add<&OverviewProgress::has_coverage>("has_coverage")
                                  .add<&OverviewProgress::coverage>("coverage")
                                  .add<&OverviewProgress::received_href>("received_href")
                                  .add<&OverviewProgress::has_received>("has_received")
                                  .add<&OverviewProgress::final_years>("final_years")
                                  .add<&OverviewProgress::has_final_years>("has_final_years")
                                  .add<&OverviewProgress::years_href>("years_href")
                                  .add<&OverviewProgress::by_group>("by_group")
                                  .add<&OverviewProgress::assessed>("assessed")
                                  .add<&OverviewProgress::results>("results")
                                  .add<&OverviewProgress::has_aspirations>("has_aspirations")
                                  .add<&OverviewProgress::aspirations>("aspirations")
                                  .add<&OverviewProgress::has_targets>("has_targets")
                                  .add<&OverviewProgress::targets_href>("targets_href")
                                  .add<&OverviewProgress::movements>("movements")
                                  .add<&OverviewProgress::has_movements>("has_movements")
                                  .add<&OverviewProgress::has_changes>("has_changes")
                                  .add<&OverviewProgress::changes_href>("changes_href")
                                  .add<&OverviewProgress::amendments>("amendments")
                                  .add<&OverviewProgress::has_amendments>("has_amendments")
                                  .add<&OverviewProgress::soon>("soon")
                                  .add<&OverviewProgress::has_soon>("has_soon")
                                  .add<&OverviewProgress::soon_title>("soon_title")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
