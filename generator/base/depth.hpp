#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace minhbach::base {

// Readers of TOML call themselves once for every dot of a key, and a key of twenty thousand dots
// ends the program where the stack ends. Throws Failure(Material) for a line with more than
// kMostDots, as no file for people has. `first_line` places the text in its file.
void refuse_deep_keys(std::string_view toml, const std::string& file, std::size_t first_line = 1);

inline constexpr std::size_t kMostDots = 500;

}  // namespace minhbach::base
