#include "i18n/locale.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;
using base::Lang;

namespace {
model::Decimal decimal(std::string_view text) {
  return *model::Decimal::parse(text);
}
model::PartialDate partial(std::string_view text) {
  return *model::PartialDate::parse(text);
}
}  // namespace

TEST_CASE("numbers are grouped as each language does") {
  CHECK(i18n::number(0, Lang::Vi) == "0");
  CHECK(i18n::number(999, Lang::Vi) == "999");
  CHECK(i18n::number(1000, Lang::Vi) == "1.000");
  CHECK(i18n::number(1234567, Lang::Vi) == "1.234.567");
  CHECK(i18n::number(1234567, Lang::En) == "1,234,567");
  CHECK(i18n::number(-1234, Lang::En) == "−1,234");
}

TEST_CASE("decimals take the sign of their language") {
  CHECK(i18n::number(decimal("1234.5"), Lang::Vi) == "1.234,5");
  CHECK(i18n::number(decimal("1234.5"), Lang::En) == "1,234.5");
  CHECK(i18n::number(decimal("-0.25"), Lang::Vi) == "−0,25");
  CHECK(i18n::number(decimal("-12.25"), Lang::Vi) == "−12,25");
  CHECK(i18n::number(decimal("90"), Lang::En) == "90");
  CHECK(i18n::percent(decimal("89.95"), Lang::Vi) == "89,95%");
  CHECK(i18n::percent(decimal("89.95"), Lang::En) == "89.95%");
}

TEST_CASE("dates are written out as far as they are known") {
  CHECK(i18n::date(*model::parse_day("2021-10-07"), Lang::Vi) == "07/10/2021");
  CHECK(i18n::date(*model::parse_day("2021-10-07"), Lang::En) == "7 October 2021");
  CHECK(i18n::date(partial("2021-12"), Lang::Vi) == "tháng 12/2021");
  CHECK(i18n::date(partial("2021-12"), Lang::En) == "December 2021");
  CHECK(i18n::date(partial("2021"), Lang::Vi) == "năm 2021");
  CHECK(i18n::date(partial("2021"), Lang::En) == "2021");
  CHECK(i18n::date(partial("2021-10-07"), Lang::Vi) == "07/10/2021");
  CHECK(i18n::day_and_month(1, 3, Lang::Vi) == "01/03");
  CHECK(i18n::day_and_month(31, 12, Lang::En) == "31 December");
}

TEST_CASE("months, quarters and weekdays have names") {
  CHECK(i18n::month_name(1, Lang::Vi) == "tháng 1");
  CHECK(i18n::month_name(12, Lang::En) == "December");
  CHECK(i18n::quarter_name(3, Lang::Vi) == "quý III");
  CHECK(i18n::quarter_name(4, Lang::En) == "the fourth quarter");
  CHECK(i18n::roman(4) == "IV");
  CHECK(i18n::weekday(*model::parse_day("2026-11-23"), Lang::Vi) == "Thứ hai");
  CHECK(i18n::weekday(*model::parse_day("2026-11-22"), Lang::Vi) == "Chủ nhật");
  CHECK(i18n::weekday(*model::parse_day("2026-11-28"), Lang::En) == "Saturday");
}

TEST_CASE("sizes are rounded to a tenth") {
  CHECK(i18n::file_size(0, Lang::Vi) == "0 B");
  CHECK(i18n::file_size(999, Lang::Vi) == "999 B");
  CHECK(i18n::file_size(1000, Lang::Vi) == "1,0 kB");
  CHECK(i18n::file_size(12345, Lang::Vi) == "12,3 kB");
  CHECK(i18n::file_size(12350, Lang::En) == "12.4 kB");
  CHECK(i18n::file_size(2500000, Lang::En) == "2.5 MB");
}

TEST_CASE("a size never reads a thousand kilobytes") {
  CHECK(i18n::file_size(999999, Lang::En) == "1.0 MB");
}
