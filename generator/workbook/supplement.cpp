#include "workbook/supplement.hpp"

#include "base/text.hpp"
#include "store/approvals.hpp"
#include "store/plan_edit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "workbook/draft.hpp"
#include "workbook/revision.hpp"
#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

using store::PlanEdit;
using store::Row;
using store::TableRows;

using Cells = std::map<std::string, std::string>;

TableRows& table_of(store::PlanRows& plan, std::string_view name) {
  return *std::find_if(plan.tables.begin(), plan.tables.end(), [&](const TableRows& each) {
    return each.table->name == name;
  });
}

void append_cells(TableRows& rows, const Cells& cells) {
  Row row;
  for (const store::Column& column : rows.table->columns) {
    const auto cell = cells.find(column.name);
    row.cells.push_back(cell == cells.end() || cell->second.empty() ? store::Cell() : cell->second);
  }
  rows.rows.push_back(std::move(row));
}

// What a unit adds: its whole report, or rows on tasks it had not reported on.
struct Addition {
  std::string received_on;
  std::set<std::string> tasks;
};

std::map<std::string, Addition> additions(const Draft& draft) {
  std::map<std::string, Addition> all;
  for (const DraftRow& row : draft.rows) {
    const auto unit = row.cells.find("unit_id");
    if (!row.is_new || unit == row.cells.end() ||
        (draft.is_published_of(unit->second) && row.table == "unit_report")) {
      continue;
    }
    Addition& of = all[unit->second];
    if (row.table == "unit_report") {
      of.received_on = row.cells.at("received_on");
    } else if (const auto task = row.cells.find("task_id"); task != row.cells.end()) {
      of.tasks.insert(task->second);
    }
  }
  return all;
}

// 'BS02' after 'BS01'.
std::string next_supplement(const TableRows& corrections) {
  int highest = 0;
  for (const Row& row : corrections.rows) {
    const std::string id = PlanEdit::cell(corrections, row, "id");
    if (id.starts_with("BS")) {
      highest = std::max(highest, base::to_int(id.substr(2)).value_or(0));
    }
  }
  return fmt::format("BS{:02}", highest + 1);
}

Cells supplement_of(const model::Unit& unit, const Addition& what, const Draft& draft) {
  const std::string vi = unit.name.vi;
  const std::string en = unit.name.shown(Lang::En);
  if (draft.is_published_of(unit.id)) {
    const std::string tasks =
        base::joined(std::vector<std::string>(what.tasks.begin(), what.tasks.end()), ", ");
    return {{"before_vi", fmt::format("Chưa có nội dung {} báo cáo thêm về {}", vi, tasks)},
            {"before_en", fmt::format("Without what {} reported later on {}", en, tasks)},
            {"after_vi", fmt::format("Có nội dung {} báo cáo thêm về {}", vi, tasks)},
            {"after_en", fmt::format("With what {} reported later on {}", en, tasks)}};
  }
  const auto day = model::parse_day(what.received_on);
  const LocalText received = day ? date_words(*day) : LocalText{};
  return {{"before_vi", "Chưa có báo cáo của " + vi},
          {"before_en", "No report of " + en},
          {"after_vi", fmt::format("Có báo cáo của {}, nhận ngày {}", vi, received.vi)},
          {"after_en", fmt::format("With the report of {}, received on {}", en, received.en)}};
}

// The snapshot's note, unless the office wrote one.
void put_note(const std::vector<const model::Unit*>& units,
              const Draft& draft,
              store::PlanRows& plan) {
  const bool is_written =
      std::any_of(draft.rows.begin(), draft.rows.end(), [](const DraftRow& each) {
        return each.table == "snapshot" && each.cells.contains("note_vi");
      });
  if (is_written) {
    return;
  }
  std::vector<std::string> vi;
  std::vector<std::string> en;
  for (const model::Unit* const unit : units) {
    vi.push_back(unit->name.vi);
    en.push_back(unit->name.shown(Lang::En));
  }
  TableRows& snapshots = table_of(plan, "snapshot");
  for (Row& row : snapshots.rows) {
    if (PlanEdit::cell(snapshots, row, "period_id") == draft.period_id &&
        PlanEdit::cell(snapshots, row, "revision") == draft.revision) {
      row.cells[snapshots.table->column("note_vi")] =
          fmt::format("Bổ sung báo cáo của {}; các dòng khác không đổi.", base::joined(vi, ", "));
      row.cells[snapshots.table->column("note_en")] =
          fmt::format("What {} reported later was added; all other rows are unchanged.",
                      base::joined(en, ", "));
    }
  }
}

}  // namespace

void add_next_revision(store::PlanRows& plan, const std::string& period_id, int number) {
  for (const std::string_view name : kOfRevision) {
    TableRows& rows = table_of(plan, name);
    for (const Cells& cells : next_rows(rows, period_id, number)) {
      append_cells(rows, cells);
    }
  }
  for (const auto& [table, rows] :
       store::carried_approvals(plan.tables,
                                {period_id, std::to_string(number)},
                                {period_id, std::to_string(number + 1)})) {
    for (const Cells& cells : rows) {
      append_cells(table_of(plan, table), cells);
    }
  }
}

bool put_supplements(const Status& status,
                     const Draft& draft,
                     const LateReports* late,
                     store::PlanRows& plan) {
  const std::map<std::string, Addition> added = additions(draft);
  if (late == nullptr || added.empty()) {
    return !added.empty();
  }
  TableRows& corrections = table_of(plan, "correction");
  std::vector<const model::Unit*> units;
  for (const model::Unit& unit : status.plan->units) {
    const auto what = added.find(unit.id);
    if (what == added.end()) {
      continue;
    }
    units.push_back(&unit);
    Cells cells = supplement_of(unit, what->second, draft);
    std::string id = next_supplement(corrections);
    std::erase_if(corrections.rows, [&](const Row& row) {
      const bool is_it = PlanEdit::cell(corrections, row, "period_id") == draft.period_id &&
                         PlanEdit::cell(corrections, row, "before_vi") == cells["before_vi"];
      if (is_it) {
        id = PlanEdit::cell(corrections, row, "id");
      }
      return is_it;
    });
    cells.insert({{"plan_id", draft.plan_id},
                  {"id", id},
                  {"kind", "supplement"},
                  {"made_on", model::iso(late->day)},
                  {"period_id", draft.period_id},
                  {"reason_vi", late->reason.vi},
                  {"reason_en", late->reason.en},
                  {"approved_by_vi", late->position.vi},
                  {"approved_by_en", late->position.en}});
    append_cells(corrections, cells);
  }
  put_note(units, draft, plan);
  return true;
}

}  // namespace minhbach::workbook
