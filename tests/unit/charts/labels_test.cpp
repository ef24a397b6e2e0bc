// Texts beside marks: nobody may take one for that of another mark.
#include "charts/label_placer.hpp"
#include "charts/probe.hpp"
#include "charts/year_values.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace minhbach::charts;
using minhbach::test::Probe;
using minhbach::test::probe;

namespace {

const Caption kCaption = {"x", "vi", "x", "x", "x", "x"};

// Written apart from the code under test.
double gap(const Box& a, const Box& b) {
  const double dx = std::max(std::max(a.x, b.x) - std::min(a.x + a.width, b.x + b.width), 0.0);
  const double dy = std::max(std::max(a.y, b.y) - std::min(a.y + a.height, b.y + b.height), 0.0);
  return std::sqrt(dx * dx + dy * dy);
}

double gap_of(const Stretch& line, const Box& box) {
  constexpr int kPieces = 400;
  double least = 1e9;
  for (int i = 0; i <= kPieces; ++i) {
    const double share = static_cast<double>(i) / kPieces;
    const Box point = {line.from.x + (line.to.x - line.from.x) * share,
                       line.from.y + (line.to.y - line.from.y) * share,
                       0,
                       0};
    least = std::min(least, gap(point, box));
  }
  return least;
}

bool is_centred_or_led(const PlacedLabel& label, const Box& mark) {
  const double x = mark.x + mark.width / 2;
  const bool is_centred = std::abs(label.box.x + label.box.width / 2 - x) < 0.01;
  const double y = mark.y + mark.height / 2;
  const bool is_at_an_end =
      mark.width >= 24 && std::abs(label.box.y + label.box.height / 2 - y) < 0.01;
  const bool is_led = label.leader && std::abs(label.leader->from.x - x) < 0.01 &&
                      gap_of(*label.leader, label.box) < 1 && gap_of(*label.leader, mark) < 1.1;
  return is_led || (gap(label.box, mark) < 4 && (is_centred || is_at_an_end));
}

// Random marks with lines between them, and a text for each.
struct Field {
  LabelPlacer placer{{0, 0, 300, 250}};
  std::vector<Box> marks;
  std::vector<Stretch> lines;
  std::vector<std::pair<std::size_t, PlacedLabel>> labels;

  explicit Field(unsigned seed) {
    std::mt19937 random(seed);
    const auto from_to = [&](double from, double to) {
      return from + (to - from) * static_cast<double>(random() % 1000) / 1000;
    };
    const std::size_t n = 2 + random() % 16;
    for (std::size_t i = 0; i < n; ++i) {
      const double width = random() % 3 == 0 ? 34 : 12;
      marks.push_back({from_to(0, 260), from_to(20, 230), width, width > 20 ? 6.0 : 12.0});
      placer.add_mark(marks.back());
      if (i > 0 && random() % 2 == 0) {
        const Box& a = marks[i - 1];
        const Box& b = marks[i];
        lines.push_back(
            {{a.x + a.width / 2, a.y + a.height / 2}, {b.x + b.width / 2, b.y + b.height / 2}});
        placer.occupy(lines.back());
      }
    }
    for (std::size_t i = 0; i < n; ++i) {
      if (const auto label = placer.place(i, from_to(20, 70), random() % 4 == 0 ? 33 : 14)) {
        labels.emplace_back(i, *label);
      }
    }
  }
};

// The ink of a line of text: less high than the box that has room for every sign.
Box ink(const Box& text) {
  return {text.x, text.y + 4, text.width, 10};
}

struct Marker {
  std::string words;
  Box box;
};

// Values v…, levels m… and one ring p of a chart, found in its picture by size and order.
std::vector<Marker> markers(const Probe& found, std::size_t values, std::size_t levels) {
  std::vector<Marker> all;
  std::vector<Box> discs;
  std::vector<Box> bars;
  const auto year = std::find(found.words.begin(), found.words.end(), "2021");
  REQUIRE(year != found.words.end());
  const double foot = found.texts[static_cast<std::size_t>(year - found.words.begin())].y;
  for (const Box& shape : found.shapes) {
    if (shape.y > foot) {
      continue;  // a sample in a line below the picture
    }
    if (std::abs(shape.width - 12) < 0.2 && std::abs(shape.height - 12) < 0.2) {
      discs.push_back(shape);
    } else if (std::abs(shape.width - 34) < 0.2 && std::abs(shape.height - 4) < 0.2) {
      bars.push_back(shape);
    } else if (std::abs(shape.width - 10) < 0.2 && std::abs(shape.height - 10) < 0.2) {
      all.push_back({"p", shape});
    }
  }
  const auto by_x = [](const Box& a, const Box& b) {
    return a.x < b.x;
  };
  std::sort(discs.begin(), discs.end(), by_x);
  std::sort(bars.begin(), bars.end(), by_x);
  REQUIRE(discs.size() == values);
  REQUIRE(bars.size() == levels);
  for (std::size_t i = 0; i < values; ++i) {
    all.push_back({"v" + std::to_string(i) + ",5%", discs[i]});
  }
  for (std::size_t i = 0; i < levels; ++i) {
    all.push_back({"m" + std::to_string(i) + "%", bars[i]});
  }
  return all;
}

YearValues random_chart(unsigned seed) {
  std::mt19937 random(seed);
  YearValues chart;
  double value = static_cast<double>(random() % 90);
  const std::size_t n = 2 + random() % 5;
  for (std::size_t i = 0; i < n; ++i) {
    chart.years.push_back(std::to_string(2021 + i));
    value = std::clamp(value + static_cast<double>(random() % 30) - 10, 0.0, 100.0);
    if (i + 1 < n || random() % 2 == 0) {
      chart.values.push_back({i, value, "v" + std::to_string(i) + ",5%", {}, {}});
    }
    const double level = std::clamp(value + static_cast<double>(random() % 20) - 8, 0.0, 100.0);
    chart.milestones.push_back({i, level, false, "m" + std::to_string(i) + "%"});
    chart.parts.push_back({i, 0.45, std::max(0.0, value - 5), i + 1 == n ? "p" : ""});
  }
  return chart;
}

}  // namespace

