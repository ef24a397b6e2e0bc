#pragma once

#include "charts/text.hpp"
#include "render/theme.hpp"

#include <filesystem>
#include <future>
#include <string>
#include <vector>

#include "raster/typeface.hpp"

namespace minhbach::site {

// The fonts of a theme, static/fonts/….400.woff2 and ….600.woff2: what its style sheet shows text
// in. A theme may have none.
struct Fonts {
  std::vector<std::filesystem::path> regular;
  std::vector<std::filesystem::path> bold;

  static Fonts of(const render::Theme& theme);
};

std::vector<raster::FontFile> read_fonts(const std::vector<std::filesystem::path>& files);

// What charts are lettered in.
struct Lettering {
  charts::TextWidth widths;
  std::string family = "system-ui, sans-serif";  // for a picture that is shown alone
};

// Read by the first chart that asks, as a plan without reports has none. Any thread may ask a copy.
using ChartTypeface = std::shared_future<Lettering>;
ChartTypeface chart_typeface(Fonts fonts);

}  // namespace minhbach::site
