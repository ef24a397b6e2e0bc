#pragma once

#include "site/views/parts.hpp"
#include "site/views/standing.hpp"

namespace minhbach::site::views {

// Pieces of pages that show progress.

// A class of standings and how many tasks are in it.
struct ClassCount {
  std::string klass;  // 'a' … 'f'
  std::string mark;
  std::string name;
  std::string fact;
  std::string number;
};

// A chart with all that makes it checkable: what it shows, one sentence, the same as a table.
struct Chart {
  std::string anchor;
  std::string title;
  Markup sentence;
  Markup svg;  // empty where a table says it all
  std::string svg_href;
  std::string csv_href;
};

// What a unit says of a task, verbatim.
struct Comment {
  Link unit;
  Link task;
  std::string period;
  Markup text;
};

// A document named as evidence.
struct Evidence {
  bool is_public = true;
  Markup words;  // 'Kế hoạch số 12/MH-KH ngày 05/01/2022'; public ones only
  std::string url;
};

// Why something is late, and what is done about it.
struct Delay {
  std::string reason;  // of the list; 'Đơn vị không nêu nguyên nhân'
  Markup text;
  Markup remedy;
  std::string expected;
};

// A task that needs attention.
struct AttentionRow {
  Link task;
  Standing standing;
  Markup leads;
  std::string since;
  std::string since_iso;
  bool dated = false;     // the day is a deadline, else that of the first period in silence
  bool inferred = false;  // the day is our reading of the plan
  std::optional<Delay> delay;
};

// A change of the plan, or of what was published, that concerns a task or target.
struct Change {
  std::string when;
  std::string kind;
  Markup before;
  Markup after;
  Markup reason;
};

}  // namespace minhbach::site::views
