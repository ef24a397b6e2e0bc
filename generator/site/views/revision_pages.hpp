#pragma once

#include "site/views/parts.hpp"
#include "site/views/progress_parts.hpp"

namespace minhbach::site::views {

// Pages about the calendar, and about what was changed: in the plan, in what was published.

// A reporting period: its days, and what came of it.
struct PeriodRow {
  Markup name;       // linked where the period has a page
  std::string span;  // '15/12/2021 – 14/3/2022'
  std::string closing;
  std::string closing_iso;
  std::string due;  // of the report
  std::string due_iso;
  Markup expected;  // of the publication; "not stated" where there is none
  bool is_reported = false;
  Markup submitted;
  Markup published;
  Markup revision;  // '2, ngày 08/4/2025'
  bool is_revised = false;
};

// A change of the plan by decision.
struct AmendmentRow {
  std::string anchor;
  Markup what;  // task or target, linked
  std::string aspect;
  Markup before;
  Markup after;
  Evidence document;
  std::string from;
  std::string from_iso;
};

struct PlanChangesPage {
  std::vector<AmendmentRow> amendments;
  std::string corrections_href;  // the page of them; may be empty
};

// A change to what was published.
struct CorrectionRow {
  std::string anchor;
  std::string made;
  std::string made_iso;
  Markup about;  // task or target, and period
  Markup before;
  Markup after;
  Markup reason;
  Markup approved_by;
};

struct CorrectionGroup {
  std::string anchor;
  std::string title;
  std::string explanation;
  std::vector<CorrectionRow> corrections;
};

// One publication of the figures of a period.
struct Release {
  Markup period;
  std::string revision;
  std::string closing;
  std::string closing_iso;
  Markup submitted;
  Markup published;
  std::string ruleset;
  Markup note;
};

struct CorrectionsPage {
  std::vector<CorrectionGroup> groups;
  std::vector<Release> releases;
  bool revisions_differ = false;  // columns whose value is one for all are said once instead
  bool rulesets_differ = false;
  std::vector<Item> same;
  std::string feedback_href;
};

// What changed from one reporting period to the next.

struct ChangeRow {
  Link task;
  std::string of;  // 'năm 2025': the occurrence, where there are several
  Standing before;
  Standing after;
  Markup step;  // '1/3 → 2/3 sản phẩm'
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
  std::string direction;  // 'tăng'; empty: the two are not of one kind
};

struct ChangesPage {
  bool is_list = false;      // the page of the newest changes, which lists all others
  bool is_compared = false;  // there is a period before
  Markup between;            // 'Quý III/2026 so với 6 tháng đầu năm 2026'
  Markup sentence;
  bool has_changes = false;
  std::vector<HappeningCount> counts;
  std::vector<AmendmentRow> amendments;
  std::vector<ChangeGroup> groups;
  std::vector<ValueChange> values;
  std::vector<CorrectionRow> corrections;
  std::vector<Link> all;
  std::vector<Item> compare_scripts;  // addresses, in the order in which they have to run
  std::optional<Link> previous;
  std::optional<Link> next;
};

}  // namespace minhbach::site::views
