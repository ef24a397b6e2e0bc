#pragma once

#include <optional>
#include <string>
#include <utility>

namespace minhbach::compare {

// Two values so that one sees where they differ: what both begin with is cut where it is long, and
// what is too long for a line. Not stated: a dash.
std::pair<std::string, std::string> excerpts(const std::optional<std::string>& before,
                                             const std::optional<std::string>& after);

// At most `most` characters, and no word in half.
std::string cut(const std::string& text, std::size_t most);

}  // namespace minhbach::compare
