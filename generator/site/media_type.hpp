#pragma once

#include <string_view>

namespace minhbach::site {

// What a file for download is, by the ending of its name; as servers/ send it.
std::string_view media_type(std::string_view name);

}  // namespace minhbach::site
