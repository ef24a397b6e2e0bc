#include "workbook/status.hpp"

#include "store/plan_reader.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <set>

#include "support/words.hpp"

using namespace minhbach;

namespace {

// The fictional plan of the repository, with all its reports.
const model::Plan& shipped_plan() {
  static const model::Plan kPlan = [] {
    const std::filesystem::path schema = MINHBACH_SCHEMA_FILE;
    return store::open_tables(schema.parent_path(), schema)->read("minh-hoa");
  }();
  return kPlan;
}

workbook::Status shipped_status(const std::string& period) {
  return workbook::status_of(shipped_plan(), workbook::period_of(shipped_plan(), period));
}

using Keys = std::set<std::string>;

std::string row_key(const std::string& task,
                    const std::string& occurrence,
                    const std::string& unit) {
  return task + " " + occurrence + " " + unit;
}

Keys expected_keys(const workbook::Status& status, bool owed_only) {
  Keys keys;
  for (const workbook::UnitStatus& unit : status.units) {
    for (const workbook::RowStatus& each : unit.rows) {
      if (each.row.is_owed() || !owed_only) {
        keys.insert(row_key(each.row.task->id, each.row.occurrence, each.row.unit->id));
      }
    }
  }
  return keys;
}

}  // namespace

TEST_CASE("status: every row that was ever reported is one that a unit was asked for, but three") {
  Keys unasked;
  for (const model::Snapshot& snapshot : shipped_plan().progress.snapshots) {
    const Keys asked = expected_keys(shipped_status(snapshot.period_id), false);
    for (const model::TaskReport& row : snapshot.task_reports) {
      const std::string key = row_key(row.task_id, row.occurrence, row.unit_id);
      if (!asked.contains(key)) {
        unasked.insert(snapshot.period_id + ": " + key);
      }
    }
  }
  // Due before the plan; and a day of completion that was told anew.
  CHECK(unasked == Keys{"2022-Q1: I.4 2022-01-05 van-phong-a",
                        "2024-Q3: II.6 2024-Q1 phong-1",
                        "2024-Q3: II.6 2024-Q1 phong-2"});
}

TEST_CASE("status: a row is owed when it falls due before the unit is next heard") {
  const Keys owed = expected_keys(shipped_status("2026-Q3"), true);
  CHECK(owed.contains("I.2 2026-09 van-phong-a"));  // 30 September, behind the closing date
  CHECK(owed.contains("I.3 2026-6T van-phong-a"));  // what the last report left open
  CHECK(owed.contains("I.6 2026-Q3 van-phong-a"));  // a collective without members
  CHECK(owed.contains("V.2 2026-Q3 trung-tam-2"));  // a member of a collective
  CHECK(owed.contains("V.3 2026-10 trung-tam-2"));
  CHECK_FALSE(owed.contains("I.5 2026-Q4 van-phong-a"));  // 31 December: offered only
  CHECK_FALSE(owed.contains("I.1 2026-01 phong-1"));      // done, with its day
  CHECK(expected_keys(shipped_status("2026-Q3"), false).contains("I.5 2026-Q4 van-phong-a"));
}

TEST_CASE("status: who only coordinates is not asked about earlier times") {
  const Keys all = expected_keys(shipped_status("2026-Q3"), false);
  CHECK(all.contains("II.5 2026-Q3 phong-3"));
  CHECK_FALSE(all.contains("V.4 2022-12 phong-3"));
  CHECK_FALSE(expected_keys(shipped_status("2026-Q3"), true).contains("II.5 2026-Q3 phong-3"));
}

TEST_CASE("status: who sent no report is named in both languages") {
  const std::string vi = as_text(shipped_status("2026-Q3"), base::Lang::Vi);
  const std::string en = as_text(shipped_status("2026-Q3"), base::Lang::En);
  CAPTURE(vi, en);
  CHECK(vi.find("Đã nhận 5/6 báo cáo; chưa nhận của: Trung tâm 2.") != std::string::npos);
  CHECK(en.find("5 of 6 reports received; not from: Centre 2.") != std::string::npos);
  CHECK(vi.find("Kỳ sau: năm 2026 (2026-N), chốt số liệu ngày 14/12/2026") != std::string::npos);
}

TEST_CASE("status: of a period that is only announced nothing has come") {
  const workbook::Status status = shipped_status("2026-N");
  CHECK(status.snapshot == nullptr);
  CHECK(status.received() == 0);
  CHECK(status.units.size() == 6);
  CHECK(as_json(status).find("\"revision\":null") != std::string::npos);
}

TEST_CASE("status: a period the plan has not is refused with the nearest") {
  const std::string said = test::failure_of([] { shipped_status("2026-Q4"); });
  CHECK(said.find("the plan has no such period") != std::string::npos);
  CAPTURE(said);
  CHECK(said.find("2026-Q1") != std::string::npos);
}

TEST_CASE("status: without a period it lists them with how far each is") {
  const std::string vi = workbook::periods_text(shipped_plan(), base::Lang::Vi);
  CAPTURE(vi);
  CHECK(vi.find("2025-Q1   quý I/2025: ") != std::string::npos);
  CHECK(vi.find("công bố ngày 08/04/2025 (bản 2)") != std::string::npos);
  CHECK(vi.find("2026-N    năm 2026: ") != std::string::npos);
  CHECK(vi.find("chưa có số liệu") != std::string::npos);
  CHECK(vi.find("2022-Q1") < vi.find("2022-6T"));  // by closing date
  CHECK(workbook::periods_json(shipped_plan()).find("\"period\":\"2026-N\"") != std::string::npos);
}

TEST_CASE("status: who approved the newest revision, and what no longer holds") {
  model::Plan plan = shipped_plan();
  for (model::Snapshot& each : plan.progress.snapshots) {
    if (each.period_id == "2026-Q3") {
      const model::Day day = each.submitted.value();
      each.approvals = {{model::ApprovalGate::UnitSeen, "phong-2", day, {"Trưởng Phòng 2", ""}, {}},
                        {model::ApprovalGate::Signed, {}, day, {"Giám đốc", "Director"}, "9/BC"}};
    }
  }
  workbook::Status status = workbook::status_of(plan, workbook::period_of(plan, "2026-Q3"));
  CHECK(as_text(status, base::Lang::Vi)
            .find("Lãnh đạo ký: 18/09/2026, Giám đốc, báo cáo số 9/BC\n") != std::string::npos);
  CHECK(as_text(status, base::Lang::En).find("Seen by the unit (Division 2): 18 September 2026") !=
        std::string::npos);
  status.void_approvals = {"signed"};
  CHECK(as_text(status, base::Lang::Vi).find("9/BC; KHÔNG CÒN GIÁ TRỊ") != std::string::npos);
  CHECK(as_json(status).find("\"gate\":\"signed\"") != std::string::npos);
  status.snapshot = nullptr;
  CHECK(as_text(status, base::Lang::Vi).find("chưa có số liệu của kỳ này") != std::string::npos);
}
