#include "workbook/sheets.hpp"

#include "model/words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

constexpr std::size_t kDocumentRows = 40;
constexpr std::size_t kCommentRows = 15;
constexpr std::size_t kEventRows = 20;

using Cells = std::vector<std::string>;

// Rows nobody has filled, each with a key of its own.
std::vector<Cells> blank_rows(std::size_t count, std::size_t columns) {
  std::vector<Cells> rows;
  for (std::size_t i = 0; i < count; ++i) {
    rows.emplace_back(columns);
    rows.back().back() = std::to_string(i + 1);
  }
  return rows;
}

std::string output_words(const model::Task& task, Lang lang) {
  std::string all;
  for (std::size_t i = 0; i < task.output_items.size(); ++i) {
    all += fmt::format("{}{}) {}", i == 0 ? "" : "\n", i + 1, task.output_items[i].shown(lang));
  }
  if (task.output_items.size() > 1 && task.output_mode) {
    const bool is_all = *task.output_mode == model::OutputMode::All;
    all += lang == Lang::Vi ? (is_all ? "\n(tất cả)" : "\n(một trong các sản phẩm)")
                            : (is_all ? "\n(all)" : "\n(any one)");
  }
  return all;
}

std::string before_words(const analytics::ExpectedRow& row, Lang lang) {
  if (!row.before) {
    return {};
  }
  const model::TaskReport& said = *row.before->row;
  std::string all = state_words(said.state()).in(lang);
  if (said.done_on) {
    all += ", " + date_words(*said.done_on).in(lang);
  }
  all += fmt::format(" ({})", row.before->snapshot->period_id);
  if (said.activity.is_stated()) {
    all += ": " + said.activity.shown(lang);
  }
  return all;
}

std::string due_words(const analytics::ExpectedRow& row, Lang lang) {
  const std::string need = need_words(row.need).in(lang);
  return row.due ? date_words(*row.due).in(lang) + "\n" + need : need;
}

std::size_t most_outputs(const UnitStatus& unit) {
  std::size_t most = 0;
  for (const RowStatus& each : unit.rows) {
    most = std::max(most, each.row.task->output_items.size());
  }
  return most;
}

// Columns of the sheet of tasks whose cells formulas look at.
constexpr std::size_t kState = 7;
constexpr std::size_t kDoneOn = 8;

std::string check_formula(
    std::size_t line, std::size_t cause, bool is_late, bool is_owed, Say say) {
  const auto at = [&](std::size_t column) {
    return column_letters(column) + std::to_string(line);
  };
  const std::string late =
      is_late ? fmt::format("IF(AND({}<>mb_done,{}=\"\"),\"{}\",\"\")",
                            at(kState),
                            at(cause),
                            say("Chưa nêu nguyên nhân chậm", "No cause of the delay given"))
              : "\"\"";
  return fmt::format(
      "=IF({0}=\"\",\"{1}\",IF(AND({0}=mb_done,{2}=\"\"),\"{3}\",IF(AND({0}<>mb_done,{2}<>\"\"),"
      "\"{4}\",{5})))",
      at(kState),
      is_owed ? say("Chưa điền", "Not filled in") : std::string(),
      at(kDoneOn),
      say("Thiếu ngày hoàn thành", "The day of completion is missing"),
      say("Có ngày nhưng chưa chọn Đã hoàn thành", "There is a day, but not Completed"),
      late);
}

std::vector<BookColumn> task_columns(std::size_t outputs, Lang lang) {
  const Say say{lang};
  std::vector<BookColumn> columns = {
      {say("Mã", "Id"), 7},
      {say("Lần thực hiện", "Occurrence"), 11},
      {say("Nhiệm vụ", "Task"), 30},
      {say("Vai trò", "Role"), 10},
      {say("Thời hạn", "Due"), 14},
      {say("Sản phẩm dự kiến", "Outputs"), 22},
      {say("Lần trước đã báo cáo", "Reported last"), 26},
      {say("Tình trạng", "State"), 14, Fill::List, "mb_states"},
      {say("Ngày hoàn thành", "Completed on"), 12, Fill::Date},
      {say("Ngày có hoạt động", "Active on"), 12, Fill::Date},
      {say("Kết quả, hoạt động trong kỳ", "Result, activity"), 36, Fill::Text}};
  for (std::size_t i = 1; i <= outputs; ++i) {
    columns.push_back(
        {fmt::format(fmt::runtime(say("Sản phẩm {}: số, ký hiệu", "Output {}: number")), i),
         13,
         Fill::Text});
  }
  const std::vector<BookColumn> rest = {
      {say("Nguyên nhân chậm", "Cause of delay"), 15, Fill::List, "mb_causes"},
      {say("Diễn giải", "Explanation"), 20, Fill::Text},
      {say("Giải pháp", "Remedy"), 20, Fill::Text},
      {say("Dự kiến hoàn thành", "Expected on"), 12, Fill::Date},
      {say("Kiểm tra", "Check"), 18, Fill::Check},
      {"key", 10}};
  columns.insert(columns.end(), rest.begin(), rest.end());
  return columns;
}

