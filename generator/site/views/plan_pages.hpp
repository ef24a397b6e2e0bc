#pragma once

#include "site/views/kin_parts.hpp"
#include "site/views/parts.hpp"
#include "site/views/progress_parts.hpp"

namespace minhbach::site::views {

// --- pieces of several pages ----------------------------------------------------------------

struct GroupSummary {
  std::string id;
  std::string href;
  Markup title;
  std::string fact;
  std::string tasks;    // number of tasks
  std::string dated;    // of these: with a deadline
  std::string ongoing;  // continuous
  std::string other;    // on event, not stated
};

struct UnitSummary {
  std::string href;
  Markup name;
  bool collective = false;
  std::string lead_fact;
  std::string lead;  // number of tasks led
  std::string coordinating_fact;
  std::string coordinating;  // number of tasks coordinated
  std::string attention_fact;
  std::string attention;  // of the tasks led, how many need attention; empty: no reports
};

struct TimelineEntry {
  std::string date;
  std::string date_iso;
  Markup text;
  Markup basis;
};

struct DeadlineRow {
  Link task;
  Markup lead;
  Markup when;
  std::string due;  // day and month of every year, or the day
  bool inferred = false;
  std::optional<Standing> standing;
};

struct DeadlineGroup {
  std::string anchor;
  std::string title;  // 'Tháng 12', 'Quý I'
  std::vector<DeadlineRow> rows;
};

// --- full text ------------------------------------------------------------------------------

struct TextParagraph {
  std::string anchor;
  Markup text;           // with the targets marked and linked
  std::string original;  // on English pages: the Vietnamese beneath
  bool heading = false;
  std::vector<Link> links;  // tasks, targets, notes that come from it
};

struct TextBlock {  // either a run of bullets or one paragraph
  bool is_list = false;
  std::vector<TextParagraph> paragraphs;
};

struct TextSection {
  std::string anchor;
  bool top = false;     // h2
  bool second = false;  // h3
  bool third = false;   // h4
  std::string label;
  Markup title;
  std::vector<TextBlock> blocks;
};

struct TextPage {
  std::vector<Pair> identity;  // number, symbol, date, signer, basis: what is blank says so
  std::vector<TimelineEntry> timeline;  // what happened around the plan
  std::vector<Link> contents;
  std::vector<TextSection> sections;
  std::vector<TaskGroupRows> annex;
  std::string annex_anchor;
  std::vector<Link> downloads;
};

// --- tasks ----------------------------------------------------------------------------------

struct TasksPage {
  std::vector<Filter> filters;
  std::vector<TaskGroupRows> groups;
  bool sorts = false;  // long enough to be worth sorting
  std::string total_fact;
  std::string total;
  std::string rules_href;  // what the standings mean, on the page on method; may be empty
};

struct GroupsPage {
  std::vector<GroupSummary> groups;
  std::optional<Chart> by_group;  // standings; none: nothing was reported
  Markup sentence_ongoing;
  std::optional<HowCounted> how_by_group;
  std::string total_fact;
  std::string total;
  std::string total_dated;
  std::string total_ongoing;
  std::string total_other;
  std::vector<Figure> fundings;  // funding labels and how many tasks carry each
};

struct GroupPage {
  std::string id;
  Markup title;
  std::vector<Figure> figures;
  TaskGroupRows tasks;
  std::vector<Link> leads;  // units that lead tasks of the group
  std::vector<Remark> notes;
  std::optional<Link> previous;
  std::optional<Link> next;
};

struct Actor {
  Link unit;
  bool collective = false;
};

struct Occurrence {
  std::string id;    // '2022-12'
  std::string name;  // 'Tháng 12/2022'
  std::string due;   // 31/12/2022
  std::string due_iso;
  std::string weekday;
  bool on_weekend = false;
  std::string remark;  // 'trước khi ban hành kế hoạch', 'sau khi kết thúc theo dõi'
  std::optional<Standing> standing;
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
  Markup when;         // the time in force
  Markup when_before;  // what an amendment replaced by it; empty: as issued
  bool when_stated = true;
  std::string when_meaning;  // our reading, one sentence
  bool when_inferred = false;
  Markup when_note;
  bool amended = false;                         // the row is not as it was issued
  std::vector<Occurrence> earlier_occurrences;  // before those
  std::vector<Occurrence> occurrences;
  bool dated = false;  // occurrences have due days; else they are intervals
  std::optional<TaskProgress> progress;
  Markup output;
  bool output_stated = true;
  std::vector<Item> output_items;  // where there are several
  bool any_output_suffices = false;
  Markup funding;
  bool funding_stated = true;
  std::optional<Relation> same_output;
  std::vector<Relation> targets;
  std::vector<Link> own_targets;      // figures inside the title
  std::optional<Link> made_from;      // task of the five-year plan, on that of an annual one ...
  std::vector<AnnualTaskRow> annual;  // ... and the other way round
  std::vector<Pair> source_cells;     // the seven cells, verbatim Vietnamese
  std::string source_href;            // the row in the full text
  std::vector<Remark> notes;
  std::vector<Remark> open_points;
  std::optional<Link> previous;
  std::optional<Link> next;
};

// --- units ----------------------------------------------------------------------------------

struct UnitsPage {
  std::vector<UnitSummary> units;
  std::vector<UnitSummary> collectives;
  Markup roles_note;
  std::optional<Chart> load;
};

// What a unit is asked for in the period that is awaited.
struct OwedRow {
  Link task;
  std::string occurrence;  // 'năm 2026'; empty: of the period itself
  std::string due;         // empty: it has no due date
  std::string due_iso;
};

struct UnitOwes {
  std::string period;  // 'Năm 2026'
  Markup closing;
  Markup due;  // of the report
  std::vector<OwedRow> rows;
};

struct UnitPage {
  std::optional<UnitOwes> owes;  // none: no report is awaited, or none of this unit
  Markup name;
  bool collective = false;
  bool members_known = false;
  std::vector<Item> members;
  std::vector<Link> through;  // collectives this unit belongs to
  std::vector<Figure> figures;
  std::vector<TaskRow> led;
  std::vector<TaskRow> coordinated;
  std::vector<TaskRow> together;  // led by a collective it is a member of
  bool led_sorts = false;         // each of the three: long enough to be worth sorting
  bool coordinated_sorts = false;
  bool together_sorts = false;
  std::vector<Comment> comments;
  bool follows_up = false;  // the follow-up contact of every task
  std::string follow_up_href;
  std::vector<Item> aliases;  // spellings of the source, Vietnamese
  Markup note;
  std::string calendar_href;  // may be empty
  std::string embed;          // HTML of the tasks it leads, for other sites; may be empty
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
};

struct MatrixCell {
  bool lead = false;
  bool coordinating = false;
  bool both = false;  // exclusive: exactly one of the three, or none
  // Of who leads; none: nothing was reported.
  std::optional<Standing> standing = {};
};

struct MatrixRow {
  std::string id;
  std::string href;
  Markup title;
  bool only_collective = false;
  std::vector<MatrixCell> cells;  // one for each column
};

struct MatrixGroup {
  std::string id;
  Markup title;
  std::string columns;  // colspan of the whole table
  std::vector<MatrixRow> rows;
};

struct LedTask {
  Link task;
  std::optional<Standing> standing;  // none: nothing was reported
};

// The same by unit, for narrow screens.
struct UnitRoles {
  Link unit;
  bool collective = false;
  std::vector<LedTask> leads;
  std::vector<Link> coordinates;
};

struct ResponsibilityPage {
  std::vector<MatrixColumn> columns;
  std::vector<MatrixGroup> groups;
  std::vector<UnitRoles> by_unit;
  std::vector<Figure> figures;
  std::vector<Link> only_collective;  // tasks without a single named unit
  Markup roles_note;
};

}  // namespace minhbach::site::views
