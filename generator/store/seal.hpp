#pragma once

#include "base/problem.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace minhbach::store {

struct SealRequest {
  std::filesystem::path folder;  // text tables
  std::filesystem::path schema_file;
};

// A revision that was sealed now.
struct Sealed {
  std::string plan_id;
  std::string period_id;
  std::string revision;
  std::string head;
};

struct SealReport {
  std::vector<Sealed> sealed;
  std::size_t before = 0;   // sealed already
  base::Problems problems;  // warnings about the tables
  base::Problems notices;   // of what was sealed without anybody's approval on record
};

// Rule M43: seals every revision that has its day of publication and no seal yet, in the order in
// which they were published, and writes the tables sealed_revision and sealed_row of each plan. A
// real snapshot also needs the number of its signed report; where its approval was begun, it needs
// the signature under that number, and where nobody approved it, that is told. Failure(Material)
// with every error of the tables at once, a changed row of a sealed revision or of an approved one
// among them; nothing is written then.
SealReport seal(const SealRequest& request);

}  // namespace minhbach::store
