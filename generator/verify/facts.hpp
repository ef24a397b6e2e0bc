#pragma once

#include "analytics/facts.hpp"
#include "base/problem.hpp"
#include "model/decimal.hpp"

#include <cstddef>
#include <map>
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

// A number as pages print it.
struct Figure {
  model::Decimal value;
  int places = 0;
};
using Figures = std::map<std::string, Figure, std::less<>>;  // by the id of the fact

// Runs the query beside each number on the published database, after the published rules where it
// needs them; adds an error for each that yields another number. `own`: what this program's rules
// say of the same data, where the published rules are the same; then the table must hold these
// numbers with these queries and no others, since who wrote the number may have written the query.
// Gives every number as it was computed.
Figures recompute(const PublishedFacts& published,
                  const analytics::Facts* own,
                  base::Problems& problems);

}  // namespace minhbach::verify
