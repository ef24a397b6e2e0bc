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
  static const render::Shape& shape();
};

// A chart with all that makes it checkable: what it shows, one sentence, the same as a table.
struct Chart {
  std::string anchor;
  std::string title;
  Markup sentence;
  Markup svg;  // empty where a table says it all
  bool has_svg = false;
  bool has_files = false;
  std::string svg_href;
  std::string csv_href;
  static const render::Shape& shape();
};

// What a unit says of a task, verbatim.
struct Comment {
  Link unit;
  Link task;
  std::string period;
  Markup text;
  static const render::Shape& shape();
};

// A document named as evidence.
struct Evidence {
  bool is_public = true;
  Markup words;  // 'Kế hoạch số 12/MH-KH ngày 05/01/2022'; public ones only
  bool has_url = false;
  std::string url;
  static const render::Shape& shape();
};

// Why something is late, and what is done about it.
struct Delay {
  std::string reason;  // of the list; 'Đơn vị không nêu nguyên nhân'
  bool has_text = false;
  Markup text;
  bool has_remedy = false;
  Markup remedy;
  bool has_expected = false;
  std::string expected;
  static const render::Shape& shape();
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
  static const render::Shape& shape();
};

// A change of the plan, or of what was published, that concerns a task or target.
struct Change {
  std::string when;
  std::string kind;
  Markup before;
  Markup after;
  bool has_before = false;
  bool has_after = false;
  Markup reason;
  bool has_reason = false;
  static const render::Shape& shape();
};

}  // namespace minhbach::site::views
