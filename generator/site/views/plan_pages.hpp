#pragma once

#include "site/views/overview_progress.hpp"
#include "site/views/parts.hpp"
#include "site/views/task_progress.hpp"

namespace minhbach::site::views {

// --- overview -------------------------------------------------------------------------------

struct GroupSummary {
  std::string id;
  std::string href;
  Markup title;
  std::string fact;
  std::string tasks;    // number of tasks
  std::string dated;    // of these: with a deadline
  std::string ongoing;  // continuous
  std::string other;    // on event, not stated
  static const render::Shape& shape();
};

struct UnitSummary {
  std::string href;
  Markup name;
  bool collective = false;
  std::string lead_fact;
  std::string lead;  // number of tasks led
  std::string coordinating_fact;
  std::string coordinating;    // number of tasks coordinated
  bool has_attention = false;  // the plan has reports
  std::string attention_fact;
  std::string attention;  // of the tasks led, how many need attention
  static const render::Shape& shape();
};

struct TimelineEntry {
  std::string date;
  std::string date_iso;
  Markup text;
  bool has_basis = false;
  Markup basis;
  static const render::Shape& shape();
};

struct CommitmentCard {
  std::string href;
  Markup title;
  std::string level;  // 'ít nhất 80%'
  bool has_level = false;
  bool aspiration = false;
  static const render::Shape& shape();
};

struct DeadlineRow {
  Link task;
  Markup lead;
  Markup when;
  std::string due;  // day and month of every year, or the day
  bool inferred = false;
  std::optional<Standing> standing;
  static const render::Shape& shape();
};

struct DeadlineGroup {
  std::string anchor;
  std::string title;  // 'Tháng 12', 'Quý I'
  std::vector<DeadlineRow> rows;
  static const render::Shape& shape();
};

struct OverviewPage {
  Markup title;
  Markup issuer;
  bool ended = false;
  bool in_force = false;
  bool illustrative = false;
  Markup lead;  // one sentence: what this is and where it stands
  std::optional<OverviewProgress> progress;
  std::vector<Pair> identity;  // number, symbol, date, signer, basis: what is blank says so
  std::vector<Figure> figures;
  std::vector<TimelineEntry> timeline;
  std::vector<TimelineEntry> since_end;  // since tracking ended; not in `timeline`
  bool has_since_end = false;
  std::vector<CommitmentCard> commitments;
  std::vector<GroupSummary> groups;
  std::string group_total_fact;
  std::string group_total;
  std::vector<UnitSummary> units;
  Markup roles_note;  // 45 lead roles of 43 tasks …
  bool has_roles_note = false;
  std::vector<DeadlineGroup> deadlines;
  std::vector<Figure> gaps;  // open points and source notes by kind
  std::vector<Link> downloads;
  // Pages a site may leave out: no link to them then.
  bool has_commitments = false;
  bool has_responsibility = false;
  bool has_targets = false;
  bool has_deadlines = false;
  bool has_text = false;
  bool has_print = false;
  bool has_open_points = false;
  bool has_source_notes = false;
  bool has_timeline = false;
  std::string commitments_href;
  std::string tasks_href;
  std::string groups_href;
  std::string units_href;
  std::string responsibility_href;
  std::string targets_href;
  std::string deadlines_href;
  std::string open_points_href;
  std::string source_notes_href;
  std::string text_href;
  std::string data_href;
  std::string print_href;
  static const render::Shape& shape();
};

// --- full text ------------------------------------------------------------------------------

struct TextParagraph {
  std::string anchor;
  Markup text;                // with the targets marked and linked
  bool has_original = false;  // on English pages: the Vietnamese beneath
  std::string original;
  bool heading = false;
  std::vector<Link> links;  // tasks, targets, notes that come from it
  bool has_links = false;
  static const render::Shape& shape();
};

struct TextBlock {  // either a run of bullets or one paragraph
  bool is_list = false;
  std::vector<TextParagraph> paragraphs;
  static const render::Shape& shape();
};

struct TextSection {
  std::string anchor;
  bool top = false;     // h2
  bool second = false;  // h3
  bool third = false;   // h4
  bool has_title = false;
  std::string label;
  Markup title;
  std::vector<TextBlock> blocks;
  static const render::Shape& shape();
};

struct TextPage {
  std::vector<Link> contents;
  std::vector<TextSection> sections;
  std::vector<TaskGroupRows> annex;
  std::string annex_anchor;
  std::vector<Link> downloads;
  static const render::Shape& shape();
};

// --- tasks ----------------------------------------------------------------------------------

struct TasksPage {
  std::vector<Filter> filters;
  std::vector<TaskGroupRows> groups;
  std::string total_fact;
  std::string total;
  std::string csv_href;
  std::string json_href;
  bool has_rules = false;
  std::string rules_href;  // what the standings mean, on the page on method
  static const render::Shape& shape();
};

struct GroupsPage {
  std::vector<GroupSummary> groups;
  std::string total_fact;
  std::string total;
  std::string total_dated;
  std::string total_ongoing;
  std::string total_other;
  std::vector<Figure> fundings;  // funding labels and how many tasks carry each
  static const render::Shape& shape();
};

struct GroupPage {
  std::string id;
  Markup title;
  std::vector<Figure> figures;
  TaskGroupRows tasks;
  std::vector<Link> leads;  // units that lead tasks of the group
  std::vector<Remark> notes;
  bool has_notes = false;
  std::optional<Link> previous;
  std::optional<Link> next;
  static const render::Shape& shape();
};

struct Actor {
  Link unit;
  bool collective = false;
  static const render::Shape& shape();
};

struct Occurrence {
  std::string id;    // '2022-12'
  std::string name;  // 'Tháng 12/2022'
  std::string due;   // 31/12/2022
  std::string due_iso;
  std::string weekday;
  bool on_weekend = false;
  bool has_remark = false;
  std::string remark;  // 'trước khi ban hành kế hoạch', 'sau khi kết thúc theo dõi'
  std::optional<Standing> standing;
  static const render::Shape& shape();
};

struct TaskPage {
  std::string id;
  Markup title;
  Link group;
  std::vector<Actor> leads;
  bool lead_stated = true;
  bool only_collective = false;  // "the plan names no single unit"
  std::vector<Actor> coordinating;
  bool coordinating_stated = true;
  std::optional<Link> follow_up;  // unit ...
  std::string follow_up_href;     // ... and the sentence of the plan that says so
  std::string follow_up_place;
  Markup when;  // the cell
  bool when_stated = true;
  std::string when_meaning;  // our reading, one sentence
  bool when_inferred = false;
  bool has_when_note = false;
  Markup when_note;
  bool amended = false;  // the row is not as it was issued
  std::vector<Occurrence> occurrences;
  bool has_occurrences = false;
  bool dated = false;  // occurrences have due days; else they are intervals
  std::optional<TaskProgress> progress;
  Markup output;
  bool output_stated = true;
  std::vector<Item> output_items;
  bool has_output_items = false;  // more than one
  bool any_output_suffices = false;
  Markup funding;
  bool funding_stated = true;
  std::optional<Link> same_output;
  std::vector<Link> targets;  // editorial links
  bool has_targets = false;
  std::vector<Link> own_targets;  // figures inside the title
  bool has_own_targets = false;
  std::vector<Pair> source_cells;  // the seven cells, verbatim Vietnamese
  std::string source_href;         // the row in the full text
  std::vector<Remark> notes;
  bool has_notes = false;
  std::vector<Remark> open_points;
  bool has_open_points = false;
  std::optional<Link> previous;
  std::optional<Link> next;
  static const render::Shape& shape();
};

// --- units ----------------------------------------------------------------------------------

struct UnitsPage {
  std::vector<UnitSummary> units;
  std::vector<UnitSummary> collectives;
  bool has_collectives = false;
  Markup roles_note;
  bool has_roles_note = false;
  std::optional<Chart> load;
  static const render::Shape& shape();
};

struct UnitPage {
  Markup name;
  bool collective = false;
  bool members_known = false;
  std::vector<Item> members;
  std::vector<Link> through;  // collectives this unit belongs to
  bool has_through = false;
  std::vector<Figure> figures;
  std::vector<TaskRow> led;
  bool has_led = false;
  std::vector<TaskRow> coordinated;
  bool has_coordinated = false;
  std::vector<TaskRow> together;  // led by a collective it is a member of
  bool has_together = false;
  std::vector<Comment> comments;
  bool has_comments = false;
  bool follows_up = false;  // the follow-up contact of every task
  std::string follow_up_href;
  std::vector<Item> aliases;  // spellings of the source, Vietnamese
  bool has_aliases = false;
  bool has_note = false;
  Markup note;
  static const render::Shape& shape();
};

// --- responsibility -------------------------------------------------------------------------

struct MatrixColumn {
  std::string href;
  Markup name;
  bool collective = false;
  std::string lead_fact;
  std::string lead;
  std::string coordinating_fact;
  std::string coordinating;
  static const render::Shape& shape();
};

struct MatrixCell {
  bool lead = false;
  bool coordinating = false;
  bool both = false;  // exclusive: exactly one of the three, or none
  static const render::Shape& shape();
};

struct MatrixRow {
  std::string id;
  std::string href;
  Markup title;
  bool only_collective = false;
  std::vector<MatrixCell> cells;  // one for each column
  static const render::Shape& shape();
};

struct MatrixGroup {
  std::string id;
  Markup title;
  std::string columns;  // colspan of the whole table
  std::vector<MatrixRow> rows;
  static const render::Shape& shape();
};

// The same by unit, for narrow screens.
struct UnitRoles {
  Link unit;
  bool collective = false;
  std::vector<Link> leads;
  bool has_leads = false;
  std::vector<Link> coordinates;
  bool has_coordinates = false;
  static const render::Shape& shape();
};

struct ResponsibilityPage {
  std::vector<MatrixColumn> columns;
  std::vector<MatrixGroup> groups;
  std::vector<UnitRoles> by_unit;
  std::vector<Figure> figures;
  std::vector<Link> only_collective;  // tasks without a single named unit
  Markup roles_note;
  bool has_roles_note = false;
  std::string csv_href;
  static const render::Shape& shape();
};

}  // namespace minhbach::site::views
