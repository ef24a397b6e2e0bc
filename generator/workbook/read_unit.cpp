#include "workbook/read_unit.hpp"

#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "model/words.hpp"
#include "store/completion_day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "workbook/sheets.hpp"
#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

const base::LocalText kChooseState = {"Chọn tình trạng trong danh sách.",
                                      "Choose the state from the list."};

// What says that something was done and not what: no activity by the rules, whatever its day.
bool says_nothing(const std::string& text, const analytics::ExpectedRow* asked) {
  if (text.empty()) {
    return false;
  }
  constexpr std::array<std::string_view, 9> kEmptyWords = {"nt",
                                                           "nhu tren",
                                                           "nhu ky truoc",
                                                           "da bao cao",
                                                           "khong thay doi",
                                                           "khong co gi moi",
                                                           "ditto",
                                                           "as above",
                                                           "see above"};
  std::string folded = base::folded(text);
  while (!folded.empty() &&
         (folded.back() == '.' || folded.back() == '-' || folded.back() == ' ')) {
    folded.pop_back();
  }
  const bool is_word =
      folded.empty() ||
      std::find(kEmptyWords.begin(), kEmptyWords.end(), folded) != kEmptyWords.end();
  const bool is_copied =
      asked != nullptr && asked->before && joined_blanks(asked->before->row->activity.vi) == text;
  return is_word || is_copied;
}

// Reads the rows of one unit.
class UnitReader {
 public:
  UnitReader(const ReturnedBook& returned, Import& import)
      : returned_(returned),
        import_(import),
        typed_(import.findings, returned.book.from_1904),
        names_(named_rows(import.status, *returned.unit, returned.lang)) {
    for (const model::Word<model::ReportState>& each : model::kWords<model::ReportState>) {
      states_.push_back(state_words(each.value).in(returned.lang));
    }
    for (const model::Word<model::DelayReason>& each : model::kWords<model::DelayReason>) {
      causes_.push_back(reason_words(each.value).in(returned.lang));
    }
  }

  void read_tasks(const ReturnedSheet& sheet) {
    for (const ReturnedLine& line : sheet.lines()) {
      if (sheet.is_filled(line)) {
        read_task(sheet, line);
      }
    }
  }

  void read_supporting(const ReturnedSheet& sheet, const std::map<unsigned, std::string>& ids) {
    for (const ReturnedLine& line : sheet.lines()) {
      const auto id = ids.find(line.row);
      if (id == ids.end()) {
        continue;
      }
      const Spot spot = sheet.spot(line, "row");
      const NamedRow* named = chosen(sheet.cell(line, "row"), spot, true);
      if (named == nullptr) {
        continue;
      }
      const std::string key = row_key(named->task->id, named->occurrence);
      if (!reported_.contains(key)) {
        if (import_.unclear.contains(returned_.unit->unit->id)) {
          continue;
        }
        import_.findings.error(
            spot,
            named->label,
            {"dòng nhiệm vụ này chưa được báo cáo", "nothing is reported on this row of the tasks"},
            {"Chọn tình trạng của dòng đó ở trang Nhiệm vụ.",
             "Choose its state on the sheet Tasks."});
        continue;
      }
      if (supported_.insert(key + " " + id->second).second) {
        DraftRow& row = add_row("supporting_document", sheet, line, *named);
        row.cells["document_id"] = id->second;
      }
    }
  }

  void read_comments(const ReturnedSheet& sheet) {
    std::vector<std::string> tasks;
    for (const model::Task& task : import_.status.plan->tasks) {
      tasks.push_back(task.id);
    }
    for (const ReturnedLine& line : sheet.lines()) {
      if (!sheet.is_filled(line)) {
        continue;
      }
      const Spot at = sheet.spot(line, "task_id");
      const auto text = typed_.text(sheet.cell(line, "text_vi"), sheet.spot(line, "text_vi"));
      const auto task = typed_.choice(sheet.cell(line, "task_id"), at, tasks);
      if (sheet.cell(line, "task_id") == nullptr || sheet.cell(line, "text_vi") == nullptr) {
        import_.findings.error(
            sheet.cell(line, "task_id") == nullptr ? at : sheet.spot(line, "text_vi"),
            {},
            {"ý kiến cần cả nhiệm vụ và nội dung", "a comment needs its task and its text"},
            {"Điền ô còn thiếu, hoặc xóa dòng.", "Fill in what is missing, or delete the row."});
      }
      if (text && task) {
        mark_used(at);
        DraftRow& row = import_.draft.add("unit_comment", sheet, line);
        row.cells["unit_id"] = returned_.unit->unit->id;
        row.cells["task_id"] = tasks[*task];
        row.cells["text_vi"] = *text;
      }
    }
  }

 private:
  void mark_used(const Spot& spot) { import_.first_row.emplace(returned_.unit->unit->id, spot); }

  DraftRow& add_row(std::string table,
                    const ReturnedSheet& sheet,
                    const ReturnedLine& line,
                    const NamedRow& named) {
    DraftRow& row = import_.draft.add(std::move(table), sheet, line);
    row.cells["task_id"] = named.task->id;
    row.cells["occurrence"] = named.occurrence;
    row.cells["unit_id"] = returned_.unit->unit->id;
    return row;
  }

