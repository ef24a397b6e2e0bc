#include "site/views/result_parts.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& ValueRow::shape() {
  static const Shape kShape = ShapeOf<ValueRow>("ValueRow")
                                  .add<&ValueRow::is_break>("is_break")
                                  .add<&ValueRow::break_text>("break_text")
                                  .add<&ValueRow::columns>("columns")
                                  .add<&ValueRow::has_counts>("has_counts")
                                  .add<&ValueRow::numerator_label>("numerator_label")
                                  .add<&ValueRow::denominator_label>("denominator_label")
                                  .add<&ValueRow::window>("window")
                                  .add<&ValueRow::kind>("kind")
                                  .add<&ValueRow::level>("level")
                                  .add<&ValueRow::is_estimate>("is_estimate")
                                  .add<&ValueRow::numerator>("numerator")
                                  .add<&ValueRow::denominator>("denominator")
                                  .add<&ValueRow::figure>("figure")
                                  .add<&ValueRow::period>("period")
                                  .add<&ValueRow::remarks>("remarks")
                                  .done();
  return kShape;
}

const Shape& ValueTable::shape() {
  static const Shape kShape = ShapeOf<ValueTable>("ValueTable")
                                  .add<&ValueTable::caption>("caption")
                                  .add<&ValueTable::has_counts>("has_counts")
                                  .add<&ValueTable::numerator_label>("numerator_label")
                                  .add<&ValueTable::denominator_label>("denominator_label")
                                  .add<&ValueTable::rows>("rows")
                                  .done();
  return kShape;
}

const Shape& ValueTables::shape() {
  static const Shape kShape = ShapeOf<ValueTables>("ValueTables")
                                  .add<&ValueTables::has_tables>("has_tables")
                                  .add<&ValueTables::tables>("tables")
                                  .done();
  return kShape;
}

const Shape& ReadingRow::shape() {
  static const Shape kShape = ShapeOf<ReadingRow>("ReadingRow")
                                  .add<&ReadingRow::name>("name")
                                  .add<&ReadingRow::milestone>("milestone")
                                  .add<&ReadingRow::met>("met")
                                  .add<&ReadingRow::is_ours>("is_ours")
                                  .done();
  return kShape;
}

const Shape& Readings::shape() {
  static const Shape kShape = ShapeOf<Readings>("Readings")
                                  .add<&Readings::title>("title")
                                  .add<&Readings::rows>("rows")
                                  .done();
  return kShape;
}

const Shape& CompositionShare::shape() {
  static const Shape kShape = ShapeOf<CompositionShare>("CompositionShare")
                                  .add<&CompositionShare::label>("label")
                                  .add<&CompositionShare::text>("text")
                                  .done();
  return kShape;
}

const Shape& CompositionRow::shape() {
  static const Shape kShape = ShapeOf<CompositionRow>("CompositionRow")
                                  .add<&CompositionRow::window>("window")
                                  .add<&CompositionRow::shares>("shares")
                                  .add<&CompositionRow::sum>("sum")
                                  .done();
  return kShape;
}

const Shape& Composition::shape() {
  static const Shape kShape = ShapeOf<Composition>("Composition")
                                  .add<&Composition::columns>("columns")
                                  .add<&Composition::rows>("rows")
                                  .done();
  return kShape;
}

const Shape& ResultCounts::shape() {
  static const Shape kShape = ShapeOf<ResultCounts>("ResultCounts")
                                  .add<&ResultCounts::firm_line>("firm_line")
                                  .add<&ResultCounts::firm>("firm")
                                  .add<&ResultCounts::has_aspirations>("has_aspirations")
                                  .add<&ResultCounts::aspiration_line>("aspiration_line")
                                  .add<&ResultCounts::aspirations>("aspirations")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
