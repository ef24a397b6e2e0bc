#include "model/words.hpp"

#include <fmt/format.h>

#include "workbook/asked.hpp"
#include "workbook/sheets.hpp"
#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

constexpr std::size_t kEventRows = 20;

std::string day_words(const std::optional<model::Day>& day, Lang lang) {
  return day ? date_words(*day).in(lang) : std::string();
}

std::string number_of_document(const model::Plan& plan, const std::string& id) {
  for (const model::Document& each : plan.progress.documents) {
    if (each.id == id) {
      return each.number;
    }
  }
  return {};
}

}  // namespace

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
                   {say("Ngày nhận", "Received on"), 14, Fill::Date, {}, "received_on"},
                   {"key", 10}};
  for (const UnitStatus& unit : status.units) {
    sheet.rows.push_back(
        {{unit.unit->name.shown(lang)}, {std::to_string(unit.owed())}, {}, {unit.unit->id}});
  }
  return sheet;
}

BookSheet confirming_sheet(const Status& status, Lang lang) {
  const Say say{lang};
  BookSheet sheet;
  sheet.name = say("Xác nhận", "Confirmation");
  sheet.title = say("Xác nhận tình trạng các đơn vị đã báo cáo", "States the office confirms");
  sheet.hint = say("Chỉ ghi ở dòng đơn vị đã báo cáo. Ghi chức vụ người xác nhận, không ghi tên.",
                   "Only for rows a unit reported. The position of who confirms, no name.");
  sheet.columns = {
      {say("Đơn vị", "Unit"), 24},
      {say("Dòng nhiệm vụ", "Row"), 22},
      {say("Nhiệm vụ", "Task"), 44},
      {say("Tình trạng xác nhận", "Confirmed state"),
       18,
       Fill::List,
       "mb_states",
       "state_confirmed"},
      {say("Chức vụ người xác nhận", "Position"), 28, Fill::Text, {}, "confirmed_by_vi"},
      {"key", 10}};
  for (const UnitStatus& unit : status.units) {
    NamedRows rows = named_rows(status, unit, lang);
    for (const NamedRow& row : rows.asked) {
      sheet.rows.push_back({{unit.unit->name.shown(lang)},
                            {row.label},
                            {row.task->title.shown(lang)},
                            {},
                            {},
                            {unit.unit->id + " " + row_key(row.task->id, row.occurrence)}});
    }
    for (std::size_t i = 1; i <= kMoreRows; ++i) {
      sheet.rows.push_back({{unit.unit->name.shown(lang)},
                            {fmt::format(fmt::runtime(say("dòng bổ sung {}", "added row {}")), i)},
                            {},
                            {},
                            {},
                            {unit.unit->id + " " + more_key(i)}});
    }
  }
  return sheet;
}

// Decisions that are still open come first, with what is known of them.
BookSheet event_sheet(const Status& status, Lang lang) {
  const Say say{lang};
  BookSheet sheet;
  sheet.name = say("Sự kiện", "Events");
  sheet.title = say("Quyết định phát sinh", "Decisions that trigger tasks");
  sheet.hint =
      say("Mỗi quyết định làm phát sinh nhiệm vụ một dòng; quyết định chưa xong đã có sẵn, "
          "điền tiếp các ô trắng.",
          "One line for each decision that triggers a task; what is still open stands "
          "there already, with white cells to go on with.");
  sheet.columns = {{say("Nhiệm vụ", "Task"), 12, Fill::List, "mb_tasks", "task_id"},
                   {say("Chỉ tiêu", "Indicator"), 22, Fill::List, "mb_indicators", "indicator_id"},
                   {say("Số quyết định", "Decision"), 18, Fill::Text, {}, "decision_number"},
                   {say("Ngày ban hành", "Decided on"), 13, Fill::Date, {}, "decided_on"},
                   {say("Cơ quan ban hành", "Agency"), 28, Fill::Text, {}, "agency_vi"},
                   {say("Ngày nhận", "Received on"), 13, Fill::Date, {}, "received_on"},
                   {say("Số tờ trình", "Response"), 18, Fill::Text, {}, "response_document_id"},
                   {say("Ngày trình", "Responded on"), 13, Fill::Date, {}, "responded_on"},
                   {say("Ngày công bố", "Announced on"), 13, Fill::Date, {}, "announced_on"},
                   {say("Ngày tích hợp", "Integrated on"), 13, Fill::Date, {}, "integrated_on"},
                   {"key", 10}};
  for (const model::Event& event : status.plan->progress.events) {
    if (event.integrated_on || event.decided_on > status.period->closing) {
      continue;
    }
    const std::vector<std::string> known = {
        event.task_id,
        indicator_label(*status.plan, event.indicator_id, lang),
        event.decision_number,
        day_words(event.decided_on, lang),
        event.agency.shown(lang),
        day_words(event.received_on, lang),
        number_of_document(*status.plan, event.response_document_id),
        day_words(event.responded_on, lang),
        day_words(event.announced_on, lang),
        {}};
    BookRow cells;
    for (const std::string& each : known) {
      cells.push_back(each.empty() ? BookCell() : BookCell::given(each));
    }
    cells.push_back({event.id});
    sheet.rows.push_back(std::move(cells));
  }
  for (BookRow& row : blank_rows(kEventRows, sheet.columns.size())) {
    row.back().text = more_key(sheet.rows.size() + 1);
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

BookSheet signing_sheet(Lang lang) {
  const Say say{lang};
  BookSheet sheet;
  sheet.name = say("Báo cáo tổng hợp", "Signed report");
  sheet.title = say("Báo cáo tổng hợp đã ký", "The signed report");
  sheet.hint = say("Một dòng. Chưa ký thì để trống.", "One line; blank while it is not signed.");
  sheet.columns = {{say("Số, ký hiệu", "Number"), 20, Fill::Text, {}, "number"},
                   {say("Ngày ký", "Signed on"), 14, Fill::Date, {}, "issued"},
                   {say("Trích yếu", "Summary"), 40, Fill::Text, {}, "abstract_vi"},
                   {say("Được công khai?", "Public?"), 12, Fill::List, "mb_yes_no", "is_public"},
                   {say("Ghi chú", "Note"), 50, Fill::Text, {}, "note_vi"},
                   {"key", 10}};
  sheet.rows = blank_rows(1, sheet.columns.size());
  return sheet;
}

std::vector<BookSheet> office_sheets(const Status& status, Lang lang) {
  return {received_sheet(status, lang),
          confirming_sheet(status, lang),
          indicator_sheet(status, nullptr, lang),
          event_sheet(status, lang),
          document_sheet(false, lang),
          signing_sheet(lang)};
}

}  // namespace minhbach::workbook
