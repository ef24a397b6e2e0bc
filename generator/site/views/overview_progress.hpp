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
};

// How many changed in one way.
struct MovementCount {
  std::string fact;
  std::string number;
  std::string name;
};

struct OverviewProgress {
  Markup status;  // closing date and as-of date
  Markup report;  // the signed report the figures follow
  Markup next;    // next release
  Markup sentence_dated;
  Markup sentence_ongoing;
  bool over = false;  // tracking has ended: final results
  std::vector<AttentionRow> attention;
  Markup attention_parts;  // 'Gồm 3 có thời hạn, …'
  std::string attention_fact;
  std::string attention_number;
  std::string attention_href;  // of all that need attention, where there are more
  Markup coverage;             // of the newest period
  std::string received_href;
  std::optional<Chart> final_years;  // once tracking has ended: every yearly task in every year
  std::string years_href;
  Chart by_group;
  Markup assessed;  // 'Đánh giá được 11/13 chỉ tiêu'
  std::vector<ClassCount> results;
  Markup aspirations;
  std::string targets_href;
  std::vector<MovementCount> movements;
  std::string changes_href;
  std::vector<Change> amendments;
  std::vector<SoonRow> soon;
  Markup soon_title;  // 'Đến hạn trong 60 ngày kể từ ngày 14/09/2026'
};

}  // namespace minhbach::site::views
