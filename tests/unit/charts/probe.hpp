#pragma once

#include "charts/path.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace minhbach::test {

// What a picture draws, read back from its bytes by other code than that which wrote them.
struct Probe {
  double width = 0;  // of the viewBox
  double height = 0;
  std::vector<charts::Box> texts;   // as wide as a reader without the typeface may see them
  std::vector<std::string> words;   // of these texts
  std::vector<charts::Box> shapes;  // one for each piece of path data, without the stroke
  std::vector<std::pair<std::string, charts::Box>> areas;  // class and box of filled areas
  bool is_balanced = true;                                 // every element opened is closed
};

// Pieces inside <defs> are left out. Understands what the kit writes: M, h, v, l, a, z.
Probe probe(std::string_view svg);

}  // namespace minhbach::test
