#pragma once

#include "base/problem.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::content {

// What readers type, and what plans say for it: the search looks for both. Editors extend the table
// content/synonyms.csv, whose columns are these.
struct Synonym {
  std::string typed;
  std::string sought;
};

inline constexpr std::string_view kSynonymsFile = "synonyms.csv";

// None if there is no such file. Rows that cannot be used are added to `problems`.
std::vector<Synonym> read_synonyms(const std::filesystem::path& file, base::Problems& problems);

}  // namespace minhbach::content
