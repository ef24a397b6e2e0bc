#include "base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <memory>

namespace minhbach::base {

namespace {

const utf8proc_uint8_t* bytes(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

// Three letters of four, in Vietnamese too: none of these needs the library.
bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

// True for what Vietnamese and English are written with: ASCII, Latin up to U+02FF and
// U+1E00–U+1EFF, dashes and quotation marks U+2002–U+206F. All of these are their own composed form
// and none joins the letter before it (Unicode's NFC_Quick_Check = Yes, combining class 0).
bool is_surely_composed(std::string_view text) {
  const auto at = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned lead = at(i);
    if (lead < 0x80) {
      continue;
    }
    if (lead >= 0xC2 && lead <= 0xCB) {
      i += 1;
    } else if ((lead == 0xE1 && at(i + 1) >= 0xB8 && at(i + 1) <= 0xBB) ||
               (lead == 0xE2 && at(i + 1) == 0x80 && at(i + 2) >= 0x82) ||
               (lead == 0xE2 && at(i + 1) == 0x81)) {
      i += 2;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

bool is_utf8(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    if (is_ascii(text[offset])) {
      ++offset;
      continue;
    }
    utf8proc_int32_t point = 0;
    const utf8proc_ssize_t length = utf8proc_iterate(
        bytes(text) + offset, static_cast<utf8proc_ssize_t>(text.size() - offset), &point);
    if (length <= 0) {
      return false;
    }
    offset += static_cast<std::size_t>(length);
  }
  return true;
}

std::string to_nfc(std::string_view text) {
  if (is_surely_composed(text)) {
    return std::string(text);
  }
  utf8proc_uint8_t* composed = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(bytes(text),
                   static_cast<utf8proc_ssize_t>(text.size()),
                   &composed,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
  if (length < 0) {
    return std::string(text);  // not UTF-8: the caller's check reports it
  }
  return {reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length)};
}

bool is_nfc(std::string_view text) {
  return is_surely_composed(text) || to_nfc(text) == text;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  if (is_ascii(text[offset])) {
    return static_cast<unsigned char>(text[offset++]);
  }
  utf8proc_int32_t point = 0;
  const utf8proc_ssize_t length = utf8proc_iterate(
      bytes(text) + offset, static_cast<utf8proc_ssize_t>(text.size() - offset), &point);
  if (length <= 0) {
    ++offset;
    return U'\uFFFD';
  }
  offset += static_cast<std::size_t>(length);
  return static_cast<char32_t>(point);
}

void append_code_point(std::string& out, char32_t point) {
  std::array<utf8proc_uint8_t, 4> buffer{};
  const utf8proc_ssize_t length =
      utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), buffer.data());
  out.append(reinterpret_cast<const char*>(buffer.data()), static_cast<std::size_t>(length));
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (;;) {
    const std::size_t end = text.find(separator, begin);
    if (end == std::string_view::npos) {
      parts.push_back(text.substr(begin));
      return parts;
    }
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    out += i == 0 ? std::string_view() : separator;
    out += parts[i];
  }
  return out;
}

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
  std::string out;
  out.reserve(text.size());
  for (;;) {
    const std::size_t at = text.find(what);
    out.append(text.substr(0, at));
    if (at == std::string_view::npos) {
      return out;
    }
    out += by;
    text.remove_prefix(at + what.size());
  }
}

std::string counted(std::size_t n, std::string_view noun) {
  return std::to_string(n) + " " + std::string(noun) + (n == 1 ? "" : "s");
}

std::string lower_ascii(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> to_int(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.empty()) {
    return std::nullopt;
  }
  return value;
}

}  // namespace minhbach::base
