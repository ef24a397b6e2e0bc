#include "site/fonts.hpp"

#include "base/files.hpp"

#include <algorithm>
#include <cctype>
#include <mutex>

namespace minhbach::site {

namespace {

std::vector<charts::Advance> for_charts(const raster::FontMetrics& metrics) {
  std::vector<charts::Advance> advances;
  advances.reserve(metrics.advances.size());
  for (const raster::Advance& each : metrics.advances) {
    advances.push_back({each.letter, each.width});
  }
  return advances;
}

// As a list of families names it: in quotes if it is more than words.
std::string quoted(std::string name) {
  std::erase(name, '\'');
  const bool is_plain = std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return std::isalpha(c) != 0 || c == ' ' || c == '-';
  });
  return is_plain ? name : "'" + name + "'";
}

}  // namespace

Fonts Fonts::of(const render::Theme& theme) {
  Fonts fonts;
  for (const auto& [name, file] : theme.static_files()) {
    if (name.starts_with("fonts/") && name.ends_with("-400.woff2")) {
      fonts.regular.push_back(file);
    } else if (name.starts_with("fonts/") && name.ends_with("-600.woff2")) {
      fonts.bold.push_back(file);
    }
  }
  return fonts;
}

std::vector<raster::FontFile> read_fonts(const std::vector<std::filesystem::path>& files) {
  std::vector<raster::FontFile> fonts;
  for (const std::filesystem::path& file : files) {
    fonts.push_back({file.string(), base::read_file(file)});
  }
  return fonts;
}

struct ChartTypeface::State {
  Fonts fonts;
  std::once_flag read;
  charts::TextWidth widths;
  std::string family;
};

ChartTypeface::ChartTypeface(Fonts fonts) : state_(std::make_shared<State>()) {
  state_->fonts = std::move(fonts);
}

const ChartTypeface::State& ChartTypeface::state() const {
  State& state = *state_;
  std::call_once(state.read, [&] {
    state.family = "system-ui, sans-serif";
    if (state.fonts.regular.empty() || state.fonts.bold.empty()) {
      return;
    }
    const auto regular = raster::FontMetrics::of(read_fonts(state.fonts.regular));
    const auto bold = raster::FontMetrics::of(read_fonts(state.fonts.bold));
    state.widths = charts::TextWidth(for_charts(regular), for_charts(bold));
    state.family = quoted(regular.family) + ", " + state.family;
  });
  return state;
}

const charts::TextWidth& ChartTypeface::widths() const {
  return state().widths;
}

const std::string& ChartTypeface::family() const {
  return state().family;
}

}  // namespace minhbach::site
