#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::base {

// UTF-8 text. Everything that enters the program passes `is_utf8` and `is_nfc` once, in the reader
// of its file; afterwards all text is known to be UTF-8 in composed form (NFC).

bool is_utf8(std::string_view text);
bool is_nfc(std::string_view text);

// Composed form; `text` must be UTF-8.
std::string to_nfc(std::string_view text);

// Code point at `offset`, which is moved behind it. `text` must be UTF-8 and offset inside it.
char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_code_point(std::string& out, char32_t point);

std::string_view trimmed(std::string_view text);  // without ASCII blanks at both ends
std::vector<std::string_view> split(std::string_view text, char separator);
std::string joined(const std::vector<std::string>& parts, std::string_view separator);
std::string replaced(std::string_view text, std::string_view what, std::string_view by);
std::string counted(std::size_t n, std::string_view noun);  // '1 plan', '2 plans'
std::string lower_ascii(std::string text);                  // A-Z only
bool is_digits(std::string_view text);                      // at least one, ASCII only
std::optional<int> to_int(std::string_view text);           // decimal, whole text, no sign but '-'

}  // namespace minhbach::base
