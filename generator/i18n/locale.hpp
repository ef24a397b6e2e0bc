#pragma once

#include "base/lang.hpp"
#include "model/day.hpp"
#include "model/decimal.hpp"

#include <cstdint>
#include <string>

namespace minhbach::i18n {

using base::Lang;

// How numbers and dates are written for a reader. No std::locale: the same bytes on every machine.

std::string number(std::int64_t value, Lang lang);           // 1.234 · 1,234
std::string number(const model::Decimal& value, Lang lang);  // 89,95 · 89.95
// The same with so many places at least: 42,0 · 42.0
std::string number(const model::Decimal& value, int places, Lang lang);
std::string percent(const model::Decimal& value, Lang lang);  // 89,95% in both, without a space
std::string date(model::Day day, Lang lang);                  // 27/10/2021 · 27 October 2021
std::string date(const model::PartialDate& date, Lang lang);  // tháng 12/2021 · December 2021
std::string day_and_month(int day, int month, Lang lang);     // 31/12 · 31 December
std::string month_name(int month, Lang lang);                 // tháng 12 · December
std::string quarter_name(int quarter, Lang lang);             // quý III · the third quarter
std::string weekday(model::Day day, Lang lang);               // Chủ nhật · Sunday
std::string file_size(std::uint64_t bytes, Lang lang);  // 12,3 kB · 12.3 kB (1 kB = 1000 bytes)
std::string roman(int quarter);                         // I … IV

}  // namespace minhbach::i18n
