#include "raster/png.hpp"

#include "base/problem.hpp"

#include <png.h>

#include <map>
#include <tuple>
#include <vector>

namespace minhbach::raster {

namespace {

constexpr std::size_t kMostColours = 256;

// Points as numbers in a table of colours, in the order in which they occur.
struct Indexed {
  std::vector<png_byte> points;
  std::vector<png_byte> colours;
  bool fits = true;
};

Indexed indexed(const Canvas& canvas) {
  Indexed picture;
  std::map<std::tuple<int, int, int>, png_byte> numbers;
  Colour last;
  png_byte number = 0;
  for (int y = 0; y < canvas.height(); ++y) {
    for (int x = 0; x < canvas.width(); ++x) {
      const Colour colour = canvas.at(x, y);
      if (numbers.empty() || colour != last) {
        const auto [at, is_new] = numbers.emplace(std::tuple(colour.red, colour.green, colour.blue),
                                                  static_cast<png_byte>(numbers.size()));
        if (is_new) {
          if (numbers.size() > kMostColours) {
            picture.fits = false;
            return picture;
          }
          picture.colours.insert(picture.colours.end(), {colour.red, colour.green, colour.blue});
        }
        number = at->second;
        last = colour;
      }
      picture.points.push_back(number);
    }
  }
  return picture;
}

std::vector<png_byte> in_full(const Canvas& canvas) {
  std::vector<png_byte> points;
  for (int y = 0; y < canvas.height(); ++y) {
    for (int x = 0; x < canvas.width(); ++x) {
      const Colour colour = canvas.at(x, y);
      points.insert(points.end(), {colour.red, colour.green, colour.blue});
    }
  }
  return points;
}

}  // namespace

std::string png(const Canvas& canvas) {
  const Indexed picture = indexed(canvas);
  const std::vector<png_byte> points = picture.fits ? picture.points : in_full(canvas);
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(canvas.width());
  image.height = static_cast<png_uint_32>(canvas.height());
  image.format = picture.fits ? PNG_FORMAT_RGB_COLORMAP : PNG_FORMAT_RGB;
  image.colormap_entries = static_cast<png_uint_32>(picture.colours.size() / 3);
  const void* const colours = picture.fits ? picture.colours.data() : nullptr;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string bytes(size, '\0');
  if (png_image_write_to_memory(&image, bytes.data(), &size, 0, points.data(), 0, colours) == 0) {
    base::bug("PNG: " + std::string(image.message));
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace minhbach::raster
