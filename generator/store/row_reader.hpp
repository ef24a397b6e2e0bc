#pragma once

#include "model/day.hpp"
#include "model/decimal.hpp"
#include "model/source_text.hpp"
#include "store/sqlite.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace minhbach::store {

// A word of the schema and what the program calls it.
template <class Value>
struct Word {
  std::string_view text;
  Value value;
};
template <class Value>
Word(std::string_view, Value) -> Word<Value>;  // clang 14 does not deduce it from an aggregate

// One query about one plan (?1), whose columns are taken one after another in the order of its
// SELECT. A value that fits no type of the model is a Failure(Material) with table, column and
// value: nothing is guessed.
class RowReader {
 public:
  // `table` stands in messages. The database must outlive this.
  RowReader(const Database& database, std::string table, const std::string& sql);

  void start(const std::string& plan_id);  // which must stay alive until the last next()
  bool next();

  std::string text();  // NULL: ""
  model::SourceText pair();
  bool flag();
  int number();
  std::optional<int> maybe_number();
  std::optional<std::int64_t> maybe_large_number();
  model::Day day();
  std::optional<model::Day> maybe_day();
  model::PartialDate partial_date();
  std::optional<model::PartialDate> maybe_partial_date();
  model::Decimal decimal();
  std::optional<model::Decimal> maybe_decimal();

  template <class Words>
  auto word(const Words& words) {
    const std::string_view found = next_text();
    for (const auto& known : words) {
      if (known.text == found) {
        return known.value;
      }
    }
    refuse(found, {"chương trình không biết giá trị này", "the program does not know this value"});
  }

  // A column that may be NULL.
  template <class Words>
  auto maybe_word(const Words& words) -> std::optional<decltype(words[0].value)> {
    if (skip_null()) {
      return std::nullopt;
    }
    return word(words);
  }

  // About the value taken last; about the table when no row is there.
  [[noreturn]] void refuse(std::string_view value, base::LocalText reason) const;

 private:
  bool skip_null();  // true: the next column was NULL and is taken
  std::string_view next_text();
  std::string_view required_text();

  const Database& database_;
  std::string table_;
  Statement statement_;
  int column_ = 0;  // the next one
};

}  // namespace minhbach::store
