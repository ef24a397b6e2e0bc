#pragma once

#include "base/problem.hpp"

#include <cstddef>
#include <string>

namespace minhbach::verify {

// What a plan publishes to recompute its numbers with.
struct PublishedFacts {
  std::string table;  // bytes of facts.csv
  std::string place;  // how messages call it
  std::string database;
  std::string database_place;
  std::string rules;  // bytes of rules.sql
};

// Runs the query beside each number on the published database, after the published rules where it
// needs them; adds an error for each that yields another number. Gives how many were computed.
std::size_t recompute(const PublishedFacts& published, base::Problems& problems);

}  // namespace minhbach::verify