TEST_CASE("a text is nearest to its own mark and covers nothing") {
  std::size_t placed = 0;
  for (unsigned seed = 0; seed < 400; ++seed) {
    INFO("seed " << seed);
    const Field field(seed);
    placed += field.labels.size();
    for (const auto& [mark, label] : field.labels) {
      const Box& own = field.marks[mark];
      CHECK(is_centred_or_led(label, own));
      CHECK(label.box.x >= 0);
      CHECK(label.box.y >= 0);
      CHECK(label.box.x + label.box.width <= 300);
      CHECK(label.box.y + label.box.height <= 250);
      for (std::size_t i = 0; i < field.marks.size(); ++i) {
        CHECK(gap(label.box, field.marks[i]) > 0);
        if (i != mark) {
          CHECK(gap(label.box, own) + 2 < gap(label.box, field.marks[i]));
          CHECK((!label.leader || gap_of(*label.leader, field.marks[i]) > 0));
        }
      }
      for (const Stretch& line : field.lines) {
        CHECK(gap_of(line, label.box) > 0);
      }
      for (const auto& [other, text] : field.labels) {
        if (other != mark) {
          CHECK(gap(label.box, text.box) > 0);
          CHECK((!label.leader || gap_of(*label.leader, text.box) > 0));
        }
      }
    }
  }
  CHECK(placed > 1000);  // it is no use never to place any
}

TEST_CASE("a text stands above its mark, else below it, else at the end of a wide one") {
  LabelPlacer placer({0, 0, 200, 200});
  const std::size_t disc = placer.add_mark({94, 94, 12, 12});
  const auto above = placer.place(disc, 30, 14);
  REQUIRE(above);
  CHECK(above->box.x == Approx(85));
  CHECK(above->box.y == Approx(77));
  CHECK_FALSE(above->leader);
  const auto below = placer.place(disc, 30, 14);
  REQUIRE(below);
  CHECK(below->box.y == Approx(109));

  LabelPlacer two({0, 0, 200, 200});
  const std::size_t level = two.add_mark({83, 97, 34, 6});
  two.add_mark({94, 94, 12, 12});  // at the same height: above and below would be the disc's
  const auto side = two.place(level, 30, 14);
  REQUIRE(side);
  CHECK(side->box.x == Approx(120));

  LabelPlacer full({0, 0, 20, 20});
  CHECK_FALSE(full.place(full.add_mark({4, 4, 12, 12}), 10, 10));
  CHECK(full.take({0, 17, 4, 3}) == false);
  CHECK(LabelPlacer({0, 0, 20, 20}).take({0, 17, 4, 3}));
}

