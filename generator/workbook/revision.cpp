#include "workbook/revision.hpp"

#include "base/text.hpp"
#include "model/words.hpp"
#include "store/approvals.hpp"

#include <algorithm>

#include "workbook/cell_words.hpp"
#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

using base::LocalText;
using store::PlanEdit;
using store::Row;
using store::TableRows;

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

std::vector<std::map<std::string, std::string>> next_rows(const TableRows& rows,
                                                          const std::string& period,
                                                          int number) {
  std::vector<std::map<std::string, std::string>> next;
  for (const Row& row : rows.rows) {
    if (PlanEdit::cell(rows, row, "period_id") != period ||
        PlanEdit::cell(rows, row, "revision") != std::to_string(number)) {
      continue;
    }
    std::map<std::string, std::string>& cells = next.emplace_back();
    for (std::size_t c = 0; c < rows.table->columns.size(); ++c) {
      cells[rows.table->columns[c].name] = row.cells[c].value_or("");
    }
    cells["revision"] = std::to_string(number + 1);
    cells.erase("published");
    cells.erase("submitted");  // of its own signed report
  }
  return next;
}

model::ReportingPeriod period_in(const PlanEdit& edit, const std::string& id) {
  model::ReportingPeriod period;
  period.id = id;
  const TableRows& rows = edit.of("reporting_period");
  for (const Row& row : rows.rows) {
    if (PlanEdit::cell(rows, row, "id") == id) {
      period.kind = model::from_word<model::PeriodKind>(PlanEdit::cell(rows, row, "kind"))
                        .value_or(model::PeriodKind::Closing);
      period.year = base::to_int(PlanEdit::cell(rows, row, "year")).value_or(0);
      period.closing =
          model::parse_day(PlanEdit::cell(rows, row, "closing")).value_or(model::Day());
    }
  }
  return period;
}

void Revision::make_next() {
  for (const std::string_view table : kOfRevision) {
    for (const auto& cells : next_rows(edit_.of(table), period_, number_)) {
      edit_.add(table, cells);
    }
  }
  const std::string next = std::to_string(number_ + 1);
  for (const auto& [table, rows] : store::carried_approvals(
           edit_.tables(), {period_, std::to_string(number_)}, {period_, next})) {
    for (const auto& cells : rows) {
      edit_.add(table, cells);
    }
  }
  ++number_;
}

Revision::Places Revision::places() const {
  Places places;
  for (const std::string_view table : kOfRevision) {
    const TableRows& rows = edit_.of(table);
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
      if (has(rows, rows.rows[i]) && table != "snapshot") {
        places[name_of(rows, rows.rows[i])] = {std::string(table), i};
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

LocalText published_words(const PlanEdit& edit,
                          const std::string& column,
                          const std::string& value) {
  if (holds(column) == Holds::Document && !value.empty()) {
    const TableRows& documents = edit.of("document");
    for (const Row& each : documents.rows) {
      if (PlanEdit::cell(documents, each, "id") == value) {
        const std::string number = PlanEdit::cell(documents, each, "number");
        const auto day = model::parse_day(PlanEdit::cell(documents, each, "issued"));
        const LocalText on = day ? date_words(*day) : LocalText{};
        const char* const mark = number.empty() || !day ? "" : ", ";
        return {number + mark + on.vi, number + mark + on.en};
      }
    }
  }
  return cell_words(column, value);
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
