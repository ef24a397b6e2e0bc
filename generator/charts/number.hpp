#pragma once

#include <string>

namespace minhbach::charts {

// A coordinate: at most one decimal (a tenth of a pixel), no locale, never '-0', no exponent.
// What is not a number is a mistake of the caller and becomes 0.
void append_number(std::string& out, double value);

}  // namespace minhbach::charts