std::string row_label(const model::Plan& plan, const analytics::ExpectedRow& row, Lang lang) {
  return row.task->id + " · " + occurrence_words(plan, row).in(lang);
}

}  // namespace

BookSheet task_sheet(const Status& status, const UnitStatus& unit, Lang lang) {
  const Say say{lang};
  const std::size_t outputs = most_outputs(unit);
  BookSheet sheet;
  sheet.name = say("Nhiệm vụ", "Tasks");
  sheet.title = unit.unit->name.shown(lang) + ": " + period_words(*status.period).in(lang);
  sheet.hint = say("Điền các ô trắng. Ô xám đã có sẵn, không sửa.",
                   "Fill in the white cells. Grey cells are given and stay as they are.");
  sheet.columns = task_columns(outputs, lang);
  const std::size_t cause = kState + 4 + outputs;
  for (const RowStatus& each : unit.rows) {
    const analytics::ExpectedRow& row = each.row;
    Cells cells(sheet.columns.size());
    cells[0] = row.task->id;
    cells[1] = occurrence_words(*status.plan, row).in(lang);
    cells[2] = row.task->title.shown(lang);
    cells[3] = capacity_words(row.capacity).in(lang);
    cells[4] = due_words(row, lang);
    cells[5] = output_words(*row.task, lang);
    cells[6] = before_words(row, lang);
    for (std::size_t i = row.task->output_items.size(); i < outputs; ++i) {
      cells[kState + 4 + i] = "-";
    }
    cells.back() = row.task->id + " " + row.occurrence;
    const std::size_t line = Book::kFirstRow + sheet.rows.size() + 1;
    const bool is_late = row.need == analytics::Need::Overdue;
    sheet.formulas.push_back(check_formula(line, cause, is_late, row.is_owed(), say));
    sheet.cached.push_back(row.is_owed() ? say("Chưa điền", "Not filled in") : std::string());
    sheet.rows.push_back(std::move(cells));
  }
  return sheet;
}

BookSheet document_sheet(Lang lang) {
  const Say say{lang};
  BookSheet sheet;
  sheet.name = say("Tài liệu", "Documents");
  sheet.title = say("Tài liệu kiểm chứng", "Supporting documents");
  sheet.hint = say("Mỗi tài liệu của mỗi dòng nhiệm vụ một dòng; số và ký hiệu như trên văn bản.",
                   "One line for each document of each row; number and symbol as on the document.");
  sheet.columns = {{say("Dòng nhiệm vụ", "Row"), 24, Fill::List, "mb_rows"},
                   {say("Số, ký hiệu", "Number"), 18, Fill::Text},
                   {say("Ngày văn bản", "Date"), 13, Fill::Date},
                   {say("Loại", "Kind"), 16, Fill::Text},
                   {say("Trích yếu", "Summary"), 44, Fill::Text},
                   {say("Liên kết", "Link"), 26, Fill::Text},
                   {say("Được công khai?", "Public?"), 12, Fill::List, "mb_yes_no"},
                   {"key", 10}};
  sheet.rows = blank_rows(kDocumentRows, sheet.columns.size());
  return sheet;
}

BookSheet comment_sheet(Lang lang) {
  const Say say{lang};
  BookSheet sheet;
  sheet.name = say("Ý kiến", "Comments");
  sheet.title = say("Ý kiến của đơn vị", "The unit's comments");
  sheet.hint = say("Được công khai nguyên văn; không quá 500 ký tự; không ghi tên cá nhân.",
                   "Published word for word; 500 characters at most; no names of persons.");
  sheet.columns = {{say("Nhiệm vụ", "Task"), 14, Fill::List, "mb_tasks"},
                   {say("Ý kiến", "Comment"), 110, Fill::Text},
                   {"key", 10}};
  sheet.rows = blank_rows(kCommentRows, sheet.columns.size());
  return sheet;
}

