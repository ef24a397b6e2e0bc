#pragma once

#include <string>
#include <string_view>

namespace minhbach::base {

// What Unicode says of single characters.

bool is_white(char32_t point);  // the property White_Space
// Shows nothing of itself: controls but the line feed, format characters, fillers, selectors, tags.
bool is_unseen(char32_t point);
bool is_private_use(char32_t point);
bool is_letter(char32_t point);
bool is_combining(char32_t point);
char32_t lower(char32_t point);
char32_t upper(char32_t point);

// Sure of most text (which must be UTF-8) at a glance: nothing in it is unseen or of private use.
// False says nothing.
bool is_surely_seen(std::string_view text);

// Nothing but white and unseen characters.
bool is_blank(std::string_view text);

std::string code_point_name(char32_t point);  // 'U+200B'

std::u32string code_points(std::string_view text);  // `text` must be UTF-8
std::string utf8(std::u32string_view points);

}  // namespace minhbach::base
