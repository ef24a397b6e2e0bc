#include "charts/symbol.hpp"

#include "charts/path.hpp"

#include <initializer_list>

namespace minhbach::charts {

namespace {

void append_half(std::string& path, Point center) {
  move_to(path, {center.x, center.y - 5});
  path += "a5 5 0 0 0 0 10z";
}

void append_cross(std::string& path, Point center) {
  constexpr double kArm = 4.5;
  append_line(path, {center.x - kArm, center.y - kArm}, {center.x + kArm, center.y + kArm});
  append_line(path, {center.x + kArm, center.y - kArm}, {center.x - kArm, center.y + kArm});
}

void append_shape(std::string& path, Point from, std::initializer_list<Point> steps) {
  move_to(path, from);
  for (const Point& step : steps) {
    line_by(path, step.x, step.y);
  }
  path += 'z';
}

void append_break(std::string& path, Point center) {
  for (const double side : {-2.5, 2.5}) {
    append_line(path, {center.x + side - 2, center.y + 6}, {center.x + side + 2, center.y - 6});
  }
}

void append_span(std::string& path, Point center) {
  append_line(path, {center.x - 9, center.y}, {center.x + 9, center.y});
  for (const double end : {-9.0, 9.0}) {
    append_line(path, {center.x + end, center.y - 4}, {center.x + end, center.y + 4});
  }
}

}  // namespace

SymbolPaths paths_of(Symbol symbol, Point center) {
  SymbolPaths paths;
  switch (symbol) {
    case Symbol::None:
    case Symbol::Swatch: break;
    case Symbol::Disc: append_circle(paths.area, center, 6); break;
    case Symbol::HalfDisc:
      append_circle(paths.outline, center, 5);
      append_half(paths.area, center);
      break;
    case Symbol::Cross: append_cross(paths.outline, center); break;
    case Symbol::Ring: append_circle(paths.outline, center, 5); break;
    case Symbol::DottedRing:
      append_circle(paths.outline, center, 5);
      append_circle(paths.area, center, 2.5);
      break;
    case Symbol::Dash: append_box(paths.area, box_around(center, 12, 3)); break;
    case Symbol::OpenDash: append_box(paths.outline, box_around(center, 11, 4)); break;
    case Symbol::Triangle:
      append_shape(paths.area, {center.x, center.y - 6.5}, {{7, 12.5}, {-14, 0}});
      break;
    case Symbol::Block: append_box(paths.area, box_around(center, 11, 11)); break;
    case Symbol::Diamond:
      append_shape(paths.area, {center.x, center.y - 7}, {{7, 7}, {-7, 7}, {-7, -7}});
      break;
    case Symbol::BarredSquare:
      append_box(paths.outline, box_around(center, 9, 9));
      append_line(paths.outline, {center.x - 4.5, center.y}, {center.x + 4.5, center.y});
      break;
    case Symbol::Speck: append_circle(paths.area, center, 2); break;
    case Symbol::Square: append_box(paths.outline, box_around(center, 9, 9)); break;
    case Symbol::Post: append_box(paths.area, box_around(center, 4, 24)); break;
    case Symbol::HollowPost: append_box(paths.outline, box_around(center, 4, 22)); break;
    case Symbol::Level: append_box(paths.area, box_around(center, 34, 4)); break;
    case Symbol::HollowLevel: append_box(paths.outline, box_around(center, 32, 4)); break;
    case Symbol::Span: append_span(paths.outline, center); break;
    case Symbol::Break: append_break(paths.outline, center); break;
    case Symbol::Stroke:
      append_line(paths.outline, {center.x - 9, center.y}, {center.x + 9, center.y});
      break;
  }
  return paths;
}

}  // namespace minhbach::charts
