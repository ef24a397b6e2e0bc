#pragma once

#include "charts/legend.hpp"
#include "charts/picture.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace minhbach::charts {

// Two numbers for each row as bars below each other, in blocks with headings; one length for one
// counted thing throughout.
struct PairedRow {
  std::string label;
  std::array<std::optional<double>, 2> values;  // no value: no bar, only its text
  std::array<std::string, 2> texts;             // at the ends of the bars
};

struct PairedBlock {
  std::string heading;  // may be empty
  std::vector<PairedRow> rows;
};

struct PairedBars {
  std::array<int, 2> classes = {kSeries, kOtherSeries};
  std::vector<PairedBlock> blocks;
  std::vector<LegendItem> legend;
};

base::Markup draw(const PairedBars& chart, const Caption& caption, Format format);

}  // namespace minhbach::charts
