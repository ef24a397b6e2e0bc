#include "base/text.hpp"
#include "charts/probe.hpp"
#include "charts/samples.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

using namespace minhbach::charts;
using minhbach::test::hostile;
using minhbach::test::Probe;
using minhbach::test::probe;

namespace {

constexpr std::array<Format, 3> kFormats = {Format::Narrow, Format::Wide, Format::File};

const Caption kHostile = {hostile(),
                          hostile(),
                          hostile(),
                          hostile(),
                          hostile(),
                          hostile(),
                          hostile(),
                          &minhbach::test::theme_widths()};

// A long text of one endless word and hostile signs.
std::string endless() {
  std::string text;
  for (int i = 0; i < 40; ++i) {
    text += "Nghiêngngả";
  }
  return text + " " + hostile();
}

// Every field at its worst.
std::vector<std::string> worst(Format format) {
  const std::string bad = endless();
  const std::vector<LegendItem> legend = {{Symbol::HollowPost, 77, bad}, {Symbol::Swatch, -9, bad}};
  const double inf = 1e300;
  MarkGrid grid{
      {{bad, bad}, {"", "x"}}, {{bad, {{Symbol::Cross, 2, bad}}, ""}, {bad, {}, bad}}, legend};
  DotRows dots;
  dots.rows = {{bad, 0, inf, bad, Interval{inf, -inf}, -inf, {0, inf}, bad},
               {bad, 0, -5.0, bad, {}, {}, {}, ""}};
  dots.legend = legend;
  YearValues years;
  years.years = {bad, "2022", bad};
  years.values = {
      {0, inf, bad, Interval{-inf, inf}, bad}, {1, -3, bad, {}, {}}, {99, 1, bad, {}, {}}};
  years.parts = {{1, 7, 5, bad}, {99, 0, 0, bad}};
  years.milestones = {{2, inf, true, bad}, {99, 0, true, bad}};
  years.breaks = {{1, -3, bad}, {99, 0, bad}};
  years.texts = {{1, bad}, {99, bad}};
  years.legend = legend;
  years.enlarged = {90, 100, bad};
  StackedBars bars{
      {{bad, legend, {{bad, {{1, 4000000000U, bad}, {2, 1, bad}}, bad, ""}, {bad, {}, "", bad}}},
       {"", {}, {}}}};
  PairedBars pairs;
  pairs.blocks = {{bad, {{bad, {inf, -4.0}, {bad, bad}}, {bad, {}, {bad, bad}}}}, {bad, {}}};
  pairs.legend = legend;
  SignedPoints points;
  points.before = points.zero = points.after = bad;
  points.rows = {{bad, Symbol::Disc, 0, inf, bad},
                 {bad, Symbol::Disc, 0, -inf, bad},
                 {bad, Symbol::Disc, 0, {}, bad}};
  points.legend = legend;
  StackedColumns columns{
      {{bad, {{0, 4000000000U, bad}, {3, 1, bad}}, bad, ""}, {bad, {}, bad, bad}}, legend};
  return {draw(grid, kHostile, format).html,
          draw(dots, kHostile, format).html,
          draw(years, kHostile, format).html,
          draw(bars, kHostile, format).html,
          draw(pairs, kHostile, format).html,
          draw(points, kHostile, format).html,
          draw(columns, kHostile, format).html};
}

std::vector<std::string> all_pictures() {
  std::vector<std::string> all;
  for (const Format format : kFormats) {
    for (const auto& sample : minhbach::test::samples()) {
      all.push_back(sample.drawn(sample.caption, format));
    }
    for (std::string& picture : worst(format)) {
      all.push_back(std::move(picture));
    }
  }
  return all;
}

void check_inside(const Probe& found, const Box& box, double stroke) {
  INFO(box.x << " " << box.y << " " << box.width << " " << box.height << " in " << found.width
             << " " << found.height);
  CHECK(box.x >= -stroke);
  CHECK(box.y >= -stroke);
  CHECK(box.x + box.width <= found.width + stroke);
  CHECK(box.y + box.height <= found.height + stroke);
}

}  // namespace

TEST_CASE("nothing is drawn outside the picture") {
  for (const std::string& svg : all_pictures()) {
    const Probe found = probe(svg);
    INFO(svg.substr(0, 300));
    REQUIRE(found.width > 0);
    CHECK(found.texts.size() + found.shapes.size() > 0);
    for (const Box& box : found.texts) {
      check_inside(found, box, 1);
    }
    for (const Box& box : found.shapes) {
      check_inside(found, box, 0.2);
    }
  }
}

