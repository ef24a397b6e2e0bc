#include "store/meant.hpp"

#include "base/characters.hpp"
#include "base/problem.hpp"
#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "model/day.hpp"
#include "model/decimal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace minhbach::store {

namespace {

// Numbers and words of a date, in the order they stand; what parts them is not kept.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  bool was_digit = false;
  bool is_open = false;
  for (const char c : base::folded(text)) {
    const bool is_digit = c >= '0' && c <= '9';
    const bool is_part = is_digit || (c >= 'a' && c <= 'z');
    if (is_part && (!is_open || is_digit != was_digit)) {
      parts.emplace_back();
    }
    if (is_part) {
      parts.back() += c;
    }
    is_open = is_part;
    was_digit = is_digit;
  }
  return parts;
}

// 1 to 12 for the name of a month, English as spreadsheets shorten it or in full; 0: none.
int month_named(const std::string& word) {
  constexpr std::array kNames = {"january",
                                 "february",
                                 "march",
                                 "april",
                                 "may",
                                 "june",
                                 "july",
                                 "august",
                                 "september",
                                 "october",
                                 "november",
                                 "december"};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (word.size() >= 3 && std::string_view(kNames[i]).starts_with(word)) {
      return static_cast<int>(i) + 1;
    }
  }
  return word == "sept" ? 9 : 0;
}

bool is_filler(const std::string& word) {
  constexpr std::array kFillers = {
      "ngay", "thang", "nam", "th", "thg", "t", "of", "the", "st", "nd", "rd"};
  return std::find(kFillers.begin(), kFillers.end(), word) != kFillers.end();
}

// A spreadsheet completes two digits to a year of this or the last century; here nothing is of the
// last one.
int full_year(const std::string& digits) {
  const int year = base::to_int(digits).value_or(0);
  return digits.size() <= 2 ? 2000 + year : year;
}

std::string iso(int year, int month, int day) {
  const std::string text = fmt::format("{:04}-{:02}-{:02}", year, month, day);
  return model::parse_day(text) ? text : std::string();
}

std::string iso(int year, int month) {
  const std::string text = fmt::format("{:04}-{:02}", year, month);
  return model::PartialDate::parse(text) ? text : std::string();
}

// The day a spreadsheet counts from 1900.
std::string day_of_serial(std::string_view text) {
  const std::string_view whole = text.substr(0, text.find_first_of(".,"));
  const auto serial = base::is_digits(whole) ? base::to_int(whole) : std::nullopt;
  constexpr int kFirst = 16'000;  // 1943
  constexpr int kLast = 73'000;   // 2099
  if (!serial || *serial < kFirst || *serial > kLast) {
    return {};
  }
  constexpr auto kBase = std::chrono::sys_days(std::chrono::year(1899) / 12 / 30);
  return model::iso(kBase + std::chrono::days(*serial));
}

// '2022-08-30 00:00:00', '2022-08-30T07:00:00Z': without the time of day.
std::string_view without_time(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon < 2) {
    return text;
  }
  const std::size_t gap = text.find_last_of(" T", colon);
  return gap == std::string_view::npos ? text : text.substr(0, gap);
}

struct Dates {
  std::vector<std::string> all;
  void add(std::string date) {
    if (!date.empty() && std::find(all.begin(), all.end(), date) == all.end()) {
      all.push_back(std::move(date));
    }
  }
};

// Three numbers, or two and a month's name.
void add_days(const std::vector<std::string>& numbers, int named, bool is_partial, Dates& dates) {
  const auto number = [&](std::size_t i) {
    return base::to_int(numbers[i]).value_or(0);
  };
  if (named != 0 && numbers.size() == 2) {
    const bool begins_with_year = numbers[0].size() == 4;
    dates.add(
        iso(full_year(numbers[begins_with_year ? 0 : 1]), named, number(begins_with_year ? 1 : 0)));
  } else if (numbers.size() == 3 && numbers[0].size() == 4) {
    dates.add(iso(number(0), number(1), number(2)));
  } else if (numbers.size() == 3) {
    dates.add(iso(full_year(numbers[2]), number(1), number(0)));
    dates.add(iso(full_year(numbers[2]), number(0), number(1)));
  }
  // A spreadsheet gives a month its first day.
  if (is_partial) {
    const std::vector<std::string> days = dates.all;
    for (const std::string& day : days) {
      if (day.ends_with("-01")) {
        dates.add(day.substr(0, day.size() - 3));
      }
    }
  }
}

