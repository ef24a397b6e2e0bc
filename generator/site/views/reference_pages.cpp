#include "site/views/reference_pages.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& DeadlinesPage::shape() {
  static const Shape kShape = ShapeOf<DeadlinesPage>("DeadlinesPage")
                                  .add<&DeadlinesPage::families>("families")
                                  .add<&DeadlinesPage::groups>("groups")
                                  .add<&DeadlinesPage::on_event>("on_event")
                                  .add<&DeadlinesPage::has_on_event>("has_on_event")
                                  .add<&DeadlinesPage::not_stated>("not_stated")
                                  .add<&DeadlinesPage::has_not_stated>("has_not_stated")
                                  .add<&DeadlinesPage::continuous>("continuous")
                                  .add<&DeadlinesPage::has_continuous>("has_continuous")
                                  .done();
  return kShape;
}

const Shape& RemarksPage::shape() {
  static const Shape kShape = ShapeOf<RemarksPage>("RemarksPage")
                                  .add<&RemarksPage::groups>("groups")
                                  .add<&RemarksPage::total_fact>("total_fact")
                                  .add<&RemarksPage::total>("total")
                                  .add<&RemarksPage::csv_href>("csv_href")
                                  .done();
  return kShape;
}

const Shape& TermRow::shape() {
  static const Shape kShape = ShapeOf<TermRow>("TermRow")
                                  .add<&TermRow::anchor>("anchor")
                                  .add<&TermRow::word>("word")
                                  .add<&TermRow::has_full>("has_full")
                                  .add<&TermRow::full>("full")
                                  .add<&TermRow::inferred>("inferred")
                                  .add<&TermRow::has_explanation>("has_explanation")
                                  .add<&TermRow::explanation>("explanation")
                                  .done();
  return kShape;
}

const Shape& TermsPage::shape() {
  static const Shape kShape = ShapeOf<TermsPage>("TermsPage")
                                  .add<&TermsPage::abbreviations>("abbreviations")
                                  .add<&TermsPage::terms>("terms")
                                  .add<&TermsPage::has_terms>("has_terms")
                                  .done();
  return kShape;
}

const Shape& DataTable::shape() {
  static const Shape kShape = ShapeOf<DataTable>("DataTable")
                                  .add<&DataTable::name>("name")
                                  .add<&DataTable::what>("what")
                                  .add<&DataTable::rows>("rows")
                                  .add<&DataTable::csv>("csv")
                                  .add<&DataTable::json>("json")
                                  .done();
  return kShape;
}

const Shape& DataPage::shape() {
  static const Shape kShape = ShapeOf<DataPage>("DataPage")
                                  .add<&DataPage::whole>("whole")
                                  .add<&DataPage::main>("main")
                                  .add<&DataPage::tables>("tables")
                                  .add<&DataPage::licence>("licence")
                                  .done();
  return kShape;
}

const Shape& PrintPage::shape() {
  static const Shape kShape = ShapeOf<PrintPage>("PrintPage")
                                  .add<&PrintPage::title>("title")
                                  .add<&PrintPage::issuer>("issuer")
                                  .add<&PrintPage::identity>("identity")
                                  .add<&PrintPage::sections>("sections")
                                  .add<&PrintPage::annex>("annex")
                                  .add<&PrintPage::targets>("targets")
                                  .add<&PrintPage::notes>("notes")
                                  .add<&PrintPage::open_points>("open_points")
                                  .add<&PrintPage::address>("address")
                                  .add<&PrintPage::checksum>("checksum")
                                  .add<&PrintPage::print_style_href>("print_style_href")
                                  .done();
  return kShape;
}

const Shape& RetiredPage::shape() {
  static const Shape kShape = ShapeOf<RetiredPage>("RetiredPage")
                                  .add<&RetiredPage::id>("id")
                                  .add<&RetiredPage::date>("date")
                                  .add<&RetiredPage::reason>("reason")
                                  .add<&RetiredPage::replaced_by>("replaced_by")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
