#pragma once

#include "charts/advances.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace minhbach::charts {

// All text of a picture has one size, so that none becomes too small on a phone.
constexpr double kTextSize = 14;
constexpr double kLineHeight = 19;

// Width of a line in units of the picture, a little generous: readers without the site's typeface
// see another of about its measure.
double text_width(std::string_view text, Weight weight = Weight::Regular);

// The text in lines of at most `width`. Nothing is cut off: it breaks at blanks, and inside a word
// only if the word alone is wider than a line. Empty text has no lines. Cleans the text.
std::vector<std::string> wrapped(std::string_view text,
                                 double width,
                                 Weight weight = Weight::Regular);

double widest_word(std::string_view text, Weight weight = Weight::Regular);
double widest(const std::vector<std::string>& lines, Weight weight = Weight::Regular);
double height_of(const std::vector<std::string>& lines);

}  // namespace minhbach::charts
