#pragma once

#include "base/packing.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace minhbach::output {

// A twin is the packed copy of a file beside it, `page.html.br`, for a web server that sends it in
// place of packing the page for each reader. It is a file of the site like any other: listed in the
// manifest, published, read back, taken away when its file goes.

// Whether a file is worth one: a text, no smaller than what a network carries at once anyway, and
// no larger than what may stand in memory for it; the server packs that on the way.
bool deserves_twin(std::string_view path, std::uint64_t bytes);

// The file that a twin is of; nothing if `path` has not the name of one.
std::optional<std::string> original_of(std::string_view path);

}  // namespace minhbach::output
