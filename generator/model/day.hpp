#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace minhbach::model {

// A calendar day. Nothing in this program asks the clock for one. As std::chrono::sys_days, with
// which it may be mixed, in half the bytes: a plan of ten thousand tasks has two million of them.
using Day = std::chrono::time_point<std::chrono::system_clock,
                                    std::chrono::duration<std::int32_t, std::chrono::days::period>>;

std::optional<Day> parse_day(std::string_view text);  // 'YYYY-MM-DD', a day that exists
// A day as people write it, '25/9/2026', '25.9.2026' or '25-9-2026' with blanks or without, or as
// tables have it. A year has four digits; the day comes before the month.
std::optional<Day> parse_spoken_day(std::string_view text);
std::string iso(Day day);
Day last_day_of_month(int year, int month);
int year_of(Day day);

// A date as precisely as its source gives it: a year, a month of a year, or a day.
class PartialDate {
 public:
  // 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'.
  static std::optional<PartialDate> parse(std::string_view text);

  [[nodiscard]] bool has_month() const { return month_ != 0; }
  [[nodiscard]] bool has_day() const { return day_ != 0; }
  [[nodiscard]] int year() const { return year_; }
  [[nodiscard]] int month() const { return month_; }
  [[nodiscard]] int day() const { return day_; }
  [[nodiscard]] Day first_day() const;  // of the span it names
  [[nodiscard]] Day last_day() const;
  [[nodiscard]] std::string iso() const;

  auto operator<=>(const PartialDate&) const = default;

 private:
  int year_ = 0;
  int month_ = 0;  // 0: not given
  int day_ = 0;    // 0: not given
};

}  // namespace minhbach::model
