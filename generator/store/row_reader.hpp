#pragma once

#include "base/shared.hpp"
#include "model/day.hpp"
#include "model/decimal.hpp"
#include "model/source_text.hpp"
#include "model/words.hpp"
#include "store/sqlite.hpp"

#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace minhbach::store {

// Numbers of rows that were read, by the key of their table.
using Keys = std::map<std::string, std::size_t>;

// The rows of one query, whose columns are taken one after another. A value that does not fit what
// it is taken into is a Failure(Material) with table, column and value: nothing is guessed.
class RowReader {
 public:
  // `table` stands in messages. The database must outlive this.
  RowReader(const Database& database, std::string table, const std::string& sql);

  void start();
  void start(const std::string& plan_id);  // ?1; it must stay alive until the last next()
  bool next();

  void take(std::string& text);  // NULL: ""
  void take(model::SourceText& pair);
  // Shared with the row before that said the same.
  void take(base::Shared<model::SourceText>& pair);
  void take(bool& flag);
  void take(model::Day& day);
  void take(model::PartialDate& date);
  void take(model::Decimal& number);

  template <std::integral Number>
  void take(Number& number) {
    const std::int64_t value = statement_.integer(column_++);
    if (!std::in_range<Number>(value)) {
      refuse(std::to_string(value), {"số quá lớn", "the number is too large"});
    }
    number = static_cast<Number>(value);
  }

  template <model::Worded Enum>
  void take(Enum& value) {
    const std::string_view text = statement_.text(column_++);
    const std::optional<Enum> known = model::from_word<Enum>(text);
    if (!known) {
      refuse(text, {"chương trình không biết giá trị này", "the program does not know this value"});
    }
    value = *known;
  }

  template <class Value>
  void take(std::optional<Value>& value) {
    if (statement_.is_null(column_)) {
      ++column_;
      value.reset();
    } else {
      take(value.emplace());
    }
  }

  // The next columns as one key.
  std::string take_key(std::size_t columns);
  // The row they name, in `table`.
  std::size_t take_owner(std::size_t columns, const Keys& keys, std::string_view table);

  // About the value taken last; about the table when no row is there.
  [[noreturn]] void refuse(std::string_view value, base::LocalText reason) const;

 private:
  template <class Value>
  void take_parsed(Value& value,
                   std::optional<Value> (*parse)(std::string_view),
                   const base::LocalText& reason);

  const Database& database_;
  std::string table_;
  Statement statement_;
  int column_ = 0;                                       // the next one
  std::map<int, base::Shared<model::SourceText>> last_;  // what was shared, by column
};

}  // namespace minhbach::store
