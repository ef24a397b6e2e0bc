#pragma once

#include "base/lang.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::store {

// One table of the schema: what its columns accept and what its rows refer to.

enum class Domain {
  Any,          // any text, any integer
  Word,         // one of `words`
  Day,          // 'YYYY-MM-DD'
  PartialDate,  // 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'
  Range,        // an integer from `least` to `most`
};

// Years this program counts with: earlier and later ones are slips of a hand or of a spreadsheet.
inline constexpr int kFirstYear = 1945;
inline constexpr int kLastYear = 2099;
constexpr bool is_counted_year(std::int64_t year) {
  return year >= kFirstYear && year <= kLastYear;
}

struct Column {
  std::string name;
  bool is_integer = false;
  bool is_required = false;
  Domain domain = Domain::Any;
  std::vector<std::string> words;
  std::int64_t least = std::numeric_limits<std::int64_t>::min();
  std::int64_t most = std::numeric_limits<std::int64_t>::max();
};

struct Reference {
  std::vector<std::size_t> columns;  // positions in the table that refers
  std::string parent;
  std::vector<std::string> parent_columns;
};

// A CONSTRAINT over several columns of a row.
struct RowRule {
  std::string name;
  std::string expression;
};

struct Table {
  std::string name;
  std::vector<Column> columns;
  std::vector<std::size_t> key;
  std::vector<Reference> references;
  std::vector<RowRule> rules;

  // Of the site as a whole; every other table begins with plan_id.
  [[nodiscard]] bool is_site_level() const { return columns.front().name != "plan_id"; }
  [[nodiscard]] std::optional<std::size_t> find(std::string_view column) const;
  // The program needs this column: a Failure(Material) about the schema when it is not there.
  [[nodiscard]] std::size_t column(std::string_view column_name) const;
};

// Failure(Material): the schema lacks `what`, which the program needs.
[[noreturn]] void schema_lacks(const std::string& file,
                               const std::string& what,
                               base::LocalText reason);

}  // namespace minhbach::store
