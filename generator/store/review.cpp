#include "store/review.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace minhbach::store {

namespace {

base::LocalText shown(model::Day day) {
  const auto date = std::chrono::year_month_day(day);
  const int year = static_cast<int>(date.year());
  const unsigned month = static_cast<unsigned>(date.month());
  const unsigned number = static_cast<unsigned>(date.day());
  return {fmt::format("{}/{}/{}", number, month, year),
          fmt::format("{:02}/{:02}/{}", number, month, year)};
}

}  // namespace

std::string_view Field::text() const {
  const Cell& cell = row_->cells[column_];
  return cell ? std::string_view(*cell) : std::string_view();
}

std::optional<int> Field::number() const {
  return base::to_int(text());
}

std::optional<model::PartialDate> Field::date() const {
  const auto date = model::PartialDate::parse(text());
  return date && is_counted_year(date->year()) ? date : std::nullopt;
}

std::optional<model::Day> Field::day() const {
  const auto whole = date();
  return whole && whole->has_day() ? std::optional(whole->first_day()) : std::nullopt;
}

std::optional<model::Decimal> Field::decimal() const {
  return model::Decimal::parse(text());
}

void Field::error(base::LocalText reason, base::LocalText fix, std::string nearest) const {
  problems_->error(
      place(), std::string(text()), std::move(reason), std::move(fix), std::move(nearest));
}

void Field::warning(base::LocalText reason, base::LocalText fix, std::string nearest) const {
  problems_->add({base::Severity::Warning,
                  place(),
                  std::string(text()),
                  std::move(reason),
                  std::move(fix),
                  std::move(nearest),
                  false});
}

std::set<std::string_view> Records::values(std::string_view column) const {
  std::set<std::string_view> values;
  for (const Record row : *this) {
    if (const Field field = row[column]) {
      values.insert(field.text());
    }
  }
  return values;
}

std::map<std::string_view, Record> Records::by(std::string_view column) const {
  std::map<std::string_view, Record> rows;
  for (const Record row : *this) {
    rows.emplace(row[column].text(), row);
  }
  return rows;
}

bool is_before(const std::optional<model::Day>& a, const std::optional<model::Day>& b) {
  return a && b && *a < *b;
}

base::LocalText dated(std::string_view vi, std::string_view en, model::Day one, model::Day two) {
  return {fmt::format(fmt::runtime(vi), shown(one).vi, shown(two).vi),
          fmt::format(fmt::runtime(en), shown(one).en, shown(two).en)};
}

std::string nearest(std::string_view word, const std::set<std::string_view>& candidates) {
  return base::nearest(word, {candidates.begin(), candidates.end()});
}

}  // namespace minhbach::store
