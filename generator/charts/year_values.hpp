#pragma once

#include "charts/axis.hpp"
#include "charts/dot_rows.hpp"
#include "charts/legend.hpp"
#include "charts/palette.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace minhbach::charts {

// Values by year, with milestones. A line joins full values of years that follow each other with no
// break between; everything else stands alone. `year` is an index into `years`. Values and
// milestones of a year stand at its end, as they hold for the whole of it.
struct YearValue {
  std::size_t year = 0;
  double value = 0;
  std::string text;
  std::optional<Interval> interval;  // of a survey
  std::string detail;                // a second line under the text: n of a survey
  Symbol symbol = Symbol::Disc;      // of one that misses what its year asks for, another
  int k = kSeries;                   // class of the symbol
  Told told = {};
};

// A value from inside a year: hollow, unjoined. `part` of the year gone, 0…1.
struct PartValue {
  std::size_t year = 0;
  double part = 0.5;
  double value = 0;
  std::string text;
  Told told = {};
};

struct YearMilestone {
  std::size_t year = 0;
  double value = 0;
  bool is_hollow = false;  // derived, not stated
  std::string text;
  Told told = {};
};

// From `part` of `year` on, another way of measuring: no line crosses it.
struct SeriesBreak {
  std::size_t year = 0;
  double part = 0;
  std::string text;
};

struct YearText {
  std::size_t year = 0;
  std::string text;  // there is no value, and why; after Symbol::Dash
};

// The part of the scale where everything lies, drawn in place of the whole of it; `title` says so
// above the plot.
struct Enlargement {
  long long from = 0;
  long long to = 0;
  std::string title;
};

struct YearValues {
  std::vector<std::string> years;
  double most = 100;
  TickLabel tick_label;
  int k = kSeries;
  std::vector<YearValue> values;  // in any order
  std::vector<PartValue> parts;
  std::vector<YearMilestone> milestones;
  std::vector<SeriesBreak> breaks;
  std::vector<YearText> texts;
  std::vector<LegendItem> legend;
  std::optional<Enlargement> enlarged;
};

// From where to where to enlarge the scale, in fives; none where values, milestones and margins lie
// more than 25 apart.
std::optional<Interval> part_to_enlarge(const YearValues& chart);

// The newest value and the last milestone always have their texts: at their marks or, where these
// stand too close together, below the picture. Other texts are left out where there is no room.
base::Markup draw(const YearValues& chart, const Caption& caption, Format format);

// So many numbers its scale has at most.
constexpr int kMostTicks = 6;

bool is_year(const YearValues& chart, std::size_t year);
// The end of the whole scale, longer than asked for if something lies beyond.
double axis_end(const YearValues& chart);

}  // namespace minhbach::charts
