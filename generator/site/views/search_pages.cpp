#include "site/views/search_pages.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& SearchLine::shape() {
  static const Shape kShape = ShapeOf<SearchLine>("SearchLine")
                                  .add<&SearchLine::link>("link")
                                  .add<&SearchLine::has_note>("has_note")
                                  .add<&SearchLine::note>("note")
                                  .done();
  return kShape;
}

const Shape& SearchGroup::shape() {
  static const Shape kShape = ShapeOf<SearchGroup>("SearchGroup")
                                  .add<&SearchGroup::has_title>("has_title")
                                  .add<&SearchGroup::title>("title")
                                  .add<&SearchGroup::lines>("lines")
                                  .done();
  return kShape;
}

const Shape& SearchList::shape() {
  static const Shape kShape = ShapeOf<SearchList>("SearchList")
                                  .add<&SearchList::anchor>("anchor")
                                  .add<&SearchList::title>("title")
                                  .add<&SearchList::by_letter>("by_letter")
                                  .add<&SearchList::by_name>("by_name")
                                  .add<&SearchList::groups>("groups")
                                  .done();
  return kShape;
}

const Shape& Script::shape() {
  static const Shape kShape = ShapeOf<Script>("Script").add<&Script::href>("href").done();
  return kShape;
}

const Shape& SearchPage::shape() {
  static const Shape kShape = ShapeOf<SearchPage>("SearchPage")
                                  .add<&SearchPage::lists>("lists")
                                  .add<&SearchPage::plan_page>("plan_page")
                                  .add<&SearchPage::scripts>("scripts")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
