#pragma once

#include "charts/picture.hpp"
#include "charts/year_values.hpp"

namespace minhbach::charts {

// The newest value and the last milestone always have their texts: at their marks or, where these
// stand too close together, below the picture. Other texts are left out where there is no room.
base::Markup draw(const YearValues& chart, const Caption& caption, Format format);

}  // namespace minhbach::charts
