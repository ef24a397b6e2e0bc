#include "charts/label_placer.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace minhbach::charts {

namespace {

constexpr double kTouching = 3;  // between a mark and a text that needs no leader
constexpr double kClear = 3;     // so much nearer to its own mark than to any other
constexpr double kApart = 2;     // between a text and a line, or another text
constexpr double kWide = 24;     // marks that have ends to stand at
constexpr std::array<double, 4> kLeaders = {9, 16, 26, 40};
constexpr std::array<double, 5> kShifts = {0, -.25, .25, -.45, .45};

double right(const Box& box) {
  return box.x + box.width;
}

double bottom(const Box& box) {
  return box.y + box.height;
}

Box grown(const Box& box, double by) {
  return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
}

// A stretch of a line, given by shares of it; it ends before it begins where nothing is left.
struct Shares {
  double begin = 0;
  double end = 1;
};

// Cuts the stretch to where `low <= from + share * step <= high`.
void cut(double from, double step, double low, double high, Shares& stretch) {
  if (std::abs(step) < 1e-9) {
    if (from < low || from > high) {
      stretch.end = -1;
    }
    return;
  }
  const double a = (low - from) / step;
  const double b = (high - from) / step;
  stretch.begin = std::max(stretch.begin, std::min(a, b));
  stretch.end = std::min(stretch.end, std::max(a, b));
}

bool meet(const Stretch& line, const Box& box) {
  Shares inside;
  cut(line.from.x, line.to.x - line.from.x, box.x, right(box), inside);
  cut(line.from.y, line.to.y - line.from.y, box.y, bottom(box), inside);
  return inside.begin <= inside.end;
}

}  // namespace

double distance(const Box& a, const Box& b) {
  const double dx = std::max({0.0, a.x - right(b), b.x - right(a)});
  const double dy = std::max({0.0, a.y - bottom(b), b.y - bottom(a)});
  return std::hypot(dx, dy);
}

std::size_t LabelPlacer::add_mark(const Box& mark) {
  marks_.push_back(mark);
  return marks_.size() - 1;
}

bool LabelPlacer::is_free(const Box& box) const {
  const bool is_inside = box.x >= bounds_.x && box.y >= bounds_.y && right(box) <= right(bounds_) &&
                         bottom(box) <= bottom(bounds_);
  const auto is_off = [&](const Box& other) {
    return distance(box, other) >= kApart;
  };
  return is_inside && std::all_of(taken_.begin(), taken_.end(), is_off) &&
         std::all_of(marks_.begin(), marks_.end(), is_off) &&
         std::none_of(lines_.begin(), lines_.end(), [&](const Stretch& line) {
           return meet(line, grown(box, kApart));
         });
}

bool LabelPlacer::is_its_own(const Box& box, std::size_t mark) const {
  const double own = distance(box, marks_[mark]);
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    if (i != mark && distance(box, marks_[i]) < own + kClear) {
      return false;
    }
  }
  return true;
}

bool LabelPlacer::try_place(std::size_t mark, const PlacedLabel& label) {
  if (!is_free(label.box) || !is_its_own(label.box, mark)) {
    return false;
  }
  if (label.leader) {
    const Point from = label.leader->from;
    const Point to = label.leader->to;
    const Box way = {from.x - kApart, std::min(from.y, to.y), 2 * kApart, std::abs(from.y - to.y)};
    // The mark itself is where the leader begins; lines that end there do not cross it.
    const bool is_crossed =
        std::any_of(taken_.begin(),
                    taken_.end(),
                    [&](const Box& other) { return distance(way, other) <= 0; }) ||
        std::any_of(
            lines_.begin(), lines_.end(), [&](const Stretch& line) { return meet(line, way); });
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (i != mark && distance(way, marks_[i]) <= 0) {
        return false;
      }
    }
    if (is_crossed) {
      return false;
    }
    occupy(way);
  }
  occupy(label.box);
  return true;
}

std::optional<PlacedLabel> LabelPlacer::touching(std::size_t mark, double width, double height) {
  const Box own = marks_[mark];
  const double x = own.x + own.width / 2 - width / 2;
  const double y = own.y + own.height / 2 - height / 2;
  std::vector<Box> places = {{x, own.y - kTouching - height, width, height},
                             {x, bottom(own) + kTouching, width, height}};
  if (own.width >= kWide) {
    places.push_back({right(own) + kTouching, y, width, height});
    places.push_back({own.x - kTouching - width, y, width, height});
  }
  for (const Box& box : places) {
    if (try_place(mark, {box, std::nullopt})) {
      return PlacedLabel{box, std::nullopt};
    }
  }
  return std::nullopt;
}

std::optional<PlacedLabel> LabelPlacer::led(std::size_t mark,
                                            double width,
                                            double height,
                                            double gap) {
  const Box own = marks_[mark];
  const double x = own.x + own.width / 2;
  for (const double shift : kShifts) {
    for (const bool is_above : {true, false}) {
      const double y = is_above ? own.y - gap - height : bottom(own) + gap;
      const PlacedLabel label = {
          {x - width / 2 + shift * width, y, width, height},
          Stretch{{x, is_above ? own.y - 1 : bottom(own) + 1}, {x, is_above ? y + height : y}}};
      if (try_place(mark, label)) {
        return label;
      }
    }
  }
  return std::nullopt;
}

std::optional<PlacedLabel> LabelPlacer::place(std::size_t mark, double width, double height) {
  std::optional<PlacedLabel> label = touching(mark, width, height);
  for (std::size_t i = 0; !label && i < kLeaders.size(); ++i) {
    label = led(mark, width, height, kLeaders.at(i));
  }
  return label;
}

bool LabelPlacer::take(const Box& box) {
  const bool is_taken = !is_free(box);
  if (!is_taken) {
    occupy(box);
  }
  return !is_taken;
}

}  // namespace minhbach::charts