  // The row a person chose by its label.
  const NamedRow* chosen(const TypedCell* cell, const Spot& spot, bool with_asked) {
    if (cell == nullptr) {
      import_.findings.error(spot,
                             {},
                             {"chưa chọn dòng nhiệm vụ", "the row of the tasks is not chosen"},
                             {"Chọn trong danh sách của ô.", "Choose from the list of the cell."});
      return nullptr;
    }
    std::vector<std::string> labels;
    std::vector<const NamedRow*> rows;
    for (const std::vector<NamedRow>* list : {&names_.asked, &names_.more}) {
      if (list == &names_.asked && !with_asked) {
        continue;
      }
      for (const NamedRow& each : *list) {
        labels.push_back(each.label);
        rows.push_back(&each);
      }
    }
    const auto choice = typed_.choice(cell, spot, labels);
    return choice ? rows[*choice] : nullptr;
  }

  // What the row is about, and as what it was asked for.
  struct About {
    const NamedRow* named = nullptr;
    const analytics::ExpectedRow* asked = nullptr;
  };
  About about(const ReturnedSheet& sheet, const ReturnedLine& line) {
    if (line.key.starts_with('+')) {
      return {chosen(sheet.cell(line, "row"), sheet.spot(line, "row"), false), nullptr};
    }
    for (std::size_t i = 0; i < names_.asked.size(); ++i) {
      const NamedRow& each = names_.asked[i];
      if (row_key(each.task->id, each.occurrence) == line.key) {
        return {&each, &returned_.unit->rows[i].row};
      }
    }
    return {};
  }

  void read_task(const ReturnedSheet& sheet, const ReturnedLine& line) {
    const About of = about(sheet, line);
    const Spot at_state = sheet.spot(line, "state_reported");
    const auto state = typed_.choice(sheet.cell(line, "state_reported"), at_state, states_);
    if (of.named == nullptr) {
      return;
    }
    const std::string key = row_key(of.named->task->id, of.named->occurrence);
    if (!reported_.insert(key).second) {
      import_.findings.error(sheet.spot(line, "row"),
                             of.named->label,
                             {"lần thực hiện này đã được báo cáo ở một dòng khác",
                              "another row reports on this occurrence already"},
                             {"Xóa một trong hai dòng.", "Delete one of the two."});
      return;
    }
    mark_used(at_state);
    std::map<std::string, std::string> cells = details(sheet, line, of, state);
    if (!state) {
      import_.unclear.insert(returned_.unit->unit->id + " " + line.key);
      if (sheet.cell(line, "state_reported") == nullptr) {
        import_.findings.error(at_state,
                               {},
                               {"dòng có nội dung nhưng chưa chọn tình trạng",
                                "the row is filled in, but has no state"},
                               kChooseState);
      }
      return;
    }
    import_.reported[returned_.unit->unit->id + " " + line.key] = import_.draft.rows.size();
    add_row("task_report", sheet, line, *of.named).cells.merge(cells);
    read_outputs(sheet, line, *of.named);
  }

  // What stands in the row beside the documents; read without a state as well, so that all its
  // errors are told together.
  std::map<std::string, std::string> details(const ReturnedSheet& sheet,
                                             const ReturnedLine& line,
                                             const About& of,
                                             std::optional<std::size_t> state) {
    const auto cell = [&](std::string_view field) {
      return sheet.cell(line, field);
    };
    std::map<std::string, std::string> cells;
    if (state) {
      cells["state_reported"] = model::kWords<model::ReportState>[*state].text;
    }
    for (const char* field : {"done_on", "acted_on", "expected_on"}) {
      const auto day = typed_.day(cell(field), sheet.spot(line, field));
      cells[field] = day ? model::iso(*day) : std::string();
    }
    for (const char* field : {"activity_vi", "delay_text_vi", "remedy_vi"}) {
      cells[field] = typed_.text(cell(field), sheet.spot(line, field)).value_or("");
    }
    const auto cause =
        typed_.choice(cell("delay_reason"), sheet.spot(line, "delay_reason"), causes_);
    cells["delay_reason"] =
        cause ? std::string(model::kWords<model::DelayReason>[*cause].text) : std::string();
    if (state && cells["state_reported"] != model::word(model::ReportState::Done) &&
        !cells["done_on"].empty()) {
      import_.findings.error(
          sheet.spot(line, "done_on"),
          cell("done_on")->text,
          {"có ngày hoàn thành nhưng tình trạng không phải Đã hoàn thành",
           "there is a day of completion, but the state is not Completed"},
          {"Chọn Đã hoàn thành, hoặc xóa ngày.", "Choose Completed, or clear the day."});
    }
    const bool is_done = state && cells["state_reported"] == model::word(model::ReportState::Done);
    if (is_done && cell("done_on") == nullptr && of.named->task->schedule.is_dated()) {
      import_.findings.remind(
          sheet.spot(line, "done_on"), {}, store::kNoCompletionDay, store::kAddCompletionDay);
    }
    remind_of_cause(sheet, line, of, cells);
    if (says_nothing(cells["activity_vi"], of.asked)) {
      import_.findings.remind(
          sheet.spot(line, "activity_vi"),
          cells["activity_vi"],
          {"không nêu việc gì đã làm trong kỳ; tính là chưa nêu hoạt động cụ thể, ngày có hoạt "
           "động "
           "không được ghi",
           "does not say what was done; counts as no concrete activity, and its day is not taken"},
          {"Ghi việc cụ thể, số, ngày; không có hoạt động thì để trống.",
           "Say what was done, numbers, days; blank if nothing was."});
      cells["acted_on"].clear();
    }
    return cells;
  }

