#include "site/fonts.hpp"

#include "base/files.hpp"

#include <algorithm>
#include <cctype>

namespace minhbach::site {

namespace {

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
  fonts.reserve(files.size());
  for (const std::filesystem::path& file : files) {
    fonts.push_back({file.string(), base::read_file(file)});
  }
  return fonts;
}

ChartTypeface chart_typeface(Fonts fonts) {
  const auto read = [fonts = std::move(fonts)] {
    Lettering lettering;
    if (!fonts.regular.empty() && !fonts.bold.empty()) {
      const auto regular = raster::FontMetrics::of(read_fonts(fonts.regular));
      const auto bold = raster::FontMetrics::of(read_fonts(fonts.bold));
      lettering.widths = charts::TextWidth(regular.advances, bold.advances);
      lettering.family = quoted(regular.family) + ", " + lettering.family;
    }
    return lettering;
  };
  return std::async(std::launch::deferred, read).share();
}

}  // namespace minhbach::site
