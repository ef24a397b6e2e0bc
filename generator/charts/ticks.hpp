#pragma once

#include <functional>
#include <string>
#include <vector>

namespace minhbach::charts {

// How a whole number reads in the language of the page. Empty: plain digits, and a true minus sign.
using TickLabel = std::function<std::string(long long)>;

struct Tick {
  long long value = 0;
  std::string label;
};

// Whole round numbers (1, 2, 5 times a power of ten; 25 for a hundred) from the first at or above
// `from` to the last at or below `to`; at most `most` of them, but 2 where there are 2.
std::vector<Tick> round_ticks(double from, double to, int most, const TickLabel& label);

// The least end of an axis that holds `value` and is one of its round numbers.
double round_end(double value, int most_ticks);

}  // namespace minhbach::charts
