#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "compare/difference.hpp"

namespace minhbach::compare {

struct Request {
  std::filesystem::path before;  // a published site, a database or a folder of tables, each
  std::filesystem::path after;
  std::filesystem::path schema_file;
  std::optional<std::string> plan;  // only this one
};

// Judges both by the rules of this program, so that a difference is one of the data. One plan of
// each in memory at a time. Failure(Material) when one of the two cannot be read.
Difference compare(const Request& request);

}  // namespace minhbach::compare