TEST_CASE("pictures are well-formed and hold no script, no style, no raw text") {
  for (const std::string& svg : all_pictures()) {
    INFO(svg.substr(0, 300));
    CHECK(probe(svg).is_balanced);
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("style") == std::string::npos);
    CHECK(svg.find(" on") == std::string::npos);
    CHECK(svg.find('\x01') == std::string::npos);
    std::string override_mark;
    minhbach::base::append_code_point(override_mark, 0x202E);
    CHECK(svg.find(override_mark) == std::string::npos);
    // One text alternative: a file has its title and description, on a page the figure has the
    // title.
    const bool is_file = svg.find(" xmlns=") != std::string::npos;
    CHECK((svg.find("role=\"img\" aria-labelledby=\"") != std::string::npos) == is_file);
    CHECK((svg.find("role=\"img\" aria-label=\"") != std::string::npos) == !is_file);
    CHECK((svg.find("<g aria-hidden=\"true\">") != std::string::npos) == !is_file);
    CHECK((svg.find("<title") != std::string::npos) == is_file);
  }
}

TEST_CASE("a file names its colours, a picture on a page takes those of the page") {
  for (const auto& sample : minhbach::test::samples()) {
    const std::string file = sample.drawn(sample.caption, Format::File);
    INFO(file.substr(0, 300));
    CHECK(file.find("currentColor") == std::string::npos);
    CHECK(file.find(" color=") == std::string::npos);
    CHECK(file.find(" fill=\"" + std::string(kInk) + "\"") < file.find('>'));
    for (const Format format : {Format::Narrow, Format::Wide}) {
      const std::string page = sample.drawn(sample.caption, format);
      CHECK(page.find(" fill=\"currentColor\"") < page.find('>'));
      for (int k = 0; k < kClasses; ++k) {
        CHECK(page.find("fill=\"" + std::string(class_colour(k))) == std::string::npos);
        CHECK(page.find("stroke=\"" + std::string(class_colour(k))) == std::string::npos);
      }
    }
  }
}

TEST_CASE("letters with a rim come again above it in a file") {
  Drawing drawing(300, minhbach::test::theme_widths());
  drawing.text({20, 20}, "50%", {Anchor::Middle, Tone::Rimmed, Weight::Regular});
  const auto count = [&](Colours colours) {
    const std::string all = drawing.written("x", colours);
    return std::pair(all.find(">50%<") != all.rfind(">50%<"),
                     all.rfind(">50%<") > all.rfind("paint-order"));
  };
  CHECK(count(Colours::OfPage) == std::pair(false, true));
  CHECK(count(Colours::Literal) == std::pair(true, true));
}

TEST_CASE("same input, same bytes") {
  CHECK(all_pictures() == all_pictures());
}

TEST_CASE("the two pictures of a page share no id") {
  const std::string both = draw(minhbach::test::group_bars(), kHostile, Format::Narrow).html +
                           draw(minhbach::test::group_bars(), kHostile, Format::Wide).html;
  std::map<std::string, int> ids;
  for (std::size_t at = both.find(" id=\""); at != std::string::npos;
       at = both.find(" id=\"", at + 1)) {
    ++ids[both.substr(at, both.find('"', at + 5) - at)];
  }
  CHECK(ids.size() == 6);  // three patterns
  for (const auto& [id, times] : ids) {
    INFO(id);
    CHECK(times == 1);
  }
}

TEST_CASE("one counted thing is as long in every row of every panel") {
  const StackedBars chart = minhbach::test::group_bars();
  for (const Format format : {Format::Narrow, Format::Wide}) {
    // A class has one path, its pieces in the order of the rows, after samples of the legends.
    std::map<std::string, std::vector<double>> drawn;
    for (const auto& [css, box] : probe(draw(chart, kHostile, format).html).areas) {
      if (box.height > 20) {
        drawn[css.substr(0, 2)].push_back(box.width);
      }
    }
    double unit = 0;
    for (int k = 0; k < kClasses; ++k) {
      std::vector<double>& widths = drawn["k" + std::to_string(k)];
      if (k == 2) {
        widths.insert(widths.end(), drawn["p"].begin(), drawn["p"].end());
      }
      std::size_t i = 0;
      for (const StackedPanel& panel : chart.panels) {
        for (const StackedRow& row : panel.rows) {
          for (const Segment& segment : row.segments) {
            if (segment.k != k || segment.count == 0) {
              continue;
            }
            REQUIRE(i < widths.size());
            unit = unit > 0 ? unit : widths[i] / segment.count;
            CHECK(widths[i++] == Approx(segment.count * unit).margin(0.11 + 0.1 * segment.count));
          }
        }
      }
      CHECK(i == widths.size());
    }
    CHECK(unit > 20);
  }
}

