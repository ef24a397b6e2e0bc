#pragma once

#include "base/lang.hpp"

#include <optional>
#include <string>
#include <utility>

namespace minhbach::store {

// What is wrong with one cell.
struct Complaint {
  base::LocalText reason;
  base::LocalText fix;
  std::string nearest;
};
using Verdict = std::optional<Complaint>;

// Short enough to be offered as the nearest right value.
inline std::string offered(std::string text) {
  constexpr std::size_t kMost = 100;
  return text.size() <= kMost ? std::move(text) : std::string();
}

}  // namespace minhbach::store
