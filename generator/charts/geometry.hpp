#pragma once

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

inline Box box_around(Point center, double width, double height) {
  return {center.x - width / 2, center.y - height / 2, width, height};
}

}  // namespace minhbach::charts
