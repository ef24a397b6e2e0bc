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
  static const render::Shape& shape();
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
  static const render::Shape& shape();
};

struct PlanChangesPage {
  std::vector<AmendmentRow> amendments;
  bool has_amendments = false;
  bool has_corrections = false;  // the page of them
  std::string corrections_href;
  std::string csv_href;  // offered where there are rows
  std::string json_href;
  static const render::Shape& shape();
};

// A change to what was published.
struct CorrectionRow {
  std::string anchor;
  std::string made;
  std::string made_iso;
  bool has_about = false;
  Markup about;  // task or target, and period
  bool has_change = false;
  Markup before;
  Markup after;
  Markup reason;
  bool has_approved_by = false;
  Markup approved_by;
  static const render::Shape& shape();
};

struct CorrectionGroup {
  std::string anchor;
  std::string title;
  std::string explanation;
  std::vector<CorrectionRow> corrections;
  bool has_corrections = false;
  static const render::Shape& shape();
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
  bool has_note = false;
  Markup note;
  static const render::Shape& shape();
};

struct CorrectionsPage {
  std::vector<CorrectionGroup> groups;
  bool has_any = false;
  std::vector<Release> releases;
  bool has_releases = false;
  bool revisions_differ = false;  // columns whose value is one for all are said once instead
  bool rulesets_differ = false;
  std::vector<Item> same;
  bool has_plan_changes = false;
  std::string plan_changes_href;
  std::string feedback_href;
  std::string csv_href;  // offered where there are rows
  std::string json_href;
  static const render::Shape& shape();
};

struct ReleaseCalendarPage {
  std::vector<PeriodRow> upcoming;
  bool has_upcoming = false;
  std::vector<PeriodRow> missed;  // closed before the newest figures, but not reported
  bool has_missed = false;
  std::vector<PeriodRow> past;
  bool has_past = false;
  std::vector<Item> bases;
  std::optional<Link> responsible;
  static const render::Shape& shape();
};

}  // namespace minhbach::site::views
