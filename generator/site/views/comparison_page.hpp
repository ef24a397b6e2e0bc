#pragma once

#include "site/views/parts.hpp"

namespace minhbach::site::views {

// The same indicator in several plans, side by side.

struct ComparedCell {
  std::string year;
  Markup value;         // empty: none was reported for these days
  std::string missing;  // then: that there is none
  std::string level;
  std::string to;
  std::string to_iso;
};

struct ComparedRow {
  Markup body;
  Link plan;
  std::vector<Link> goals;          // as the targets state them
  std::vector<ComparedCell> cells;  // one for each year
};

// What does not stand in the table, and why.
struct LeftOut {
  Markup body;
  Link plan;
  Markup reasons;
};

struct ComparedTable {
  bool illustrative = false;
  std::vector<Item> years;
  std::vector<ComparedRow> rows;  // by body
};

struct ComparisonEntry {
  std::string anchor;
  Markup name;
  bool illustrative = false;
  std::vector<Pair> about;             // definition, unit, direction, days
  std::optional<ComparedTable> table;  // none: fewer than two plans measure the same
  std::vector<LeftOut> left_out;
};

struct ComparisonPage {
  std::vector<Link> contents;
  std::vector<ComparisonEntry> entries;
};

}  // namespace minhbach::site::views
