#include "store/field.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace minhbach::store {

std::string_view Field::text(const Row& row) const {
  const Cell& cell = row.cells[column_];
  return cell ? std::string_view(*cell) : std::string_view();
}

std::optional<int> Field::number(const Row& row) const {
  return base::to_int(text(row));
}

std::optional<model::Day> Field::day(const Row& row) const {
  return model::parse_day(text(row));
}

std::optional<model::Decimal> Field::decimal(const Row& row) const {
  return model::Decimal::parse(text(row));
}

void Field::error(const Row& row,
                  base::LocalText reason,
                  base::LocalText fix,
                  base::Problems& problems,
                  std::string nearest) const {
  problems.error(rows_->place(row, column_),
                 std::string(text(row)),
                 std::move(reason),
                 std::move(fix),
                 std::move(nearest));
}

void Field::warning(const Row& row,
                    base::LocalText reason,
                    base::LocalText fix,
                    base::Problems& problems) const {
  problems.warning(
      rows_->place(row, column_), std::string(text(row)), std::move(reason), std::move(fix));
}

base::LocalText shown(model::Day day) {
  const auto date = std::chrono::year_month_day(day);
  const int year = static_cast<int>(date.year());
  const unsigned month = static_cast<unsigned>(date.month());
  const unsigned number = static_cast<unsigned>(date.day());
  return {fmt::format("{}/{}/{}", number, month, year),
          fmt::format("{:02}/{:02}/{}", number, month, year)};
}

bool is_before(const std::optional<model::Day>& a, const std::optional<model::Day>& b) {
  return a && b && *a < *b;
}

}  // namespace minhbach::store
