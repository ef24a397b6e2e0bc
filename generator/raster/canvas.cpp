#include "raster/canvas.hpp"

#include <algorithm>

namespace minhbach::raster {

namespace {

constexpr int kSteps = 15;  // a file with a table of colours holds no more shades
constexpr int kWhole = 255;

std::uint8_t between(std::uint8_t below, std::uint8_t above, int step) {
  return static_cast<std::uint8_t>((below * (kSteps - step) + above * step + kSteps / 2) / kSteps);
}

}  // namespace

Canvas::Canvas(int width, int height, Colour ground)
    : width_(width),
      height_(height),
      points_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), ground) {}

std::size_t Canvas::index(int x, int y) const {
  return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
         static_cast<std::size_t>(x);
}

Colour Canvas::at(int x, int y) const {
  return points_[index(x, y)];
}

void Canvas::fill(int x, int y, int width, int height, Colour colour) {
  for (int row = std::max(0, y); row < std::min(height_, y + height); ++row) {
    for (int column = std::max(0, x); column < std::min(width_, x + width); ++column) {
      points_[index(column, row)] = colour;
    }
  }
}

void Canvas::cover(int x, int y, Colour colour, std::uint8_t coverage) {
  if (x < 0 || y < 0 || x >= width_ || y >= height_) {
    return;
  }
  const int step = (coverage * kSteps + kWhole / 2) / kWhole;
  Colour& point = points_[index(x, y)];
  point = {between(point.red, colour.red, step),
           between(point.green, colour.green, step),
           between(point.blue, colour.blue, step)};
}

}  // namespace minhbach::raster
