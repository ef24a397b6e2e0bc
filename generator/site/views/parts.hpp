#pragma once

#include "base/escape.hpp"

#include <optional>
#include <string>
#include <vector>

namespace minhbach::site::views {

// Pieces that many pages share. Plain text fields are already in the reader's language; markup is
// used where a text may carry its own `lang` (Vietnamese quoted on an English page) or links.

using base::Markup;

// A standing or result in three ways: word, shape and colour.
struct Standing {
  std::string code;   // 'S8', 'R10'
  std::string klass;  // 'a' … 'g': class of the standing
  std::string mark;   // shape: '#m-<mark>' of the page
  std::string name;
  Markup detail;  // 'quá hạn 76 ngày …'
};

struct Link {
  std::string href;
  Markup text;
  bool current = false;  // the page one is on, or the branch it belongs to
};

// One text of a list.
struct Item {
  Markup text;
};

// A name and what it says: rows of a definition list.
struct Pair {
  std::string label;
  Markup value;
  bool stated = true;  // false: value says "not stated"
};

// A link between two things of the plan, and who makes it.
struct Relation {
  std::string href;
  Markup text;
  bool editorial = true;  // the plan itself does not make it
};

// Where the figures of a part of a page are explained: 'K2 · K7', each rule linked and named for
// those who hear it.
struct HowCounted {
  Markup rules;
};

// A computed number with its words. `fact` names it in facts.json.
struct Figure {
  std::string fact;
  std::string number;
  std::string label;
  std::string href;  // the page that lists what was counted; may be empty
};

// A quotation of the source, always Vietnamese, with the English beside it on English pages.
struct Quote {
  std::string vi;
  std::string translation;
  std::string source_href;
  std::string source_label;
};

// A remark on the source, or a point it leaves open.
struct Remark {
  std::string anchor;
  std::string id;
  std::string kind;   // in words
  std::string quote;  // Vietnamese
  Markup text;
  std::optional<Link> place;  // what it is about, if that has a page
  std::string href;           // of the remark itself on its own page
  std::vector<Item> former;   // ids it was published under before
};

// Remarks of one kind: a heading with a list under it.
struct RemarkGroup {
  std::string anchor;
  std::string title;
  std::string fact;
  std::string count;
  bool is_fault = false;  // of the document
  bool brief = false;     // changes no meaning: only its places are named
  std::vector<Remark> remarks;
};

// An id that once stood on a page of remarks, and where what it said stands now.
struct FormerRemark {
  std::string id;
  std::optional<Link> now;
};

// Those that are gone for one reason.
struct FormerRemarks {
  Markup reason;
  std::vector<FormerRemark> remarks;
};

// A choice of a table's filter.
struct Option {
  std::string value;
  std::string label;
};

struct Filter {
  std::string key;  // data-<key> attribute of the rows it works on
  std::string label;
  std::vector<Option> options;
};

// What amendments put in the place of a row's cells; a cell without one is that of the annex.
struct CellsInForce {
  Markup lead;
  Markup coordinating;
  Markup output;
  Markup when;
  Markup when_before;  // 'Trước đây: Ngày 31/12/2025'; empty: as issued
};

// A row of a table of tasks.
struct TaskRow {
  std::string id;
  std::string href;
  Markup title;
  std::string group;     // filter value
  std::string units;     // filter values, separated by blanks
  std::string schedule;  // filter value: kind of schedule
  Markup lead;           // the cells of the annex, as issued
  Markup coordinating;
  Markup output;
  Markup when;
  Markup funding;
  CellsInForce now;
  std::string order;                 // position in the plan, for sorting back
  std::optional<Standing> standing;  // none: nothing was reported on the plan
  std::string klass;                 // filter value: class of the standing
};

struct TaskGroupRows {
  std::string id;
  std::string anchor;
  std::string href;
  Markup title;
  std::string fact;
  std::string count;
  std::vector<TaskRow> tasks;
  bool sorts = false;  // long enough to be worth sorting
};

// A file one can take away.
struct Download {
  std::string href;
  std::string name;
  std::string what;
  std::string size;  // in words of the language: '12,3 kB'
  std::string sha256;
};

}  // namespace minhbach::site::views
