#pragma once

#include "base/misreading.hpp"

#include <optional>
#include <string_view>

namespace minhbach::base {

// `text` must be UTF-8 in composed form.
std::optional<Misread> misread(std::string_view text);

// UTF-8 that a program took for a code page of one byte a letter and wrote as UTF-8 again, without
// any other letter: the name of the code page; "" when the text is no such text throughout.
std::string_view code_page_of_misread(std::string_view text);

}  // namespace minhbach::base
