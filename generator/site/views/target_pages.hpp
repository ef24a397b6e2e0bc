#pragma once

#include "site/views/parts.hpp"
#include "site/views/plan_pages.hpp"
#include "site/views/result_parts.hpp"

namespace minhbach::site::views {

struct TargetRow {
  std::string id;
  std::string href;
  std::string section;  // filter value
  std::string kind;     // filter value
  Markup label;
  Quote quote;
  std::string condition;  // 'ít nhất 80%'; several joined
  bool has_condition = false;
  bool aspiration = false;
  std::string by;  // 31/12/2025
  bool by_inferred = false;
  std::optional<Link> repeats;
  bool out_of_remit = false;
  bool has_missing = false;
  Markup missing;
  Link place;
  std::optional<Standing> result;  // none: nothing was reported on the plan
  bool has_result = false;
  std::string result_order;  // position in the list of results, for sorting
  std::vector<Item> values;  // judged, one for each condition that has one
  bool has_values = false;
  static const render::Shape& shape();
};

struct TargetGroup {
  std::string anchor;
  std::string title;
  std::string explanation;
  std::string fact;
  std::string count;
  std::vector<TargetRow> targets;
  static const render::Shape& shape();
};

struct TargetsPage {
  std::vector<Filter> filters;
  std::vector<TargetGroup> groups;
  Markup statements;                    // how many there are of each kind
  std::optional<ResultCounts> results;  // none: nothing was reported on the plan
  std::optional<Chart> chart;
  std::vector<Composition> compositions;
  bool has_compositions = false;
  std::string csv_href;
  std::string json_href;
  static const render::Shape& shape();
};

struct IndicatorSheet {
  Markup name;
  std::string condition;
  std::vector<Pair> rows;  // nature, definition, numerator, denominator, source …
  std::vector<TimelineEntry> breaks;
  bool has_breaks = false;
  std::optional<ValueTables> values;  // none: nothing was reported on the plan
  std::optional<Item> reduction;      // how many whole units the reduction takes
  std::optional<Chart> chart;
  static const render::Shape& shape();
};

struct MilestoneRow {
  std::string year;
  std::string value;
  bool derived = false;
  static const render::Shape& shape();
};

struct TargetPage {
  std::string id;
  Markup label;
  Quote quote;
  std::string kind;  // in words
  std::string condition;
  bool has_condition = false;
  bool aspiration = false;
  std::string by;
  bool by_inferred = false;
  std::optional<Link> repeats;
  std::vector<Link> repeated_by;
  bool has_repeated_by = false;
  bool out_of_remit = false;
  Markup remit_note;
  bool has_missing = false;
  Markup missing;
  std::vector<IndicatorSheet> indicators;
  std::vector<MilestoneRow> milestones;
  bool has_milestones = false;
  bool has_derived = false;
  Markup derived_note;  // how the derived ones were worked out
  std::vector<Link> tasks;
  bool has_tasks = false;
  std::optional<Link> commitment;
  std::optional<Standing> result;  // none: nothing was reported on the plan
  std::vector<Item> values;
  bool has_values = false;
  std::optional<Item> next_milestone;
  std::optional<Readings> readings;  // only where they differ
  std::vector<Change> changes;
  bool has_changes = false;
  std::vector<Remark> notes;
  bool has_notes = false;
  std::vector<Remark> open_points;
  bool has_open_points = false;
  std::optional<Link> previous;
  std::optional<Link> next;
  static const render::Shape& shape();
};

}  // namespace minhbach::site::views
