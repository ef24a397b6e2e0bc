#include "store/sign.hpp"

#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "store/approvals.hpp"
#include "store/plan_edit.hpp"
#include "store/review.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::store {

namespace {

using base::LocalText;
using model::ApprovalGate;

class Signing {
 public:
  explicit Signing(const SignRequest& request)
      : request_(request), edit_(request.folder, request.schema_file, request.plan) {}

  SignReport run() {
    find_snapshot();
    find_unit();
    require_open();
    const std::vector<SealedLine> lines = approved_lines(edit_.tables(), id_, unit_);
    require_rows(lines);
    report_.rows = lines.size();
    report_.rows_sha256 = root_hash(lines);
    if (request_.gate == ApprovalGate::Signed) {
      require_confirmed();
    }
    if (request_.gate == ApprovalGate::OfficeConfirmed) {
      drop_void();
    }
    replace_rows(lines);
    add_approval();
    if (request_.gate == ApprovalGate::Signed) {
      put_report();
      list_not_seen();
    }
    report_.warnings = edit_.write();
    return std::move(report_);
  }

 private:
  [[nodiscard]] bool is_of_revision(const TableRows& rows, const Row& row) const {
    return PlanEdit::cell(rows, row, "period_id") == id_.first &&
           PlanEdit::cell(rows, row, "revision") == id_.second;
  }

  [[noreturn]] void refuse_here(std::string_view table, LocalText reason, LocalText fix) const {
    base::refuse(base::FailureKind::Material,
                 {edit_.file(table), 0, 0, {}},
                 id_.first + "@" + id_.second,
                 std::move(reason),
                 std::move(fix));
  }

  void find_snapshot() {
    row_ = edit_.newest_snapshot(request_.period);
    const TableRows& snapshots = edit_.of("snapshot");
    id_ = {request_.period, PlanEdit::cell(snapshots, snapshots.rows[row_], "revision")};
    report_.revision = base::to_int(id_.second).value_or(0);
  }

  // By its id, its name in either language, or another name the plan has for it; written without
  // marks too.
  void find_unit() {
    if (request_.unit.empty()) {
      return;
    }
    const std::string wanted = base::folded(request_.unit);
    std::vector<std::string> known;
    const auto see =
        [&](const TableRows& rows, const std::vector<const char*>& names, const char* id) {
          for (const Row& row : rows.rows) {
            for (const char* const name : names) {
              const std::string is = PlanEdit::cell(rows, row, name);
              if (!is.empty() && base::folded(is) == wanted && unit_.empty()) {
                unit_ = PlanEdit::cell(rows, row, id);
              }
            }
            known.push_back(PlanEdit::cell(rows, row, names.front()));
          }
        };
    see(edit_.of("unit"), {"name_vi", "name_en", "id"}, "id");
    see(edit_.of("unit_alias"), {"alias"}, "unit_id");
    if (unit_.empty()) {
      base::refuse(base::FailureKind::Material,
                   {.place = {edit_.file("unit"), 0, 0, "name_vi"},
                    .value = request_.unit,
                    .reason = {"kế hoạch không có đơn vị này", "the plan has no such unit"},
                    .fix = {"Ghi tên đơn vị như trong kế hoạch, ví dụ --unit 'Phòng 2'.",
                            "Write its name as the plan does, such as --unit 'Phòng 2'."},
                    .nearest = base::nearest(request_.unit, known)});
    }
  }

  [[nodiscard]] std::string unit_name(const std::string& id) const {
    const TableRows& units = edit_.of("unit");
    for (const Row& row : units.rows) {
      if (PlanEdit::cell(units, row, "id") == id) {
        return PlanEdit::cell(units, row, "name_vi");
      }
    }
    return id;
  }

  void require_open() const {
    const TableRows& seals = edit_.of("sealed_revision");
    if (std::any_of(seals.rows.begin(), seals.rows.end(), [&](const Row& row) {
          return is_of_revision(seals, row);
        })) {
      refuse_here("sealed_revision",
                  {"bản này đã công bố và niêm phong, không phê duyệt lại được",
                   "this revision is published and sealed: it cannot be approved again"},
                  {"Sửa bằng bản tiếp theo: `minhbach correct`.",
                   "Correct it by the next revision: `minhbach correct`."});
    }
  }

  void require_rows(const std::vector<SealedLine>& lines) const {
    if (lines.empty()) {
      base::refuse(
          base::FailureKind::Material,
          {edit_.file("unit_report"), 0, 0, "unit_id"},
          unit_name(unit_),
          {"kỳ này không có dòng nào của đơn vị", "no row of this period is about the unit"},
          {"`minhbach status` cho biết đơn vị nào đã báo cáo.",
           "`minhbach status` tells which units reported."});
    }
  }

  void require_confirmed() const {
    const TableRows& approvals = edit_.of("approval");
    const bool is_confirmed =
        std::any_of(approvals.rows.begin(), approvals.rows.end(), [&](const Row& row) {
          return is_of_revision(approvals, row) &&
                 PlanEdit::cell(approvals, row, "gate") == "office_confirmed" &&
                 PlanEdit::cell(approvals, row, "rows_sha256") == report_.rows_sha256;
        });
    if (!is_confirmed) {
      refuse_here("approval",
                  {"văn phòng chưa xác nhận số liệu này, hoặc có dòng đã đổi sau khi xác nhận",
                   "the office has not confirmed these figures, or a row changed since it did"},
                  {"Chạy `minhbach sign … --gate office_confirmed` trước.",
                   "Run `minhbach sign … --gate office_confirmed` first."});
    }
  }

