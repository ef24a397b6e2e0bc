#include "raster/png.hpp"

#include "base/problem.hpp"

#include <png.h>

#include <map>
#include <optional>
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

// Numbers of colours, in the order in which they occur.
class Numbers {
 public:
  // nullopt: there are more colours than numbers.
  std::optional<png_byte> of(const Colour& colour) {
    if (!colours_.empty() && colour == last_) {
      return number_;
    }
    const auto [at, is_new] = numbers_.emplace(std::tuple(colour.red, colour.green, colour.blue),
                                               static_cast<png_byte>(numbers_.size()));
    if (numbers_.size() > kMostColours) {
      return std::nullopt;
    }
    if (is_new) {
      colours_.insert(colours_.end(), {colour.red, colour.green, colour.blue});
    }
    last_ = colour;
    number_ = at->second;
    return number_;
  }

  [[nodiscard]] const std::vector<png_byte>& colours() const { return colours_; }

 private:
  std::map<std::tuple<int, int, int>, png_byte> numbers_;
  std::vector<png_byte> colours_;
  Colour last_;
  png_byte number_ = 0;
};

Indexed indexed(const Canvas& canvas) {
  Indexed picture;
  Numbers numbers;
  for (int y = 0; y < canvas.height(); ++y) {
    for (int x = 0; x < canvas.width(); ++x) {
      const auto number = numbers.of(canvas.at(x, y));
      if (!number) {
        picture.fits = false;
        return picture;
      }
      picture.points.push_back(*number);
    }
  }
  picture.colours = numbers.colours();
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
