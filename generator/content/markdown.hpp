#pragma once

#include "base/escape.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::content {

// The address a link of a text names, and the line it stands in.
struct NamedAddress {
  std::string address;
  std::size_t line = 0;
};

// GitHub-flavoured Markdown to HTML, safe mode: raw HTML is dropped, script addresses are emptied.
// Headings get ids from their words. `file` and `first_line` place messages in the file the text
// came from. Throws Failure(Material) for text past the caps below, which keep this version of the
// library from spending minutes on a few kilobytes.
//
// The only caller of cmark-gfm. Safe from any thread: the library changes a process-wide table
// while it reads inline markup (two threads gave 34,794 wrong results of 120,000), so a mutex
// stands there.
base::Markup to_html(std::string_view markdown, const std::string& file, std::size_t first_line);
// The same; what its links name is added to `named`.
base::Markup to_html(std::string_view markdown,
                     const std::string& file,
                     std::size_t first_line,
                     std::vector<NamedAddress>& named);

inline constexpr std::size_t kMostMarkdownBytes = std::size_t{64} * 1024;
inline constexpr std::size_t kMostTableCells = 64;  // in one line

}  // namespace minhbach::content