  // What was approved before a row changed is not claimed any more.
  void drop_void() {
    // Looked for first: the lines are made of the same tables.
    const std::set<std::string> dropped = void_approval_ids(edit_, id_);
    const TableRows& approvals = edit_.of("approval");
    edit_.erase("approval", [&](const Row& row) {
      const bool goes =
          is_of_revision(approvals, row) && dropped.contains(PlanEdit::cell(approvals, row, "id"));
      if (const std::string unit = PlanEdit::cell(approvals, row, "unit_id");
          goes && !unit.empty()) {
        report_.dropped.push_back(unit_name(unit));
      }
      return goes;
    });
  }

  void replace_rows(const std::vector<SealedLine>& lines) {
    std::map<std::pair<std::string, std::string>, std::string> hashes;
    for (const SealedLine& each : lines) {
      hashes[{each.table, each.key}] = row_hash(each.line);
    }
    const TableRows& approved = edit_.of("approved_row");
    edit_.erase("approved_row", [&](const Row& row) {
      return is_of_revision(approved, row) &&
             (unit_.empty() || hashes.contains({PlanEdit::cell(approved, row, "row_table"),
                                                PlanEdit::cell(approved, row, "row_key")}));
    });
    for (const auto& [name, hash] : hashes) {
      edit_.add("approved_row",
                {{"period_id", id_.first},
                 {"revision", id_.second},
                 {"row_table", name.first},
                 {"row_key", name.second},
                 {"hash", hash}});
    }
  }

  void add_approval() {
    const std::string id = approval_id(request_.gate, unit_);
    const TableRows& approvals = edit_.of("approval");
    edit_.erase("approval", [&](const Row& row) {
      return is_of_revision(approvals, row) && PlanEdit::cell(approvals, row, "id") == id;
    });
    edit_.add("approval",
              {{"period_id", id_.first},
               {"revision", id_.second},
               {"id", id},
               {"gate", std::string(model::word(request_.gate))},
               {"unit_id", unit_},
               {"approved_on", model::iso(request_.day)},
               {"position_vi", request_.position.vi},
               {"position_en", request_.position.en},
               {"number", request_.number},
               {"rows_sha256", report_.rows_sha256}});
  }

  // The signed report among the documents, by its number.
  std::string report_document() {
    const TableRows& documents = edit_.of("document");
    const std::string day = model::iso(request_.day);
    std::set<std::string> ids;
    for (const Row& row : documents.rows) {
      ids.insert(PlanEdit::cell(documents, row, "id"));
      if (PlanEdit::cell(documents, row, "number") != request_.number) {
        continue;
      }
      const std::string issued = PlanEdit::cell(documents, row, "issued");
      const auto year = [](const std::string& iso) {
        return iso.substr(0, 4);
      };
      if (!issued.empty() && year(issued) != year(day)) {
        continue;  // numbers begin anew every January
      }
      if (issued != day) {
        base::refuse(
            base::FailureKind::Material,
            documents.place(row, documents.table->column("issued")),
            request_.number,
            issued.empty()
                ? base::LocalText{"số này đã dùng cho một văn bản không ghi ngày",
                                  "this number stands for a document without a day"}
                : dated("số này đã dùng cho văn bản ngày {}, không phải ngày ký {}",
                        "this number stands for a document of {}, not of the day of signing, {}",
                        model::parse_day(issued).value_or(request_.day),
                        request_.day),
            {"Kiểm tra lại số và ngày của báo cáo.", "Check number and day of the report."});
      }
      return PlanEdit::cell(documents, row, "id");
    }
    const std::string base_id =
        base::lower_ascii(fmt::format("bao-cao-{}-{}", id_.first, id_.second));
    std::string id = base_id;
    for (int n = 2; ids.contains(id); ++n) {
      id = fmt::format("{}-{}", base_id, n);
    }
    edit_.add("document",
              {{"id", id},
               {"number", request_.number},
               {"issued", day},
               {"kind_vi", "Báo cáo"},
               {"kind_en", "Report"},
               {"is_public", "1"}});
    return id;
  }

  void put_report() {
    edit_.set("snapshot", row_, "report_document_id", report_document());
    const TableRows& snapshots = edit_.of("snapshot");
    if (PlanEdit::cell(snapshots, snapshots.rows[row_], "submitted").empty()) {
      edit_.set("snapshot", row_, "submitted", model::iso(request_.day));
    }
    if (request_.published) {
      edit_.set("snapshot", row_, "published", model::iso(*request_.published));
    }
  }

  void list_not_seen() {
    std::set<std::string> seen;
    const TableRows& approvals = edit_.of("approval");
    for (const Row& row : approvals.rows) {
      if (is_of_revision(approvals, row)) {
        seen.insert(PlanEdit::cell(approvals, row, "unit_id"));
      }
    }
    const TableRows& reports = edit_.of("unit_report");
    for (const Row& row : reports.rows) {
      const std::string unit = PlanEdit::cell(reports, row, "unit_id");
      if (is_of_revision(reports, row) && !seen.contains(unit)) {
        report_.not_seen.push_back(unit_name(unit));
      }
    }
  }

  const SignRequest& request_;
  PlanEdit edit_;
  SignReport report_;
  RevisionId id_;
  std::string unit_;     // its id; empty: of all
  std::size_t row_ = 0;  // of the snapshot
};

}  // namespace

SignReport sign(const SignRequest& request) {
  return Signing(request).run();
}

}  // namespace minhbach::store
