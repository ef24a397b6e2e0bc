// What an office does with figures once they are in the tables: approve, correct, report a year.
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/edited_plans.hpp"
#include "store/sign.hpp"

#include <fmt/format.h>

#include "workbook/annex.hpp"
#include "workbook/correct.hpp"
#include "workbook/words.hpp"

namespace minhbach::cli {

Done annex(const Annex& command, const site::Places& places, base::Lang lang) {
  const model::Plan plan = edited_plan(command.plan, command.from, places);
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
  const base::LocalText gate = workbook::gate_words(command.gate);
  Done done;
  done.line = {fmt::format("Đã ghi: {}, kỳ {}, bản {}; {} dòng, SHA-256 {}.",
                           gate.vi,
                           command.period,
                           report.revision,
                           report.rows,
                           report.rows_sha256),
               fmt::format("On record: {}, period {}, revision {}; {}, SHA-256 {}.",
                           gate.en,
                           command.period,
                           report.revision,
                           base::counted(report.rows, "row"),
                           report.rows_sha256)};
  if (!report.not_seen.empty()) {
    const std::string units = base::joined(report.not_seen, ", ");
    done.line.vi += "\nĐơn vị chưa xác nhận đã xem nội dung về mình: " + units + ".";
    done.line.en += "\nUnits that have not seen what is published about them: " + units + ".";
  }
  if (!report.dropped.empty()) {
    const std::string units = base::joined(report.dropped, ", ");
    done.line.vi += "\nNội dung đã đổi từ khi các đơn vị này xem, cần cho xem lại: " + units + ".";
    done.line.en +=
        "\nWhat these units have seen was changed since; show it to them again: " + units + ".";
  }
  done.stats = {{"rows", std::to_string(report.rows)},
                {"not_seen", std::to_string(report.not_seen.size())},
                {"warnings_before", std::to_string(report.warnings.known)}};
  done.problems = report.warnings.fresh.sorted();
  return done;
}

namespace {

Done write_sheet(const std::filesystem::path& file,
                 const workbook::CorrectRequest& request,
                 base::Lang lang) {
  workbook::write_correction_book(request, file, lang);
  Done done;
  done.line = {
      fmt::format(
          "Đã lập {}: ghi lý do, căn cứ ở trang đầu, giá trị mới vào cột Giá trị đúng, lưu lại, "
          "rồi chạy `minhbach correct {} {} --changes {}`.",
          file.string(),
          request.plan,
          request.period,
          file.string()),
      fmt::format(
          "Made {}: say why on the first sheet, type new values into the column New value, save, "
          "then run `minhbach correct {} {} --changes {}`.",
          file.string(),
          request.plan,
          request.period,
          file.string())};
  return done;
}

}  // namespace

Done correct(const Correct& command, const site::Places& places, base::Lang lang) {
  workbook::CorrectRequest request;
  request.folder = command.tables;
  request.schema_file = places.schema();
  request.plan = command.plan;
  request.period = command.period;
  if (!command.sheet.empty()) {
    return write_sheet(command.sheet, request, lang);
  }
  request.reason = command.reason;
  request.basis = command.basis;
  request.position = command.position;
  request.day = command.day;
  if (command.changes.empty()) {
    request.changes.push_back({command.row, command.column, command.value});
  } else {
    workbook::read_correction_book(request, command.changes);
  }
  const workbook::CorrectReport report = workbook::correct(request);
  const std::string ids = base::joined(report.ids, ", ");
  Done done;
  done.line = {
      fmt::format("Kỳ {}, bản {}, đính chính {}:", command.period, report.revision, ids),
      fmt::format("Period {}, revision {}, correction {}:", command.period, report.revision, ids)};
  for (const base::LocalText& each : report.told) {
    done.line.vi += "\n  " + each.vi;
    done.line.en += "\n  " + each.en;
  }
  done.stats = {{"corrections", std::to_string(report.ids.size())},
                {"revision", std::to_string(report.revision)},
                {"warnings_before", std::to_string(report.warnings.known)}};
  done.problems = report.warnings.fresh.sorted();
  return done;
}

}  // namespace minhbach::cli
