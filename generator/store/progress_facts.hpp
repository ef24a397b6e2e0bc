#pragma once

#include "model/schedule.hpp"
#include "store/review.hpp"

namespace minhbach::store {

// What rules about reports look up in other tables; views into the rows.
struct ProgressFacts {
  struct Period {
    model::Day data_from;
    model::Day interval_from;
    model::Day closing;
    bool is_interval = false;  // of a continuous task: monthly and closing reports are none
    std::optional<model::Day> submission_due;
    std::optional<model::Day> submitted;  // its report, first (M7)
  };
  struct Task {
    std::set<std::string_view> schedules;  // words of their kinds, amended ones too
    std::vector<std::string> occurrences;  // those a report may name
    // When they fall due; empty where an amendment moved them: then it depends on the day of
    // asking.
    std::map<std::string, model::Day, std::less<>> due;
    std::set<std::string_view> reporters;  // units that may report on it
    bool needs_all_outputs = false;
    std::vector<std::string_view> outputs;  // its items

    // Judged by due dates, at some time; the others by reporting intervals.
    [[nodiscard]] bool is_dated() const {
      return schedules.contains("once") || schedules.contains("yearly") ||
             schedules.contains("periodic");
    }
  };
  struct Document {
    std::optional<model::Day> issued;
  };
  std::map<std::string_view, Period> periods;
  std::map<std::string_view, Task> tasks;
  std::map<std::string_view, Document> documents;
  std::set<std::string_view> units;
  std::set<std::string_view> collectives;

  // Null where the cell names none.
  [[nodiscard]] const Period* period(const Field& id) const;
  [[nodiscard]] const Task* task(const Field& id) const;
  [[nodiscard]] const Document* document(const Field& id) const;
};
ProgressFacts progress_facts(const Review& plan);

}  // namespace minhbach::store
