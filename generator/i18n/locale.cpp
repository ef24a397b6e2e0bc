#include "i18n/locale.hpp"

#include "base/problem.hpp"

#include <fmt/format.h>

#include <array>

namespace minhbach::i18n {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",
                                                      "February",
                                                      "March",
                                                      "April",
                                                      "May",
                                                      "June",
                                                      "July",
                                                      "August",
                                                      "September",
                                                      "October",
                                                      "November",
                                                      "December"};
constexpr std::array<std::string_view, 7> kWeekdaysVi = {
    "Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"};
constexpr std::array<std::string_view, 7> kWeekdaysEn = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 4> kQuarters = {"first", "second", "third", "fourth"};

std::string_view english_month(int month) {
  return kMonths.at(static_cast<std::size_t>(month - 1));
}

}  // namespace

std::string number(std::int64_t value, Lang lang) {
  std::string digits = std::to_string(value < 0 ? -value : value);
  for (std::size_t at = digits.size(); at > 3; at -= 3) {
    digits.insert(at - 3, 1, lang == Lang::Vi ? '.' : ',');
  }
  return value < 0 ? "\u2212" + digits : digits;
}

std::string number(const model::Decimal& value, Lang lang) {
  return number(value, 0, lang);
}

std::string number(const model::Decimal& value, int places, Lang lang) {
  const std::string text = value.text(places);
  const std::size_t point = text.find('.');
  std::string out = number(std::int64_t{value.scaled() / 10000}, lang);
  if (value.scaled() < 0 && value.scaled() > -10000) {
    out = "\u2212" + out;
  }
  if (point != std::string::npos) {
    out += lang == Lang::Vi ? ',' : '.';
    out += text.substr(point + 1);
  }
  return out;
}

std::string percent(const model::Decimal& value, Lang lang) {
  return number(value, lang) + "%";
}

std::string date(model::Day day, Lang lang) {
  const std::chrono::year_month_day civil(day);
  const auto y = static_cast<int>(civil.year());
  const auto m = static_cast<unsigned>(civil.month());
  const auto d = static_cast<unsigned>(civil.day());
  return lang == Lang::Vi ? fmt::format("{:02}/{:02}/{:04}", d, m, y)
                          : fmt::format("{} {} {}", d, english_month(static_cast<int>(m)), y);
}

std::string date(const model::PartialDate& date, Lang lang) {
  if (date.has_day()) {
    return i18n::date(date.first_day(), lang);
  }
  if (!date.has_month()) {
    return lang == Lang::Vi ? fmt::format("năm {}", date.year()) : fmt::format("{}", date.year());
  }
  return lang == Lang::Vi ? fmt::format("tháng {}/{}", date.month(), date.year())
                          : fmt::format("{} {}", english_month(date.month()), date.year());
}

std::string day_and_month(int day, int month, Lang lang) {
  return lang == Lang::Vi ? fmt::format("{:02}/{:02}", day, month)
                          : fmt::format("{} {}", day, english_month(month));
}

std::string month_name(int month, Lang lang) {
  return lang == Lang::Vi ? fmt::format("tháng {}", month) : std::string(english_month(month));
}

std::string quarter_name(int quarter, Lang lang) {
  return lang == Lang::Vi
             ? "quý " + roman(quarter)
             : fmt::format("the {} quarter", kQuarters.at(static_cast<std::size_t>(quarter - 1)));
}

std::string weekday(model::Day day, Lang lang) {
  const unsigned n = std::chrono::weekday(day).c_encoding();
  return std::string(lang == Lang::Vi ? kWeekdaysVi.at(n) : kWeekdaysEn.at(n));
}

std::string file_size(std::uint64_t bytes, Lang lang) {
  constexpr std::uint64_t kKilo = 1000;
  if (bytes < kKilo) {
    return fmt::format("{} B", bytes);
  }
  // 999,950 bytes and more would read "1000.0 kB".
  constexpr std::uint64_t kRoundsToMega = kKilo * kKilo - kKilo / 20;
  const bool mega = bytes >= kRoundsToMega;
  const std::uint64_t unit = mega ? kKilo * kKilo : kKilo;
  const std::uint64_t tenths = (bytes * 10 + unit / 2) / unit;
  return fmt::format(
      "{}{}{} {}", tenths / 10, lang == Lang::Vi ? ',' : '.', tenths % 10, mega ? "MB" : "kB");
}

std::string roman(int quarter) {
  constexpr std::array<std::string_view, 4> kRoman = {"I", "II", "III", "IV"};
  return std::string(kRoman.at(static_cast<std::size_t>(quarter - 1)));
}

}  // namespace minhbach::i18n
