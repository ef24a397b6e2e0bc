#include "model/day.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::model {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;
using std::chrono::year_month_day_last;

std::optional<int> number(std::string_view text, std::size_t begin, std::size_t length) {
  const std::string_view digits = text.substr(begin, length);
  return base::is_digits(digits) ? base::to_int(digits) : std::nullopt;
}

year_month_day civil(int y, int m, int d) {
  return {year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
  const auto date = PartialDate::parse(text);
  if (!date || !date->has_day()) {
    return std::nullopt;
  }
  return date->first_day();
}

std::optional<Day> parse_spoken_day(std::string_view text) {
  const std::string tight = base::replaced(text, " ", "");
  for (const char separator : {'/', '.', '-'}) {
    const auto parts = base::split(tight, separator);
    if (parts.size() == 3 && std::all_of(parts.begin(), parts.end(), base::is_digits) &&
        parts[0].size() <= 2 && parts[1].size() <= 2 && parts[2].size() == 4) {
      return parse_day(fmt::format(
          "{}-{:02}-{:02}", parts[2], *base::to_int(parts[1]), *base::to_int(parts[0])));
    }
  }
  return parse_day(tight);
}

std::string iso(Day day) {
  const year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}",
                     static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

Day last_day_of_month(int y, int m) {
  // The calendar knows leap years; no table of month lengths of ours.
  return std::chrono::sys_days(
      year_month_day_last{year{y}, std::chrono::month_day_last{month{static_cast<unsigned>(m)}}});
}

int year_of(Day day) {
  return static_cast<int>(year_month_day(day).year());
}

std::optional<PartialDate> PartialDate::parse(std::string_view text) {
  // No library function reads it: they all accept signs, blanks or a month of one digit.
  const bool shaped = (text.size() == 4) || (text.size() == 7 && text[4] == '-') ||
                      (text.size() == 10 && text[4] == '-' && text[7] == '-');
  if (!shaped) {
    return std::nullopt;
  }
  PartialDate date;
  const auto y = number(text, 0, 4);
  const auto m = text.size() >= 7 ? number(text, 5, 2) : std::optional<int>(0);
  const auto d = text.size() == 10 ? number(text, 8, 2) : std::optional<int>(0);
  if (!y || !m || !d) {
    return std::nullopt;
  }
  date.year_ = *y;
  date.month_ = *m;
  date.day_ = *d;
  const bool month_right = text.size() < 7 || (*m >= 1 && *m <= 12);
  // A day that no month has (30 February) is as wrong as a month 13.
  const bool day_right = text.size() < 10 || civil(*y, *m, *d).ok();
  return month_right && day_right ? std::optional(date) : std::nullopt;
}

Day PartialDate::first_day() const {
  return std::chrono::sys_days(civil(year_, has_month() ? month_ : 1, has_day() ? day_ : 1));
}

Day PartialDate::last_day() const {
  if (has_day()) {
    return first_day();
  }
  return last_day_of_month(year_, has_month() ? month_ : 12);
}

std::string PartialDate::iso() const {
  std::string text = fmt::format("{:04}", year_);
  if (has_month()) {
    text += fmt::format("-{:02}", month_);
  }
  if (has_day()) {
    text += fmt::format("-{:02}", day_);
  }
  return text;
}

}  // namespace minhbach::model
