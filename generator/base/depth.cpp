#include "base/depth.hpp"

#include "base/problem.hpp"

#include <algorithm>

namespace minhbach::base {

void refuse_deep_keys(std::string_view toml, const std::string& file, std::size_t first_line) {
  std::size_t line = first_line;
  std::size_t dots = 0;
  for (const char c : toml) {
    line += c == '\n' ? 1 : 0;
    dots = c == '\n' ? 0 : dots + (c == '.' ? 1 : 0);
    if (dots > kMostDots) {
      refuse(FailureKind::Material,
             {file, line, 0, {}},
             {},
             {"dòng có quá " + std::to_string(kMostDots) + " dấu chấm",
              "a line with more than " + std::to_string(kMostDots) + " dots"},
             {"Chia dòng này, hoặc rút ngắn khóa.", "Divide the line, or shorten the key."});
    }
  }
}

}  // namespace minhbach::base
