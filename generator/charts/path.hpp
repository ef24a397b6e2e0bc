#pragma once

#include <string>

namespace minhbach::charts {

// Units of the picture: one unit is one CSS pixel where the picture is shown in its own size.
// y grows downwards.
struct Point {
  double x = 0;
  double y = 0;
};

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

inline Box box_around(Point middle, double width, double height) {
  return {middle.x - width / 2, middle.y - height / 2, width, height};
}

// A coordinate: at most one decimal (a tenth of a pixel), no locale, never '-0', no exponent.
// What is not a number is a mistake of the caller and becomes 0.
void append_number(std::string& out, double value);

// Pieces of path data, absolute start and relative rest.
void move_to(std::string& path, Point at);
void line_by(std::string& path, double dx, double dy);  // 'h' or 'v' where it can
void append_line(std::string& path, Point from, Point to);
void append_box(std::string& path, const Box& box);
void append_circle(std::string& path, Point center, double radius);

}  // namespace minhbach::charts
