#include "site/views/site_pages.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& PlanCard::shape() {
  static const Shape kShape = ShapeOf<PlanCard>("PlanCard")
                                  .add<&PlanCard::href>("href")
                                  .add<&PlanCard::title>("title")
                                  .add<&PlanCard::body>("body")
                                  .add<&PlanCard::state>("state")
                                  .add<&PlanCard::state_code>("state_code")
                                  .add<&PlanCard::illustrative>("illustrative")
                                  .add<&PlanCard::period>("period")
                                  .add<&PlanCard::data>("data")
                                  .add<&PlanCard::figures>("figures")
                                  .done();
  return kShape;
}

const Shape& HomePage::shape() {
  static const Shape kShape = ShapeOf<HomePage>("HomePage")
                                  .add<&HomePage::title>("title")
                                  .add<&HomePage::introduction>("introduction")
                                  .add<&HomePage::plans>("plans")
                                  .done();
  return kShape;
}

const Shape& CheckedState::shape() {
  static const Shape kShape = ShapeOf<CheckedState>("CheckedState")
                                  .add<&CheckedState::state>("state")
                                  .add<&CheckedState::pages>("pages")
                                  .add<&CheckedState::violations>("violations")
                                  .done();
  return kShape;
}

const Shape& Checks::shape() {
  static const Shape kShape = ShapeOf<Checks>("Checks")
                                  .add<&Checks::result>("result")
                                  .add<&Checks::states>("states")
                                  .add<&Checks::tools>("tools")
                                  .add<&Checks::limits>("limits")
                                  .add<&Checks::has_limits>("has_limits")
                                  .done();
  return kShape;
}

const Shape& ArticlePage::shape() {
  static const Shape kShape = ShapeOf<ArticlePage>("ArticlePage")
                                  .add<&ArticlePage::title>("title")
                                  .add<&ArticlePage::body>("body")
                                  .add<&ArticlePage::on_accessibility>("on_accessibility")
                                  .add<&ArticlePage::checks>("checks")
                                  .done();
  return kShape;
}

const Shape& CoverageRow::shape() {
  static const Shape kShape = ShapeOf<CoverageRow>("CoverageRow")
                                  .add<&CoverageRow::plan>("plan")
                                  .add<&CoverageRow::table>("table")
                                  .add<&CoverageRow::column>("column")
                                  .add<&CoverageRow::texts>("texts")
                                  .add<&CoverageRow::translated>("translated")
                                  .add<&CoverageRow::missing>("missing")
                                  .add<&CoverageRow::complete>("complete")
                                  .done();
  return kShape;
}

const Shape& CoveragePage::shape() {
  static const Shape kShape = ShapeOf<CoveragePage>("CoveragePage")
                                  .add<&CoveragePage::rows>("rows")
                                  .add<&CoveragePage::all_complete>("all_complete")
                                  .done();
  return kShape;
}

const Shape& NotFoundPage::shape() {
  static const Shape kShape = ShapeOf<NotFoundPage>("NotFoundPage")
                                  .add<&NotFoundPage::base_path>("base_path")
                                  .add<&NotFoundPage::vi_home>("vi_home")
                                  .add<&NotFoundPage::en_home>("en_home")
                                  .add<&NotFoundPage::has_search>("has_search")
                                  .add<&NotFoundPage::vi_search>("vi_search")
                                  .add<&NotFoundPage::en_search>("en_search")
                                  .done();
  return kShape;
}

const Shape& EntryPage::shape() {
  static const Shape kShape = ShapeOf<EntryPage>("EntryPage")
                                  .add<&EntryPage::agency_vi>("agency_vi")
                                  .add<&EntryPage::agency_en>("agency_en")
                                  .add<&EntryPage::vi_home>("vi_home")
                                  .add<&EntryPage::en_home>("en_home")
                                  .add<&EntryPage::plans_vi>("plans_vi")
                                  .add<&EntryPage::plans_en>("plans_en")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
