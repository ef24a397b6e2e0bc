#pragma once

#include "base/characters.hpp"
#include "base/misreading.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace minhbach::base {

// The finders of misread(), each in its own file, and what they share.

using Points = std::u32string;
using PointsView = std::u32string_view;

inline bool is_ascii_letter(char32_t point) {
  return (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z');
}

inline bool is_upper(char32_t point) {
  return lower(point) != point;
}

struct Run {
  std::size_t first;
  std::size_t size;
};

// The longest runs of characters that satisfy `is_part`.
std::vector<Run> runs(PointsView text, bool (*is_part)(char32_t point));

// The character that stands in `to` where `point` stands in `from`; 0 where it does not.
char32_t turned(char32_t point, PointsView from, PointsView to);

// What stands around `at`, as far as the next blanks.
std::string word_around(PointsView text, std::size_t at);
Misread found_at(Misreading as, PointsView text, std::size_t at);

std::optional<Misread> find_utf8_as_8_bit(PointsView text);
std::optional<Misread> find_old_font(PointsView text);

}  // namespace minhbach::base
