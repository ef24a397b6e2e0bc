#include "charts/clean_text.hpp"

#include "base/text.hpp"

namespace minhbach::charts {

namespace {

bool is_dropped(char32_t point) {
  const bool is_control = point < 0x20 || (point >= 0x7F && point <= 0x9F);
  const bool reorders =
      (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  const bool is_non_character =
      (point & 0xFFFEU) == 0xFFFEU || (point >= 0xFDD0 && point <= 0xFDEF);
  return is_control || reorders || is_non_character;
}

}  // namespace

std::string clean_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t point = base::next_code_point(text, offset);
    if (point == U'\t' || point == U'\n' || point == U'\r' || point == 0x2028 || point == 0x2029) {
      out += ' ';
    } else if (!is_dropped(point)) {
      base::append_code_point(out, point);
    }
  }
  return out;
}

std::string clean_id(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    const bool is_safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                         (c >= '0' && c <= '9') || c == '-' || c == '_';
    c = is_safe ? c : '-';
  }
  const bool has_letter = !out.empty() && ((out[0] | 0x20) >= 'a' && (out[0] | 0x20) <= 'z');
  return has_letter ? out : 'c' + out;
}

}  // namespace minhbach::charts
