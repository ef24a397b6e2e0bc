// The colours inside the pictures against those of the default theme, and their contrasts.
#include "base/files.hpp"
#include "charts/palette.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

using namespace minhbach::charts;

namespace {

// A colour of the theme; `from` finds the block of the scheme.
std::string colour(const std::string& css, const std::string& name, const std::string& from) {
  const std::size_t at = css.find("--" + name + ": ", css.find(from));
  REQUIRE(at != std::string::npos);
  const std::size_t begin = at + name.size() + 4;
  return css.substr(begin, css.find(';', begin) - begin);
}

double luminance(std::string hex) {
  if (hex.size() == 4) {
    hex = {'#', hex[1], hex[1], hex[2], hex[2], hex[3], hex[3]};
  }
  double sum = 0;
  const std::array<double, 3> weights = {0.2126, 0.7152, 0.0722};
  for (std::size_t i = 0; i < 3; ++i) {
    const double c = std::stoi(hex.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
    sum += weights.at(i) * (c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
  }
  return sum;
}

double contrast(const std::string& a, const std::string& b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace

TEST_CASE("colours of charts are those of the theme and stand out") {
  const std::string css = minhbach::base::read_file(std::string(MINHBACH_SOURCE) +
                                                    "/themes/default/static/colours.css");
  const std::string light = ":root";
  const std::array<std::string, kClasses> tokens = {"k-a",
                                                    "k-b",
                                                    "k-c",
                                                    "k-d",
                                                    "k-e",
                                                    "k-f",
                                                    "k-g",
                                                    "accent",
                                                    "accent",
                                                    "k-e",
                                                    "k-e",
                                                    "k-e",
                                                    "k-e"};
  for (int k = 0; k < kClasses; ++k) {
    CHECK(class_colour(k) == colour(css, tokens.at(static_cast<std::size_t>(k)), light));
  }
  CHECK(kInk == colour(css, "ink", light));
  CHECK(kSoft == colour(css, "ink-soft", light));
  CHECK(kAxis == colour(css, "line-strong", light));
  CHECK(kGridLine == colour(css, "line", light));
  for (const std::string scheme : {":root", "prefers-color-scheme: dark", "@media print"}) {
    const std::string paper = colour(css, "paper", scheme);
    INFO(scheme);
    for (const std::string name :
         {"ink", "ink-soft", "accent", "warm", "k-a", "k-b", "k-c", "k-d", "k-e", "k-f", "k-g"}) {
      CHECK(contrast(colour(css, name, scheme), paper) >= 4.5);
    }
    CHECK(contrast(colour(css, "line-strong", scheme), paper) >= 3);
  }
}

TEST_CASE("the style sheet knows every class the pictures use") {
  const std::string css =
      minhbach::base::read_file(std::string(MINHBACH_SOURCE) + "/themes/default/static/charts.css");
  // The classes of standings have the colours that lists give them.
  for (int k = 0; k < kSeries; ++k) {
    const std::string own(1, static_cast<char>('a' + k));
    const std::string parts = k == kOngoing ? ", .k9, .k10, .k11, .k12" : "";
    CHECK(css.find(".k" + std::to_string(k) + parts + " { color: var(--k-" + own + "); }") !=
          std::string::npos);
  }
  CHECK(css.find(".k7, .k8 { color: var(--accent); }") != std::string::npos);
  for (const std::string name :
       {".s ", ".x ", ".g ", ".p ", ".q", ".r ", ".chart-s", ".chart-l", ".mk"}) {
    INFO(name);
    CHECK(css.find(name) != std::string::npos);
  }
}
