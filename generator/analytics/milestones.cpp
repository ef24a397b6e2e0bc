#include "analytics/milestones.hpp"

#include "analytics/ledger.hpp"

#include <algorithm>

namespace minhbach::analytics {

namespace {

using model::Milestone;
using model::Target;

// Where the derived ones start: the stated milestone, and the yearly step of the text, which is
// what the first derived one adds to it.
struct Rise {
  const Milestone* start = nullptr;
  Fraction step;
};

std::optional<Rise> rise_of(const Target& target) {
  const Milestone* before = nullptr;
  for (const Milestone& milestone : target.milestones) {
    if (milestone.origin == model::MilestoneOrigin::Derived) {
      if (before == nullptr) {
        return std::nullopt;
      }
      return Rise{before, Fraction(milestone.value) - Fraction(before->value)};
    }
    before = &milestone;
  }
  return std::nullopt;
}

// "cho đến khi đạt tỷ lệ …": no reading asks for more than the target itself.
Fraction capped(const Target& target, const Fraction& value) {
  return target.conditions.empty() ? value
                                   : std::min(value, Fraction(target.conditions.front().value));
}

}  // namespace

const Milestone* milestone_due(const Ledger& ledger, const Target& target) {
  const std::optional<int> year = last_closed_year(ledger);
  const Milestone* due = nullptr;
  for (const Milestone& milestone : target.milestones) {
    if (year && milestone.year <= *year && (due == nullptr || milestone.year > due->year)) {
      due = &milestone;
    }
  }
  return due;
}

const Milestone* milestone_next(const Ledger& ledger, const Target& target) {
  const std::optional<int> year = last_closed_year(ledger);
  const Milestone* next = nullptr;
  for (const Milestone& milestone : target.milestones) {
    if ((!year || milestone.year > *year) && (next == nullptr || milestone.year < next->year)) {
      next = &milestone;
    }
  }
  return next;
}

std::string_view word(ReadingKind kind) {
  switch (kind) {
    case ReadingKind::Points: return "points";
    case ReadingKind::Relative: return "relative";
    case ReadingKind::Actual: return "actual";
  }
  return "points";
}

std::vector<Reading> readings(const Target& target,
                              const Milestone& milestone,
                              const Fraction& value,
                              const std::optional<Fraction>& value_of_year_before) {
  const std::optional<Rise> rise = rise_of(target);
  if (!rise || milestone.origin != model::MilestoneOrigin::Derived) {
    return {};
  }
  const auto reading = [&](ReadingKind kind, const Fraction& asked) {
    return Reading{kind, asked, value >= asked};
  };
  std::vector<Reading> all = {reading(ReadingKind::Points, Fraction(milestone.value))};
  Fraction relative(rise->start->value);
  for (int year = rise->start->year; year < milestone.year; ++year) {
    relative = relative * (Fraction(1) + rise->step / kHundred);
  }
  all.push_back(reading(ReadingKind::Relative, capped(target, relative)));
  if (value_of_year_before) {
    all.push_back(reading(ReadingKind::Actual, capped(target, *value_of_year_before + rise->step)));
  }
  return all;
}

bool depends_on_reading(const std::vector<Reading>& readings) {
  return std::any_of(readings.begin(), readings.end(), [&](const Reading& each) {
    return each.met != readings.front().met;
  });
}

}  // namespace minhbach::analytics
