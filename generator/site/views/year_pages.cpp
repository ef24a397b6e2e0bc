#include "site/views/year_pages.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& YearHead::shape() {
  static const Shape kShape = ShapeOf<YearHead>("YearHead")
                                  .add<&YearHead::year>("year")
                                  .add<&YearHead::level>("level")
                                  .done();
  return kShape;
}

const Shape& GridCell::shape() {
  static const Shape kShape = ShapeOf<GridCell>("GridCell")
                                  .add<&GridCell::year>("year")
                                  .add<&GridCell::has_standing>("has_standing")
                                  .add<&GridCell::klass>("klass")
                                  .add<&GridCell::mark>("mark")
                                  .add<&GridCell::name>("name")
                                  .add<&GridCell::brief>("brief")
                                  .done();
  return kShape;
}

const Shape& GridRow::shape() {
  static const Shape kShape =
      ShapeOf<GridRow>("GridRow").add<&GridRow::task>("task").add<&GridRow::cells>("cells").done();
  return kShape;
}

const Shape& GridGroup::shape() {
  static const Shape kShape = ShapeOf<GridGroup>("GridGroup")
                                  .add<&GridGroup::title>("title")
                                  .add<&GridGroup::columns>("columns")
                                  .add<&GridGroup::rows>("rows")
                                  .done();
  return kShape;
}

const Shape& YearCount::shape() {
  static const Shape kShape = ShapeOf<YearCount>("YearCount")
                                  .add<&YearCount::klass>("klass")
                                  .add<&YearCount::mark>("mark")
                                  .add<&YearCount::name>("name")
                                  .add<&YearCount::fact>("fact")
                                  .add<&YearCount::number>("number")
                                  .done();
  return kShape;
}

const Shape& YearNumber::shape() {
  static const Shape kShape = ShapeOf<YearNumber>("YearNumber")
                                  .add<&YearNumber::year>("year")
                                  .add<&YearNumber::fact>("fact")
                                  .add<&YearNumber::number>("number")
                                  .done();
  return kShape;
}

const Shape& CountRow::shape() {
  static const Shape kShape = ShapeOf<CountRow>("CountRow")
                                  .add<&CountRow::is_total>("is_total")
                                  .add<&CountRow::klass>("klass")
                                  .add<&CountRow::mark>("mark")
                                  .add<&CountRow::name>("name")
                                  .add<&CountRow::years>("years")
                                  .done();
  return kShape;
}

const Shape& YearsPage::shape() {
  static const Shape kShape = ShapeOf<YearsPage>("YearsPage")
                                  .add<&YearsPage::years>("years")
                                  .add<&YearsPage::groups>("groups")
                                  .add<&YearsPage::legend>("legend")
                                  .add<&YearsPage::has_legend>("has_legend")
                                  .add<&YearsPage::counts>("counts")
                                  .add<&YearsPage::chart>("chart")
                                  .done();
  return kShape;
}

const Shape& YearRow::shape() {
  static const Shape kShape = ShapeOf<YearRow>("YearRow")
                                  .add<&YearRow::task>("task")
                                  .add<&YearRow::due>("due")
                                  .add<&YearRow::due_iso>("due_iso")
                                  .add<&YearRow::inferred>("inferred")
                                  .add<&YearRow::standing>("standing")
                                  .add<&YearRow::delay>("delay")
                                  .add<&YearRow::has_assessment>("has_assessment")
                                  .add<&YearRow::assessment>("assessment")
                                  .done();
  return kShape;
}

const Shape& AssessedRow::shape() {
  static const Shape kShape = ShapeOf<AssessedRow>("AssessedRow")
                                  .add<&AssessedRow::task>("task")
                                  .add<&AssessedRow::assessment>("assessment")
                                  .done();
  return kShape;
}

const Shape& YearValue::shape() {
  static const Shape kShape = ShapeOf<YearValue>("YearValue")
                                  .add<&YearValue::target>("target")
                                  .add<&YearValue::has_indicator>("has_indicator")
                                  .add<&YearValue::indicator>("indicator")
                                  .add<&YearValue::condition>("condition")
                                  .add<&YearValue::has_milestone>("has_milestone")
                                  .add<&YearValue::milestone>("milestone")
                                  .add<&YearValue::derived>("derived")
                                  .add<&YearValue::has_value>("has_value")
                                  .add<&YearValue::value>("value")
                                  .add<&YearValue::window>("window")
                                  .add<&YearValue::level>("level")
                                  .add<&YearValue::result>("result")
                                  .done();
  return kShape;
}

const Shape& YearPage::shape() {
  static const Shape kShape = ShapeOf<YearPage>("YearPage")
                                  .add<&YearPage::level>("level")
                                  .add<&YearPage::level_text>("level_text")
                                  .add<&YearPage::due_fact>("due_fact")
                                  .add<&YearPage::due>("due")
                                  .add<&YearPage::counts>("counts")
                                  .add<&YearPage::rows>("rows")
                                  .add<&YearPage::has_rows>("has_rows")
                                  .add<&YearPage::assessment_documents>("assessment_documents")
                                  .add<&YearPage::has_assessments>("has_assessments")
                                  .add<&YearPage::assessed>("assessed")
                                  .add<&YearPage::has_assessed>("has_assessed")
                                  .add<&YearPage::values>("values")
                                  .add<&YearPage::has_values>("has_values")
                                  .add<&YearPage::periods>("periods")
                                  .add<&YearPage::has_periods>("has_periods")
                                  .add<&YearPage::previous>("previous")
                                  .add<&YearPage::next>("next")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
