#pragma once

#include "base/problem.hpp"
#include "store/published_seals.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace minhbach::verify {

struct Request {
  std::string where;  // see open_published_files
  // A head that somebody noted earlier: 64 hexadecimal digits. History is the same since only if a
  // chain still has it.
  std::optional<std::string> head;
};

struct PlanReport {
  std::string id;
  std::size_t facts = 0;    // computed again
  std::size_t printed = 0;  // numbers of pages, held to them
  std::size_t tables = 0;   // data files, held to the database
  std::vector<store::SealLink> chain;
};

struct Report {
  std::size_t files = 0;
  std::uint64_t bytes = 0;
  std::vector<PlanReport> plans;
  // The plan and the link that have the head that was asked for.
  std::optional<std::pair<std::string, store::SealLink>> found;
  base::Problems problems;  // errors: what does not hold; warnings: what could not be looked at
};

// Whether a published site is whole and holds together: every file is as its manifest says and no
// other is there; every sealed row, root and head is as it was sealed; every number follows from
// the published data by the rules, and pages print it so; every table is what the database holds; a
// head noted earlier is still in a chain. Words, pictures and numbers in the words of a report are
// held by the manifest alone. Who rewrites the whole site together with its chain is exposed by an
// older head alone. Failure(Material) where there is no such site, Failure(Machine) where it cannot
// be read.
Report verify(const Request& request);

}  // namespace minhbach::verify
