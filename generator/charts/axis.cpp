#include "charts/axis.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace minhbach::charts {

namespace {

constexpr double kMost = 1e12;  // far beyond any figure, far inside a long long

double bounded(double value) {
  return std::isfinite(value) ? std::clamp(value, -kMost, kMost) : 0;
}

// The least step with which no more than `most` ticks stand on the axis.
long long step_for(double from, double to, int most) {
  constexpr std::array<double, 4> kRound = {1, 2, 2.5, 5};
  const auto fits = [&](double step) {
    return std::floor(to / step) - std::ceil(from / step) + 1 <= most;
  };
  for (double power = 1;; power *= 10) {
    for (const double round : kRound) {
      const double step = round * power;
      const bool is_whole = step >= 5 || step < 2.2;  // all but 2.5
      if (is_whole && fits(step)) {
        return std::llround(step);
      }
    }
  }
}

std::string plain(long long value) {
  return value < 0 ? "\u2212" + std::to_string(-value) : std::to_string(value);
}

}  // namespace

LinearScale::LinearScale(double domain_from, double domain_to, double range_from, double range_to)
    : domain_from_(domain_from),
      domain_to_(domain_to > domain_from ? domain_to : domain_from + 1),
      range_from_(range_from),
      range_to_(range_to) {}

double LinearScale::at(double value) const {
  const double inside =
      std::isnan(value) ? domain_from_ : std::clamp(value, domain_from_, domain_to_);
  return range_from_ +
         (inside - domain_from_) / (domain_to_ - domain_from_) * (range_to_ - range_from_);
}

BandScale::BandScale(std::size_t n, double range_from, double range_to)
    : range_from_(range_from),
      width_((range_to - range_from) / static_cast<double>(std::max<std::size_t>(n, 1))) {}

double BandScale::start(std::size_t i) const {
  return range_from_ + width_ * static_cast<double>(i);
}

double BandScale::center(std::size_t i) const {
  return start(i) + width_ / 2;
}

std::vector<Tick> round_ticks(double from, double to, int most, const TickLabel& label) {
  const double low = bounded(from);
  const double high = std::max(low, bounded(to));
  const long long step = step_for(low, high, std::max(most, 2));
  std::vector<Tick> ticks;
  const auto last = static_cast<long long>(std::floor(high / static_cast<double>(step)));
  for (auto n = static_cast<long long>(std::ceil(low / static_cast<double>(step))); n <= last;
       ++n) {
    const long long value = n * step;
    ticks.push_back({value, label ? label(value) : plain(value)});
  }
  return ticks;
}

double round_end(double value, int most_ticks) {
  double end = std::max(1.0, bounded(value));
  // A longer axis may want a wider step, and that a longer axis.
  for (double before = 0; before < end;) {
    before = end;
    const auto step = static_cast<double>(step_for(0, end, std::max(most_ticks, 2)));
    end = std::ceil(end / step) * step;
  }
  return end;
}

void draw_tick_labels(Drawing& drawing,
                      const LinearScale& scale,
                      const std::vector<Tick>& ticks,
                      double top) {
  for (const Tick& tick : ticks) {
    const double half = drawing.widths().of(tick.label) / 2;
    const double x =
        std::clamp(scale.at(static_cast<double>(tick.value)), half, drawing.width() - half);
    drawing.text({x, top + kBaseline}, tick.label, {Anchor::Middle, Tone::Soft, Weight::Regular});
  }
}

void draw_tick_lines(Drawing& drawing,
                     const LinearScale& scale,
                     const std::vector<Tick>& ticks,
                     double top,
                     double bottom) {
  for (const Tick& tick : ticks) {
    const double x = scale.at(static_cast<double>(tick.value));
    if (tick.value == 0) {
      drawing.axis_line({x, top}, {x, bottom});
    } else {
      drawing.grid_line({x, top}, {x, bottom});
    }
  }
}

double tick_label_room(const TextWidth& widths, const std::vector<Tick>& ticks) {
  double room = 0;
  for (const Tick& tick : ticks) {
    room = std::max(room, widths.of(tick.label));
  }
  return room + 8;
}

void draw_upright_axis(Drawing& drawing,
                       const LinearScale& scale,
                       const std::vector<Tick>& ticks,
                       double left,
                       double right) {
  for (const Tick& tick : ticks) {
    const double y = scale.at(static_cast<double>(tick.value));
    if (tick.value == 0) {
      drawing.axis_line({left, y}, {right, y});
    } else {
      drawing.grid_line({left, y}, {right, y});
    }
    drawing.text(
        {left - 8, y + kHalfCapital}, tick.label, {Anchor::End, Tone::Soft, Weight::Regular});
  }
}

}  // namespace minhbach::charts
