#pragma once

#include "charts/dot_rows.hpp"
#include "charts/legend.hpp"
#include "charts/picture.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace minhbach::charts {

// Values by year, with milestones. A line joins full values of years that follow each other with no
// break between; everything else stands alone. `year` is an index into `years`.
struct YearValue {
  std::size_t year = 0;
  double value = 0;
  std::string text;                  // beside the disc
  std::optional<Interval> interval;  // of a survey; its n belongs into the text
};

// A value from inside a year: hollow, unjoined. `part` of the year gone, 0…1.
struct PartValue {
  std::size_t year = 0;
  double part = 0.5;
  double value = 0;
  std::string text;
};

struct YearMilestone {
  std::size_t year = 0;
  double value = 0;
  bool is_hollow = false;  // derived, not stated
  std::string text;
};

// From `part` of `year` on, another way of measuring: no line crosses it.
struct SeriesBreak {
  std::size_t year = 0;
  double part = 0;
  std::string text;
};

struct YearText {
  std::size_t year = 0;
  std::string text;  // there is no value, and why
};

struct YearValues {
  std::vector<std::string> years;
  double most = 100;
  TickLabel tick_label;
  int k = 0;
  std::vector<YearValue> values;  // in any order
  std::vector<PartValue> parts;
  std::vector<YearMilestone> milestones;
  std::vector<SeriesBreak> breaks;
  std::vector<YearText> texts;
  std::vector<LegendItem> legend;
};

base::Markup draw(const YearValues& chart, const Caption& caption, Format format);

}  // namespace minhbach::charts
