#pragma once

#include "model/day.hpp"
#include "model/decimal.hpp"
#include "model/source_text.hpp"
#include "model/target_kinds.hpp"

#include <optional>
#include <string>
#include <vector>

namespace minhbach::model {

struct SeriesBreak {
  Day happened;
  SourceText note;
  SourceText basis;
};

// What is measured; targets point to it.
struct Indicator {
  std::string id;
  SourceText name;
  Nature nature = Nature::Flow;
  Measure unit = Measure::Percent;
  Direction direction = Direction::Up;
  SourceText definition;
  SourceText numerator;
  SourceText denominator;
  SourceText source;
  SourceText frequency;
  std::vector<SeriesBreak> breaks;
  std::vector<std::string> reporter_ids;  // one unit at most; none: who follows up the plan
};

struct Condition {
  std::string indicator_id;
  Comparator comparator = Comparator::AtLeast;
  Decimal value;
  Measure unit = Measure::Percent;
};

struct Milestone {
  int year = 0;
  Decimal value;
  MilestoneOrigin origin = MilestoneOrigin::Stated;
  SourceText note;
};

struct TaskLink {
  std::string task_id;
  LinkOrigin origin = LinkOrigin::Editorial;
};

// What a statement says of its time. Only a date is a day by which something is owed.
struct TargetDue {
  DueKind kind = DueKind::None;
  std::optional<PartialDate> date;  // of that kind alone, as precisely as it is stated
  SourceText words;                 // that state it; none where nothing is stated
  bool is_amended = false;          // the words are an amendment's
};

struct TargetVersion;

// A statement of the plan that says what is to be reached, with the conditions, milestones and due
// in force on the day the plan is looked at (in_force.hpp).
// From when to when a task or a target is part of the plan, where an amendment added or dropped it.
struct Tenure {
  std::optional<Day> added_on;    // none: stood in the plan from the start
  std::optional<Day> dropped_on;  // none: never
};

struct Target {
  std::string id;
  TargetKind kind = TargetKind::Figure;
  std::string section_id;
  std::string paragraph_id;  // exactly one of these two
  std::string task_id;
  SourceText label;
  SourceText quote;
  Strength strength = Strength::Firm;
  std::string repeats_id;
  TargetDue due;
  bool in_remit = true;
  SourceText remit_note;
  SourceText missing;
  std::vector<Condition> conditions;
  std::vector<Milestone> milestones;
  std::vector<TaskLink> task_links;
  std::vector<TargetVersion> versions;  // by day, the plan's own first; empty: never amended
  Tenure tenure;
};

struct TargetVersion {
  Day since;
  Target target;  // without versions of its own
};

struct Commitment {
  std::string id;
  std::string target_id;
  SourceText title;
  SourceText plain;
  SourceText remedy;
};

}  // namespace minhbach::model