void add_months(const std::vector<std::string>& numbers, int named, Dates& dates) {
  const auto number = [&](std::size_t i) {
    return base::to_int(numbers[i]).value_or(0);
  };
  if (named != 0 && numbers.size() == 1) {
    dates.add(iso(full_year(numbers[0]), named));
  } else if (numbers.size() == 2 && numbers[0].size() == 4) {
    dates.add(iso(number(0), number(1)));
  } else if (numbers.size() == 2 && numbers[1].size() == 4) {
    dates.add(iso(number(1), number(0)));
  } else if (numbers.size() == 1 && numbers[0].size() == 6) {
    dates.add(iso(*base::to_int(numbers[0].substr(0, 4)), *base::to_int(numbers[0].substr(4))));
  }
}

// One way to write a number: what parts thousands, and what stands for the point.
std::string number_written(std::string_view text, char thousands, char point) {
  std::string number;
  std::size_t digits = 0;  // since the last sign
  bool is_grouped = false;
  bool is_fraction = false;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      number += c;
      ++digits;
    } else if (c == thousands && !is_fraction && digits > 0 &&
               (is_grouped ? digits == 3 : digits <= 3)) {
      is_grouped = true;
      digits = 0;
    } else if (c == point && !is_fraction && digits > 0 && (!is_grouped || digits == 3)) {
      number += '.';
      is_fraction = true;
      digits = 0;
    } else {
      return {};
    }
  }
  if (is_grouped && number.front() == '0') {
    return {};
  }
  const bool is_whole_group = is_fraction ? digits > 0 : (!is_grouped || digits == 3);
  return is_whole_group && model::Decimal::parse(number) ? number : std::string();
}

}  // namespace

std::vector<std::string> dates_meant(std::string_view text, Domain domain) {
  const bool is_partial = domain == Domain::PartialDate;
  Dates dates;
  const std::string serial = day_of_serial(text);
  dates.add(serial);
  if (is_partial && serial.ends_with("-01")) {
    dates.add(serial.substr(0, serial.size() - 3));
  }
  const std::vector<std::string> parts = parts_of(without_time(text));
  std::vector<std::string> numbers;
  int named = 0;
  for (const std::string& part : parts) {
    constexpr std::size_t kLongest = 8;
    if (base::is_digits(part) && part.size() <= kLongest) {
      numbers.push_back(part);
    } else if (const int month = month_named(part); month != 0 && named == 0) {
      named = month;
    } else if (!is_filler(part)) {
      return dates.all;
    }
  }
  if (numbers.size() == 1 && numbers[0].size() == 8 && named == 0) {
    numbers = {numbers[0].substr(0, 4), numbers[0].substr(4, 2), numbers[0].substr(6)};
  }
  add_days(numbers, named, is_partial, dates);
  if (is_partial && dates.all.empty()) {
    add_months(numbers, named, dates);
  }
  const bool is_year = numbers.size() == 1 && named == 0 && parts.size() > 1 &&
                       (numbers[0].size() == 2 || numbers[0].size() == 4);
  if (is_partial && is_year) {
    dates.add(std::to_string(full_year(numbers[0])));  // 'năm 21'
  }
  return dates.all;
}

