#pragma once

#include <cstdint>
#include <vector>

namespace minhbach::raster {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Colour&) const = default;
};

// A picture of opaque points, row by row from the top left. What lies outside is not drawn.
class Canvas {
 public:
  Canvas(int width, int height, Colour ground);

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  [[nodiscard]] Colour at(int x, int y) const;

  void fill(int x, int y, int width, int height, Colour colour);
  // Lays a colour over a point, as far as it covers it: 0 not at all, 255 wholly. Sixteen steps are
  // told apart: as many as the eye needs, and few enough for a file with a table of colours.
  void cover(int x, int y, Colour colour, std::uint8_t coverage);

 private:
  [[nodiscard]] std::size_t index(int x, int y) const;

  int width_;
  int height_;
  std::vector<Colour> points_;
};

}  // namespace minhbach::raster
