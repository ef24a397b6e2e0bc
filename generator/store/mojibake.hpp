#pragma once

#include <string_view>

namespace minhbach::store {

// UTF-8 that a program took for a code page of one byte a letter and wrote as UTF-8 again: 'Káº¿'
// for 'Kế'. The name of the code page, or "" when the text is no such text throughout.
std::string_view wrong_code_page(std::string_view text);

}  // namespace minhbach::store
