#include "workbook/sheets.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "workbook/asked.hpp"
#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

constexpr std::size_t kDocumentRows = 40;
constexpr std::size_t kCommentRows = 15;

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

std::string before_words(const model::Plan& plan, const analytics::ExpectedRow& row, Lang lang) {
  if (!row.before) {
    return {};
  }
  const model::TaskReport& said = *row.before->row;
  std::string all = state_words(said.state()).in(lang);
  if (said.done_on) {
    all += ", " + date_words(*said.done_on).in(lang);
  }
  all +=
      fmt::format(" ({})", period_words(period_of(plan, row.before->snapshot->period_id)).in(lang));
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
constexpr std::size_t kTitle = 2;
constexpr std::size_t kState = 7;
constexpr std::size_t kDoneOn = 8;

constexpr std::size_t kActivity = 10;

std::string as_formula(model::Day day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("DATE({},{},{})",
                     static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

// What a row's check looks at besides its cells.
struct Checked {
  std::optional<model::Day> due;  // of a dated task
  bool is_overdue = false;
  bool is_owed = false;
};

// The first that holds is told: the same that `import` says, as far as a formula can.
std::string check_formula(
    std::size_t line, std::size_t cause, const Checked& row, model::Day closing, Say say) {
  const auto at = [&](std::size_t column) {
    return column_letters(column) + std::to_string(line);
  };
  const std::string state = at(kState);
  const std::string done_on = at(kDoneOn);
  const std::string expected = at(cause + 3);
  const std::string due = row.due ? as_formula(*row.due) : std::string();
  const auto is_after = [](const std::string& cell, const std::string& day) {
    return fmt::format("AND(ISNUMBER({0}),{0}>{1})", cell, day);
  };
  std::vector<std::pair<std::string, std::string>> checks = {
      {fmt::format("AND({}=\"\",COUNTA({}:{})>0)", state, done_on, expected),
       say("Chưa chọn tình trạng", "The state is missing")},
      {state + "=\"\"", row.is_owed ? say("Chưa điền", "Not filled in") : std::string()},
      {fmt::format("AND({}<>mb_done,{}<>\"\")", state, done_on),
       say("Có ngày nhưng chưa chọn Đã hoàn thành", "There is a day, but not Completed")},
      {fmt::format("OR({},{})",
                   is_after(done_on, as_formula(closing)),
                   is_after(at(kActivity - 1), as_formula(closing))),
       say("Ngày sau ngày chốt số liệu", "The day is after the closing date")},
      {fmt::format("AND({}=mb_done,{}<>\"\")", state, expected),
       say("Đã hoàn thành: xóa ngày dự kiến", "Completed: clear the expected day")},
      {fmt::format("AND({}=mb_no_case,{}=\"\")", state, at(kActivity)),
       say("Không phát sinh: ghi một câu", "No case arose: write one sentence")}};
  if (row.due) {
    checks.emplace_back(fmt::format("AND({}=mb_done,{}=\"\")", state, done_on),
                        say("Thiếu ngày hoàn thành", "The day of completion is missing"));
    checks.emplace_back(
        fmt::format("AND({}=mb_done,ISNUMBER({}),{}<={},OR({}<>\"\",{}<>\"\"))",
                    state,
                    done_on,
                    done_on,
                    due,
                    at(cause),
                    at(cause + 1)),
        say("Có nguyên nhân chậm nhưng ngày không muộn", "A cause of delay, but nothing is late"));
    checks.emplace_back(fmt::format("AND({}=\"\",{}=\"\",OR({},{}))",
                                    at(cause),
                                    at(cause + 1),
                                    is_after(done_on, due),
                                    row.is_overdue ? state + "<>mb_done" : std::string("FALSE")),
                        say("Chưa nêu nguyên nhân chậm", "No cause of the delay given"));
  }
  std::string formula = "\"\"";
  for (auto check = checks.rbegin(); check != checks.rend(); ++check) {
    formula = fmt::format("IF({},\"{}\",{})", check->first, check->second, formula);
  }
  return "=" + formula;
}

std::vector<BookColumn> task_columns(std::size_t outputs, Lang lang) {
  const Say say{lang};
  std::vector<BookColumn> columns = {
      {say("Mã", "Id"), 7},
      {say("Lần thực hiện", "Occurrence"), 11},
      {say("Nhiệm vụ", "Task"), 30, Fill::Locked, "mb_more", "row"},
      {say("Vai trò", "Role"), 10},
      {say("Thời hạn", "Due"), 14},
      {say("Sản phẩm dự kiến", "Outputs"), 22},
      {say("Lần trước đã báo cáo", "Reported last"), 26},
      {say("Tình trạng", "State"), 14, Fill::List, "mb_states", "state_reported"},
      {say("Ngày hoàn thành", "Completed on"), 12, Fill::Date, {}, "done_on"},
      {say("Ngày có hoạt động", "Active on"), 12, Fill::Date, {}, "acted_on"},
      {say("Kết quả, hoạt động trong kỳ", "Result, activity"), 36, Fill::Text, {}, "activity_vi"}};
  for (std::size_t i = 1; i <= outputs; ++i) {
    columns.push_back(
        {fmt::format(fmt::runtime(say("Sản phẩm {}: số, ký hiệu", "Output {}: number")), i),
         13,
         Fill::Text,
         {},
         output_field(i)});
  }
  const std::vector<BookColumn> rest = {
      {say("Nguyên nhân chậm", "Cause of delay"), 15, Fill::List, "mb_causes", "delay_reason"},
      {say("Diễn giải", "Explanation"), 20, Fill::Text, {}, "delay_text_vi"},
      {say("Giải pháp", "Remedy"), 20, Fill::Text, {}, "remedy_vi"},
      {say("Dự kiến hoàn thành", "Expected on"), 12, Fill::Date, {}, "expected_on"},
      {say("Kiểm tra", "Check"), 18, Fill::Check},
      {"key", 10}};
  columns.insert(columns.end(), rest.begin(), rest.end());
  return columns;
}

// A row for an occurrence the unit is not asked about: it chooses which.
BookRow more_row(std::size_t number, std::size_t columns) {
  BookRow cells(columns);
  cells[kTitle] = BookCell::open(Fill::List);
  cells.back() = BookCell::given(more_key(number));
  return cells;
}

}  // namespace

std::string output_field(std::size_t number) {
  return fmt::format("output {}", number);
}

std::string more_key(std::size_t number) {
  return fmt::format("+{}", number);
}

std::vector<BookRow> blank_rows(std::size_t count, std::size_t columns) {
  std::vector<BookRow> rows;
  for (std::size_t i = 0; i < count; ++i) {
    rows.emplace_back(columns);
    rows.back().back() = BookCell::given(std::to_string(i + 1));
  }
  return rows;
}

BookSheet task_sheet(const Status& status, const UnitStatus& unit, Lang lang) {
  const Say say{lang};
  const std::size_t outputs = most_outputs(unit);
  BookSheet sheet;
  sheet.name = say("Nhiệm vụ", "Tasks");
  sheet.title = unit.unit->name.shown(lang) + ": " + period_words(*status.period).in(lang);
  sheet.hint =
      say("Điền các ô trắng. Ô xám đã có sẵn, không sửa. Năm dòng cuối để báo cáo một lần "
          "thực hiện khác: chọn ở cột Nhiệm vụ.",
          "Fill in the white cells. Grey cells are given and stay as they are. The last "
          "five rows are for another occurrence: choose it under Task.");
  sheet.columns = task_columns(outputs, lang);
  sheet.named = kTitle + 1;
  sheet.pages_wide = 2;
  const std::size_t cause = kState + 4 + outputs;
  const auto add = [&](BookRow cells, const Checked& row) {
    const std::size_t line = Book::kFirstRow + sheet.rows.size() + 1;
    sheet.formulas.push_back(check_formula(line, cause, row, status.period->closing, say));
    sheet.cached.push_back(row.is_owed ? say("Chưa điền", "Not filled in") : std::string());
    sheet.rows.push_back(std::move(cells));
  };
  for (const RowStatus& each : unit.rows) {
    const analytics::ExpectedRow& row = each.row;
    BookRow cells(sheet.columns.size());
    cells[0].text = row.task->id;
    cells[1].text = occurrence_words(*status.plan, row).in(lang);
    cells[kTitle].text = row.task->title.shown(lang);
    cells[3].text = capacity_words(row.capacity).in(lang);
    cells[4].text = due_words(row, lang);
    cells[5].text = output_words(*row.task, lang);
    cells[6].text = before_words(*status.plan, row, lang);
    for (std::size_t i = row.task->output_items.size(); i < outputs; ++i) {
      cells[kState + 4 + i] = BookCell::closed();
    }
    cells.back().text = row_key(row.task->id, row.occurrence);
    add(std::move(cells), {row.due, row.need == analytics::Need::Overdue, row.is_owed()});
  }
  for (std::size_t i = 1; i <= kMoreRows; ++i) {
    add(more_row(i, sheet.columns.size()), {});
  }
  return sheet;
}

BookSheet document_sheet(bool is_of_unit, Lang lang) {
  const Say say{lang};
  BookSheet sheet;
  sheet.name = say("Tài liệu", "Documents");
  sheet.title = is_of_unit ? say("Tài liệu kiểm chứng", "Supporting documents")
                           : say("Văn bản nêu ở các trang khác", "Documents other sheets name");
  sheet.hint =
      is_of_unit
          ? say("Mỗi tài liệu của mỗi dòng nhiệm vụ một dòng; số và ký hiệu như trên văn bản.",
                "One line for each document of each row; number and symbol as on the document.")
          : say("Mỗi văn bản một dòng; số và ký hiệu như trên văn bản.",
                "One line for each document; number and symbol as on the document.");
  if (is_of_unit) {
    sheet.columns = {{say("Dòng nhiệm vụ", "Row"), 24, Fill::List, "mb_rows", "row"}};
  }
  const std::vector<BookColumn> rest = {
      {say("Số, ký hiệu", "Number"), 18, Fill::Text, {}, "number"},
      {say("Ngày văn bản", "Date"), 13, Fill::Date, {}, "issued"},
      {say("Loại", "Kind"), 16, Fill::Text, {}, "kind_vi"},
      {say("Trích yếu", "Summary"), 44, Fill::Text, {}, "abstract_vi"},
      {say("Liên kết", "Link"), 26, Fill::Text, {}, "url"},
      {say("Được công khai?", "Public?"), 12, Fill::List, "mb_yes_no", "is_public"},
      {"key", 10}};
  sheet.columns.insert(sheet.columns.end(), rest.begin(), rest.end());
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
  sheet.columns = {{say("Nhiệm vụ", "Task"), 14, Fill::List, "mb_tasks", "task_id"},
                   {say("Ý kiến", "Comment"), 110, Fill::Text, {}, "text_vi"},
                   {"key", 10}};
  sheet.rows = blank_rows(kCommentRows, sheet.columns.size());
  return sheet;
}

std::vector<BookSheet> unit_sheets(const Status& status, const UnitStatus& unit, Lang lang) {
  std::vector<BookSheet> sheets = {
      task_sheet(status, unit, lang), document_sheet(true, lang), comment_sheet(lang)};
  if (reports_indicators(status, *unit.unit)) {
    sheets.push_back(indicator_sheet(status, unit.unit, lang));
  }
  return sheets;
}

}  // namespace minhbach::workbook
