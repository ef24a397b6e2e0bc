#pragma once

#include <catch2/catch.hpp>

#include <cstdlib>

namespace minhbach::test {

// UPDATE_GOLDEN=1: what is expected is written anew instead of compared.
// NOLINTBEGIN(concurrency-mt-unsafe): the tests have one thread, which changes no environment.
inline bool is_updating() {
  const bool asked = std::getenv("UPDATE_GOLDEN") != nullptr;
  if (asked && std::getenv("CI") != nullptr) {
    FAIL("UPDATE_GOLDEN is refused when CI is set");
  }
  return asked;
}
// NOLINTEND(concurrency-mt-unsafe)

}  // namespace minhbach::test
