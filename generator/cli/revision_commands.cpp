// What an office does with figures once they are in the tables: approve, correct, report a year.
#include "base/aside_file.hpp"
#include "base/aside_folder.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "store/sign.hpp"

#include <fmt/format.h>

#include "workbook/annex.hpp"
#include "workbook/correct.hpp"

namespace minhbach::cli {

Done annex(const Annex& command, const site::Places& places, base::Lang lang) {
  const model::Plan plan = plan_for_staff(command.plan, command.database, places);
  const std::size_t tasks = workbook::write_annex(plan, command.year, command.file, lang);
  Done done;
  done.line = {
      fmt::format(
          "Đã lập phụ lục năm {}, {} nhiệm vụ: {}.", command.year, tasks, command.file.string()),
      fmt::format("Made the annex of {}, {}: {}.",
                  command.year,
                  base::counted(tasks, "task"),
                  command.file.string())};
  done.stats = {{"tasks", std::to_string(tasks)}};
  return done;
}

Done sign(const Sign& command, const site::Places& places) {
  const store::SignReport report = store::sign({command.tables,
                                                places.schema(),
                                                command.plan,
                                                command.period,
                                                command.gate,
                                                command.unit,
                                                command.number,
                                                command.day,
                                                command.position,
                                                command.published});
  const std::string revision = fmt::format("{}@{}", command.period, report.revision);
  Done done;
  done.line = {fmt::format("Đã ghi phê duyệt {} của bản {}: {} dòng, SHA-256 {}.",
                           model::word(command.gate),
                           revision,
                           report.rows,
                           report.rows_sha256),
               fmt::format("Approval {} of revision {} is on record: {}, SHA-256 {}.",
                           model::word(command.gate),
                           revision,
                           base::counted(report.rows, "row"),
                           report.rows_sha256)};
  if (!report.not_seen.empty()) {
    const std::string units = base::joined(report.not_seen, ", ");
    done.line.vi += "\nĐơn vị chưa xác nhận đã xem nội dung về mình: " + units + ".";
    done.line.en += "\nUnits that have not seen what is published about them: " + units + ".";
  }
  done.stats = {{"rows", std::to_string(report.rows)},
                {"not_seen", std::to_string(report.not_seen.size())}};
  done.problems = report.problems.sorted();
  return done;
}

namespace {

Done write_sheet(const std::filesystem::path& file, const workbook::CorrectRequest& request) {
  base::require_free(file);
  base::replace_file(file, workbook::correction_sheet(request));
  Done done;
  done.line = {fmt::format("{}: ghi giá trị mới vào cột value, rồi chạy `minhbach correct {} {} "
                           "--changes {} …`.",
                           file.string(),
                           request.plan,
                           request.period,
                           file.string()),
               fmt::format("{}: type new values into the column value, then run `minhbach correct "
                           "{} {} --changes {} …`.",
                           file.string(),
                           request.plan,
                           request.period,
                           file.string())};
  return done;
}

}  // namespace

Done correct(const Correct& command, const site::Places& places) {
  workbook::CorrectRequest request;
  request.folder = command.tables;
  request.schema_file = places.schema();
  request.plan = command.plan;
  request.period = command.period;
  if (!command.sheet.empty()) {
    return write_sheet(command.sheet, request);
  }
  request.reason = command.reason;
  request.basis = command.basis;
  request.position = command.position;
  request.day = command.day;
  if (command.changes.empty()) {
    request.changes.push_back({command.row, command.column, command.value, {}});
  } else {
    request.changes = workbook::read_correction_sheet(command.changes);
  }
  const workbook::CorrectReport report = workbook::correct(request);
  const std::string ids = base::joined(report.ids, ", ");
  Done done;
  done.line = {fmt::format("Bản {}@{}, đính chính {}:", command.period, report.revision, ids),
               fmt::format("Revision {}@{}, correction {}:", command.period, report.revision, ids)};
  for (const base::LocalText& each : report.told) {
    done.line.vi += "\n  " + each.vi;
    done.line.en += "\n  " + each.en;
  }
  done.stats = {{"corrections", std::to_string(report.ids.size())},
                {"revision", std::to_string(report.revision)}};
  done.problems = report.problems.sorted();
  return done;
}

}  // namespace minhbach::cli
