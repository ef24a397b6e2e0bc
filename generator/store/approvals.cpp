#include "store/approvals.hpp"

#include "store/database_rows.hpp"
#include "store/plan_rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::store {

namespace {

using base::LocalText;

const LocalText kApproveAgain = {
    "Trả lại nội dung đã phê duyệt, hoặc cho xem lại và chạy lại `minhbach sign`.",
    "Put back what was approved, or have it looked at again and run `minhbach sign` again."};

std::string sealed_cell(const SealedLine& line, std::string_view column) {
  const auto at = line.rows->table->find(column);
  return at ? line.row->cells[*at].value_or("") : std::string();
}

// The snapshot as it is before it is signed and published.
SealedLine unpublished(SealedLine line) {
  Row row = *line.row;
  for (const char* const column : {"submitted", "published", "report_document_id"}) {
    row.cells[line.rows->table->column(column)].reset();
  }
  line.line = sealed_line(*line.rows->table, row);
  return line;
}

using ApprovedRows = std::map<std::pair<std::string, std::string>, std::string>;  // to the hash

// Compares one approval with the rows of today.
class Approved {
 public:
  Approved(const Record& approval, const std::vector<SealedLine>& lines, ApprovedRows rows)
      : approval_(approval), lines_(lines), rows_(std::move(rows)) {}

  void tell(base::Severity severity, base::Problems& problems) {
    severity_ = severity;
    bool is_named = false;
    for (const SealedLine& each : lines_) {
      const auto approved = rows_.find({each.table, each.key});
      if (approved == rows_.end() || approved->second != row_hash(each.line)) {
        const bool is_new = approved == rows_.end();
        add(problems,
            each.rows->place(*each.row, each.rows->table->key.back()),
            each.key,
            is_new ? LocalText{"dòng thêm vào", "the row was added"}
                   : LocalText{"dòng đã đổi", "the row was changed"});
        is_named = true;
      }
      rows_.erase({each.table, each.key});
    }
    if (!approval_["unit_id"]) {
      for (const auto& [name, hash] : rows_) {
        add(problems,
            approval_["id"].place(),
            name.first + " " + name.second,
            {"dòng không còn", "the row is gone"});
        is_named = true;
      }
    }
    if (!is_named) {  // what changed was approved since, by another gate
      add(problems,
          approval_["rows_sha256"].place(),
          std::string(approval_["id"].text()),
          {"các dòng không còn như khi phê duyệt", "the rows are not those approved"});
    }
  }

 private:
  void add(base::Problems& problems, base::Place place, std::string value, LocalText what) const {
    problems.add({.severity = severity_,
                  .place = std::move(place),
                  .value = std::move(value),
                  .reason = {fmt::format("{} sau phê duyệt {} của bản {}@{} ngày {}: phê duyệt "
                                         "không còn giá trị",
                                         what.vi,
                                         approval_["id"].text(),
                                         approval_["period_id"].text(),
                                         approval_["revision"].text(),
                                         approval_["approved_on"].text()),
                             fmt::format("{} after approval {} of revision {}@{} on {}: the "
                                         "approval is void",
                                         what.en,
                                         approval_["id"].text(),
                                         approval_["period_id"].text(),
                                         approval_["revision"].text(),
                                         approval_["approved_on"].text())},
                  .fix = kApproveAgain,
                  .nearest = {}});
  }

  const Record& approval_;
  const std::vector<SealedLine>& lines_;
  ApprovedRows rows_;
  base::Severity severity_ = base::Severity::Error;
};

ApprovedRows approved_rows_of(const Review& plan, const RevisionId& revision) {
  ApprovedRows rows;
  for (const Record row : plan.of("approved_row")) {
    if (row["period_id"] == revision.first && row["revision"] == revision.second) {
      rows[{std::string(row["row_table"].text()), std::string(row["row_key"].text())}] =
          row["hash"].text();
    }
  }
  return rows;
}

}  // namespace

