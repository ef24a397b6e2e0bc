#pragma once

#include "site/views/parts.hpp"

namespace minhbach::site::views {

// What the target of a commitment comes to, in plain words.
struct CommitmentResult {
  Standing standing;
  std::string words;
  std::vector<Item> values;
  bool has_values = false;
  std::string as_of;  // 'Số liệu chốt đến ngày …'
  static const render::Shape& shape();
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
  bool has_tasks = false;
  std::optional<CommitmentResult> result;  // none: nothing was reported on the plan
  bool has_missing = false;
  Markup missing;
  bool has_remedy = false;
  Markup remedy;
  static const render::Shape& shape();
};

struct CommitmentsPage {
  std::vector<CommitmentEntry> commitments;
  std::string feedback_href;
  static const render::Shape& shape();
};

}  // namespace minhbach::site::views
