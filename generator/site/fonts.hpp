#pragma once

#include "charts/text.hpp"
#include "render/theme.hpp"

#include <filesystem>
#include <memory>
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

// The typeface charts are lettered in. Its files are read when the first chart asks, as a plan
// without reports has none. Any thread may ask.
class ChartTypeface {
 public:
  explicit ChartTypeface(Fonts fonts);

  [[nodiscard]] const charts::TextWidth& widths() const;
  // For the attribute font-family of a picture that is shown alone.
  [[nodiscard]] const std::string& family() const;

 private:
  struct State;
  [[nodiscard]] const State& state() const;

  std::shared_ptr<State> state_;
};

}  // namespace minhbach::site
