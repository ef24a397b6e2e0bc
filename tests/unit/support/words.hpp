#pragma once

#include "base/problem.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>

namespace minhbach::test {

// A problem in one line, whole: every part that a person would read, in both languages.
inline std::string words(const base::Problem& problem) {
  return fmt::format("{}{}:{}:{}:{} '{}' | {} | {} | {} | {} | {}",
                     problem.severity == base::Severity::Error ? "" : "warning ",
                     problem.place.file,
                     problem.place.line,
                     problem.place.column,
                     problem.place.field,
                     problem.value,
                     problem.reason.vi,
                     problem.reason.en,
                     problem.fix.vi,
                     problem.fix.en,
                     problem.nearest);
}

inline std::string words(const base::Problems& problems) {
  std::string all;
  for (const base::Problem& problem : problems.sorted()) {
    all += words(problem) + "\n";
  }
  return all;
}

// What `action` fails with: its kind and its problems, one a line.
template <class Action>
std::string failure_of(Action action) {
  try {
    action();
  } catch (const base::Failure& failure) {
    std::string all = fmt::format("{}\n", static_cast<int>(failure.kind()));
    for (const base::Problem& problem : failure.problems()) {
      all += words(problem) + "\n";
    }
    return all;
  }
  return "no failure";
}

}  // namespace minhbach::test
