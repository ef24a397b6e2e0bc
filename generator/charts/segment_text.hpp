#pragma once

#include "charts/drawing.hpp"

namespace minhbach::charts {

// How a number reads on an area of a class.
TextStyle text_style_on(int k);

}  // namespace minhbach::charts