std::vector<SealedLine> approved_lines(const std::vector<TableRows>& plan,
                                       const RevisionId& revision,
                                       std::string_view unit_id) {
  SealedLines all = sealed_lines(plan);
  std::vector<SealedLine> lines;
  std::set<std::string> named;  // documents of the rows
  std::string report;
  std::set<std::string> indicators;  // that the unit reports
  for (const TableRows& rows : plan) {
    if (rows.table->name == "indicator_reporter") {
      for (const Row& row : rows.rows) {
        if (row.cells[rows.table->column("unit_id")] == unit_id) {
          indicators.insert(row.cells[rows.table->column("indicator_id")].value_or(""));
        }
      }
    }
  }
  for (const SealedLine& each : all[revision]) {
    const bool is_own = unit_id.empty() || sealed_cell(each, "unit_id") == unit_id ||
                        indicators.contains(sealed_cell(each, "indicator_id"));
    if (each.table == "snapshot") {
      report = sealed_cell(each, "report_document_id");
      if (unit_id.empty()) {
        lines.push_back(unpublished(each));
      }
    } else if (each.table != "approval" && each.table != "document" && is_own) {
      named.insert(sealed_cell(each, "document_id"));
      named.insert(sealed_cell(each, "baseline_document_id"));
      lines.push_back(each);
    }
  }
  for (const SealedLine& each : all[revision]) {
    if (each.table == "document" && each.key != report && named.contains(each.key)) {
      lines.push_back(each);
    }
  }
  return lines;
}

void check_approvals(const Review& plan, base::Severity severity) {
  for (const Record row : plan.of("approval")) {
    const RevisionId revision = {std::string(row["period_id"].text()),
                                 std::string(row["revision"].text())};
    const std::vector<SealedLine> lines =
        approved_lines(plan.plan.tables, revision, row["unit_id"].text());
    if (row["rows_sha256"] != root_hash(lines)) {
      Approved(row, lines, approved_rows_of(plan, revision)).tell(severity, plan.problems);
    }
  }
}

std::string approval_id(model::ApprovalGate gate, std::string_view unit_id) {
  std::string id(model::word(gate));
  if (!unit_id.empty()) {
    id.append("-").append(unit_id);
  }
  return id;
}

std::set<std::string> void_approval_ids(const PlanTables& tables, const std::string& period_id) {
  const PlanEdit edit(tables.folder, tables.schema_file, tables.plan_id);
  const TableRows& snapshots = edit.of("snapshot");
  const RevisionId revision = {
      period_id,
      PlanEdit::cell(snapshots, snapshots.rows[edit.newest_snapshot(period_id)], "revision")};
  return void_approval_ids(edit, revision);
}

std::set<std::string> void_approval_ids(const PlanEdit& edit, const RevisionId& revision) {
  std::set<std::string> ids;
  const TableRows& approvals = edit.of("approval");
  for (const Row& row : approvals.rows) {
    const auto cell = [&](std::string_view column) {
      return PlanEdit::cell(approvals, row, column);
    };
    if (cell("period_id") == revision.first && cell("revision") == revision.second &&
        cell("rows_sha256") !=
            root_hash(approved_lines(edit.tables(), revision, cell("unit_id")))) {
      ids.insert(cell("id"));
    }
  }
  return ids;
}

std::map<std::string, std::vector<CellsByColumn>> carried_approvals(
    const std::vector<TableRows>& plan, const RevisionId& from, const RevisionId& to) {
  std::map<std::string, std::vector<CellsByColumn>> carried;
  std::map<std::pair<std::string, std::string>, std::string> hashes;
  const auto approvals = std::find_if(plan.begin(), plan.end(), [](const TableRows& each) {
    return each.table->name == "approval";
  });
  for (const Row& row : approvals->rows) {
    CellsByColumn cells;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      cells[approvals->table->columns[c].name] = row.cells[c].value_or("");
    }
    const std::string unit = cells["unit_id"];
    if (cells["period_id"] != from.first || cells["revision"] != from.second || unit.empty() ||
        cells["rows_sha256"] != root_hash(approved_lines(plan, from, unit))) {
      continue;
    }
    const std::vector<SealedLine> lines = approved_lines(plan, to, unit);
    cells["revision"] = to.second;
    cells["rows_sha256"] = root_hash(lines);
    for (const SealedLine& each : lines) {
      hashes[{each.table, each.key}] = row_hash(each.line);
    }
    carried["approval"].push_back(std::move(cells));
  }
  for (const auto& [name, hash] : hashes) {
    carried["approved_row"].push_back({{"plan_id", carried["approval"].front()["plan_id"]},
                                       {"period_id", to.first},
                                       {"revision", to.second},
                                       {"row_table", name.first},
                                       {"row_key", name.second},
                                       {"hash", hash}});
  }
  return carried;
}

base::Problems void_approvals(const std::filesystem::path& database,
                              const std::filesystem::path& schema_file,
                              const std::set<std::string>& plans) {
  const Schema schema = read_schema(schema_file);
  const Database opened = Database::open_read_only(database);
  DatabaseRows rows(opened, schema);
  base::Problems problems;
  for (const std::string& id : plans) {
    base::Problems unreadable;  // told by who opened the plans
    const PlanRows plan = rows.plan(id, unreadable);
    check_approvals({plan, problems}, base::Severity::Error);
  }
  return problems;
}

}  // namespace minhbach::store
