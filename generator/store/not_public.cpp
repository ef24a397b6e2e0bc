#include "store/not_public.hpp"

namespace minhbach::store {

void blank_what_is_not_public(const Table& document, Row& row) {
  if (row.cells[document.column("is_public")] == "1") {
    return;
  }
  for (const char* const name :
       {"number", "kind_vi", "kind_en", "abstract_vi", "abstract_en", "url"}) {
    row.cells[document.column(name)].reset();
  }
}

}  // namespace minhbach::store
