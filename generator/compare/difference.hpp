#pragma once

#include "base/lang.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace minhbach::compare {

// What differs between two states of a site: values, which refer to neither. Lists stand in the
// order of the data, the same for the same two.

enum class Way { Added, Changed, Removed };

struct CellChange {
  std::string column;
  std::optional<std::string> before;  // none: not stated, or no such row
  std::optional<std::string> after;
};

// A row of a published table, known by its key.
struct RowChange {
  std::string table;
  std::vector<std::pair<std::string, std::string>> key;  // column, value; without plan_id
  base::LocalText about;  // the task, target or indicator it is about; empty: none
  base::LocalText by;     // the unit whose row it is; empty: none
  Way way = Way::Changed;
  std::vector<CellChange> cells;  // that differ; of a row added or removed, all stated ones

  // '' where the key has no such column.
  [[nodiscard]] std::string key_of(std::string_view column) const;
};

// What is said of something, as a word for programs and as words for people.
struct Said {
  std::string code;
  base::LocalText words;
};

// Something computed: where a task stands, the result of a target, whether a report came, a fact.
struct FigureChange {
  std::string moment;  // '2025-Q1@1'; empty: now
  std::string id;
  base::LocalText name;
  std::optional<Said> before;
  std::optional<Said> after;
};

// A published snapshot that is not any more what it was, though no new correction names its period;
// or a revision that lacks rows of the one before, though nothing says they were taken back.
struct SilentChange {
  std::string period;
  int revision = 0;
  bool is_gone = false;
  bool lacks_rows = false;
  std::vector<RowChange> rows;
  std::vector<FigureChange> figures;
};

// A revision that is new, held against the revision before it of the same period: what was
// corrected or came late.
struct Revised {
  std::string period;
  int revision = 0;
  std::vector<FigureChange> figures;
  std::vector<RowChange> rows;
};

struct PlanDifference {
  std::string id;
  base::LocalText title;
  std::map<std::string, base::LocalText> periods;  // what they are called, by id
  Way way = Way::Changed;  // added or removed: as a whole, and nothing else is said
  std::vector<SilentChange> silent;
  std::vector<Revised> revised;
  std::vector<FigureChange> standings;
  std::vector<FigureChange> results;
  std::vector<FigureChange> receipts;  // ids are 'period/unit'
  std::vector<FigureChange> facts;
  std::vector<RowChange> rows;

  [[nodiscard]] bool empty() const {
    return way == Way::Changed && silent.empty() && standings.empty() && results.empty() &&
           receipts.empty() && facts.empty() && rows.empty();
  }
};

struct FileChange {
  std::string path;
  Way way = Way::Changed;
  [[nodiscard]] bool is_page() const { return path.ends_with(".html"); }
};

// Of two published sites.
struct SiteDifference {
  std::vector<FileChange> files;
  std::uint64_t bytes_before = 0;
  std::uint64_t bytes_after = 0;
};

struct Difference {
  std::string before;  // as they were named
  std::string after;
  std::vector<PlanDifference> plans;  // those that differ, by id
  std::optional<SiteDifference> site;
  // A published site whose rules are not those of this program: what it shows may differ from what
  // is computed here, for both, by the rules of this program.
  bool has_other_rules = false;

  [[nodiscard]] bool empty() const;
  // What was published was changed, and nothing tells readers of it.
  [[nodiscard]] bool is_silent() const;
};

}  // namespace minhbach::compare
