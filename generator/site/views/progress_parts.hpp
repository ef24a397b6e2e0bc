#pragma once

#include "site/views/parts.hpp"

namespace minhbach::site::views {

// Pieces of pages that show progress.

// A standing or result in three ways: word, shape and colour.
struct Standing {
  std::string code;   // 'S8', 'R10'
  std::string klass;  // 'a' … 'f': class of the standing
  std::string mark;   // shape: a symbol of the theme's part 'marks'
  std::string name;
  bool has_detail = false;
  Markup detail;  // 'quá hạn 76 ngày …'
  static const render::Shape& shape();
};

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
  std::optional<Delay> delay;
  static const render::Shape& shape();
};

}  // namespace minhbach::site::views
