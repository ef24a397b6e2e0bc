#pragma once

#include "model/schedule.hpp"
#include "store/rows.hpp"

#include <map>
#include <set>

namespace minhbach::store {

// Rules for what was reported. Errors are what cannot be true or would be
// published wrongly; warnings are what is accepted and then read as less than it says.

// What these rules look up in other tables; views into the rows, which must not change meanwhile.
struct ProgressFacts {
  struct Period {
    model::Day data_from;
    model::Day interval_from;
    model::Day closing;
    bool is_interval = false;  // of a continuous task: monthly and closing reports are none
  };
  struct Task {
    std::string_view schedule;             // the word of its kind; empty: no schedule
    std::vector<std::string> occurrences;  // those a report may name
    std::set<std::string_view> reporters;  // units that may report on it
    bool needs_all_outputs = false;
    std::vector<std::string_view> outputs;  // its items

    // Judged by due dates; the others by reporting intervals.
    [[nodiscard]] bool is_dated() const {
      return schedule == "once" || schedule == "yearly" || schedule == "periodic";
    }
  };
  struct Document {
    bool has_number = false;
    std::optional<model::Day> issued;
  };
  std::map<std::string_view, Period> periods;
  std::map<std::string_view, Task> tasks;
  std::map<std::string_view, Document> documents;
  std::set<std::string_view> units;
  std::set<std::string_view> collectives;

  [[nodiscard]] const Period* period(std::string_view id) const;
  [[nodiscard]] const Task* task(std::string_view id) const;
  [[nodiscard]] const Document* document(std::string_view id) const;
};
ProgressFacts progress_facts(const PlanRows& plan);

void check_progress(const PlanRows& plan, base::Problems& problems);

// Its parts, by subject.
void check_snapshots(const PlanRows& plan, const ProgressFacts& facts, base::Problems& problems);
void check_reporters(const PlanRows& plan, const ProgressFacts& facts, base::Problems& problems);
void check_report_states(const PlanRows& plan,
                         const ProgressFacts& facts,
                         base::Problems& problems);
void check_evidence(const PlanRows& plan, const ProgressFacts& facts, base::Problems& problems);
void check_values(const PlanRows& plan, const ProgressFacts& facts, base::Problems& problems);
void check_compositions(const PlanRows& plan, base::Problems& problems);
void check_registers(const PlanRows& plan, base::Problems& problems);
void check_privacy(const PlanRows& plan, base::Problems& problems);

}  // namespace minhbach::store
