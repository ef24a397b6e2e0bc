#pragma once

#include "site/views/revision_pages.hpp"

namespace minhbach::site::views {

// What changed from one reporting period to the next.

struct ChangeRow {
  Link task;
  bool is_dated = false;  // the standings are those of occurrences
  std::string before_of;  // 'năm 2025'
  Standing before;
  std::string after_of;
  Standing after;
  std::optional<Delay> delay;
};

// Changes of one kind.
struct ChangeGroup {
  std::string anchor;
  std::string title;
  std::string explanation;
  std::string fact;
  std::string number;
  std::vector<ChangeRow> rows;
};

// An indicator with a newer value than in the period before.
struct ValueChange {
  Markup indicator;
  std::string basis;
  std::string before_window;
  Markup before;
  std::string after_window;
  Markup after;
};

struct ChangesPage {
  bool is_list = false;      // the page of the newest changes, which lists all others
  bool is_compared = false;  // there is a period before
  Markup between;            // 'Quý III/2026 so với 6 tháng đầu năm 2026'
  Markup sentence;
  bool has_changes = false;
  std::vector<AmendmentRow> amendments;
  std::vector<ChangeGroup> groups;
  std::vector<ValueChange> values;
  std::vector<CorrectionRow> corrections;
  std::vector<Link> all;
  std::optional<Link> previous;
  std::optional<Link> next;
};

}  // namespace minhbach::site::views
