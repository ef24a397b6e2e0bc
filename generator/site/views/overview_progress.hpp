#pragma once

#include "site/views/progress_parts.hpp"

#include <optional>
#include <vector>

namespace minhbach::site::views {

// What the overview says of a plan that has reports, in the order of the questions it answers:
// where does it stand, what needs attention, who reported, are the targets reached, what changed.

struct SoonRow {
  Link task;
  Markup leads;
  std::string due;
  std::string due_iso;
  Standing standing;
  static const render::Shape& shape();
};

// How many changed in one way.
struct MovementCount {
  std::string fact;
  std::string number;
  std::string name;
  static const render::Shape& shape();
};

struct OverviewProgress {
  Markup status;  // closing date and as-of date
  bool has_report = false;
  Markup report;  // the signed report the figures follow
  bool has_next = false;
  Markup next;  // next release
  Markup sentence_dated;
  Markup sentence_ongoing;
  bool over = false;  // tracking has ended: final results
  std::vector<AttentionRow> attention;
  bool has_attention = false;
  Markup attention_parts;  // 'Gồm 3 có thời hạn, …'
  std::string attention_fact;
  std::string attention_number;
  bool has_more_attention = false;
  std::string tasks_href;
  bool has_coverage = false;
  Markup coverage;  // of the newest period
  std::string received_href;
  bool has_received = false;
  std::optional<Chart> final_years;  // once tracking has ended: every yearly task in every year
  bool has_final_years = false;
  std::string years_href;
  Chart by_group;
  Markup assessed;  // 'Đánh giá được 11/13 chỉ tiêu'
  std::vector<ClassCount> results;
  bool has_aspirations = false;
  Markup aspirations;
  bool has_targets = false;
  std::string targets_href;
  std::vector<MovementCount> movements;
  bool has_movements = false;
  bool has_changes = false;
  std::string changes_href;
  std::vector<Change> amendments;
  bool has_amendments = false;
  std::vector<SoonRow> soon;
  bool has_soon = false;
  Markup soon_title;  // 'Đến hạn trong 60 ngày kể từ ngày 14/09/2026'
  static const render::Shape& shape();
};

}  // namespace minhbach::site::views
