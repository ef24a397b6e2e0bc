#pragma once

#include <string_view>

namespace minhbach::base {

// Whether a word can be a Vietnamese syllable: an initial, a rime of the language, and a tone the
// rime can bear. Tells misread text from text; it does not tell whether the word exists.
bool is_syllable(std::u32string_view word);

}  // namespace minhbach::base