TEST_CASE("paired bars are as long as their numbers, a zero has none") {
  std::map<std::string, std::vector<double>> drawn;
  for (const auto& [css, box] :
       probe(draw(minhbach::test::unit_bars(), kHostile, Format::Wide).html).areas) {
    if (box.height > 12.5 && box.height < 14) {
      drawn[css].push_back(box.width);
    }
  }
  REQUIRE(drawn["k0"].size() == 3);
  REQUIRE(drawn["k4"].size() == 2);
  const double unit = drawn["k4"][1] / 17;
  CHECK(drawn["k0"][0] == Approx(9 * unit).margin(0.11));
  CHECK(drawn["k0"][1] == Approx(1 * unit).margin(0.11));
  CHECK(drawn["k0"][2] == Approx(12 * unit).margin(0.11));
  CHECK(drawn["k4"][0] == Approx(4 * unit).margin(0.11));
}

TEST_CASE("no line joins years that do not follow each other or are parted by a break") {
  const auto lines = [](const YearValues& chart) {
    std::size_t n = 0;
    for (const auto& box : probe(draw(chart, kHostile, Format::Wide).html).shapes) {
      n += box.width > 60 && box.width < 400 ? 1 : 0;
    }
    return n;
  };
  YearValues chart;
  chart.years = {"2021", "2022", "2023", "2024", "2025"};
  chart.values = {
      {0, 10, "", {}, {}}, {1, 90, "", {}, {}}, {2, 10, "", {}, {}}, {4, 90, "", {}, {}}};
  CHECK(lines(chart) == 2);
  chart.breaks = {{1, 0.9, ""}};
  CHECK(lines(chart) == 1);
  chart.breaks = {{1, 0.5, ""}};  // from this value on: it belongs to the new series
  CHECK(lines(chart) == 1);
  chart.parts = {{3, 0.5, 20, ""}};
  CHECK(lines(chart) == 1);
}

TEST_CASE("what is missing is said in words where it would stand") {
  for (const auto& sample : minhbach::test::samples()) {
    if (sample.name.starts_with("empty-")) {
      CHECK(sample.drawn(sample.caption, Format::Wide).find(">Chưa có số liệu để vẽ.</text>") !=
            std::string::npos);
    }
  }
  DotRows chart;
  chart.rows = {{"a", 0, {}, "", {}, {}, {}, "vì sao"}};
  const std::string svg = draw(chart, kHostile, Format::Narrow).html;
  CHECK(svg.find(">vì sao</text>") != std::string::npos);
  // With a mark before them, so that a row without a value is not passed over.
  CHECK(svg.find("class=\"k0\"") != std::string::npos);
}

TEST_CASE("one far outlier does not flatten the points, and is drawn past the end of the scale") {
  const auto reach = [](const std::vector<double>& values) {
    std::vector<SignedRow> rows(values.size() + 1);  // one without a value
    for (std::size_t i = 0; i < values.size(); ++i) {
      rows[i].value = values[i];
    }
    return std::lround(reach_without_outliers(rows).value_or(0));
  };
  CHECK(reach({}) == 0);
  CHECK(reach({700}) == 0);
  CHECK(reach({-17, 9, 0, 60}) == 0);
  CHECK(reach({-17, 9, 0, 61}) == 17);
  CHECK(reach({-2, 1, 730}) == 10);
  CHECK(reach({-400, 1, 730, 2, 3}) == 10);
  CHECK(reach({100, 120, 720}) == 0);
  CHECK(reach({100, 120, -721}) == 120);

  SignedPoints chart;
  chart.rows = {{"a", Symbol::Disc, 0, -10.0, ""}, {"b", Symbol::Disc, 0, 730.0, ""}};
  const auto lengths = [&] {
    std::vector<double> all;
    for (const auto& box : probe(draw(chart, kHostile, Format::Wide).html).shapes) {
      if (box.height < 0.1 && box.width > 12 && box.width < 690) {
        all.push_back(box.width);
      }
    }
    std::sort(all.begin(), all.end());
    return all;
  };
  const std::size_t marks = probe(draw(chart, kHostile, Format::Wide).html).shapes.size();
  chart.reach = 10;
  const auto clipped = lengths();
  REQUIRE(clipped.size() >= 2);
  // Still the longest, and by its break seen to be longer than drawn.
  CHECK(clipped.back() > clipped[clipped.size() - 2]);
  CHECK(probe(draw(chart, kHostile, Format::Wide).html).shapes.size() > marks);
}

TEST_CASE("a value beyond the axis lengthens the axis") {
  DotRows chart;
  chart.rows = {{"a", 0, 104.0, "104 %", {}, 100.0, {}, ""}};
  CHECK(draw(chart, kHostile, Format::Wide).html.find(">125</text>") != std::string::npos);
  chart.rows[0].value = 100;
  CHECK(draw(chart, kHostile, Format::Wide).html.find(">125</text>") == std::string::npos);
}
