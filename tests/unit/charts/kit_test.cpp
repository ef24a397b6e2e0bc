#include "base/text.hpp"
#include "charts/axis.hpp"
#include "charts/palette.hpp"
#include "charts/path.hpp"
#include "charts/samples.hpp"
#include "charts/symbol.hpp"
#include "charts/text.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>

using namespace minhbach::charts;
using minhbach::test::theme_widths;

namespace {

std::string number(double value) {
  std::string out;
  append_number(out, value);
  return out;
}

std::vector<long long> values(const std::vector<Tick>& ticks) {
  std::vector<long long> all;
  all.reserve(ticks.size());
  for (const Tick& tick : ticks) {
    all.push_back(tick.value);
  }
  return all;
}

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("coordinates have at most one decimal and nothing else") {
  CHECK(number(0) == "0");
  CHECK(number(-0.04) == "0");
  CHECK(number(12.34) == "12.3");
  CHECK(number(0.5) == ".5");
  CHECK(number(-0.5) == "-.5");
  CHECK(number(-12.96) == "-13");
  CHECK(number(1e8) == "100000000");
  CHECK(number(kNoNumber) == "0");
  CHECK(number(kInfinity) == "0");
}

TEST_CASE("linear scales keep proportion and never leave their range") {
  const LinearScale scale(0, 100, 10, 210);
  CHECK(scale.at(0) == Approx(10));
  CHECK(scale.at(25) == Approx(60));
  CHECK(scale.at(100) == Approx(210));
  CHECK(scale.at(250) == Approx(210));
  CHECK(scale.at(-1) == Approx(10));
  CHECK(scale.at(kNoNumber) == Approx(10));
  CHECK(scale.at(kInfinity) == Approx(210));
  CHECK(LinearScale(0, 100, 200, 0).at(25) == Approx(150));
  CHECK(LinearScale(5, 5, 0, 10).at(5) == Approx(0));
}

TEST_CASE("bands share the range") {
  const BandScale bands(4, 10, 110);
  CHECK(bands.width() == Approx(25));
  CHECK(bands.start(3) == Approx(85));
  CHECK(bands.center(0) == Approx(22.5));
  CHECK(BandScale(0, 0, 10).width() == Approx(10));
}

TEST_CASE("ticks are round and few") {
  using List = std::vector<long long>;
  CHECK(values(round_ticks(0, 100, 5, {})) == List{0, 25, 50, 75, 100});
  CHECK(values(round_ticks(0, 100, 6, {})) == List{0, 20, 40, 60, 80, 100});
  CHECK(values(round_ticks(0, 100, 3, {})) == List{0, 50, 100});
  CHECK(values(round_ticks(0, 3, 5, {})) == List{0, 1, 2, 3});
  CHECK(values(round_ticks(-17, 9, 6, {})) == List{-15, -10, -5, 0, 5});
  CHECK(values(round_ticks(0, 0, 5, {})) == List{0});
  CHECK(values(round_ticks(kNoNumber, kInfinity, 5, {})) == List{0});
  CHECK(round_ticks(-5, 5, 3, {}).front().label == "\u22125");
  CHECK(round_ticks(0, 2000, 3, [](long long n) { return "n" + std::to_string(n); }).back().label ==
        "n2000");
  CHECK(round_end(103, 5) == Approx(150));
  CHECK(round_end(103, 6) == Approx(125));
  CHECK(round_end(100, 5) == Approx(100));
  CHECK(round_end(0, 5) == Approx(1));
}

TEST_CASE("text width") {
  // As a browser measures the shipped files at 14 units, and 3 % more.
  CHECK(theme_widths().of("Á") == Approx(.736 * 14 * 1.03));
  CHECK(theme_widths().of("ợ") == Approx(.652 * 14 * 1.03));
  CHECK(theme_widths().of("111") == Approx(3 * .385 * 14 * 1.03));
  CHECK(theme_widths().of("a", Weight::SemiBold) == Approx(.652 * 14 * 1.03));
  CHECK(theme_widths().of("a\u0301") == Approx(theme_widths().of("a")));
  CHECK(theme_widths().of("字") == Approx(14 * 1.03));
  CHECK(theme_widths().of("") < 0.01);
  CHECK(theme_widths().of("a\u00ad\u200b") == Approx(theme_widths().of("a")));
}

TEST_CASE("without a font the width is guessed, rather wide") {
  for (const std::string_view text : {"Sở Lao động – Thương binh và Xã hội", "WILL 100 %", "ợ"}) {
    for (const Weight weight : {Weight::Regular, Weight::SemiBold}) {
      CHECK(kUnknownTypeface.of(text, weight) >= theme_widths().of(text, weight));
      CHECK(kUnknownTypeface.of(text, weight) <= 1.6 * theme_widths().of(text, weight));
    }
  }
  CHECK(kUnknownTypeface.of("a\u0301") == Approx(kUnknownTypeface.of("a")));
}

TEST_CASE("wrapping loses nothing and keeps to the width") {
  const std::string text =
      "Rà soát, hệ thống hóa các văn bản quy phạm pháp luật đã tham mưu cho Hội đồng nhân dân tỉnh";
  for (const double width : {60.0, 120.0, 200.0, 1000.0}) {
    const auto lines = theme_widths().wrapped(text, width);
    std::string joined;
    for (const std::string& line : lines) {
      CHECK(theme_widths().of(line) <= width);
      joined += (joined.empty() ? "" : " ") + line;
    }
    CHECK(joined == text);
  }
  CHECK(theme_widths().wrapped("", 100).empty());
  CHECK(theme_widths().wrapped("   ", 100).empty());
  CHECK(theme_widths().wrapped("a\nb\tc", 100) == std::vector<std::string>{"a b c"});
  CHECK(theme_widths().wrapped("a\u00a0b", 5) == std::vector<std::string>{"a", "\u00a0", "b"});
}

TEST_CASE("a word wider than the line is broken between letters, never lost") {
  const std::string word = "https://example.invalid/mộtđịachỉrấtdài/ế\u0323";
  std::string joined;
  for (const std::string& line : theme_widths().wrapped(word, 40)) {
    CHECK(theme_widths().of(line) <= 40);
    CHECK(line.substr(0, 2) != "\u0323");
    joined += line;
  }
  CHECK(joined == word);
  CHECK(theme_widths().wrapped("abc", 0) == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("text is cleaned of what XML forbids and of what reorders") {
  for (const char32_t point :
       {U'\x01', U'\x1B', U'\x7F', U'\x85', U'\x202E', U'\x2066', U'\xFFFE', U'\xFDD0'}) {
    std::string text = "a";
    minhbach::base::append_code_point(text, point);
    CHECK(clean_text(text + "b") == "ab");
  }
  CHECK(clean_text("a\r\nb") == "a  b");
  CHECK(clean_text("Đệ – “x” <&>") == "Đệ – “x” <&>");
  CHECK(clean_text("\xff") == "\ufffd");
  CHECK(clean_id("a b\")<x_9-Z") == "a-b---x_9-Z");
  CHECK(clean_id("\u00e9") == "c--");
  CHECK(clean_id("7") == "c7");
  CHECK(clean_id("_x") == "c_x");
  CHECK(clean_id("") == "c");
}

TEST_CASE("no two marks look the same") {
  std::vector<std::string> seen;
  for (int i = static_cast<int>(Symbol::Disc); i < static_cast<int>(Symbol::Swatch); ++i) {
    const SymbolPaths paths = paths_of(static_cast<Symbol>(i), {8, 8});
    const std::string drawn = paths.outline + " " + paths.area;
    CHECK(drawn.size() > 1);
    CHECK(std::count(seen.begin(), seen.end(), drawn) == 0);
    seen.push_back(drawn);
  }
  CHECK(paths_of(Symbol::None, {8, 8}).area.empty());
}
