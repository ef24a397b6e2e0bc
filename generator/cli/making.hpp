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
  unsigned jobs = 0;                      // 0: as many as the machine has cores
  bool for_public = false;                // held to what a public site needs besides
  std::optional<bool> show_illustrative;  // in the place of what site.toml says
};

}  // namespace minhbach::cli
