#pragma once

#include <string>
#include <vector>

namespace minhbach::cli {

// What a command says: results and problems, already in words.
struct Outcome {
  int code = 0;
  std::string out;  // for standard output
  std::string err;  // for standard error
};

// Runs one command line. `locale` is the value of LC_ALL, LC_MESSAGES or LANG; `executable` is the
// program's own file, which is part of what a finished site depends on. Never throws.
Outcome run(const std::vector<std::string>& words,
            const std::string& locale,
            const std::string& executable);

}  // namespace minhbach::cli
