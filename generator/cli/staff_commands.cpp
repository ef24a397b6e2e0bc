#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/edited_plans.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "store/approvals.hpp"

#include <fmt/format.h>

#include "workbook/forms.hpp"
#include "workbook/import.hpp"
#include "workbook/status.hpp"
#include "workbook/words.hpp"

namespace minhbach::cli {

std::string status(const Status& command, const site::Places& places, base::Lang lang, bool json) {
  const model::Plan plan = edited_plan(command.plan, command.from, places);
  if (command.period.empty()) {
    return json ? workbook::periods_json(plan) : workbook::periods_text(plan, lang);
  }
  workbook::Status status = workbook::status_of(plan, workbook::period_of(plan, command.period));
  if (status.snapshot != nullptr && !status.snapshot->approvals.empty() &&
      !command.from.names_database && edits_tables(places)) {
    status.void_approvals =
        store::void_approval_ids({command.from.tables, places.schema(), plan.id}, command.period);
  }
  return json ? as_json(status) : as_text(status, lang);
}

Done forms(const Forms& command, const site::Places& places, base::Lang lang) {
  const model::Plan plan = edited_plan(command.plan, command.from, places);
  const model::ReportingPeriod& period = workbook::period_of(plan, command.period);
  const workbook::FormsReport report = workbook::write_forms(plan, period, command.out, lang);
  Done done;
  const workbook::Status now = workbook::status_of(plan, period);
  if (now.snapshot != nullptr && now.snapshot->published) {
    const base::LocalText words = workbook::period_words(period);
    const base::LocalText day = workbook::date_words(*now.snapshot->published);
    done.problems.push_back(
        {.severity = base::Severity::Warning,
         .place = {plan.id, 0, 0, period.id},
         .value = {},
         .reason = {fmt::format("{} đã công bố ngày {}", words.vi, day.vi),
                    fmt::format("the figures of the {} were published on {}", words.en, day.en)},
         .fix = {"Biểu mẫu này chỉ dùng cho báo cáo gửi sau khi công bố: `import` lập bản bổ sung. "
                 "Số liệu sai thì dùng `correct`.",
                 "These forms are for reports that come after publication: `import` makes the next "
                 "revision of them. A wrong figure is put right by `correct`."},
         .nearest = {}});
  }
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

namespace {

std::optional<workbook::LateReports> late_reports(const Import& command) {
  if (!command.late) {
    return std::nullopt;
  }
  return workbook::LateReports{
      command.late->reason, command.late->position, command.late->day.value()};
}

}  // namespace

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
       },
       late_reports(command)});
  const std::string page = (report.out / "kiem-tra.html").string();
  std::vector<base::Problem> problems;
  for (const workbook::Finding& each : report.findings) {
    problems.push_back(workbook::as_problem(each, command.folder));
  }
  const base::LocalText counted =
      workbook::counted_findings(report.summary.errors, report.summary.reminders);
  if (report.summary.errors != 0) {
    throw RemarkedFailure(
        std::move(problems),
        {fmt::format(
             "Không bảng nào được ghi. Mọi lỗi và nhắc nhở ở {}; sửa trong bản sao có đánh dấu "
             "rồi chạy lại.",
             page),
         fmt::format(
             "No table was written. All errors and reminders stand in {}; mend the marked copies "
             "and run again.",
             page)});
  }
  Done done;
  done.problems = std::move(problems);
  const std::size_t tables = report.tables.size();
  done.line =
      command.accept
          ? base::LocalText{fmt::format("Đã ghi {} bảng, {} dòng: kỳ {}, bản {}; {}. Báo cáo: {}",
                                        tables,
                                        report.summary.rows,
                                        report.period_id,
                                        report.revision,
                                        counted.vi,
                                        page),
                            fmt::format("Wrote {}, {}: period {}, revision {}; {}. Report: {}",
                                        base::counted(tables, "table"),
                                        base::counted(report.summary.rows, "row"),
                                        report.period_id,
                                        report.revision,
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
