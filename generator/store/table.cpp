#include "store/table.hpp"

#include "base/problem.hpp"

#include <fmt/format.h>

namespace minhbach::store {

void schema_lacks(const std::string& file, const std::string& what, base::LocalText reason) {
  base::refuse(base::FailureKind::Material,
               {file, 0, 0, what},
               {},
               std::move(reason),
               {"Dùng site-data/schema.sql đi kèm phiên bản này của chương trình.",
                "Use the site-data/schema.sql that belongs to this version of the program."});
}

std::optional<std::size_t> Table::find(std::string_view column) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].name == column) {
      return i;
    }
  }
  return std::nullopt;
}

std::size_t Table::column(std::string_view column_name) const {
  const auto found = find(column_name);
  if (!found) {
    schema_lacks("schema.sql",
                 fmt::format("{}.{}", name, column_name),
                 {"lược đồ thiếu một cột mà chương trình cần",
                  "the schema lacks a column the program needs"});
  }
  return *found;
}

}  // namespace minhbach::store
