#include "site/media_type.hpp"

#include <array>
#include <utility>

namespace minhbach::site {

std::string_view media_type(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kTypes = {
      {{".csv", "text/csv"},
       {".json", "application/json"},
       {".jsonld", "application/ld+json"},
       {".sql", "application/sql"},
       {".sqlite", "application/vnd.sqlite3"},
       {".txt", "text/plain"},
       {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}}};
  for (const auto& [ending, type] : kTypes) {
    if (name.ends_with(ending)) {
      return type;
    }
  }
  return "application/octet-stream";
}

}  // namespace minhbach::site
