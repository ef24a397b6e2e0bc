#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "model/words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "workbook/read_unit.hpp"
#include "workbook/read_values.hpp"
#include "workbook/sheets.hpp"
#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

class OfficeReader {
 public:
  OfficeReader(const ReturnedBook& returned, Import& import)
      : returned_(returned), import_(import), typed_(import.findings, returned.book.from_1904) {}

  // Who sent a report has a day on which it came, and the reverse.
  void read_received(const ReturnedSheet& sheet) {
    for (const ReturnedLine& line : sheet.lines()) {
      const Spot spot = sheet.spot(line, "received_on");
      const TypedCell* const cell = sheet.cell(line, "received_on");
      const auto day = typed_.day(cell, spot);
      if (import_.unclear.contains(line.key)) {
        continue;
      }
      if (!import_.books.contains(line.key) && import_.draft.is_published_of(line.key)) {
        continue;  // what it reported is public already
      }
      if (day && !import_.books.contains(line.key)) {
        import_.findings.error(
            spot,
            cell->text,
            {"có ngày nhận báo cáo nhưng thư mục không có biểu mẫu của đơn vị này",
             "a report is marked as received, but the folder holds no form of this unit"},
            {"Đặt biểu mẫu của đơn vị vào thư mục, hoặc xóa ngày nhận.",
             "Put the form of the unit into the folder, or clear the day."});
      } else if (cell == nullptr && import_.first_row.contains(line.key)) {
        import_.findings.error(spot,
                               {},
                               {"đơn vị đã báo cáo nhưng chưa ghi ngày nhận",
                                "the unit reported, but the day its report came is missing"},
                               {"Ghi ngày nhận báo cáo.", "Enter the day the report came."});
      } else if (day && !import_.first_row.contains(line.key)) {
        import_.findings.remind(spot,
                                cell->text,
                                {"biểu mẫu của đơn vị không có dòng nào được điền",
                                 "no row of the unit's form is filled in"},
                                {"Được ghi là đã gửi báo cáo, không nhiệm vụ nào.",
                                 "It counts as a report received, on no task."});
      }
      if (day) {
        add_received(sheet, line, *day);
      }
    }
  }

  void read_confirmed(const ReturnedSheet& sheet) {
    std::vector<std::string> states;
    for (const model::Word<model::ReportState>& each : model::kWords<model::ReportState>) {
      states.push_back(state_words(each.value).in(returned_.lang));
    }
    for (const ReturnedLine& line : sheet.lines()) {
      if (!sheet.is_filled(line)) {
        continue;
      }
      const Spot at_state = sheet.spot(line, "state_confirmed");
      const Spot at_person = sheet.spot(line, "confirmed_by_vi");
      const auto state = typed_.choice(sheet.cell(line, "state_confirmed"), at_state, states);
      const auto person = typed_.text(sheet.cell(line, "confirmed_by_vi"), at_person);
      const auto row = import_.reported.find(line.key);
      if (row == import_.reported.end()) {
        const std::string unit = line.key.substr(0, line.key.find(' '));
        if (import_.unclear.contains(unit) || import_.unclear.contains(line.key) ||
            !import_.books.contains(unit)) {
          continue;  // told where it is wrong
        }
        import_.findings.error(
            at_state,
            {},
            {"xác nhận một dòng đơn vị không báo cáo", "confirms a row the unit did not report on"},
            {"Xóa phần xác nhận của dòng này.", "Clear what confirms this row."});
      } else if (!state != !person && (sheet.cell(line, "state_confirmed") == nullptr ||
                                       sheet.cell(line, "confirmed_by_vi") == nullptr)) {
        import_.findings.error(state ? at_person : at_state,
                               {},
                               {"xác nhận cần cả tình trạng và chức vụ",
                                "a confirmation needs the state and the position"},
                               {"Điền ô còn thiếu.", "Fill in what is missing."});
      } else if (state && person) {
        DraftRow& confirmed = import_.draft.rows[row->second];
        confirmed.cells["state_confirmed"] = model::kWords<model::ReportState>[*state].text;
        confirmed.cells["confirmed_by_vi"] = *person;
        confirmed.elsewhere["state_confirmed"] = at_state;
        confirmed.elsewhere["confirmed_by_vi"] = at_person;
      }
    }
  }

