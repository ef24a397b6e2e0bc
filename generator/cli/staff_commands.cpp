#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "store/plan_reader.hpp"

#include <fmt/format.h>

#include "workbook/forms.hpp"
#include "workbook/import.hpp"
#include "workbook/status.hpp"

namespace minhbach::cli {

namespace {

// A cell of a workbook is told as a place is: file, then sheet and cell.
base::Problem as_problem(const workbook::Finding& finding, const std::filesystem::path& folder) {
  const workbook::Spot& spot = finding.spot;
  std::string cell = spot.sheet;
  if (spot.at.first != 0) {
    cell += "!" + workbook::cell_name(spot.at);
  }
  return {.severity = finding.severity,
          .place = {(folder / spot.file).string(), 0, 0, cell},
          .value = finding.value,
          .reason = finding.what,
          .fix = finding.fix,
          .nearest = {}};
}

}  // namespace

model::Plan plan_for_staff(const std::string& id,
                           const std::filesystem::path& database,
                           const site::Places& places) {
  const store::CheckedPlans data =
      store::open_checked_plans(database, places.schema(), places.static_folder(), false);
  std::vector<std::string> known;
  for (const model::PlanSummary& plan : data.plans->summaries()) {
    if (plan.id == id) {
      return data.plans->read(id);
    }
    known.push_back(plan.id);
  }
  base::refuse(base::FailureKind::Material,
               {.place = {database.string(), 0, 0, "PLAN"},
                .value = id,
                .reason = {"không có kế hoạch này", "there is no such plan"},
                .fix = {"Nêu mã của một kế hoạch: tên thư mục của nó trong site-data.",
                        "Name a plan by its id: the name of its folder in site-data."},
                .nearest = base::nearest(id, known)});
}

Done forms(const Forms& command, const site::Places& places, base::Lang lang) {
  const model::Plan plan = plan_for_staff(command.plan, command.database, places);
  const workbook::FormsReport report =
      workbook::write_forms(plan, workbook::period_of(plan, command.period), command.out, lang);
  Done done;
  done.line = {fmt::format("Đã lập {} biểu mẫu, {} dòng nhiệm vụ, vào {}.",
                           report.files,
                           report.rows,
                           command.out.string()),
               fmt::format("Made {}, {} about tasks, in {}.",
                           base::counted(report.files, "form"),
                           base::counted(report.rows, "row"),
                           command.out.string())};
  done.stats = {{"files", std::to_string(report.files)}, {"rows", std::to_string(report.rows)}};
  return done;
}

Done import_forms(const Import& command,
                  const site::Places& places,
                  base::Lang lang,
                  ProgressLine& progress) {
  workbook::ImportReport report = workbook::import_forms(
      {command.folder,
       places.data(),
       places.schema(),
       command.out,
       command.accept,
       lang,
       [&](const base::LocalText& what, std::size_t done, std::size_t total) {
         progress.tell(what, done, total);
       }});
  const std::string page = (report.out / "kiem-tra.html").string();
  std::vector<base::Problem> problems;
  for (const workbook::Finding& each : report.findings) {
    problems.push_back(as_problem(each, command.folder));
  }
  const base::LocalText counted =
      workbook::counted_findings(report.summary.errors, report.summary.reminders);
  if (report.summary.errors != 0) {
    problems.push_back({.severity = base::Severity::Warning,
                        .place = {page, 0, 0, {}},
                        .value = {},
                        .reason = {"không bảng nào được ghi; mọi lỗi và nhắc nhở ở báo cáo này",
                                   "no table was written; all errors and reminders stand here"},
                        .fix = {"Mở báo cáo này, sửa trong bản sao có đánh dấu rồi chạy lại.",
                                "Open this report, mend the marked copies and run again."},
                        .nearest = {}});
    throw base::Failure(base::FailureKind::Material, std::move(problems));
  }
  Done done;
  done.problems = std::move(problems);
  const std::size_t tables = report.tables.size();
  done.line = command.accept
                  ? base::LocalText{fmt::format("Đã ghi {} bảng, {} dòng; {}. Báo cáo: {}",
                                                tables,
                                                report.summary.rows,
                                                counted.vi,
                                                page),
                                    fmt::format("Wrote {}, {}; {}. Report: {}",
                                                base::counted(tables, "table"),
                                                base::counted(report.summary.rows, "row"),
                                                counted.en,
                                                page)}
                  : base::LocalText{fmt::format("Đã kiểm tra {} tệp, {} dòng; {}. Chưa ghi bảng "
                                                "nào: thêm --accept để ghi. Báo cáo: {}",
                                                report.summary.files,
                                                report.summary.rows,
                                                counted.vi,
                                                page),
                                    fmt::format("Checked {}, {}; {}. No table was written: add "
                                                "--accept. Report: {}",
                                                base::counted(report.summary.files, "file"),
                                                base::counted(report.summary.rows, "row"),
                                                counted.en,
                                                page)};
  done.stats = {{"files", std::to_string(report.summary.files)},
                {"rows", std::to_string(report.summary.rows)},
                {"errors", std::to_string(report.summary.errors)},
                {"reminders", std::to_string(report.summary.reminders)},
                {"tables", std::to_string(tables)}};
  return done;
}

}  // namespace minhbach::cli