TEST_CASE("in pictures of values by year no text can be taken for that of another mark") {
  std::size_t beside = 0;
  for (unsigned seed = 0; seed < 150; ++seed) {
    const YearValues chart = random_chart(seed);
    for (const Format format : {Format::Narrow, Format::Wide}) {
      INFO("seed " << seed << (format == Format::Narrow ? " narrow" : " wide"));
      const Probe found = probe(draw(chart, kCaption, format).html);
      const auto marks = markers(found, chart.values.size(), chart.milestones.size());
      for (std::size_t i = 0; i < found.texts.size(); ++i) {
        const auto own = std::find_if(marks.begin(), marks.end(), [&](const Marker& marker) {
          return marker.words == found.words[i];
        });
        if (own == marks.end() || own->words == "p") {
          continue;
        }
        ++beside;
        const Box text = ink(found.texts[i]);
        for (const Marker& marker : marks) {
          CHECK(gap(text, marker.box) > 0);
          CHECK((&marker == &*own || gap(text, own->box) < gap(text, marker.box)));
        }
      }
      // The newest value and the last level are the answer: at their marks or below the picture.
      const auto is_told = [&](std::size_t year, const std::string& words) {
        return std::any_of(found.words.begin(), found.words.end(), [&](const std::string& each) {
          return each == words || each == chart.years[year] + ": " + words;
        });
      };
      CHECK(is_told(chart.values.back().year, chart.values.back().text));
      CHECK(is_told(chart.milestones.back().year, chart.milestones.back().text));
      CHECK((chart.values.size() == chart.years.size() || is_told(chart.years.size() - 1, "p")));
    }
  }
  CHECK(beside > 1000);
}

TEST_CASE("the text of a survey stands clear of its margin, n under the value") {
  YearValues chart;
  chart.years = {"2023", "2024"};
  chart.values = {{0, 60, "60,0%", Interval{50, 70}, "n = 182"}};
  const Probe found = probe(draw(chart, kCaption, Format::Narrow).html);
  const auto at = [&](const std::string& words) {
    return ink(found.texts.at(static_cast<std::size_t>(
        std::find(found.words.begin(), found.words.end(), words) - found.words.begin())));
  };
  CHECK(at("n = 182").y > at("60,0%").y);
  CHECK(at("n = 182").x + at("n = 182").width / 2 == Approx(at("60,0%").x + at("60,0%").width / 2));
  for (const Box& shape : found.shapes) {
    if (shape.height > 20 && shape.width < 0.1) {
      CHECK(gap(shape, at("60,0%")) > 0);
      CHECK(gap(shape, at("n = 182")) > 0);
    }
  }
}

TEST_CASE("values close together are drawn on their part of the scale, which is named") {
  YearValues chart;
  chart.years = {"2021", "2022", "2023"};
  chart.values = {{0, 94.5, "94,5%", {}, {}}, {1, 98, "98%", {}, {}}};
  chart.milestones = {{2, 100, false, "= 100%"}};
  const auto part = part_to_enlarge(chart);
  REQUIRE(part);
  CHECK(part->from == Approx(90));
  CHECK(part->to == Approx(100));
  const auto count = [&](const std::string& words) {
    const Probe found = probe(draw(chart, kCaption, Format::Wide).html);
    return std::count(found.words.begin(), found.words.end(), words);
  };
  CHECK(count("50") + count("40") == 1);
  CHECK(count("92") == 0);
  chart.enlarged = {90, 100, "part"};
  CHECK(count("0") == 0);
  CHECK(count("100") == 1);
  CHECK(count("92") == 1);
  CHECK(count("part") == 1);
  CHECK(count("98%") == 1);
  // Low ones from 0 on; and none that need more than a quarter of the scale.
  chart.values = {{0, 8.4, "", {}, {}}};
  chart.milestones = {{2, 5, false, ""}};
  CHECK(part_to_enlarge(chart)->from == Approx(0));
  CHECK(part_to_enlarge(chart)->to == Approx(10));
  chart.values.push_back({1, 31, "", {}, {}});
  CHECK_FALSE(part_to_enlarge(chart));
  CHECK_FALSE(part_to_enlarge({}));
}
