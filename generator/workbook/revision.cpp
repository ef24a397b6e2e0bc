#include "workbook/revision.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

#include "workbook/cell_words.hpp"

namespace minhbach::workbook {

namespace {

using base::LocalText;
using store::PlanEdit;
using store::Row;
using store::TableRows;

// What a revision consists of; `snapshot` first, to which the others refer.
constexpr std::array kCopied = {"snapshot",
                                "unit_report",
                                "task_report",
                                "output_delivered",
                                "supporting_document",
                                "indicator_value",
                                "unit_comment"};

// Values of the key but plan, period and revision, behind the name of the table.
std::string name_of(const TableRows& rows, const Row& row) {
  std::string name = rows.table->name;
  for (const std::size_t column : rows.table->key) {
    const std::string& key = rows.table->columns[column].name;
    if (key != "plan_id" && key != "period_id" && key != "revision") {
      name += " " + row.cells[column].value_or("");
    }
  }
  return name;
}

}  // namespace

bool is_key(const TableRows& rows, std::size_t column) {
  const auto& key = rows.table->key;
  return std::find(key.begin(), key.end(), column) != key.end();
}

Revision::Revision(PlanEdit& edit, std::string period) : edit_(edit), period_(std::move(period)) {
  const TableRows& snapshots = edit_.of("snapshot");
  const Row& newest = snapshots.rows[edit_.newest_snapshot(period_)];
  number_ = base::to_int(PlanEdit::cell(snapshots, newest, "revision")).value_or(0);
  is_published_ = !PlanEdit::cell(snapshots, newest, "published").empty();
}

bool Revision::has(const TableRows& rows, const Row& row) const {
  return PlanEdit::cell(rows, row, "period_id") == period_ &&
         PlanEdit::cell(rows, row, "revision") == std::to_string(number_);
}

void Revision::make_next() {
  for (const char* const table : kCopied) {
    const TableRows& rows = edit_.of(table);
    const std::size_t count = rows.rows.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (!has(rows, rows.rows[i])) {
        continue;
      }
      std::map<std::string, std::string> cells;
      for (std::size_t c = 0; c < rows.table->columns.size(); ++c) {
        cells[rows.table->columns[c].name] = rows.rows[i].cells[c].value_or("");
      }
      cells["revision"] = std::to_string(number_ + 1);
      cells.erase("published");
      edit_.add(table, cells);
    }
  }
  ++number_;
}

Revision::Places Revision::places() const {
  Places places;
  for (const char* const table : kCopied) {
    const TableRows& rows = edit_.of(table);
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
      if (has(rows, rows.rows[i]) && table != std::string("snapshot")) {
        places[name_of(rows, rows.rows[i])] = {table, i};
      }
    }
  }
  return places;
}

LocalText subject_of(const PlanEdit& edit, const TableRows& rows, const Row& row) {
  LocalText subject;
  const auto append = [&](const LocalText& words) {
    for (const auto& [into, from] :
         {std::pair(&subject.vi, &words.vi), std::pair(&subject.en, &words.en)}) {
      *into += (into->empty() || from->empty() ? "" : ", ") + *from;
    }
  };
  append(named_in(edit, rows, row, "indicator_id", "indicator", "name"));
  if (rows.table->find("value_to") && rows.table->find("basis")) {
    append(cell_words("value_from", PlanEdit::cell(rows, row, "value_to")));
  }
  append(named_in(edit, rows, row, "unit_id", "unit", "name"));
  if (rows.table->name == "output_delivered") {
    const std::string n = PlanEdit::cell(rows, row, "n");
    append({"sản phẩm " + n, "output " + n});
  }
  return subject;
}

LocalText named_in(const PlanEdit& edit,
                   const TableRows& rows,
                   const Row& row,
                   std::string_view column,
                   std::string_view parent,
                   std::string_view text) {
  if (!rows.table->find(column)) {
    return {};
  }
  const TableRows& parents = edit.of(parent);
  for (const Row& each : parents.rows) {
    if (PlanEdit::cell(parents, each, "id") == PlanEdit::cell(rows, row, column)) {
      const std::string vi = PlanEdit::cell(parents, each, std::string(text) + "_vi");
      const std::string en = PlanEdit::cell(parents, each, std::string(text) + "_en");
      return {vi, en.empty() ? vi : en};
    }
  }
  return {};
}

}  // namespace minhbach::workbook
