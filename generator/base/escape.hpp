#pragma once

#include <string>
#include <string_view>

namespace minhbach::base {

// Escaping is for a destination. These two serve text and double-quoted attributes alike.
void append_html(std::string& out, std::string_view text);
std::string html(std::string_view text);

// A JSON string with its quotes. `<` is written \u003c and the line ends only old engines know
// U+2028 and U+2029 as well, so the result may stand in a script file or element without ever
// ending it.
void append_json(std::string& out, std::string_view text);

// In one line, for a terminal or for who must not be misled by what it looks like: what would be
// obeyed or not be shown (controls, direction marks), and bytes that are no UTF-8, by their
// numbers:
// '<U+202E>'. `text` may be anything.
std::string visible(std::string_view text);

// One segment of an address in a file:// or http:// link: bytes outside the unreserved set as %XX.
std::string url_segment(std::string_view text);

// HTML that is ready to stand in a page. Only code that escapes makes one: the Markdown converter,
// the chart writer, and builders of the site that quote text through append_html.
struct Markup {
  std::string html;
  bool operator==(const Markup&) const = default;
};

// The words a reader sees of it: without tags, escapes read.
std::string plain_text(const Markup& markup);

}  // namespace minhbach::base
