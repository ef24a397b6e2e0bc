#include "site/views/progress_parts.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& ClassCount::shape() {
  static const Shape kShape = ShapeOf<ClassCount>("ClassCount")
                                  .add<&ClassCount::klass>("klass")
                                  .add<&ClassCount::mark>("mark")
                                  .add<&ClassCount::name>("name")
                                  .add<&ClassCount::fact>("fact")
                                  .add<&ClassCount::number>("number")
                                  .done();
  return kShape;
}

const Shape& Chart::shape() {
  static const Shape kShape = ShapeOf<Chart>("Chart")
                                  .add<&Chart::anchor>("anchor")
                                  .add<&Chart::title>("title")
                                  .add<&Chart::sentence>("sentence")
                                  .add<&Chart::svg>("svg")
                                  .add<&Chart::has_svg>("has_svg")
                                  .add<&Chart::has_files>("has_files")
                                  .add<&Chart::svg_href>("svg_href")
                                  .add<&Chart::csv_href>("csv_href")
                                  .done();
  return kShape;
}

const Shape& Comment::shape() {
  static const Shape kShape = ShapeOf<Comment>("Comment")
                                  .add<&Comment::unit>("unit")
                                  .add<&Comment::task>("task")
                                  .add<&Comment::period>("period")
                                  .add<&Comment::text>("text")
                                  .done();
  return kShape;
}

const Shape& Evidence::shape() {
  static const Shape kShape = ShapeOf<Evidence>("Evidence")
                                  .add<&Evidence::is_public>("is_public")
                                  .add<&Evidence::words>("words")
                                  .add<&Evidence::has_url>("has_url")
                                  .add<&Evidence::url>("url")
                                  .done();
  return kShape;
}

const Shape& Delay::shape() {
  static const Shape kShape = ShapeOf<Delay>("Delay")
                                  .add<&Delay::reason>("reason")
                                  .add<&Delay::has_text>("has_text")
                                  .add<&Delay::text>("text")
                                  .add<&Delay::has_remedy>("has_remedy")
                                  .add<&Delay::remedy>("remedy")
                                  .add<&Delay::has_expected>("has_expected")
                                  .add<&Delay::expected>("expected")
                                  .done();
  return kShape;
}

const Shape& AttentionRow::shape() {
  static const Shape kShape = ShapeOf<AttentionRow>("AttentionRow")
                                  .add<&AttentionRow::task>("task")
                                  .add<&AttentionRow::standing>("standing")
                                  .add<&AttentionRow::leads>("leads")
                                  .add<&AttentionRow::since>("since")
                                  .add<&AttentionRow::since_iso>("since_iso")
                                  .add<&AttentionRow::dated>("dated")
                                  .add<&AttentionRow::inferred>("inferred")
                                  .add<&AttentionRow::delay>("delay")
                                  .done();
  return kShape;
}

const Shape& Change::shape() {
  static const Shape kShape = ShapeOf<Change>("Change")
                                  .add<&Change::when>("when")
                                  .add<&Change::kind>("kind")
                                  .add<&Change::before>("before")
                                  .add<&Change::after>("after")
                                  .add<&Change::has_before>("has_before")
                                  .add<&Change::has_after>("has_after")
                                  .add<&Change::reason>("reason")
                                  .add<&Change::has_reason>("has_reason")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
