#include "store/row_reader.hpp"

#include <limits>

namespace minhbach::store {

namespace {
const base::LocalText kNoDay = {"không phải là một ngày có thật (NĂM-THÁNG-NGÀY)",
                                "not an existing day (year-month-day)"};
const base::LocalText kNoPartialDate = {"không phải là năm, tháng của năm hoặc ngày",
                                        "not a year, a month of a year or a day"};
}  // namespace

RowReader::RowReader(const Database& database, std::string table, const std::string& sql)
    : database_(database), table_(std::move(table)), statement_(database, sql) {}

void RowReader::start(const std::string& plan_id) {
  statement_.reset();
  statement_.bind(1, plan_id);
}

bool RowReader::next() {
  column_ = 0;
  return statement_.step();
}

bool RowReader::skip_null() {
  if (!statement_.is_null(column_)) {
    return false;
  }
  ++column_;
  return true;
}

std::string_view RowReader::next_text() {
  return statement_.text(column_++);
}

std::string_view RowReader::required_text() {
  const std::string_view text = next_text();
  if (text.empty()) {
    refuse({}, {"ô này không được để trống", "this cell must not be empty"});
  }
  return text;
}

std::string RowReader::text() {
  return std::string(next_text());
}

model::SourceText RowReader::pair() {
  std::string vi = text();
  return {std::move(vi), text()};
}

bool RowReader::flag() {
  const int value = number();
  if (value != 0 && value != 1) {
    refuse(std::to_string(value), {"chỉ nhận 0 hoặc 1", "only 0 or 1 can stand here"});
  }
  return value == 1;
}

int RowReader::number() {
  const std::int64_t value = statement_.integer(column_++);
  if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) {
    refuse(std::to_string(value), {"số quá lớn", "the number is too large"});
  }
  return static_cast<int>(value);
}

std::optional<int> RowReader::maybe_number() {
  if (skip_null()) {
    return std::nullopt;
  }
  return number();
}

std::optional<std::int64_t> RowReader::maybe_large_number() {
  if (skip_null()) {
    return std::nullopt;
  }
  return statement_.integer(column_++);
}

model::Day RowReader::day() {
  const std::string_view text = required_text();
  const auto day = model::parse_day(text);
  if (!day) {
    refuse(text, kNoDay);
  }
  return *day;
}

std::optional<model::Day> RowReader::maybe_day() {
  if (skip_null()) {
    return std::nullopt;
  }
  return day();
}

model::PartialDate RowReader::partial_date() {
  const std::string_view text = required_text();
  const auto date = model::PartialDate::parse(text);
  if (!date) {
    refuse(text, kNoPartialDate);
  }
  return *date;
}

std::optional<model::PartialDate> RowReader::maybe_partial_date() {
  if (skip_null()) {
    return std::nullopt;
  }
  return partial_date();
}

model::Decimal RowReader::decimal() {
  const std::string_view text = required_text();
  const auto number = model::Decimal::parse(text);
  if (!number) {
    refuse(text, {"không phải là số thập phân", "not a decimal number"});
  }
  return *number;
}

std::optional<model::Decimal> RowReader::maybe_decimal() {
  if (skip_null()) {
    return std::nullopt;
  }
  return decimal();
}

void RowReader::refuse(std::string_view value, base::LocalText reason) const {
  base::Problem problem;
  problem.place.file = database_.name();
  problem.place.field = table_;
  if (column_ > 0) {
    problem.place.field += "." + std::string(statement_.column_name(column_ - 1));
  }
  problem.value = value;
  problem.reason = std::move(reason);
  problem.fix = {"Kiểm tra cơ sở dữ liệu bằng lệnh `check` để thấy mọi lỗi cùng lúc.",
                 "Check the database with `check` to see all errors at once."};
  throw base::Failure(base::FailureKind::Material, std::move(problem));
}

}  // namespace minhbach::store
