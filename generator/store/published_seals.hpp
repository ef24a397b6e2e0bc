#pragma once

#include "base/problem.hpp"
#include "store/schema.hpp"
#include "store/sqlite.hpp"

#include <string>
#include <vector>

namespace minhbach::store {

struct SealLink {
  int n = 0;  // from 1
  std::string period_id;
  std::string revision;
  std::string head;
};

// Rule M43, read from a published database of one plan.
struct PublishedSeals {
  std::vector<SealLink> chain;  // by n; empty: nothing is sealed
  base::Problems problems;      // every row, root and head that is not as it was sealed
};

// Failure(Material) when it is no database of this schema.
PublishedSeals published_seals(const Database& database, const Schema& schema);

}  // namespace minhbach::store
