#pragma once

#include "base/shared.hpp"
#include "model/day.hpp"
#include "model/decimal.hpp"
#include "model/source_text.hpp"
#include "model/words.hpp"
#include "store/schema.hpp"

#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace minhbach::store {

// What a member of the model asks of the column that fills it.
struct Demand {
  bool is_integer = false;
  bool takes_null = false;
  bool is_pair = false;  // two columns, name_vi and name_en
  Domain domain = Domain::Any;
  std::vector<std::string_view> words = {};  // all it knows
};

template <class Member>
Demand demand_of() {
  if constexpr (std::is_same_v<Member, std::string>) {
    return {.takes_null = true};
  } else if constexpr (std::is_same_v<Member, model::SourceText> ||
                       std::is_same_v<Member, base::Shared<model::SourceText>>) {
    return {.takes_null = true, .is_pair = true};
  } else if constexpr (std::is_same_v<Member, bool>) {
    return {.is_integer = true, .domain = Domain::Word, .words = {"0", "1"}};
  } else if constexpr (std::is_integral_v<Member>) {
    return {.is_integer = true};
  } else if constexpr (std::is_same_v<Member, model::Day>) {
    return {.domain = Domain::Day};
  } else if constexpr (std::is_same_v<Member, model::PartialDate>) {
    return {.domain = Domain::PartialDate};
  } else if constexpr (std::is_same_v<Member, model::Decimal>) {
    return {};
  } else if constexpr (model::Worded<Member>) {
    Demand demand{.domain = Domain::Word};
    for (const auto& word : model::kWords<Member>) {
      demand.words.push_back(word.text);
    }
    return demand;
  } else {
    Demand demand = demand_of<typename Member::value_type>();  // an optional
    demand.takes_null = true;
    return demand;
  }
}

// A query over one table, made of names and held against the schema: a column that is not there or
// does not fit is a Failure(Material) that names it.
//
// A name may lead through references: 'group_id.position' is the position of the row that group_id
// refers to.
class Select {
 public:
  // `schema` must outlive this.
  Select(const Schema& schema, std::string_view table);

  void column(const std::string& name, const Demand& demand);
  // The columns that refer to the key of `owner`, and those of this table's own key; both without
  // plan_id, and how many they are.
  std::size_t owner_key(const Table& owner);
  std::size_t key();
  void expression(std::string_view sql);  // may name the columns of the table as "table.column"

  // The rows of plan ?1; of a table without plan_id, the row that the plan refers to. They come by
  // the owner's key, then by `order`, by `position` where the table has one, and by their key.
  [[nodiscard]] std::string of_plan(const std::vector<std::string>& order);
  [[nodiscard]] std::string of_all_plans();

 private:
  struct Found {
    std::string sql;
    const Column& column;
  };
  Found find(std::string_view path);
  const Table& joined(const Table& from, std::string_view column, std::string& alias);
  void add(const std::string& path, const Demand& demand);
  std::string sql(const std::string& where, const std::vector<std::string>& order);

  const Schema& schema_;
  const Table& table_;
  std::vector<std::string> columns_;
  std::vector<std::string> owner_key_;
  std::map<std::string, std::string> joins_;  // by the name each has in the query
};

}  // namespace minhbach::store
