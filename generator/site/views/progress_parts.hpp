#pragma once

#include "site/views/parts.hpp"

namespace minhbach::site::views {

// Pieces of pages that show progress.

// A class of standings and how many tasks are in it.
struct ClassCount {
  std::string klass;  // 'a' … 'g'
  std::string mark;
  std::string name;
  std::string fact;
  std::string number;
};

// One of the four words for targets, how many it holds, and the results behind it.
struct BucketCount {
  std::string code;  // 'met'
  std::string klass;
  std::string mark;
  std::string name;
  std::string fact;
  std::string number;
  std::vector<ClassCount> results;
};

// What targets come to: four buckets that add up to all of them.
struct ResultCounts {
  Markup line;
  std::vector<BucketCount> buckets;
};

// A chart with all that makes it checkable: what it shows, one sentence, the same as a table.
struct Chart {
  std::string anchor;
  std::string title;
  Markup sentence;
  Markup svg;  // empty where a table says it all
  std::string svg_href;
  std::string csv_href;
  std::string embed;  // HTML that shows it on another site; empty: the site's address is not known
};

// What a unit says of a task, verbatim.
struct Comment {
  Link unit;
  Link task;
  std::string period;
  Markup text;
};

// A document named as evidence.
struct Evidence {
  bool is_public = true;
  Markup words;  // 'Kế hoạch số 12/MH-KH ngày 05/01/2022'; public ones only
  std::string url;
};

// Why something is late, and what is done about it.
struct Delay {
  std::string label;  // 'Nguyên nhân nêu tại kỳ báo cáo năm 2023': by an earlier report
  Markup reason;      // 'Đơn vị không nêu nguyên nhân': none ever did
  Markup remedy;
  std::string expected;
};

// A task that needs attention.
struct AttentionRow {
  Link task;
  Standing standing;
  Markup leads;
  std::string since;
  std::string since_iso;
  bool dated = false;     // the day is a deadline, else that of the first period in silence
  bool inferred = false;  // the day is our reading of the plan
  std::optional<Delay> delay;
  Markup late_reports;  // on the case, received after the closing date
};

// The same in two lines: what one must know before one opens the task.
struct AttentionBrief {
  Link task;
  Standing standing;
  Markup leads;
  std::string since;
  std::string since_iso;
  bool dated = false;
  Markup flags;         // 'quá hạn 76 ngày · đã lùi hạn 1 lần'; may be empty
  Markup late_reports;  // on the case, received after the closing date
};

// A change of the plan, or of what was published, that concerns a task or target.
struct Change {
  std::string when;
  std::string kind;
  Markup before;
  Markup after;
  Markup reason;
};

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
  std::string day;           // completed, or of the act
  std::vector<Item> doubts;  // about that day
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
  Markup claim;         // the unit reported another state than was confirmed
  Markup late_reports;  // on the case, received after the closing date
  Markup record;
  bool has_more = false;  // a reason, late reports or a record: folded behind the result
  std::vector<OutputState> outputs;
  bool self_confirmed = false;  // whoever leads also compiles the reports (M18)
  std::vector<EventRow> events;
  std::vector<Assessment> assessments;
  std::vector<Comment> comments;
  std::vector<Change> changes;
  std::vector<PeriodReports> reports;  // the newest first, of the latest periods
  std::vector<PeriodReports> earlier_reports;
  std::optional<Chart> days;  // of completion against the due day
};

// How often one kind of thing happened since the period before.
struct HappeningCount {
  std::string fact;
  std::string number;
  Link kind;  // to its list
};

}  // namespace minhbach::site::views
