#pragma once

#include "model/day.hpp"

#include <filesystem>
#include <optional>

namespace minhbach::cli {

// How a site is made, for nobody or to be published.
struct Making {
  std::filesystem::path database;
  bool strict = false;
  std::optional<model::Day> as_of;
  unsigned jobs = 0;  // 0: as many as the machine has cores
  // Held to what a public site needs besides; in a dry run, to look before it is sealed.
  enum class For { Nobody, Public, DryRun };
  For made_for = For::Nobody;
  std::optional<bool> show_illustrative;  // in the place of what site.toml says
};

}  // namespace minhbach::cli
