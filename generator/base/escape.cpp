#include "base/escape.hpp"

#include "base/characters.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace minhbach::base {

namespace {
constexpr std::string_view kHex = "0123456789abcdef";
}  // namespace

void append_html(std::string& out, std::string_view text) {
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string_view by;
    switch (text[i]) {
      case '&': by = "&amp;"; break;
      case '<': by = "&lt;"; break;
      case '>': by = "&gt;"; break;
      case '"': by = "&quot;"; break;
      case '\'': by = "&#39;"; break;
      default: continue;
    }
    out.append(text, plain, i - plain);
    out += by;
    plain = i + 1;
  }
  out.append(text, plain);
}

std::string html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  append_html(out, text);
  return out;
}

void append_json(std::string& out, std::string_view text) {
  out += '"';
  std::size_t plain = 0;  // what needs no escape is copied in one piece
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && c != '"' && c != '\\' && c != '<' && byte != 0xE2) {
      continue;
    }
    const bool breaks_lines =
        byte == 0xE2 && (text.substr(i, 3) == "\u2028" || text.substr(i, 3) == "\u2029");
    if (byte == 0xE2 && !breaks_lines) {
      continue;
    }
    out.append(text, plain, i - plain);
    if (breaks_lines) {
      out += text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else {
      out += "\\u00";
      out += kHex[byte >> 4U];
      out += kHex[byte & 0xFU];
    }
    plain = i + 1;
  }
  out.append(text, plain);
  out += '"';
}

std::string plain_text(const Markup& markup) {
  std::string text;
  bool in_tag = false;
  for (const char c : markup.html) {
    in_tag = in_tag || c == '<';
    if (!in_tag) {
      text += c;
    }
    in_tag = in_tag && c != '>';
  }
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kEscapes = {
      {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}};
  for (const auto& [escape, letter] : kEscapes) {
    text = replaced(text, escape, letter);
  }
  return text;
}

std::string visible(std::string_view text) {
  std::string out;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const char32_t point = next_code_point(text, offset);
    if (point == 0xFFFD && offset == begin + 1) {
      out += fmt::format("<{:02X}>", static_cast<unsigned char>(text[begin]));
    } else if (point == U'\n' || is_unseen(point)) {
      out += "<" + code_point_name(point) + ">";
    } else {
      out += text.substr(begin, offset - begin);
    }
  }
  return out;
}

std::string url_segment(std::string_view text) {
  const auto unreserved = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
  };
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (unreserved(c)) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += kHex[byte >> 4U];
      out += kHex[byte & 0xFU];
    }
  }
  return out;
}

}  // namespace minhbach::base
