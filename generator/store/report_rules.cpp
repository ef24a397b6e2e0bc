#include "base/text.hpp"
#include "model/progress.hpp"
#include "store/completion_day.hpp"
#include "store/plan_rules.hpp"
#include "store/report_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace minhbach::store {

namespace {

using base::LocalText;

const LocalText kCheckDays = {"Kiểm tra lại hai ngày.", "Check the two days."};
const LocalText kNextPeriod = {"Ghi ở kỳ sau hoặc sửa ngày.",
                               "Report it next period or correct the date."};

void check_snapshot_days(const Records& snapshots, const ProgressFacts& facts) {
  for (const Record row : snapshots) {
    const auto* period = facts.period(row["period_id"]);
    const auto sent = row["submitted"].day();
    if (period != nullptr && is_before(sent, period->data_from)) {
      row["submitted"].error(dated("ngày gửi báo cáo {} trước ngày bắt đầu của số liệu {}",
                                   "the report was sent on {}, before its figures begin on {}",
                                   *sent,
                                   period->data_from),
                             kCheckDays);
    }
    const auto made_public = row["published"].day();
    if (is_before(made_public, sent)) {
      row["published"].error(dated("ngày công bố {} trước ngày gửi báo cáo {}",
                                   "published on {}, before the report was sent on {}",
                                   *made_public,
                                   *sent),
                             kCheckDays);
    }
  }
}

void check_rulesets(const Records& snapshots) {
  for (const Record row : snapshots) {
    if (row["ruleset"].number().value_or(1) > model::kNewestRuleset) {
      row["ruleset"].error(
          {"chương trình không biết phiên bản cách tính này",
           "the program does not know this version of the rules"},
          {fmt::format("Dùng một phiên bản từ 1 đến {}, hoặc cập nhật chương trình.",
                       model::kNewestRuleset),
           fmt::format("Use a version from 1 to {}, or update the program.",
                       model::kNewestRuleset)},
          std::to_string(model::kNewestRuleset));
    }
  }
}

// An occurrence nobody asks for would be read by no rule.
void check_occurrence(const Field& occurrence, const std::vector<std::string>& valid) {
  if (std::find(valid.begin(), valid.end(), occurrence.text()) != valid.end()) {
    return;
  }
  const std::string listed = base::joined(valid, ", ");
  occurrence.error({"lịch của nhiệm vụ không có lần thực hiện này",
                    "the schedule of the task gives no such occurrence"},
                   valid.empty() ? LocalText{"Thêm kỳ báo cáo vào bảng reporting_period.",
                                             "Add the periods to table reporting_period."}
                                 : LocalText{"Các lần thực hiện của nhiệm vụ: " + listed,
                                             "Occurrences of the task: " + listed},
                   base::nearest(occurrence.text(), valid));
}

void check_reporter(const Field& unit,
                    const ProgressFacts::Task& task,
                    const ProgressFacts& facts) {
  if (!facts.units.contains(unit.text())) {
    return;  // reported as a reference to nothing
  }
  if (facts.collectives.contains(unit.text())) {
    unit.error({"tập thể không gửi báo cáo", "a collective sends no report"},
               {"Ghi theo từng đơn vị thành viên, hoặc theo đơn vị đầu mối tổng hợp.",
                "Enter a row for each member, or one of the unit that compiles the reports."});
    return;
  }
  if (task.reporters.contains(unit.text())) {
    return;
  }
  std::vector<std::string> names;
  for (const std::string_view reporter : task.reporters) {
    if (facts.units.contains(reporter) && !facts.collectives.contains(reporter)) {
      names.emplace_back(reporter);
    }
  }
  const std::string listed = base::joined(names, ", ");
  unit.error({"đơn vị này không chủ trì, không phối hợp và không theo dõi nhiệm vụ",
              "this unit neither leads nor coordinates the task, nor follows it up"},
             listed.empty() ? LocalText{"Ghi thành viên của tập thể vào bảng unit_member.",
                                        "Enter the members of the collective in table unit_member."}
                            : LocalText{"Đơn vị có thể báo cáo: " + listed,
                                        "Units that may report: " + listed},
             base::nearest(unit.text(), names));
}

// A report speaks of what had happened when its figures were closed.
void check_days(const Record& row, const ProgressFacts& facts) {
  const Field done = row["done_on"];
  const Field acted = row["acted_on"];
  if (const auto* period = facts.period(row["period_id"])) {
    if (is_before(period->closing, done.day())) {
      done.error(dated("ngày hoàn thành {} sau ngày chốt số liệu {}",
                       "the completion date {} is after the closing date {}",
                       *done.day(),
                       period->closing),
                 kNextPeriod);
    }
    if (is_before(period->closing, acted.day())) {
      acted.error(dated("ngày hoạt động {} sau ngày chốt số liệu {}",
                        "the date of the act {} is after the closing date {}",
                        *acted.day(),
                        period->closing),
                  kNextPeriod);
    }
  }
  const auto* task = facts.task(row["task_id"]);
  const auto* interval = facts.period(row["occurrence"]);
  if (task != nullptr && !task->is_dated() && interval != nullptr &&
      is_before(acted.day(), interval->interval_from)) {
    acted.error(dated("ngày hoạt động {} trước ngày bắt đầu của kỳ này {}",
                      "the date of the act {} is before this interval begins on {}",
                      *acted.day(),
                      interval->interval_from),
                {"Ghi ở kỳ trước hoặc sửa ngày.",
                 "Report it for the interval before or correct the date."});
  }
}

void check_state(const Record& row, const ProgressFacts& facts) {
  const Field state = state_of(row);
  const Field done_on = row["done_on"];
  const auto* task = facts.task(row["task_id"]);
  const bool is_done = state == "done";
  if (is_done && task != nullptr && task->is_dated() && !done_on) {
    done_on.warning(kNoCompletionDay, kAddCompletionDay);
  }
  if (!is_done && done_on) {
    done_on.error(
        {fmt::format("có ngày hoàn thành nhưng tình trạng là {}", state.text()),
         fmt::format("a completion date is given but the state is {}", state.text())},
        {"Xóa ngày, hoặc sửa tình trạng thành done.", "Clear the date, or set the state to done."});
  }
  if (const Field expected = row["expected_on"]; is_done && expected) {
    expected.error({"đã hoàn thành nên không còn ngày dự kiến hoàn thành",
                    "completed, so there is no expected completion any more"},
                   {"Xóa ngày dự kiến.", "Clear the expected date."});
  }
  if (const Field activity = row["activity_vi"]; state == "no_case" && !activity) {
    activity.error({"\"không phát sinh\" cần một câu nêu rõ",
                    "\"no case arose\" needs a sentence that says so"},
                   {"Ghi một câu, ví dụ: Trong kỳ không có phản ánh, kiến nghị.",
                    "Write one sentence, such as: No feedback was received in the period."});
  }
}

// "Không áp dụng" is accepted only with a reason, a document and a confirmation.
void check_not_applicable(const Review& plan, const Records& reports) {
  std::set<ReportKey> documented;
  for (const Record row : plan.of("supporting_document")) {
    documented.insert(report_key(row));
  }
  for (const Record row : reports) {
    const Field reason = row["delay_reason"];
    const bool has_reason = row["delay_text_vi"] || (reason && reason != "not_given");
    if (state_of(row) == "not_applicable" &&
        (!row["state_confirmed"] || !has_reason || !documented.contains(report_key(row)))) {
      state_of(row).warning(
          {"\"không áp dụng\" chưa được chấp nhận: cần lý do, tài liệu kiểm chứng và xác nhận",
           "\"not applicable\" is not accepted yet: it needs a reason, a supporting document and "
           "a confirmation"},
          {"Điền delay_reason hoặc delay_text_vi, state_confirmed, và bảng supporting_document.",
           "Fill in delay_reason or delay_text_vi, state_confirmed, and table "
           "supporting_document."});
    }
  }
}

// What evidence bears a day that its report could not know.
void check_document_days(const Records& rows, const ProgressFacts& facts) {
  for (const Record row : rows) {
    const auto* period = facts.period(row["period_id"]);
    const auto* document = facts.document(row["document_id"]);
    if (period != nullptr && document != nullptr && is_before(period->closing, document->issued)) {
      row["document_id"].warning(dated("tài liệu ngày {} sau ngày chốt số liệu {}",
                                       "the document of {} is later than the closing date {}",
                                       *document->issued,
                                       period->closing),
                                 {"Kiểm tra ngày của tài liệu, hoặc ghi tài liệu ở kỳ sau.",
                                  "Check the day of the document, or name it in the next period."});
    }
  }
}

LocalText missing_outputs(std::string_view id, const ProgressFacts::Task& task, std::size_t given) {
  const std::string items = base::joined({task.outputs.begin(), task.outputs.end()}, ", ");
  const std::size_t count = task.outputs.size();
  if (count == 1) {
    return {fmt::format("nhiệm vụ {} cần có sản phẩm ({}); chưa có", id, items),
            fmt::format("task {} needs its output ({}); none given", id, items)};
  }
  if (!task.needs_all_outputs) {
    return {fmt::format("nhiệm vụ {} cần một trong các sản phẩm ({}); chưa có", id, items),
            fmt::format("task {} needs one of its outputs ({}); none given", id, items)};
  }
  return {fmt::format("nhiệm vụ {} cần đủ {} sản phẩm ({}); mới có {}", id, count, items, given),
          fmt::format("task {} needs all {} outputs ({}); {} given", id, count, items, given)};
}

// Numbers of items with the day they were named on, by task and occurrence.
using Deliveries = std::map<std::pair<std::string_view, std::string_view>,
                            std::vector<std::pair<model::Day, int>>>;

Deliveries deliveries_of(const Review& plan, const ProgressFacts& facts) {
  Deliveries deliveries;
  for (const Record row : plan.of("output_delivered")) {
    if (const auto* period = facts.period(row["period_id"])) {
      deliveries[{row["task_id"].text(), row["occurrence"].text()}].emplace_back(
          period->closing, row["n"].number().value_or(0));
    }
  }
  return deliveries;
}

// How many different items of the report's occurrence were named until a day.
std::size_t given_until(const Deliveries& deliveries, const Record& report, model::Day until) {
  std::set<int> given;
  const auto found = deliveries.find({report["task_id"].text(), report["occurrence"].text()});
  if (found != deliveries.end()) {
    for (const auto& [day, item] : found->second) {
      if (day <= until) {
        given.insert(item);
      }
    }
  }
  return given.size();
}

// What one report named of an occurrence's items need not be repeated by those of later periods.
void check_outputs(const Review& plan, const Records& reports, const ProgressFacts& facts) {
  const Deliveries deliveries = deliveries_of(plan, facts);
  for (const Record row : reports) {
    const auto* task = facts.task(row["task_id"]);
    const auto* period = facts.period(row["period_id"]);
    if (state_of(row) != "done" || task == nullptr || period == nullptr || task->outputs.empty()) {
      continue;
    }
    const std::size_t given = given_until(deliveries, row, period->closing);
    if (given < (task->needs_all_outputs ? task->outputs.size() : 1)) {
      state_of(row).warning(missing_outputs(row["task_id"].text(), *task, given),
                            {"Ghi ở cột Sản phẩm của biểu mẫu, hoặc bảng output_delivered; chưa "
                             "ghi thì trang nêu rõ còn thiếu.",
                             "Enter them under Output in the form, or in table output_delivered; "
                             "the page says which are missing."});
    }
  }
}

}  // namespace

void check_reports(const Review& plan, const ProgressFacts& facts) {
  const Records snapshots = plan.of("snapshot");
  check_snapshot_days(snapshots, facts);
  check_rulesets(snapshots);
  const Records reports = plan.of("task_report");
  for (const Record row : reports) {
    const auto* task = facts.task(row["task_id"]);
    if (task != nullptr && !task->schedules.empty()) {  // otherwise reported elsewhere
      check_occurrence(row["occurrence"], task->occurrences);
      check_reporter(row["unit_id"], *task, facts);
    }
    check_days(row, facts);
    check_state(row, facts);
  }
  check_not_applicable(plan, reports);
  check_document_days(plan.of("supporting_document"), facts);
  check_document_days(plan.of("output_delivered"), facts);
  check_outputs(plan, reports, facts);
}

}  // namespace minhbach::store
