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
};

// One row of a report.
struct ReportRow {
  std::string about;  // the occurrence it speaks of, where the task has several
  Link unit;
  std::string state;
  std::string reported;      // by the unit, where another state was confirmed
  std::string confirmation;  // self-reported, checked, confirmed by itself
  std::string received;
  std::string day;  // completed, or of the act
  Markup activity;
  std::optional<Delay> delay;
  std::vector<Evidence> documents;
};

struct PeriodReports {
  Markup period;
  std::vector<ReportRow> rows;
};

// "Sở tự đánh giá": the body's own verdict, never mixed with computed standings.
struct Assessment {
  std::string year;
  std::string result;
  Markup document;
};

// An outside decision and what followed (M11).
struct EventRow {
  Markup decision;  // 'Quyết định 12/QĐ ngày …, cơ quan'
  std::string received;
  Markup response;
};

struct TaskProgress {
  Standing now;
  std::string rule_href;  // of the standing, on the page on method
  std::string focus;      // 'lần thực hiện tháng 12/2022'
  std::string due;
  std::string due_iso;
  std::optional<Delay> delay;
  Markup claim;  // the unit reported another state than was confirmed
  Markup record;
  std::vector<OutputState> outputs;
  bool self_confirmed = false;  // whoever leads also compiles the reports (M18)
  std::vector<EventRow> events;
  std::vector<Assessment> assessments;
  std::vector<Comment> comments;
  std::vector<Change> changes;
  std::vector<PeriodReports> reports;  // the newest first
  std::optional<Chart> days;           // of completion against the due day
};

}  // namespace minhbach::site::views
