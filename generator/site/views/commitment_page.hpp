#pragma once

#include "site/views/parts.hpp"

namespace minhbach::site::views {

// What the target of a commitment comes to, in plain words.
struct CommitmentResult {
  Standing standing;
  std::string words;
  std::vector<Item> values;
  std::string as_of;  // 'Số liệu chốt đến ngày …'
};

struct CommitmentEntry {
  std::string anchor;
  std::string id;
  Markup title;
  Markup plain;
  std::string by;  // by when, in words
  Quote quote;
  Link target;
  std::vector<Link> tasks;
  std::optional<CommitmentResult> result;  // none: nothing was reported on the plan
  Markup missing;
  Markup remedy;
};

struct CommitmentsPage {
  std::vector<CommitmentEntry> commitments;
  std::string feedback_href;
};

}  // namespace minhbach::site::views
