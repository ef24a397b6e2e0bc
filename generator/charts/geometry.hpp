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

}  // namespace minhbach::charts
