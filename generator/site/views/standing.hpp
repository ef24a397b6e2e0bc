#pragma once

#include "base/escape.hpp"

#include <string>

namespace minhbach::site::views {

using base::Markup;

// A standing or result in three ways: word, shape and colour.
struct Standing {
  std::string code;   // 'S8', 'R10'
  std::string klass;  // 'a' … 'f': class of the standing
  std::string mark;   // shape: a symbol of the theme's part 'marks'
  std::string name;
  Markup detail;  // 'quá hạn 76 ngày …'
};

}  // namespace minhbach::site::views
