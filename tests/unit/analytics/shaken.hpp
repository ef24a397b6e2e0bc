#pragma once

#include "store/sqlite.hpp"

#include <cstdint>
#include <string>
#include <vector>

// A plan's database, changed at random: what was reported, and the plan itself. Every change keeps
// to the schema. The same seed makes the same changes everywhere.
namespace minhbach::shaken {

// Small and the same everywhere (xorshift); not std::*_distribution, whose results are not.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}
  int below(int n) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<int>((state_ >> 11U) % static_cast<std::uint64_t>(n));
  }
  bool one_in(int n) { return below(n) == 0; }

 private:
  std::uint64_t state_;
};

void shake(store::Database& database, std::uint64_t seed);

// Adds some amendments of tasks and targets, nothing else.
void amend(store::Database& database, std::uint64_t seed, int times);

// A period gets another revision, published after all others, with some of its rows changed.
void revise(store::Database& database, std::uint64_t seed);

}  // namespace minhbach::shaken
