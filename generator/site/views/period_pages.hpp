#pragma once

#include "site/views/revision_pages.hpp"

namespace minhbach::site::views {

// Pages about what was reported for a period.

// The calendar of reports: what was reported and what is still to come.
struct PeriodsPage {
  std::optional<Link> newest;  // with figures
  Markup received;             // 'Báo cáo đã nhận: 5/6 đơn vị'
  Markup upcoming_title;       // 'Kỳ chốt số liệu sau ngày 14/09/2026': never "soon"
  bool is_awaited = false;     // reports are still to come: the plan is in force
  std::vector<PeriodRow> upcoming;
  std::vector<PeriodRow> missed;  // closed before the newest figures, but not reported
  std::vector<PeriodRow> past;    // the newest in front
  std::optional<Link> responsible;
  std::vector<Item> bases;
  std::optional<Chart> intervals;  // what was reported on tasks without a deadline
};

struct PeriodTask {
  Link task;
  Markup leads;
  Standing standing;
  std::optional<Delay> delay;
};

struct PeriodTaskGroup {
  std::string anchor;
  Markup title;
  std::vector<PeriodTask> tasks;
};

// A value of an indicator as a report gave it.
struct ReportedValue {
  Markup indicator;  // linked to its target
  std::string basis;
  std::string window;
  Markup value;  // '61,9% (275/444)'
  std::string level;
  bool is_corrected = false;  // an earlier revision of the period said otherwise
};

// What a revision says of a task or target otherwise than the one before it.
struct RevisedStanding {
  Link about;
  Standing before;
  Standing after;
};

// A revision behind the first, and what it added to the one before or changed in it.
struct Revision {
  std::string number;
  bool is_correction = false;  // what was said before is not right; else something came late
  Markup published;
  std::optional<Evidence> report;
  Markup note;
  Link before;              // the page of the revision before, which stays as it was
  std::vector<Item> units;  // whose report came in
  std::vector<Item> added;  // rows
  std::vector<Item> changed;
  std::vector<Item> dropped;  // each with the reason
  std::vector<RevisedStanding> standings;
};

struct PeriodPage {
  std::optional<Item> superseded;  // absent: this is the current revision of its period
  std::optional<Item>
      corrected;               // of the current one: that it was corrected or completed, and when
  std::optional<Link> newest;  // absent: this is the newest period
  std::string span;
  Markup closing;
  Markup due;
  Markup submitted;
  Markup published;
  Markup first_published;  // empty: this is the first revision
  Markup report;
  std::string ruleset;
  std::string revision;
  Markup note;
  std::vector<Item> approvals;  // or that nobody's is on record; empty: fictional figures
  Markup received;
  std::string received_href;
  std::vector<Item> sentences;
  std::vector<AttentionRow> attention;
  std::string attention_fact;
  std::string attention_number;
  std::vector<ClassCount> dated;
  std::vector<ClassCount> ongoing;
  std::vector<PeriodTaskGroup> groups;
  std::vector<ReportedValue> values;
  std::vector<AmendmentRow> amendments;
  std::vector<Revision> revisions;
  std::vector<CorrectionRow> corrections;
  std::vector<Comment> comments;
  std::optional<Link> changes;
  std::vector<Link> files;
  std::optional<Link> previous;
  std::optional<Link> next;
};

// Which reports came: a row for each period, a cell for each unit that owes reports.

struct ReceiptCell {
  std::string unit;
  bool owed = false;
  std::string klass;
  std::string mark;
  std::string name;
  std::string date;
};

struct ReceiptRow {
  Markup period;
  std::string due;
  Markup coverage;  // '5/6'
  std::vector<ReceiptCell> cells;
};

struct ReportsReceivedPage {
  Markup newest;  // 'Quý III/2026 (…): đã nhận 5/6 báo cáo. Chưa nhận: …'
  std::vector<Link> units;
  std::vector<ReceiptRow> periods;
  std::vector<Link> collectives;
  std::optional<Chart> chart;  // the same as a picture to take away
};

}  // namespace minhbach::site::views
