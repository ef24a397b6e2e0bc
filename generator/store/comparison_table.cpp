#include "store/plan_tables.hpp"

namespace minhbach::store {

using model::Comparison;

TableOf<Comparison> comparison_table() {
  TableOf<Comparison> comparison("comparison");
  comparison.columns({
      {"id", &Comparison::id},
      {"name", &Comparison::name},
      {"nature", &Comparison::nature},
      {"unit", &Comparison::unit},
      {"direction", &Comparison::direction},
      {"definition", &Comparison::definition},
      {"numerator", &Comparison::numerator},
      {"denominator", &Comparison::denominator},
      {"basis", &Comparison::basis},
      {"window_from", &Comparison::window_from},
      {"window_to", &Comparison::window_to},
  });
  return comparison;
}

TableOf<ComparedRow> compared_table() {
  TableOf<ComparedRow> compared("compared_indicator");
  compared.columns({
      {"comparison_id", &ComparedRow::comparison_id},
      {"in_plan_id", &ComparedRow::indicator, &model::ComparedIndicator::plan_id},
      {"indicator_id", &ComparedRow::indicator, &model::ComparedIndicator::indicator_id},
  });
  return compared;
}

}  // namespace minhbach::store
