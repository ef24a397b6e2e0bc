#pragma once

#include "site/views/progress_parts.hpp"

#include <optional>
#include <vector>

namespace minhbach::site::views {

// What was reported on one task.

// An expected output and whether it exists.
struct OutputState {
  Markup item;
  bool delivered = false;
  std::optional<Evidence> document;
  static const render::Shape& shape();
};

// One row of a report.
struct ReportRow {
  std::string about;  // the occurrence it speaks of, where the task has several
  bool has_about = false;
  Link unit;
  std::string state;
  bool has_reported = false;  // the confirmed state differs from what the unit reported
  std::string reported;
  std::string confirmation;  // self-reported, checked, confirmed by itself
  bool has_received = false;
  std::string received;
  bool has_day = false;
  std::string day;  // completed, or of the act
  bool has_activity = false;
  Markup activity;
  std::optional<Delay> delay;
  std::vector<Evidence> documents;
  bool has_documents = false;
  static const render::Shape& shape();
};

struct PeriodReports {
  Markup period;
  std::vector<ReportRow> rows;
  static const render::Shape& shape();
};

// "Sở tự đánh giá": the body's own verdict, never mixed with computed standings.
struct Assessment {
  std::string year;
  std::string result;
  Markup document;
  static const render::Shape& shape();
};

// An outside decision and what followed (M11).
struct EventRow {
  Markup decision;  // 'Quyết định 12/QĐ ngày …, cơ quan'
  std::string received;
  bool has_response = false;
  Markup response;
  static const render::Shape& shape();
};

struct TaskProgress {
  Standing now;
  bool has_rule = false;
  std::string rule_href;  // of the standing, on the page on method
  bool has_focus = false;
  std::string focus;  // 'lần thực hiện tháng 12/2022'
  std::string due;
  std::string due_iso;
  std::optional<Delay> delay;
  bool has_claim = false;
  Markup claim;  // the unit reported another state than was confirmed
  bool has_record = false;
  Markup record;
  std::vector<OutputState> outputs;
  bool has_outputs = false;
  bool self_confirmed = false;  // whoever leads also compiles the reports (M18)
  std::vector<EventRow> events;
  bool has_events = false;
  std::vector<Assessment> assessments;
  bool has_assessments = false;
  std::vector<Comment> comments;
  bool has_comments = false;
  std::vector<Change> changes;
  bool has_changes = false;
  std::vector<PeriodReports> reports;  // the newest first
  bool has_reports = false;
  std::optional<Chart> days;  // of completion against the due day
  static const render::Shape& shape();
};

}  // namespace minhbach::site::views
