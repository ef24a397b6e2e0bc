#include "store/plan_edit.hpp"

#include "base/replace_files.hpp"
#include "base/text.hpp"
#include "store/check.hpp"
#include "store/dump.hpp"
#include "store/folder_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::store {

namespace {

// The folder as it would be.
class EditedRows : public FolderRows {
 public:
  EditedRows(const std::filesystem::path& folder,
             const Schema& schema,
             const std::string& plan_id,
             const std::vector<TableRows>& tables)
      : FolderRows(folder, schema), plan_id_(plan_id), tables_(tables) {}

  PlanRows plan(const std::string& plan_id, base::Problems& problems) override {
    PlanRows rows = FolderRows::plan(plan_id, problems);
    if (plan_id == plan_id_) {
      rows.tables = tables_;
    }
    return rows;
  }

 private:
  const std::string& plan_id_;
  const std::vector<TableRows>& tables_;
};

// The same whatever line its row has moved to.
std::string said_by(const base::Problem& problem) {
  return fmt::format("{}\n{}\n{}\n{}",
                     problem.place.file,
                     problem.place.field,
                     problem.value,
                     base::kind_of(problem));
}

// Rows that were added or moved are told by the lines they will have.
void number_lines(TableRows& rows) {
  std::size_t line = 2;  // behind the headings
  for (Row& row : rows.rows) {
    row.line = line++;
    for (const Cell& cell : row.cells) {
      line += cell ? static_cast<std::size_t>(std::count(cell->begin(), cell->end(), '\n')) : 0;
    }
  }
}

}  // namespace

PlanEdit::PlanEdit(std::filesystem::path folder,
                   const std::filesystem::path& schema_file,
                   std::string plan_id)
    : folder_(std::move(folder)), schema_(read_schema(schema_file)), plan_id_(std::move(plan_id)) {
  FolderRows source(folder_, schema_);
  std::vector<std::string> known;
  const base::Problems found =
      check_rows(source, schema_, false, [&](std::vector<TableRows>& tables) {
        const auto plan = std::find_if(tables.begin(), tables.end(), [](const TableRows& rows) {
          return rows.table->name == "plan" && !rows.rows.empty();
        });
        if (plan == tables.end()) {
          return;
        }
        known.push_back(cell(*plan, plan->rows.front(), "plan_id"));
        if (known.back() == plan_id_) {
          tables_ = std::move(tables);
        }
      });
  found.throw_if_errors();
  for (const base::Problem& each : found.sorted()) {
    known_.insert(said_by(each));
  }
  if (tables_.empty()) {
    base::refuse(base::FailureKind::Material,
                 {.severity = base::Severity::Error,
                  .place = {folder_.string(), 0, 0, "PLAN"},
                  .value = plan_id_,
                  .reason = {"không có kế hoạch này", "there is no such plan"},
                  .fix = {"Nêu mã của một kế hoạch: tên thư mục của nó trong site-data.",
                          "Name a plan by its id: the name of its folder in site-data."},
                  .nearest = base::nearest(plan_id_, known)});
  }
}

const TableRows& PlanEdit::of(std::string_view table) const {
  const auto at = std::find_if(tables_.begin(), tables_.end(), [&](const TableRows& rows) {
    return rows.table->name == table;
  });
  if (at == tables_.end()) {
    schema_lacks(schema_.file,
                 std::string(table),
                 {"chương trình cần bảng này", "the program needs this table"});
  }
  return *at;
}

std::size_t PlanEdit::newest_snapshot(const std::string& period) const {
  const TableRows& snapshots = of("snapshot");
  std::vector<std::string> known;
  std::optional<std::size_t> newest;
  int highest = 0;
  for (std::size_t i = 0; i < snapshots.rows.size(); ++i) {
    known.push_back(cell(snapshots, snapshots.rows[i], "period_id"));
    const int revision = base::to_int(cell(snapshots, snapshots.rows[i], "revision")).value_or(0);
    if (known.back() == period && revision > highest) {
      highest = revision;
      newest = i;
    }
  }
  if (newest) {
    return *newest;
  }
  base::refuse(base::FailureKind::Material,
               {.severity = base::Severity::Error,
                .place = {snapshots.file, 0, 0, "period_id"},
                .value = period,
                .reason = {"chưa có số liệu của kỳ này", "there are no figures of this period"},
                .fix = {"Nhập số liệu của kỳ trước.", "Enter the figures of the period first."},
                .nearest = base::nearest(period, known)});
}

TableRows& PlanEdit::changed(std::string_view table) {
  changed_.emplace(table);
  return const_cast<TableRows&>(of(table));
}

std::string PlanEdit::cell(const TableRows& rows, const Row& row, std::string_view column) {
  return row.cells[rows.table->column(column)].value_or("");
}

void PlanEdit::set(std::string_view table,
                   std::size_t row,
                   std::string_view column,
                   std::string value) {
  TableRows& rows = changed(table);
  Cell& cell = rows.rows.at(row).cells[rows.table->column(column)];
  cell = value.empty() ? Cell() : Cell(std::move(value));
}

void PlanEdit::add(std::string_view table, const std::map<std::string, std::string>& cells) {
  TableRows& rows = changed(table);
  Row row;
  for (const Column& column : rows.table->columns) {
    const auto cell = cells.find(column.name);
    const bool is_stated = cell != cells.end() && !cell->second.empty();
    row.cells.push_back(column.name == "plan_id" ? Cell(plan_id_)
                        : is_stated              ? Cell(cell->second)
                                                 : Cell());
  }
  rows.rows.push_back(std::move(row));
}

void PlanEdit::erase(std::string_view table, const std::function<bool(const Row& row)>& is_gone) {
  std::erase_if(changed(table).rows, is_gone);
}

PlanEdit::Warnings PlanEdit::write() {
  std::map<std::string, std::string> files;
  base::Problems problems;
  for (TableRows& rows : tables_) {
    if (changed_.contains(rows.table->name)) {
      sort_by_key(rows);
      number_lines(rows);
      files[rows.table->name + ".csv"] = canonical(rows, problems);
    }
  }
  EditedRows edited(folder_, schema_, plan_id_, tables_);
  problems.append(check_rows(edited, schema_, false));
  Warnings warnings;
  for (base::Problem& each : problems.sorted()) {
    if (known_.contains(said_by(each))) {
      warnings.known += 1 + each.more;
    } else {
      warnings.fresh.add(std::move(each));
    }
  }
  warnings.fresh.throw_if_errors();
  base::replace_files(folder_ / plan_id_, files);
  return warnings;
}

}  // namespace minhbach::store
