#pragma once

#include "site/views/parts.hpp"
#include "site/views/plan_pages.hpp"
#include "site/views/result_parts.hpp"

namespace minhbach::site::views {

// By when a target is to be reached, as its own words say.
struct Due {
  std::string words;  // '31/12/2024' · 'Hằng năm' · 'Kế hoạch không nêu hạn; giai đoạn kết thúc …'
  std::string column;  // the same where a row has little room: 'Không nêu'
  Markup source;       // the words that state it; empty: nothing does
  bool stated = false;
};

struct TargetRow {
  std::string id;
  std::string href;
  std::string section;  // filter value
  std::string kind;     // filter value
  Markup label;
  Quote quote;
  std::string condition;    // 'ít nhất 80%', 'phấn đấu 50%'; several joined
  bool aspiration = false;  // and no condition that says so
  Due due;
  std::optional<Link> repeats;
  bool out_of_remit = false;
  Markup missing;
  Link place;
  std::optional<Standing> result;  // none: nothing was reported on the plan
  std::string bucket;              // filter value of the result
  std::string result_order;        // position by bucket, then in the list of results, for sorting
  std::vector<Item> values;        // judged, one for each condition that has one
  std::vector<SmallYears> years;   // of each condition in per cent that has a value
};

struct TargetGroup {
  std::string anchor;
  std::string title;
  std::string explanation;
  std::string fact;
  std::string count;
  std::vector<TargetRow> targets;
};

struct TargetsPage {
  std::vector<Filter> filters;
  std::vector<TargetGroup> groups;
  bool sorts = false;  // long enough to be worth sorting
  std::string no_due;  // what 'Không nêu' means; empty: every target states a time
  Markup statements;   // how many there are of each kind
  std::optional<ResultCounts> results;  // none: nothing was reported on the plan
  std::optional<Chart> chart;
  bool has_small_years = false;  // some row shows its years
  std::vector<Composition> compositions;
};

struct IndicatorSheet {
  Markup name;
  std::string condition;
  std::vector<Pair> rows;  // nature, definition, numerator, denominator, source …
  std::vector<TimelineEntry> breaks;
  std::optional<ValueTables> values;  // none: nothing was reported on the plan
  std::optional<Item> reduction;      // how many whole units the reduction takes
  std::optional<Chart> chart;
  std::optional<Link> comparison;  // with that of other plans
};

struct MilestoneRow {
  std::string year;
  std::string value;
  bool derived = false;
};

// Who answers for a figure in the title of a task: the leads the plan gives that task.
struct Owner {
  Markup leads;
  Link task;
};

struct TargetPage {
  std::string way;  // '↑' where more is better, '↓' where less is; empty: neither
  std::string way_words;
  std::string id;
  Markup label;
  Quote quote;
  std::string kind;  // in words
  std::string condition;
  bool aspiration = false;
  Due due;
  std::optional<Owner> owner;  // none: the statement names no unit
  std::optional<Link> repeats;
  std::vector<Link> repeated_by;
  bool out_of_remit = false;
  Markup remit_note;
  Markup missing;
  std::vector<IndicatorSheet> indicators;
  std::vector<MilestoneRow> milestones;
  Markup derived_note;  // how the derived ones were worked out
  std::vector<Relation> tasks;
  std::optional<Link> commitment;
  std::optional<Standing> result;  // none: nothing was reported on the plan
  std::vector<Item> values;
  std::optional<Item> next_milestone;
  std::optional<Readings> readings;  // only where they differ
  std::vector<Change> changes;
  std::vector<Remark> notes;
  std::vector<Remark> open_points;
  std::optional<Link> previous;
  std::optional<Link> next;
};

// What the target of a commitment comes to, in plain words.
struct CommitmentResult {
  Standing standing;
  std::string words;
  std::vector<Item> values;
  std::string as_of;  // 'Số liệu chốt đến ngày …'
};

struct CommitmentEntry {
  std::string anchor;
  std::string id;
  Markup title;
  Markup plain;
  Due due;
  Quote quote;
  Link target;
  std::vector<Relation> tasks;
  std::optional<CommitmentResult> result;  // none: nothing was reported on the plan
  Markup missing;
  Markup remedy;
};

struct CommitmentsPage {
  std::vector<CommitmentRow> summary;  // each leads to its entry below
  std::vector<CommitmentEntry> commitments;
  std::string feedback_href;
};

}  // namespace minhbach::site::views
