#include "store/personal_data.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace minhbach::store {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_upper(char32_t point) {
  const bool is_latin =
      (point >= U'A' && point <= U'Z') || (point >= 0xC0 && point <= 0xDD && point != 0xD7);
  const bool is_marked = point == 0x102 || point == 0x110 || point == 0x128 || point == 0x168 ||
                         point == 0x1A0 || point == 0x1AF;
  const bool is_toned = point >= 0x1EA0 && point <= 0x1EF8 && point % 2 == 0;
  return is_latin || is_marked || is_toned;
}

// A number as it stands: its digits, and whether single blanks, points or hyphens part them.
struct Number {
  std::string digits;
  bool is_parted = false;
  bool has_plus = false;
};

// Takes the number that begins at `at`, which is moved behind it.
Number take_number(std::string_view text, std::size_t& at) {
  Number number;
  number.has_plus = at > 0 && text[at - 1] == '+';
  while (at < text.size()) {
    if (is_digit(text[at])) {
      number.digits += text[at++];
      continue;
    }
    const bool is_joint = text[at] == ' ' || text[at] == '.' || text[at] == '-';
    if (!is_joint || at + 1 >= text.size() || !is_digit(text[at + 1])) {
      break;
    }
    number.is_parted = true;
    ++at;
  }
  return number;
}

// Vietnamese numbers begin with 0 or +84 and have ten digits, or eleven with the area code.
bool is_phone(const Number& number) {
  const std::size_t size = number.digits.size();
  if (number.has_plus) {
    return number.digits.starts_with("84") && (size == 11 || size == 12);
  }
  return number.digits.starts_with('0') && (size == 10 || size == 11);
}

// Twelve digits on the card of today, nine on the old one, never parted.
bool is_identity_number(const Number& number) {
  return !number.is_parted && (number.digits.size() == 12 || number.digits.size() == 9);
}

bool has_number(std::string_view text, bool (*is_kind)(const Number&)) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    // Behind a slash or a letter it is part of a symbol.
    const bool is_part = at > 0 && (text[at - 1] == '/' || is_letter_byte(text[at - 1]));
    const Number number = take_number(text, at);
    const bool goes_on = at < text.size() && (text[at] == '/' || is_letter_byte(text[at]));
    if (!is_part && !goes_on && is_kind(number)) {
      return true;
    }
  }
  return false;
}

bool has_email(std::string_view text) {
  for (std::size_t at = text.find('@'); at != kNone; at = text.find('@', at + 1)) {
    const auto fits = [&](std::size_t i) {
      return i < text.size() && (is_digit(text[i]) || is_letter_byte(text[i]));
    };
    const std::size_t end = text.find_first_of(" \n,;()", at);
    const std::size_t point = text.find('.', at);
    if (at > 0 && fits(at - 1) && fits(at + 1) && point != kNone && point < end &&
        fits(point + 1)) {
      return true;
    }
  }
  return false;
}

// Places whose name begins like a courtesy title.
bool is_place(std::string_view title, std::string_view rest) {
  constexpr std::array kPlaces = {"Rịa", "Nà", "Đen", "Điểm", "Trưng", "Triệu"};
  return title == "Bà" && std::any_of(kPlaces.begin(), kPlaces.end(), [&](std::string_view place) {
           return rest.starts_with(place);
         });
}

bool names_after(std::string_view text, std::string_view title) {
  for (std::size_t at = text.find(title); at != kNone; at = text.find(title, at + 1)) {
    std::size_t next = at + title.size();
    const bool is_word = at == 0 || !is_letter_byte(text[at - 1]);
    if (!is_word || next >= text.size() || text[next] != ' ') {
      continue;
    }
    ++next;
    const std::string_view rest = text.substr(next);
    if (next < text.size() && is_upper(base::next_code_point(text, next)) &&
        !is_place(title, rest)) {
      return true;
    }
  }
  return false;
}

// `word` stands in `text` and is no part of a longer word.
bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != kNone; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_letter_byte(text[at - 1])) &&
        (end == text.size() || !is_letter_byte(text[end]))) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool names_a_person(std::string_view text) {
  constexpr std::array kTitles = {
      "ông", "Ông", "bà", "Bà", "ÔNG", "BÀ", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms."};
  return std::any_of(kTitles.begin(), kTitles.end(), [&](std::string_view title) {
    return names_after(text, title);
  });
}

PersonalData personal_data_in(std::string_view text) {
  if (has_number(text, is_phone)) {
    return PersonalData::Phone;
  }
  if (has_number(text, is_identity_number)) {
    return PersonalData::IdentityNumber;
  }
  if (has_email(text)) {
    return PersonalData::Email;
  }
  return names_a_person(text) ? PersonalData::Name : PersonalData::None;
}

bool has_secrecy_mark(std::string_view text) {
  // 'bí mật', 'bảo mật' in small letters are ordinary words.
  constexpr std::array kMarks = {
      "Mật", "MẬT", "tối mật", "Tối mật", "TỐI MẬT", "tuyệt mật", "Tuyệt mật", "TUYỆT MẬT"};
  return text == "mật" || std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) {
           return has_word(text, mark);
         });
}

bool has_secrecy_symbol(std::string_view number) {
  return number.ends_with("/M") || number.ends_with("-M");
}

}  // namespace minhbach::store
