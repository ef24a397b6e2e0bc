#include "site/views/parts.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& Link::shape() {
  static const Shape kShape = ShapeOf<Link>("Link")
                                  .add<&Link::href>("href")
                                  .add<&Link::text>("text")
                                  .add<&Link::current>("current")
                                  .done();
  return kShape;
}

const Shape& Item::shape() {
  static const Shape kShape = ShapeOf<Item>("Item").add<&Item::text>("text").done();
  return kShape;
}

const Shape& Pair::shape() {
  static const Shape kShape = ShapeOf<Pair>("Pair")
                                  .add<&Pair::label>("label")
                                  .add<&Pair::value>("value")
                                  .add<&Pair::stated>("stated")
                                  .done();
  return kShape;
}

const Shape& Figure::shape() {
  static const Shape kShape = ShapeOf<Figure>("Figure")
                                  .add<&Figure::fact>("fact")
                                  .add<&Figure::number>("number")
                                  .add<&Figure::label>("label")
                                  .add<&Figure::href>("href")
                                  .add<&Figure::has_href>("has_href")
                                  .done();
  return kShape;
}

const Shape& Quote::shape() {
  static const Shape kShape = ShapeOf<Quote>("Quote")
                                  .add<&Quote::vi>("vi")
                                  .add<&Quote::has_translation>("has_translation")
                                  .add<&Quote::translation>("translation")
                                  .add<&Quote::has_source>("has_source")
                                  .add<&Quote::source_href>("source_href")
                                  .add<&Quote::source_label>("source_label")
                                  .done();
  return kShape;
}

const Shape& Remark::shape() {
  static const Shape kShape = ShapeOf<Remark>("Remark")
                                  .add<&Remark::anchor>("anchor")
                                  .add<&Remark::id>("id")
                                  .add<&Remark::kind>("kind")
                                  .add<&Remark::has_quote>("has_quote")
                                  .add<&Remark::quote>("quote")
                                  .add<&Remark::text>("text")
                                  .add<&Remark::has_place>("has_place")
                                  .add<&Remark::place>("place")
                                  .add<&Remark::href>("href")
                                  .done();
  return kShape;
}

const Shape& RemarkGroup::shape() {
  static const Shape kShape = ShapeOf<RemarkGroup>("RemarkGroup")
                                  .add<&RemarkGroup::anchor>("anchor")
                                  .add<&RemarkGroup::title>("title")
                                  .add<&RemarkGroup::fact>("fact")
                                  .add<&RemarkGroup::count>("count")
                                  .add<&RemarkGroup::remarks>("remarks")
                                  .done();
  return kShape;
}

const Shape& Option::shape() {
  static const Shape kShape =
      ShapeOf<Option>("Option").add<&Option::value>("value").add<&Option::label>("label").done();
  return kShape;
}

const Shape& Filter::shape() {
  static const Shape kShape = ShapeOf<Filter>("Filter")
                                  .add<&Filter::key>("key")
                                  .add<&Filter::label>("label")
                                  .add<&Filter::options>("options")
                                  .done();
  return kShape;
}

const Shape& TaskRow::shape() {
  static const Shape kShape = ShapeOf<TaskRow>("TaskRow")
                                  .add<&TaskRow::id>("id")
                                  .add<&TaskRow::href>("href")
                                  .add<&TaskRow::title>("title")
                                  .add<&TaskRow::group>("group")
                                  .add<&TaskRow::units>("units")
                                  .add<&TaskRow::schedule>("schedule")
                                  .add<&TaskRow::lead>("lead")
                                  .add<&TaskRow::coordinating>("coordinating")
                                  .add<&TaskRow::output>("output")
                                  .add<&TaskRow::when>("when")
                                  .add<&TaskRow::funding>("funding")
                                  .add<&TaskRow::order>("order")
                                  .add<&TaskRow::standing>("standing")
                                  .add<&TaskRow::klass>("klass")
                                  .done();
  return kShape;
}

const Shape& TaskGroupRows::shape() {
  static const Shape kShape = ShapeOf<TaskGroupRows>("TaskGroupRows")
                                  .add<&TaskGroupRows::id>("id")
                                  .add<&TaskGroupRows::anchor>("anchor")
                                  .add<&TaskGroupRows::href>("href")
                                  .add<&TaskGroupRows::title>("title")
                                  .add<&TaskGroupRows::fact>("fact")
                                  .add<&TaskGroupRows::count>("count")
                                  .add<&TaskGroupRows::tasks>("tasks")
                                  .done();
  return kShape;
}

const Shape& Download::shape() {
  static const Shape kShape = ShapeOf<Download>("Download")
                                  .add<&Download::href>("href")
                                  .add<&Download::name>("name")
                                  .add<&Download::what>("what")
                                  .add<&Download::size>("size")
                                  .add<&Download::sha256>("sha256")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
