#pragma once

#include "charts/drawing.hpp"

#include <string_view>

namespace minhbach::charts {

constexpr double kNumberRoom = 12;  // beside a number in its segment, both sides together

// A number in the middle of an area of a class: in the colour of paper on a solid one, on a plate
// of paper on a hatched one.
void draw_number(Drawing& drawing, int k, Point center, std::string_view text);

}  // namespace minhbach::charts
