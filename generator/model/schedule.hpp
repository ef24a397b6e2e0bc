#pragma once

#include "model/day.hpp"
#include "model/kinds.hpp"
#include "model/source_text.hpp"

#include <string_view>
#include <variant>

namespace minhbach::model {

// Machine meaning of "thời gian thực hiện". Months and quarters are those of the calendar (in a
// report, "quý III" means another span: see ReportingPeriod).

struct MonthOfYear {
  int month = 0;
};
struct QuarterOfYear {
  int quarter = 0;
};
struct WholeYear {};
using PartOfYear = std::variant<WholeYear, MonthOfYear, QuarterOfYear>;

struct Once {
  std::variant<Day, int> due;  // a day, or a year ...
  PartOfYear part;             // ... and the part of it
};
struct Yearly {
  PartOfYear part;
};
struct Periodic {};    // one occurrence for each reporting period
struct Continuous {};  // never due, never complete
struct OnEvent {};
struct NotStated {};

struct Schedule {
  std::variant<NotStated, Once, Yearly, Periodic, Continuous, OnEvent> kind;
  bool inferred = false;  // the due date is our reading of the text
  SourceText note;

  template <class Kind>
  [[nodiscard]] bool is() const {
    return std::holds_alternative<Kind>(kind);
  }
  [[nodiscard]] bool is_dated() const { return is<Once>() || is<Yearly>() || is<Periodic>(); }
};

inline std::string_view word(const Schedule& schedule) {
  return word(static_cast<ScheduleKind>(schedule.kind.index()));
}

// Family of a task by its schedule: 'dated', 'continuous', 'on_event', 'not_stated' (rule M12).
inline std::string_view family(const Schedule& schedule) {
  return schedule.is_dated() ? "dated" : word(schedule);
}

}  // namespace minhbach::model
