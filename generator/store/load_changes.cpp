#include "store/load_changes.hpp"

#include "base/text.hpp"
#include "store/database_rows.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>

namespace minhbach::store {

namespace {

using base::LocalText;

// The rows of a table in the order of its key, one at a time.
class Walk {
 public:
  Walk(const Database& database, const Table& table)
      : select_(database,
                fmt::format("SELECT {} FROM \"{}\" ORDER BY {}",
                            column_list(table),
                            table.name,
                            key_order(table))),
        width_(static_cast<int>(table.columns.size())) {
    next();
  }

  void next() {
    row_.reset();
    if (select_.step()) {
      row_.emplace();
      for (int i = 0; i < width_; ++i) {
        row_->cells.push_back(select_.cell(i));
      }
    }
  }

  [[nodiscard]] const std::optional<Row>& row() const { return row_; }

 private:
  Statement select_;
  int width_;
  std::optional<Row> row_;
};

enum class Fate { Gone, Added, Changed, Same };

void count_row(TableChange& change, Fate fate) {
  change.before += fate == Fate::Added ? 0U : 1U;
  change.gone += fate == Fate::Gone ? 1U : 0U;
  change.added += fate == Fate::Added ? 1U : 0U;
  change.changed += fate == Fate::Changed ? 1U : 0U;
}

// What became of the row that comes first of the two; at least one is there.
Fate fate_of_first(const Table& table,
                   const std::optional<Row>& old_row,
                   const std::optional<Row>& new_row) {
  if (old_row && (!new_row || key_less(table, *old_row, *new_row))) {
    return Fate::Gone;
  }
  if (!old_row || key_less(table, *new_row, *old_row)) {
    return Fate::Added;
  }
  return old_row->cells == new_row->cells ? Fate::Same : Fate::Changed;
}

void add_changes(const Database& before,
                 const Database& after,
                 const Table& table,
                 LoadChanges& all) {
  std::map<std::string, TableChange> by_plan;
  const auto change_of = [&](const Row& row) -> TableChange& {
    return by_plan[table.is_site_level() ? std::string() : row.cells.front().value_or("")];
  };
  Walk old_rows(before, table);
  Walk new_rows(after, table);
  while (old_rows.row() || new_rows.row()) {
    const Fate fate = fate_of_first(table, old_rows.row(), new_rows.row());
    count_row(change_of(fate == Fate::Added ? *new_rows.row() : *old_rows.row()), fate);
    if (fate != Fate::Added) {
      old_rows.next();
    }
    if (fate != Fate::Gone) {
      new_rows.next();
    }
  }
  for (auto& [plan_id, change] : by_plan) {
    if (change.gone + change.added + change.changed > 0) {
      change.plan_id = plan_id;
      change.table = table.name;
      all.push_back(std::move(change));
    }
  }
}

// A plan that came or went as a whole is one line, not one for each of its tables.
struct Plans {
  explicit Plans(const LoadChanges& changes) {
    for (const TableChange& change : changes) {
      if (change.table == "plan" && change.gone + change.added > 0) {
        rows[change.plan_id] = 0;
      }
    }
    for (const TableChange& change : changes) {
      if (const auto plan = rows.find(change.plan_id); plan != rows.end()) {
        plan->second += change.gone + change.added;
      }
    }
  }
  std::map<std::string, std::size_t> rows;
};

std::string place_of(const TableChange& change) {
  return change.plan_id.empty() ? change.table : change.plan_id + "/" + change.table;
}

}  // namespace

LoadChanges changes_between(const Database& before, const Database& after, const Schema& schema) {
  LoadChanges changes;
  for (const Table& table : schema.tables) {
    add_changes(before, after, table, changes);
  }
  return changes;
}

LocalText worded(const LoadChanges& changes) {
  constexpr std::size_t kMostLines = 20;
  const Plans plans(changes);
  LocalText out;
  std::size_t lines = 0;
  for (const TableChange& change : changes) {
    const auto plan = plans.rows.find(change.plan_id);
    const bool is_plan = change.table == "plan";
    if ((plan != plans.rows.end() && !is_plan) || ++lines > kMostLines) {
      continue;
    }
    if (plan != plans.rows.end()) {
      out.vi += fmt::format("\n  {}: {} kế hoạch, {} dòng",
                            change.plan_id,
                            change.gone > 0 ? "mất cả" : "thêm",
                            plan->second);
      out.en += fmt::format("\n  {}: the whole plan is {}, {}",
                            change.plan_id,
                            change.gone > 0 ? "gone" : "new",
                            base::counted(plan->second, "row"));
      continue;
    }
    out.vi += fmt::format("\n  {}: mất {} dòng, thêm {}, đổi {}",
                          place_of(change),
                          change.gone,
                          change.added,
                          change.changed);
    out.en += fmt::format("\n  {}: {} gone, {} new, {} changed",
                          place_of(change),
                          base::counted(change.gone, "row"),
                          change.added,
                          change.changed);
  }
  if (lines > kMostLines) {
    out.vi += fmt::format("\n  … và {} bảng khác", lines - kMostLines);
    out.en += fmt::format("\n  … and {}", base::counted(lines - kMostLines, "other table"));
  }
  return lines == 0 ? LocalText()
                    : LocalText{"So với cơ sở dữ liệu trước đó:" + out.vi,
                                "Against the database before:" + out.en};
}

void warn_of_losses(const LoadChanges& changes,
                    const std::filesystem::path& folder,
                    base::Problems& problems) {
  const Plans plans(changes);
  for (const TableChange& change : changes) {
    const bool is_in_lost_plan = plans.rows.contains(change.plan_id) && change.table != "plan";
    if (change.gone * 10 > change.before && !is_in_lost_plan) {
      problems.warning(
          {(folder / (place_of(change) + ".csv")).generic_string(), 0, 0, {}},
          {},
          {fmt::format("{} trong {} dòng của cơ sở dữ liệu trước đó không còn trong bảng",
                       change.gone,
                       change.before),
           fmt::format("{} of the {} the database held before are no longer in the table",
                       change.gone,
                       base::counted(change.before, "row"))},
          {"Nếu không chủ ý xóa, lấy lại bản trước đó của tệp rồi chạy lại `load`.",
           "If they were not meant to go, take the version of the file before and run `load` "
           "again."});
    }
  }
}

std::string as_text(const LoadChanges& changes, const std::string& hash) {
  std::string text = hash + "\n";
  for (const TableChange& change : changes) {
    text += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n",
                        change.plan_id,
                        change.table,
                        change.before,
                        change.gone,
                        change.added,
                        change.changed);
  }
  return text;
}

LoadChanges read_changes(const std::string& text, const std::string& hash) {
  const auto lines = base::split(text, '\n');
  if (lines.front() != hash) {
    return {};
  }
  LoadChanges changes;
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    const auto parts = base::split(lines[i], '\t');
    if (parts.size() != 6) {
      return {};
    }
    const auto number = [&](std::size_t part) {
      return static_cast<std::size_t>(base::to_int(parts[part]).value_or(0));
    };
    changes.push_back(
        {std::string(parts[0]), std::string(parts[1]), number(2), number(3), number(4), number(5)});
  }
  return changes;
}

}  // namespace minhbach::store
