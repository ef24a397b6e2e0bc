#pragma once

#include "output/sink.hpp"
#include "render/theme.hpp"
#include "site/page.hpp"
#include "site/page_jobs.hpp"

#include <functional>
#include <optional>
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

  std::string key;  // another look, another key

  static ShareStyle of(const render::Theme& theme);
  [[nodiscard]] bool has_fonts() const { return !regular.empty() && !bold.empty(); }
};

// What a share image says of a plan, or of a task or target that was judged.
struct ShareWords {
  bool illustrative = false;
  std::string above;  // whose it is: the agency; of an item, its plan
  std::string title;
  std::string state;  // term and state; of an item, how it stands
  std::string below;  // what was reported by when; of an item, its value and the day
};

// Of the page's plan, task or target; nothing of other pages.
std::optional<ShareWords> share_words(const Page& page);

// Draws them, in one language: a typeface serves one thread.
class ShareImages {
 public:
  ShareImages(const ShareStyle& style, Lang lang);  // outlives it

  // PNG, 1200 × 630.
  [[nodiscard]] std::string make(const ShareWords& words) const;
  // Those of the plan's pages; what was drawn for the site before is put again. Each path is told.
  void put_all(const PlanContext& context,
               const std::vector<PageJob>& jobs,
               output::Sink& sink,
               const std::function<void(const std::string& path)>& tell) const;

 private:
  const ShareStyle& style_;
  Lang lang_;
  raster::Typeface regular_;
  raster::Typeface bold_;
};

// Where the image for a page lies: for those of tasks and targets, the name tells all they are made
// of, so that none is drawn twice. Pages without words of their own show their plan's.
std::string share_image_path(const Page& page);

}  // namespace minhbach::site
