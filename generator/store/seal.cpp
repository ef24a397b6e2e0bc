#include "store/seal.hpp"

#include "base/aside_file.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "store/check.hpp"
#include "store/dump.hpp"
#include "store/folder_rows.hpp"
#include "store/plan_rules.hpp"
#include "store/seal_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace minhbach::store {

namespace {

namespace fs = std::filesystem;

using Tables = std::vector<TableRows>;

TableRows& table_in(Tables& tables, std::string_view name) {
  return *std::find_if(tables.begin(), tables.end(), [&](const TableRows& each) {
    return each.table->name == name;
  });
}

std::string cell_text_of(const TableRows& rows, const Row& row, std::string_view column) {
  return row.cells[rows.table->column(column)].value_or("");
}

// The rows of a table as cells by the names of its columns.
void append(TableRows& rows, const std::map<std::string, std::string>& cells) {
  Row row;
  for (const Column& column : rows.table->columns) {
    const auto cell = cells.find(column.name);
    row.cells.push_back(cell == cells.end() || cell->second.empty() ? Cell() : cell->second);
  }
  rows.rows.push_back(std::move(row));
}

// Seals what a plan has to seal.
class PlanSealer {
 public:
  PlanSealer(Tables& tables, SealReport& report)
      : tables_(tables),
        revisions_(table_in(tables, "sealed_revision")),
        rows_(table_in(tables, "sealed_row")),
        snapshots_(table_in(tables, "snapshot")),
        report_(report) {}

  // True: there was something.
  bool run() {
    plan_id_ =
        cell_text_of(table_in(tables_, "plan"), table_in(tables_, "plan").rows.front(), "plan_id");
    read_chain();
    std::erase_if(rows_.rows, [&](const Row& row) {
      return !sealed_.contains(
          {cell_text_of(rows_, row, "period_id"), cell_text_of(rows_, row, "revision")});
    });
    const SealedLines lines = sealed_lines(tables_);
    const std::vector<const Row*> open = open_snapshots();
    for (const Row* snapshot : open) {
      check_signature(*snapshot);
      const RevisionId id = {cell_text_of(snapshots_, *snapshot, "period_id"),
                             cell_text_of(snapshots_, *snapshot, "revision")};
      add(id, *snapshot, lines.at(id));
    }
    tell_unapproved();
    report_.before += sealed_.size() - open.size();
    return !open.empty();
  }

 private:
  void read_chain() {
    for (const Row& row : revisions_.rows) {
      sealed_.insert(
          {cell_text_of(revisions_, row, "period_id"), cell_text_of(revisions_, row, "revision")});
      const int n = base::to_int(cell_text_of(revisions_, row, "n")).value_or(0);
      if (n > n_) {
        n_ = n;
        head_ = cell_text_of(revisions_, row, "head");
      }
    }
  }

  // The number of the signed report; empty: none yet.
  std::string report_number(const Row& snapshot) {
    const TableRows& documents = table_in(tables_, "document");
    const std::string id = cell_text_of(snapshots_, snapshot, "report_document_id");
    for (const Row& row : documents.rows) {
      if (!id.empty() && cell_text_of(documents, row, "id") == id) {
        return cell_text_of(documents, row, "number");
      }
    }
    return {};
  }

  // The number of a signed report can be typed by anybody.
  void check_signature(const Row& snapshot) {
    if (cell_text_of(snapshots_, snapshot, "illustrative") == "1") {
      return;
    }
    const std::string period = cell_text_of(snapshots_, snapshot, "period_id");
    const std::string revision = cell_text_of(snapshots_, snapshot, "revision");
    const TableRows& approvals = table_in(tables_, "approval");
    bool is_begun = false;
    bool is_signed = false;
    for (const Row& row : approvals.rows) {
      if (cell_text_of(approvals, row, "period_id") == period &&
          cell_text_of(approvals, row, "revision") == revision) {
        is_begun = true;
        is_signed =
            is_signed || (cell_text_of(approvals, row, "gate") == "signed" &&
                          cell_text_of(approvals, row, "number") == report_number(snapshot));
      }
    }
    const base::Place place =
        snapshots_.place(snapshot, snapshots_.table->column("report_document_id"));
    const std::string name = fmt::format("{} {} ({})", plan_id_, period, revision);
    if (is_begun && !is_signed) {
      report_.problems.error(
          place,
          name,
          {"việc phê duyệt bản này đã bắt đầu nhưng báo cáo mang số này chưa được ký",
           "the approval of this revision was begun, but the report of this number is not signed"},
          {"Chạy `minhbach sign` với số và ngày của báo cáo đã ký.",
           "Run `minhbach sign` with number and day of the signed report."});
    } else if (!is_begun) {
      unapproved_.push_back(fmt::format("{} ({})", period, revision));
    }
  }

