#pragma once

#include "output/fault.hpp"
#include "output/manifest.hpp"
#include "output/tree.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace minhbach::output {

using Paths = std::set<std::string, std::less<>>;

// The files of assets/ that this build replaces, as the published site has them; where it replaces
// none, those that are kept already.
std::vector<ManifestFile> previous_generation(const Manifest& before,
                                              const Manifest& now,
                                              const Tree& published);

// What the old manifests list and the new ones do not. A plan whose manifest kept its SHA-256 keeps
// its files, so its manifests need not be read.
Paths stale_files(const Tree& published,
                  const Manifest& before,
                  const Tree& staging,
                  const Manifest& now);

struct Completion {
  std::size_t taken = 0;    // files and links that were not in staging yet
  std::size_t removed = 0;  // stale files that were left out
};

// Takes over into staging everything published that is neither there already nor stale: the files
// that did not change and those that are not ours.
Completion complete(const Tree& published,
                    const Tree& staging,
                    const Paths& stale,
                    unsigned jobs,
                    const FaultPoint& fault);

// The manifest of a plan as published in this tree. Failure(Material) if it is missing or damaged.
Manifest plan_manifest_in(const Tree& tree, const std::string& path);

}  // namespace minhbach::output
