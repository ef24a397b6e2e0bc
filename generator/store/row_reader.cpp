#include "store/row_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::store {

namespace {
constexpr char kBetween = '\x1f';  // no cell may hold it
}

RowReader::RowReader(const Database& database, std::string table, const std::string& sql)
    : database_(database), table_(std::move(table)), statement_(database, sql) {}

void RowReader::start() {
  column_ = 0;
  statement_.reset();
}

void RowReader::start(const std::string& plan_id) {
  start();
  statement_.bind(1, plan_id);
}

bool RowReader::next() {
  column_ = 0;
  return statement_.step();
}

void RowReader::take(std::string& text) {
  text = statement_.text(column_++);
}

void RowReader::take(model::SourceText& pair) {
  take(pair.vi);
  take(pair.en);
}

void RowReader::take(base::Shared<model::SourceText>& pair) {
  base::Shared<model::SourceText>& last = last_[column_];
  model::SourceText text;
  take(text);
  if (text == model::SourceText()) {
    pair = {};
    return;
  }
  if (!(text == *last)) {
    last = std::move(text);
  }
  pair = last;
}

void RowReader::take(bool& flag) {
  int value = 0;
  take(value);
  if (value != 0 && value != 1) {
    refuse(std::to_string(value), {"chỉ nhận 0 hoặc 1", "only 0 or 1 can stand here"});
  }
  flag = value == 1;
}

template <class Value>
void RowReader::take_parsed(Value& value,
                            std::optional<Value> (*parse)(std::string_view),
                            const base::LocalText& reason) {
  const std::string_view text = statement_.text(column_++);
  if (text.empty()) {
    refuse({}, {"ô này không được để trống", "this cell must not be empty"});
  }
  const std::optional<Value> parsed = parse(text);
  if (!parsed) {
    refuse(text, reason);
  }
  value = *parsed;
}

void RowReader::take(model::Day& day) {
  take_parsed(
      day,
      &model::parse_day,
      {"không phải là một ngày có thật (NĂM-THÁNG-NGÀY)", "not an existing day (year-month-day)"});
}

void RowReader::take(model::PartialDate& date) {
  take_parsed(
      date,
      &model::PartialDate::parse,
      {"không phải là năm, tháng của năm hoặc ngày", "not a year, a month of a year or a day"});
}

void RowReader::take(model::Decimal& number) {
  take_parsed(
      number, &model::Decimal::parse, {"không phải là số thập phân", "not a decimal number"});
}

std::string RowReader::take_key(std::size_t columns) {
  std::string key;
  for (std::size_t i = 0; i < columns; ++i) {
    if (i > 0) {
      key += kBetween;
    }
    key += statement_.cell(column_++).value_or("");
  }
  return key;
}

std::size_t RowReader::take_owner(std::size_t columns, const Keys& keys, std::string_view table) {
  std::string key = take_key(columns);
  const auto found = keys.find(key);
  if (found == keys.end()) {
    std::replace(key.begin(), key.end(), kBetween, '/');
    refuse(key,
           {fmt::format("bảng {} không có dòng nào như vậy", table),
            fmt::format("table {} has no such row", table)});
  }
  return found->second;
}

void RowReader::refuse(std::string_view value, base::LocalText reason) const {
  std::string field = table_;
  if (column_ > 0) {
    field += "." + std::string(statement_.column_name(column_ - 1));
  }
  base::refuse(base::FailureKind::Material,
               {database_.name(), 0, 0, std::move(field)},
               std::string(value),
               std::move(reason),
               {"Kiểm tra cơ sở dữ liệu bằng lệnh `check` để thấy mọi lỗi cùng lúc.",
                "Check the database with `check` to see all errors at once."});
}

}  // namespace minhbach::store
