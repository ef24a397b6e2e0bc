#pragma once

#include "render/theme.hpp"
#include "site/context.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "raster/typeface.hpp"

namespace minhbach::site {

// How a theme's share images look: its light colours (own.css, else colours.css) and its fonts. A
// theme without fonts has no share images.
struct ShareStyle {
  raster::Colour band{0x0b, 0x46, 0x50};
  raster::Colour band_ink{0xff, 0xff, 0xff};
  raster::Colour band_soft{0xc9, 0xdf, 0xe0};
  raster::Colour brass{0xd9, 0x9a, 0x2b};
  raster::Colour warm{0x7d, 0x46, 0x00};
  raster::Colour warm_wash{0xfc, 0xf3, 0xe1};
  std::vector<raster::FontFile> regular;
  std::vector<raster::FontFile> bold;

  static ShareStyle of(const render::Theme& theme);
  [[nodiscard]] bool has_fonts() const { return !regular.empty() && !bold.empty(); }
};

// Draws what is shown where a page of a plan is shared: agency, plan, term, state, and what was
// reported by when. PNG, 1200 × 630. One thread at a time.
class ShareImages {
 public:
  explicit ShareImages(const ShareStyle& style);  // outlives it

  [[nodiscard]] std::string make(const PlanContext& context, Lang lang) const;

 private:
  const ShareStyle& style_;
  raster::Typeface regular_;
  raster::Typeface bold_;
};

// Where a plan's image lies: one for each language.
std::string share_image_path(std::string_view plan_id, Lang lang);

}  // namespace minhbach::site
