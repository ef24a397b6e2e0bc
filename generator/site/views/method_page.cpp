#include "site/views/method_page.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& SqlPart::shape() {
  static const Shape kShape = ShapeOf<SqlPart>("SqlPart")
                                  .add<&SqlPart::lines>("lines")
                                  .add<&SqlPart::has_code>("has_code")
                                  .add<&SqlPart::code>("code")
                                  .done();
  return kShape;
}

const Shape& RuleSql::shape() {
  static const Shape kShape = ShapeOf<RuleSql>("RuleSql")
                                  .add<&RuleSql::parts>("parts")
                                  .add<&RuleSql::has_parts>("has_parts")
                                  .add<&RuleSql::elsewhere>("elsewhere")
                                  .add<&RuleSql::has_elsewhere>("has_elsewhere")
                                  .done();
  return kShape;
}

const Shape& Rule::shape() {
  static const Shape kShape = ShapeOf<Rule>("Rule")
                                  .add<&Rule::id>("id")
                                  .add<&Rule::title>("title")
                                  .add<&Rule::text>("text")
                                  .add<&Rule::formula>("formula")
                                  .add<&Rule::example>("example")
                                  .add<&Rule::sql>("sql")
                                  .done();
  return kShape;
}

const Shape& StandingRule::shape() {
  static const Shape kShape = ShapeOf<StandingRule>("StandingRule")
                                  .add<&StandingRule::id>("id")
                                  .add<&StandingRule::mark>("mark")
                                  .add<&StandingRule::klass>("klass")
                                  .add<&StandingRule::name>("name")
                                  .add<&StandingRule::class_name>("class_name")
                                  .add<&StandingRule::formula>("formula")
                                  .add<&StandingRule::example>("example")
                                  .done();
  return kShape;
}

const Shape& ResultRule::shape() {
  static const Shape kShape = ShapeOf<ResultRule>("ResultRule")
                                  .add<&ResultRule::id>("id")
                                  .add<&ResultRule::name>("name")
                                  .add<&ResultRule::formula>("formula")
                                  .add<&ResultRule::example>("example")
                                  .done();
  return kShape;
}

const Shape& ModifierRule::shape() {
  static const Shape kShape = ShapeOf<ModifierRule>("ModifierRule")
                                  .add<&ModifierRule::name>("name")
                                  .add<&ModifierRule::formula>("formula")
                                  .done();
  return kShape;
}

const Shape& RuleGroup::shape() {
  static const Shape kShape = ShapeOf<RuleGroup>("RuleGroup")
                                  .add<&RuleGroup::anchor>("anchor")
                                  .add<&RuleGroup::title>("title")
                                  .add<&RuleGroup::text>("text")
                                  .add<&RuleGroup::rules>("rules")
                                  .add<&RuleGroup::standings>("standings")
                                  .add<&RuleGroup::has_standings>("has_standings")
                                  .add<&RuleGroup::results>("results")
                                  .add<&RuleGroup::has_results>("has_results")
                                  .add<&RuleGroup::modifiers>("modifiers")
                                  .add<&RuleGroup::sql>("sql")
                                  .done();
  return kShape;
}

const Shape& FactRow::shape() {
  static const Shape kShape = ShapeOf<FactRow>("FactRow")
                                  .add<&FactRow::id>("id")
                                  .add<&FactRow::value>("value")
                                  .add<&FactRow::meaning>("meaning")
                                  .add<&FactRow::rule>("rule")
                                  .done();
  return kShape;
}

const Shape& MethodPage::shape() {
  static const Shape kShape = ShapeOf<MethodPage>("MethodPage")
                                  .add<&MethodPage::introduction>("introduction")
                                  .add<&MethodPage::contents>("contents")
                                  .add<&MethodPage::judged>("judged")
                                  .add<&MethodPage::groups>("groups")
                                  .add<&MethodPage::parameters>("parameters")
                                  .add<&MethodPage::has_parameters>("has_parameters")
                                  .add<&MethodPage::ruleset>("ruleset")
                                  .add<&MethodPage::sql_href>("sql_href")
                                  .add<&MethodPage::sql_name>("sql_name")
                                  .add<&MethodPage::recipe>("recipe")
                                  .add<&MethodPage::facts>("facts")
                                  .add<&MethodPage::fact_files>("fact_files")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
