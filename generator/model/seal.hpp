#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minhbach::model {

// That a published revision was sealed, and the head of the chain with it (rule M43).
struct Seal {
  std::string period_id;
  int revision = 1;
  int n = 1;  // order of sealing
  int ruleset = 1;
  std::string report_number;
  std::string root;
  std::string head;
};

// That of a revision; null: it is not sealed.
inline const Seal* seal_of(const std::vector<Seal>& seals,
                           std::string_view period_id,
                           int revision) {
  for (const Seal& each : seals) {
    if (each.period_id == period_id && each.revision == revision) {
      return &each;
    }
  }
  return nullptr;
}

}  // namespace minhbach::model
