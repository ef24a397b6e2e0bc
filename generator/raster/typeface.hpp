#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "raster/canvas.hpp"

namespace minhbach::raster {

// A font file: where it lies, for messages, and its bytes (WOFF2, TrueType, OpenType).
struct FontFile {
  std::string path;
  std::string bytes;
};

class FontFaces;

// What font files say of their letters, without a picture of any.
struct FontMetrics {
  std::string family;  // as the first file names it
  // Width of every letter, from the first file that has it, in thousandths of the size of the type.
  std::vector<std::pair<char32_t, int>> advances;

  // Throws Failure(Material) for a file that is no font.
  static FontMetrics of(const std::vector<FontFile>& files);
};

// Draws text with font files alone: nothing of the fonts and settings of the machine matters. A
// letter comes from the first file that has it, composed letters as one piece; files of a web font
// split by alphabet work together. Letters stand side by side; right-to-left and joined scripts are
// not its business. One thread at a time.
class Typeface {
 public:
  // `files` outlive it. Throws Failure(Material) for a file that is no font.
  explicit Typeface(const std::vector<FontFile>& files);
  ~Typeface();
  Typeface(Typeface&&) noexcept;
  Typeface& operator=(Typeface&&) noexcept;
  Typeface(const Typeface&) = delete;
  Typeface& operator=(const Typeface&) = delete;

  // In points of the picture, for letters of `size`.
  [[nodiscard]] int width(std::string_view text, int size) const;
  // Where the first letter stands.
  struct Start {
    int x = 0;
    int baseline = 0;
  };
  void draw(Canvas& canvas, Start start, std::string_view text, int size, Colour colour) const;

 private:
  std::unique_ptr<FontFaces> faces_;
};

}  // namespace minhbach::raster
