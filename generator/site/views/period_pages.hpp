#pragma once

#include "site/views/revision_pages.hpp"

namespace minhbach::site::views {

// Pages about what was reported for a period.

struct PeriodsPage {
  Link newest;
  Markup received;                 // 'Báo cáo đã nhận: 5/6 đơn vị'
  std::vector<PeriodRow> periods;  // the newest in front
  std::vector<Item> bases;
  std::optional<Chart> intervals;  // what was reported on tasks without a deadline
  static const render::Shape& shape();
};

struct PeriodTask {
  Link task;
  Markup leads;
  Standing standing;
  std::optional<Delay> delay;
  static const render::Shape& shape();
};

struct PeriodTaskGroup {
  std::string anchor;
  Markup title;
  std::vector<PeriodTask> tasks;
  static const render::Shape& shape();
};

// A value of an indicator as a report gave it.
struct ReportedValue {
  Markup indicator;  // linked to its target
  std::string basis;
  std::string window;
  Markup value;  // '61,9% (275/444)'
  std::string level;
  static const render::Shape& shape();
};

// A revision behind the first, and what it added to the one before or changed in it.
struct Revision {
  std::string number;
  Markup published;
  std::optional<Evidence> report;
  bool has_note = false;
  Markup note;
  std::vector<Item> units;  // whose report came in
  std::vector<Item> added;  // rows
  std::vector<Item> changed;
  std::vector<Item> dropped;
  bool has_units = false;
  bool has_added = false;
  bool has_changed = false;
  bool has_dropped = false;
  static const render::Shape& shape();
};

struct PeriodPage {
  std::optional<Link> newest;  // absent: this is it
  std::string span;
  Markup closing;
  Markup due;
  Markup submitted;
  Markup published;
  bool has_report = false;
  Markup report;
  std::string ruleset;
  std::string revision;
  bool has_note = false;
  Markup note;
  Markup received;
  std::string received_href;
  bool has_received_page = false;
  std::vector<Item> sentences;
  std::vector<AttentionRow> attention;
  bool has_attention = false;
  std::string attention_fact;
  std::string attention_number;
  std::vector<ClassCount> dated;
  std::vector<ClassCount> ongoing;
  std::vector<PeriodTaskGroup> groups;
  std::vector<ReportedValue> values;
  bool has_values = false;
  std::vector<AmendmentRow> amendments;
  bool has_amendments = false;
  std::vector<Revision> revisions;
  bool has_revisions = false;
  std::vector<CorrectionRow> corrections;
  bool has_corrections = false;
  std::vector<Comment> comments;
  bool has_comments = false;
  std::optional<Link> changes;
  std::vector<Link> files;
  Markup cite;
  std::optional<Link> previous;
  std::optional<Link> next;
  static const render::Shape& shape();
};

}  // namespace minhbach::site::views
