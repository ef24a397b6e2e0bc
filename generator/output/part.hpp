#pragma once

#include <cstddef>
#include <string>

namespace minhbach::output {

inline constexpr unsigned kMostParts = 10'000;

// One of several parts a site is made in, each by a run of its own, perhaps on another machine.
// Plans go to the parts in turn; the first part also has the pages of the site itself.
struct Part {
  unsigned number = 1;  // from 1
  unsigned of = 1;
  // Hash of all that the site is made of: only parts of one site are joined.
  std::string inputs = {};

  [[nodiscard]] bool has_plan(std::size_t position) const { return position % of == number - 1; }
  [[nodiscard]] std::size_t plans_among(std::size_t all) const { return (all + of - number) / of; }
  [[nodiscard]] bool has_site_pages() const { return number == 1; }
  [[nodiscard]] std::string name() const {
    return std::to_string(number) + "/" + std::to_string(of);
  }

  bool operator==(const Part&) const = default;
};

}  // namespace minhbach::output
