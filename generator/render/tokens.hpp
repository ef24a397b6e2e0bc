#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::render {

// A template as a flat list, as kainjow's parser reads it. Lines that hold nothing but section tags
// and comments leave no trace, and indentation is dropped: pages are not indented for a reader.
struct Token {
  enum class Kind {
    Text,
    Variable,
    RawVariable,
    Open,          // {{#name}}
    OpenIf,        // {{#?name}}
    OpenInverted,  // {{^name}}, {{^?name}}
    Close,
    Comment,
    Partial
  };
  Kind kind = Kind::Text;
  std::string text;          // of Text; the name otherwise, without its sign
  std::size_t position = 0;  // byte offset in the file; of a Close: of its Open
};

// Throws Failure(Material) with file, line and column for what Mustache cannot read and for the
// tags this program does not take ({{= =}} and {{&name}}: one way to write one thing).
std::vector<Token> tokenize(std::string_view source, const std::string& file);

}  // namespace minhbach::render