  void read_signed(const ReturnedSheet& sheet) {
    if (sheet.lines().empty()) {
      return;
    }
    const ReturnedLine& line = sheet.lines().front();
    const std::size_t before = import_.draft.rows.size();
    std::string id;
    std::string issued;
    const bool names_one =
        std::any_of(kSignedCells.begin(), kSignedCells.end(), [&](const char* field) {
          return sheet.cell(line, field) != nullptr;
        });
    if (names_one) {
      const auto ids = import_.documents.read(sheet, typed_, returned_.lang, import_.draft);
      id = ids.contains(line.row) ? ids.at(line.row) : std::string();
      Findings told_already;
      const auto day = TypedReader(told_already, returned_.book.from_1904)
                           .day(sheet.cell(line, "issued"), sheet.spot(line, "issued"));
      issued = day ? model::iso(*day) : std::string();
      if (import_.draft.rows.size() > before) {
        import_.draft.rows.back().cells["kind_vi"] = "Báo cáo";
        import_.draft.rows.back().cells["kind_en"] = "Report";
      }
    }
    DraftRow& row = import_.draft.add("snapshot", sheet, line);
    row.cells["report_document_id"] = id;
    row.cells["submitted"] = issued;
    row.cells["note_vi"] =
        typed_.text(sheet.cell(line, "note_vi"), sheet.spot(line, "note_vi")).value_or("");
    row.columns["report_document_id"] = sheet.spot(line, "number").at.second;
    row.columns["submitted"] = sheet.spot(line, "issued").at.second;
    if (import_.draft.published_units) {  // until the next report is signed, that of before
      std::erase_if(row.cells, [](const auto& cell) { return cell.second.empty(); });
    }
  }

 private:
  static constexpr std::array<const char*, 4> kSignedCells = {
      "number", "issued", "abstract_vi", "is_public"};

  void add_received(const ReturnedSheet& sheet, const ReturnedLine& line, model::Day day) {
    const Spot spot = sheet.spot(line, "received_on");
    for (DraftRow& row : import_.draft.rows) {
      if (row.table == "task_report" && row.cells["unit_id"] == line.key) {
        row.cells["received_on"] = model::iso(day);
        row.elsewhere["received_on"] = spot;
      }
    }
    DraftRow& row = import_.draft.add("unit_report", sheet, line);
    row.cells["unit_id"] = line.key;
    row.cells["received_on"] = model::iso(day);
    if (const auto file = import_.files.find(line.key); file != import_.files.end()) {
      row.cells["file_sha256"] = file->second.sha256;
      row.cells["attempt"] = std::to_string(file->second.attempt);
    }
  }

  const ReturnedBook& returned_;
  Import& import_;
  TypedReader typed_;
};

// The event of that decision; a number of its own where it is new.
std::string event_id(const model::Plan& plan,
                     const Draft& draft,
                     const std::string& number,
                     model::Day decided_on) {
  constexpr std::string_view kPrefix = "SK";
  int last = 0;
  const auto see = [&](std::string_view id) {
    if (id.starts_with(kPrefix)) {
      last = std::max(last, base::to_int(id.substr(kPrefix.size())).value_or(0));
    }
  };
  for (const model::Event& each : plan.progress.events) {
    if (each.decision_number == number && each.decided_on == decided_on) {
      return each.id;
    }
    see(each.id);
  }
  for (const DraftRow& each : draft.rows) {
    if (each.table == "event") {
      see(each.cells.at("id"));
    }
  }
  return fmt::format("{}{:02}", kPrefix, last + 1);
}

class EventReader {
 public:
  EventReader(const ReturnedBook& returned, Import& import)
      : returned_(returned), import_(import), typed_(import.findings, returned.book.from_1904) {}

  void read(const ReturnedSheet& sheet) {
    for (const ReturnedLine& line : sheet.lines()) {
      if (sheet.is_filled(line)) {
        read_event(sheet, line);
      }
    }
  }