bool is_spreadsheet_date(std::string_view text) {
  const bool has_time = without_time(text).size() != text.size();
  // 'Aug-22', '22-Aug', '30-Aug-22', '22-Thg8'
  const bool may_be_joined = text.find('-') != std::string_view::npos &&
                             text.find_first_of(" \n") == std::string_view::npos;
  if (!has_time && !may_be_joined) {
    return false;  // every text of a plan comes by here
  }
  const std::vector<std::string> parts = parts_of(without_time(text));
  if (has_time) {
    return parts.size() == 3 && std::all_of(parts.begin(), parts.end(), base::is_digits);
  }
  const bool is_joined = parts.size() >= 2 && parts.size() <= 4;
  int months = 0;
  for (std::size_t i = 0; is_joined && i < parts.size(); ++i) {
    const bool is_number =
        base::is_digits(parts[i]) && (parts[i].size() <= 2 || parts[i].size() == 4);
    const bool is_month = parts[i].size() == 3 && (month_named(parts[i]) != 0 || parts[i] == "thg");
    if (!is_number && !is_month) {
      return false;
    }
    months += is_month ? 1 : 0;
  }
  return months == 1;
}

bool is_shortened_number(std::string_view text) {
  const std::size_t e = text.find_first_of("Ee");
  if (e == std::string_view::npos || e + 2 >= text.size() ||
      (text[e + 1] != '+' && text[e + 1] != '-')) {
    return false;
  }
  std::string_view head = text.substr(0, e);
  head.remove_prefix(head.starts_with('-') ? 1 : 0);
  const std::size_t point = head.find_first_of(".,");
  return base::is_digits(text.substr(e + 2)) && base::is_digits(head.substr(0, point)) &&
         (point == std::string_view::npos || base::is_digits(head.substr(point + 1)));
}

std::vector<std::string> numbers_meant(std::string_view text) {
  // As people write it beside a number: blanks of any width, an apostrophe, a percent sign.
  std::string bare;
  for (const char32_t point : base::code_points(text)) {
    if (point == U'%' || point == U'\'' || point == 0x2019 || base::is_unseen(point)) {
      continue;
    }
    const char c = base::is_white(point) ? ' ' : point < 0x80 ? static_cast<char>(point) : '?';
    bare += c;
  }
  const std::string number(base::trimmed(bare));
  std::vector<std::string> all;
  for (const auto& [thousands, point] : {std::pair{'.', ','}, {',', '.'}, {' ', ','}, {' ', '.'}}) {
    std::string meant = number_written(number, thousands, point);
    if (!meant.empty() && std::find(all.begin(), all.end(), meant) == all.end()) {
      all.push_back(std::move(meant));
    }
  }
  return all;
}

std::string flag_meant(std::string_view text) {
  constexpr std::array kYes = {"true",
                               "x",
                               "co",
                               "yes",
                               "y",
                               "dung",
                               "v",
                               "ok",
                               "1.0",
                               "1,0",
                               "-1",
                               "✓",
                               "✔",
                               "☑",
                               "vrai",
                               "wahr",
                               "01"};
  constexpr std::array kNo = {
      "false", "khong", "no", "n", "sai", "0.0", "0,0", "faux", "falsch", "☐", "✗", "✘", "00", "-"};
  const std::string word = base::folded(base::trimmed(text));
  const auto is_word = [&](const char* known) {
    return word == known;
  };
  return std::any_of(kYes.begin(), kYes.end(), is_word) ? "1"
         : std::any_of(kNo.begin(), kNo.end(), is_word) ? "0"
                                                        : "";
}

std::string year_meant(std::string_view text) {
  if (base::is_digits(text) && text.size() == 2) {
    return std::to_string(full_year(std::string(text)));
  }
  if (const std::string day = day_of_serial(text);
      !day.empty() && text.size() == 5 && text[0] != '2') {
    return day.substr(0, 4);
  }
  std::vector<std::string> years;
  constexpr int kFirst = 2015;
  constexpr int kLast = 2040;
  for (int year = kFirst; year <= kLast; ++year) {
    years.push_back(std::to_string(year));
  }
  return base::nearest(text, years);
}

}  // namespace minhbach::store
