#include "raster/typeface.hpp"

#include "base/problem.hpp"
#include "base/text.hpp"

#include <freetype/ftadvanc.h>

#include <functional>
#include <set>

namespace minhbach::raster {

namespace {

constexpr FT_Fixed kHalf = 0x8000;
constexpr unsigned kFraction = 16;  // of a width in FT_Fixed

int rounded(FT_Fixed width) {
  return static_cast<int>((width + kHalf) >> kFraction);
}

}  // namespace

// Font files as FreeType holds them. The bytes must stay.
class FontFaces {
 public:
  explicit FontFaces(const std::vector<FontFile>& files) {
    if (FT_Init_FreeType(&library_) != 0) {
      base::bug("FreeType does not start");
    }
    for (const FontFile& file : files) {
      FT_Face face = nullptr;
      if (FT_New_Memory_Face(library_,
                             reinterpret_cast<const FT_Byte*>(file.bytes.data()),
                             static_cast<FT_Long>(file.bytes.size()),
                             0,
                             &face) != 0) {
        FT_Done_FreeType(library_);
        base::refuse(
            base::FailureKind::Material,
            {file.path, 0, 0, {}},
            {},
            {"tệp này không phải phông chữ đọc được", "this is not a readable font"},
            {"Dùng tệp WOFF2, TrueType hoặc OpenType.", "Use a WOFF2, TrueType or OpenType file."});
      }
      faces_.push_back(face);
    }
  }
  ~FontFaces() { FT_Done_FreeType(library_); }  // with its faces
  FontFaces(const FontFaces&) = delete;
  FontFaces& operator=(const FontFaces&) = delete;
  FontFaces(FontFaces&&) = delete;
  FontFaces& operator=(FontFaces&&) = delete;

  [[nodiscard]] const std::vector<FT_Face>& all() const { return faces_; }

  // Loads letter by letter; `each` is told the glyph and how far from the first it stands.
  // Unhinted: hints are the one thing settings of the machine could change.
  FT_Fixed each(std::string_view text,
                int size,
                bool render,
                const std::function<void(FT_GlyphSlot, FT_Fixed)>& each) const {
    for (FT_Face face : faces_) {
      FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(size));
    }
    FT_Fixed way = 0;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t letter = base::next_code_point(text, at);
      const auto [face, index] = glyph(letter);
      if (face == nullptr ||
          FT_Load_Glyph(face, index, FT_LOAD_NO_HINTING | (render ? FT_LOAD_RENDER : 0)) != 0) {
        continue;
      }
      each(face->glyph, way);
      way += face->glyph->linearHoriAdvance;
    }
    return way;
  }

 private:
  // A letter no file has is drawn as the first file draws what it does not know.
  [[nodiscard]] std::pair<FT_Face, FT_UInt> glyph(char32_t letter) const {
    for (FT_Face face : faces_) {
      if (const FT_UInt index = FT_Get_Char_Index(face, letter); index != 0) {
        return {face, index};
      }
    }
    return {faces_.empty() ? nullptr : faces_.front(), 0};
  }

  FT_Library library_ = nullptr;
  std::vector<FT_Face> faces_;
};

FontMetrics FontMetrics::of(const std::vector<FontFile>& files) {
  FontMetrics metrics;
  std::set<FT_ULong> seen;
  const FontFaces faces(files);
  for (FT_Face face : faces.all()) {
    if (metrics.family.empty() && face->family_name != nullptr) {
      metrics.family = face->family_name;
    }
    FT_UInt glyph = 0;
    for (FT_ULong letter = FT_Get_First_Char(face, &glyph); glyph != 0;
         letter = FT_Get_Next_Char(face, letter, &glyph)) {
      // In units of the font: no size is set, so no hint can change it.
      FT_Fixed width = 0;
      if (seen.insert(letter).second &&
          FT_Get_Advance(face, glyph, FT_LOAD_NO_SCALE, &width) == 0) {
        metrics.advances.emplace_back(static_cast<char32_t>(letter),
                                      static_cast<int>(width * 1000 / face->units_per_EM));
      }
    }
  }
  return metrics;
}

Typeface::Typeface(const std::vector<FontFile>& files)
    : faces_(std::make_unique<FontFaces>(files)) {}
Typeface::~Typeface() = default;
Typeface::Typeface(Typeface&&) noexcept = default;
Typeface& Typeface::operator=(Typeface&&) noexcept = default;

int Typeface::width(std::string_view text, int size) const {
  return rounded(faces_->each(text, size, false, [](FT_GlyphSlot, FT_Fixed) {}));
}

void Typeface::draw(
    Canvas& canvas, Start start, std::string_view text, int size, Colour colour) const {
  faces_->each(text, size, true, [&](FT_GlyphSlot glyph, FT_Fixed way) {
    const FT_Bitmap& dots = glyph->bitmap;
    const int left = start.x + rounded(way) + glyph->bitmap_left;
    const int top = start.baseline - glyph->bitmap_top;
    for (unsigned row = 0; row < dots.rows; ++row) {
      const unsigned char* const line = dots.buffer + static_cast<std::ptrdiff_t>(row) * dots.pitch;
      for (unsigned column = 0; column < dots.width; ++column) {
        canvas.cover(
            left + static_cast<int>(column), top + static_cast<int>(row), colour, line[column]);
      }
    }
  });
}

}  // namespace minhbach::raster
