#pragma once

#include "cli/arguments.hpp"

#include <string>
#include <utility>
#include <vector>

namespace minhbach::cli {

// What a command did: one line for a person, and numbers for --stats and --json.
struct Done {
  base::LocalText line;
  std::vector<std::pair<std::string, std::string>> stats;
  std::vector<base::Problem> problems;  // warnings; errors are thrown
};

Done load(const Load& command, const Arguments& arguments);
Done dump(const Dump& command, const Arguments& arguments);
Done check(const Check& command, const Arguments& arguments);
// `executable`: see cli::run.
Done build(const Build& command, const Arguments& arguments, const std::string& executable);

}  // namespace minhbach::cli