  // Of what is late, readers are told why: "không nêu" where nobody says it.
  void remind_of_cause(const ReturnedSheet& sheet,
                       const ReturnedLine& line,
                       const About& of,
                       std::map<std::string, std::string>& cells) {
    const std::string& state = cells["state_reported"];
    if (of.asked == nullptr || !of.asked->due || state.empty() ||
        sheet.cell(line, "delay_reason") != nullptr || !cells["delay_text_vi"].empty()) {
      return;
    }
    const auto done_on = model::parse_day(cells["done_on"]);
    const bool is_open = state == model::word(model::ReportState::NotStarted) ||
                         state == model::word(model::ReportState::InProgress);
    if (done_on ? *done_on > *of.asked->due
                : is_open && of.asked->need == analytics::Need::Overdue) {
      import_.findings.remind(sheet.spot(line, "delay_reason"),
                              {},
                              {"chậm nhưng chưa nêu nguyên nhân", "late, and no cause is given"},
                              {"Chọn nguyên nhân; để trống thì trang ghi: không nêu.",
                               "Choose the cause; left blank, the page says: not stated."});
    }
  }

  void read_outputs(const ReturnedSheet& sheet, const ReturnedLine& line, const NamedRow& named) {
    for (const auto& [field, column] : sheet.columns()) {
      const std::string prefix = "output ";
      const TypedCell* const cell = field.starts_with(prefix) ? sheet.cell(line, field) : nullptr;
      const Spot spot = sheet.spot(line, field);
      const auto text = typed_.text(cell, spot);
      if (!text) {
        continue;
      }
      std::string id;
      if (const std::string folded = base::folded(*text); folded != "co" && folded != "yes") {
        const auto document = import_.documents.named(*text, spot);
        if (!document) {
          continue;
        }
        id = *document;
      }
      DraftRow& row = add_row("output_delivered", sheet, line, named);
      row.cells["n"] = field.substr(prefix.size());
      row.cells["document_id"] = id;
      row.columns["n"] = row.columns["document_id"] = column;
    }
  }

  const ReturnedBook& returned_;
  Import& import_;
  TypedReader typed_;
  NamedRows names_;
  std::vector<std::string> states_;
  std::vector<std::string> causes_;
  std::set<std::string> reported_;
  std::set<std::string> supported_;
};

}  // namespace

const ReadSheet* sheet_of(const ReturnedBook& returned, const BookSheet& sent, Findings& findings) {
  if (const ReadSheet* sheet = returned.book.sheet(sent.name)) {
    return sheet;
  }
  findings.error({returned.file, {}, {}},
                 {},
                 {"thiếu trang \"" + sent.name + "\": bị xóa hoặc đổi tên",
                  "the sheet \"" + sent.name + "\" is missing: deleted or renamed"},
                 {"Đặt lại tên trang như biểu mẫu đã gửi.",
                  "Give the sheet the name it had in the form that was sent."});
  return nullptr;
}

void read_unit(const ReturnedBook& returned, Import& import) {
  UnitReader reader(returned, import);
  const std::vector<BookSheet> sent = unit_sheets(import.status, *returned.unit, returned.lang);
  bool is_whole = false;
  if (const ReadSheet* sheet = sheet_of(returned, sent[0], import.findings)) {
    const ReturnedSheet tasks(
        sent[0], *sheet, returned.file, {returned.given_is_known}, import.findings);
    is_whole = tasks.is_whole();
    reader.read_tasks(tasks);
  }
  if (!is_whole) {
    import.unclear.insert(returned.unit->unit->id);
  }
  const auto document_ids = import.document_ids.find(returned.file);
  if (const ReadSheet* sheet = returned.book.sheet(sent[1].name);
      sheet != nullptr && document_ids != import.document_ids.end()) {
    Findings told_already;  // when the documents were read
    reader.read_supporting({sent[1], *sheet, returned.file, {true, true}, told_already},
                           document_ids->second);
  }
  if (const ReadSheet* sheet = sheet_of(returned, sent[2], import.findings)) {
    reader.read_comments({sent[2], *sheet, returned.file, {true, true}, import.findings});
  }
  constexpr std::size_t kIndicators = 3;  // of a unit that reports any
  if (sent.size() > kIndicators) {
    if (const ReadSheet* sheet = sheet_of(returned, sent[kIndicators], import.findings)) {
      read_values(
          {sent[kIndicators], *sheet, returned.file, {returned.given_is_known}, import.findings},
          returned,
          import);
    }
  }
}

}  // namespace minhbach::workbook
