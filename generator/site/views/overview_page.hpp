#pragma once

#include "site/views/grid_parts.hpp"
#include "site/views/kin_parts.hpp"
#include "site/views/parts.hpp"
#include "site/views/plan_pages.hpp"
#include "site/views/progress_parts.hpp"
#include "site/views/result_parts.hpp"

namespace minhbach::site::views {

// The overview of a plan, in the order of the questions a reader has: what is it and as of when,
// where does it stand, what needs attention, what was promised to me, what happened.

// One column of a small trend: the count of one period, its height to scale with that of all.
struct TrendColumn {
  std::string x;
  std::string y;
  std::string height;
  bool newest = false;
};

// A count of the whole plan, what it is counted of, and how it came about.
struct HeadlineCard {
  std::string href;  // where what is counted is listed; may be empty
  std::string label;
  std::string fact;
  std::string number;
  Markup whole;   // 'trên 6 báo cáo phải gửi'
  Markup before;  // 'kỳ trước: 6'; empty: there is no period before
  std::vector<TrendColumn> trend;
  std::string trend_width;
  Markup trend_words;  // the same for those who hear it
};

struct SoonRow {
  Link task;
  Markup leads;
  std::string due;
  std::string due_iso;
};

struct OverviewProgress {
  Markup status;       // closing date and as-of date
  Markup report;       // the signed report the figures follow
  Markup corrections;  // of what was published, and when the last; empty: there is none
  Markup next;         // next release
  bool over = false;   // tracking has ended: final results
  std::vector<HeadlineCard> cards;
  Markup coverage;  // of the newest period
  std::vector<AttentionBrief> attention;
  std::string attention_fact;
  std::string attention_number;
  std::string attention_href;      // of all that need attention, where there are more
  std::optional<YearMarks> years;  // none: no task is due once or every year
  std::string years_href;
  std::string targets_href;
  Markup changed;  // 'Có thay đổi ở 7 trong 43 nhiệm vụ'; none: no period before
  std::vector<HappeningCount> happenings;
  std::string changes_href;
  std::vector<Change> amendments;
  std::vector<SoonRow> soon;
  Markup soon_title;  // 'Đến hạn trong 60 ngày kể từ ngày 14/09/2026'
};

struct OverviewPage {
  Markup title;
  bool is_empty = false;  // nothing of the plan has been entered
  Markup lead;            // one sentence: what this is and where it stands
  std::optional<OverviewProgress> progress;
  std::vector<Figure> figures;  // what the plan holds
  bool tells_end = false;       // why tracking ended, or what happened since
  Markup end_basis;             // why, in full
  std::string end_basis_anchor;
  std::vector<TimelineEntry> since_end;
  std::vector<CommitmentRow> commitments;
  std::vector<Figure> gaps;  // open points and source notes by kind
  std::optional<HowCounted> how;
  std::optional<OverviewKin> kin;  // none: the plan belongs together with no other
  std::string commitments_href;    // empty where a site leaves such pages out
};

}  // namespace minhbach::site::views
