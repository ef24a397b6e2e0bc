#pragma once

namespace minhbach::charts {

enum class Weight { Regular, SemiBold };

// Width of one letter of the site's typeface in thousandths of the type size. Pure; any thread.
int advance(char32_t point, Weight weight);

}  // namespace minhbach::charts