 private:
  void read_event(const ReturnedSheet& sheet, const ReturnedLine& line) {
    const model::Plan& plan = *import_.status.plan;
    std::map<std::string, std::string> cells;
    std::vector<std::string> tasks;
    std::vector<std::string> indicators;
    for (const model::Task& each : plan.tasks) {
      tasks.push_back(each.id);
    }
    for (const model::Indicator& each : plan.indicators) {
      indicators.push_back(each.name.shown(returned_.lang));
    }
    const bool is_known = !line.key.empty() && !line.key.starts_with('+');
    const auto is_open = [&](std::string_view field) {
      const auto column = std::find_if(sheet.sent().columns.begin(),
                                       sheet.sent().columns.end(),
                                       [&](const BookColumn& each) { return each.field == field; });
      const auto c = static_cast<std::size_t>(column - sheet.sent().columns.begin());
      return line.given == nullptr || (*line.given)[c].fill.value_or(column->fill) != Fill::Locked;
    };
    const auto take = [&](const char* field, const std::optional<std::string>& value) {
      if (is_open(field) && value) {
        cells[field] = *value;
      }
    };
    const auto text = [&](const char* field) {
      return is_open(field) ? typed_.text(sheet.cell(line, field), sheet.spot(line, field))
                            : std::nullopt;
    };
    const auto chosen = [&](const char* field, const std::vector<std::string>& from) {
      return is_open(field) ? typed_.choice(sheet.cell(line, field), sheet.spot(line, field), from)
                            : std::nullopt;
    };
    if (const auto task = chosen("task_id", tasks)) {
      cells["task_id"] = tasks[*task];
    }
    if (const auto indicator = chosen("indicator_id", indicators)) {
      cells["indicator_id"] = plan.indicators[*indicator].id;
    }
    take("decision_number", text("decision_number"));
    take("agency_vi", text("agency_vi"));
    std::optional<model::Day> decided_on;
    for (const char* field :
         {"decided_on", "received_on", "responded_on", "announced_on", "integrated_on"}) {
      const auto day = is_open(field) ? typed_.day(sheet.cell(line, field), sheet.spot(line, field))
                                      : std::nullopt;
      take(field, day ? std::optional(model::iso(*day)) : std::nullopt);
      decided_on = std::string_view(field) == "decided_on" ? day : decided_on;
    }
    if (const auto number = text("response_document_id")) {
      take("response_document_id",
           import_.documents.named(*number, sheet.spot(line, "response_document_id")));
    }
    if (!is_known && !decided_on) {
      if (sheet.cell(line, "decided_on") == nullptr) {
        import_.findings.error(sheet.spot(line, "decided_on"),
                               {},
                               {"quyết định chưa có ngày ban hành", "the decision has no day"},
                               {"Ghi ngày ban hành.", "Enter the day it was issued."});
      }
      return;
    }
    cells["id"] =
        is_known ? line.key : event_id(plan, import_.draft, cells["decision_number"], *decided_on);
    cells["plan_id"] = plan.id;
    import_.draft.add("event", sheet, line).cells = std::move(cells);
  }

  const ReturnedBook& returned_;
  Import& import_;
  TypedReader typed_;
};

}  // namespace

void read_documents(const ReturnedBook& returned, Import& import) {
  const TypedReader typed(import.findings, returned.book.from_1904);
  const BookSheet sent = document_sheet(returned.unit != nullptr, returned.lang);
  if (const ReadSheet* sheet = sheet_of(returned, sent, import.findings)) {
    const ReturnedSheet documents(
        sent, *sheet, returned.file, {returned.given_is_known, true}, import.findings);
    import.document_ids[returned.file] =
        import.documents.read(documents, typed, returned.lang, import.draft);
  }
}

void read_office(const ReturnedBook& returned, Import& import) {
  const std::vector<BookSheet> sent = office_sheets(import.status, returned.lang);
  OfficeReader office(returned, import);
  for (std::size_t i = 0; i < sent.size(); ++i) {
    constexpr std::size_t kDocuments = 4;
    const ReadSheet* const typed =
        i == kDocuments ? nullptr : sheet_of(returned, sent[i], import.findings);
    if (typed == nullptr) {
      continue;
    }
    constexpr std::size_t kEvents = 3;
    const ReturnedSheet sheet(
        sent[i], *typed, returned.file, {returned.given_is_known, i == kEvents}, import.findings);
    switch (i) {
      case 0: office.read_received(sheet); break;
      case 1: office.read_confirmed(sheet); break;
      case 2: read_values(sheet, returned, import); break;
      case kEvents: EventReader(returned, import).read(sheet); break;
      default: office.read_signed(sheet); break;
    }
  }
}

}  // namespace minhbach::workbook
