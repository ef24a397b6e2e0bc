#pragma once

#include <string>
#include <string_view>

namespace minhbach::charts {

// Text that may stand in an XML file: line ends and tabs become blanks; control characters,
// non-characters and marks that reorder their surroundings (bidirectional overrides) are dropped.
// Still to be escaped.
std::string clean_text(std::string_view text);

// What may stand in `id` and in `url(#…)`: letters, digits, '-' and '_', a letter
// first; all else becomes '-'.
std::string clean_id(std::string_view text);

}  // namespace minhbach::charts