BookSheet received_sheet(const Status& status, Lang lang) {
  const Say say{lang};
  BookSheet sheet;
  sheet.name = say("Báo cáo đã nhận", "Reports received");
  sheet.title =
      say("Báo cáo đã nhận: ", "Reports received: ") + period_words(*status.period).in(lang);
  sheet.hint = say("Ghi ngày nhận báo cáo của từng đơn vị; chưa nhận thì để trống.",
                   "The day each report came; blank while it has not.");
  sheet.columns = {{say("Đơn vị", "Unit"), 40},
                   {say("Số dòng phải báo cáo", "Rows owed"), 16},
                   {say("Ngày nhận", "Received on"), 14, Fill::Date},
                   {"key", 10}};
  for (const UnitStatus& unit : status.units) {
    sheet.rows.push_back(
        {unit.unit->name.shown(lang), std::to_string(unit.owed()), {}, unit.unit->id});
  }
  return sheet;
}

BookSheet event_sheet(Lang lang) {
  const Say say{lang};
  BookSheet sheet;
  sheet.name = say("Sự kiện", "Events");
  sheet.title = say("Quyết định phát sinh trong kỳ", "Decisions of the period");
  sheet.hint = say("Mỗi quyết định làm phát sinh nhiệm vụ một dòng.",
                   "One line for each decision that triggers a task.");
  sheet.columns = {{say("Nhiệm vụ", "Task"), 12, Fill::List, "mb_tasks"},
                   {say("Số quyết định", "Decision"), 18, Fill::Text},
                   {say("Ngày ban hành", "Decided on"), 13, Fill::Date},
                   {say("Cơ quan ban hành", "Agency"), 28, Fill::Text},
                   {say("Ngày nhận", "Received on"), 13, Fill::Date},
                   {say("Số tờ trình", "Response"), 18, Fill::Text},
                   {say("Ngày trình", "Responded on"), 13, Fill::Date},
                   {say("Ngày công bố", "Announced on"), 13, Fill::Date},
                   {say("Ngày tích hợp", "Integrated on"), 13, Fill::Date},
                   {"key", 10}};
  sheet.rows = blank_rows(kEventRows, sheet.columns.size());
  return sheet;
}

BookSheet signing_sheet(Lang lang) {
  const Say say{lang};
  BookSheet sheet;
  sheet.name = say("Báo cáo tổng hợp", "Signed report");
  sheet.title = say("Báo cáo tổng hợp đã ký", "The signed report");
  sheet.hint = say("Ghi chức vụ người ký, không ghi tên.", "The position of who signed, no name.");
  sheet.columns = {{say("Số, ký hiệu", "Number"), 20, Fill::Text},
                   {say("Ngày ký", "Signed on"), 14, Fill::Date},
                   {say("Chức vụ người ký", "Position"), 28, Fill::Text},
                   {say("Ghi chú", "Note"), 60, Fill::Text},
                   {"key", 10}};
  sheet.rows = blank_rows(1, sheet.columns.size());
  return sheet;
}

Book::Lists lists_for(const model::Plan& plan, const std::vector<RowStatus>& rows, Lang lang) {
  const Say say{lang};
  Book::Lists lists = {{"mb_states", {}},
                       {"mb_causes", {}},
                       {"mb_levels", {}},
                       {"mb_yes_no", {say("Có", "Yes"), say("Không", "No")}},
                       {"mb_done", {state_words(model::ReportState::Done).in(lang)}},
                       {"mb_rows", {}},
                       {"mb_tasks", {}}};
  for (const auto& each : model::kWords<model::ReportState>) {
    lists[0].second.push_back(state_words(each.value).in(lang));
  }
  for (const auto& each : model::kWords<model::DelayReason>) {
    if (each.value != model::DelayReason::NotGiven) {
      lists[1].second.push_back(reason_words(each.value).in(lang));
    }
  }
  for (const auto& each : model::kWords<model::ValueLevel>) {
    lists[2].second.push_back(level_words(each.value).in(lang));
  }
  for (const RowStatus& each : rows) {
    lists[5].second.push_back(row_label(plan, each.row, lang));
  }
  for (const model::Task& task : plan.tasks) {
    lists[6].second.push_back(task.id);
  }
  return lists;
}

}  // namespace minhbach::workbook