  void tell_unapproved() {
    if (!unapproved_.empty()) {
      std::reverse(unapproved_.begin(), unapproved_.end());  // the newest first
      report_.notices.warning(
          {snapshots_.file, 0, 0, {}},
          base::joined(unapproved_, ", "),
          {"niêm phong mà không có phê duyệt nào được ghi: trang của các kỳ này nêu điều đó",
           "sealed with nobody's approval on record: the pages of these periods say so"},
          {"Lần sau chạy `minhbach sign` trước khi niêm phong.",
           "Next time run `minhbach sign` before sealing."});
    }
  }

  std::vector<const Row*> open_snapshots() {
    std::vector<const Row*> open;
    for (const Row& row : snapshots_.rows) {
      const bool is_sealed = sealed_.contains(
          {cell_text_of(snapshots_, row, "period_id"), cell_text_of(snapshots_, row, "revision")});
      const bool is_ready =
          !cell_text_of(snapshots_, row, "published").empty() &&
          (cell_text_of(snapshots_, row, "illustrative") == "1" || !report_number(row).empty());
      if (!is_sealed && is_ready) {
        open.push_back(&row);
      }
    }
    const auto order = [&](const Row* row) {
      return std::tuple(cell_text_of(snapshots_, *row, "published"),
                        cell_text_of(snapshots_, *row, "period_id"),
                        base::to_int(cell_text_of(snapshots_, *row, "revision")).value_or(0));
    };
    std::sort(
        open.begin(), open.end(), [&](const Row* a, const Row* b) { return order(a) < order(b); });
    return open;
  }

  void add(const RevisionId& id, const Row& snapshot, const std::vector<SealedLine>& lines) {
    const std::string root = root_hash(lines);
    const std::string ruleset = cell_text_of(snapshots_, snapshot, "ruleset");
    const std::string number = report_number(snapshot);
    head_ = head_hash(head_, {id.first, id.second, ruleset, number, root});
    append(revisions_,
           {{"plan_id", plan_id_},
            {"period_id", id.first},
            {"revision", id.second},
            {"n", std::to_string(++n_)},
            {"ruleset", ruleset},
            {"report_number", number},
            {"root", root},
            {"head", head_}});
    for (const SealedLine& each : lines) {
      append(rows_,
             {{"plan_id", plan_id_},
              {"period_id", id.first},
              {"revision", id.second},
              {"row_table", each.table},
              {"row_key", each.key},
              {"hash", row_hash(each.line)}});
    }
    sealed_.insert(id);
    report_.sealed.push_back({plan_id_, id.first, id.second, head_});
  }

  Tables& tables_;
  TableRows& revisions_;
  TableRows& rows_;
  TableRows& snapshots_;
  SealReport& report_;
  std::string plan_id_;
  std::set<RevisionId> sealed_;
  std::vector<std::string> unapproved_;  // sealed now
  int n_ = 0;
  std::string head_;  // of the newest seal
};

bool is_plan(const Tables& tables) {
  return std::any_of(tables.begin(), tables.end(), [](const TableRows& each) {
    return each.table->name == "plan" && !each.rows.empty();
  });
}

}  // namespace

SealReport seal(const SealRequest& request) {
  const Schema schema = read_schema(request.schema_file);
  FolderRows source(request.folder, schema);
  SealReport report;
  std::map<fs::path, std::string> files;
  base::Problems empty_cells;
  base::Problems
      void_approvals;  // sealed, what changed could be neither put back nor approved again
  base::Problems found = check_rows(source, schema, false, [&](Tables& tables) {
    if (!is_plan(tables)) {
      return;
    }
    const std::string plan_id =
        cell_text_of(table_in(tables, "plan"), table_in(tables, "plan").rows.front(), "plan_id");
    const PlanRows approved{plan_id, {}, tables};
    check_approvals({approved, void_approvals}, base::Severity::Error);
    if (!PlanSealer(tables, report).run()) {
      return;
    }
    for (const char* const name : {"sealed_revision", "sealed_row"}) {
      TableRows& rows = table_in(tables, name);
      sort_by_key(rows);
      files[request.folder / plan_id / fmt::format("{}.csv", name)] = canonical(rows, empty_cells);
    }
  });
  report.problems.append(std::move(found));
  report.problems.append(std::move(empty_cells));
  report.problems.append(std::move(void_approvals));
  report.problems.throw_if_errors();
  // The rows before the chain: a run cut in between leaves rows that no chain names, and the next
  // run takes them away.
  for (auto file = files.rbegin(); file != files.rend(); ++file) {
    base::replace_file(file->first, file->second);
  }
  return report;
}

}  // namespace minhbach::store
