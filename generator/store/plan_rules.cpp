#include "store/plan_rules.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace minhbach::store {

namespace {

// A file that is offered for download must be there to be offered.
void check_source_file(const Review& plan, const SiteFacts& facts) {
  for (const Record row : plan.of("plan")) {
    const Field file = row["source_file"];
    const std::string name(file.text());
    if (!file || !facts.static_files || facts.static_files->contains(name)) {
      continue;
    }
    const bool is_decomposed =
        std::any_of(facts.static_files->begin(), facts.static_files->end(), [&](const auto& known) {
          return base::to_nfc(known) == name;
        });
    if (is_decomposed) {
      file.error(
          {"tên tệp trong thư mục static viết chữ có dấu ở dạng tổ hợp (NFD, do máy Mac ghi), ô "
           "này ở dạng dựng sẵn (NFC)",
           "the name of the file in the folder static is decomposed (NFD, as a Mac writes it), "
           "this cell is composed (NFC)"},
          {"Đổi tên tệp: gõ lại tên trên Windows hoặc Linux, hoặc dùng tên không dấu.",
           "Rename the file: type the name again on Windows or Linux, or use one without "
           "accents."},
          name);
    } else {
      file.error({"không có tệp này trong thư mục static", "the folder static has no such file"},
                 {"Chép tệp vào thư mục static, hoặc sửa tên.",
                  "Put the file into the folder static, or correct the name."},
                 base::nearest(name, {facts.static_files->begin(), facts.static_files->end()}));
    }
  }
}

void check_span(const Records& rows, std::string_view from, std::string_view to) {
  for (const Record row : rows) {
    const std::string first(row[from].text());
    const auto begin = row[from].date();
    const auto end = row[to].date();
    if (begin && end && end->last_day() < begin->first_day()) {
      row[to].error({"ngày kết thúc đứng trước ngày bắt đầu " + first,
                     "the end comes before the beginning " + first},
                    {"Kiểm tra lại hai ngày.", "Check the two days."});
    }
  }
}

// How long plans of a kind last at most; a longer one is a slip in one of its years.
void check_term(const Records& plans) {
  constexpr std::array kTerms = {std::pair{"five_year", 10}, std::pair{"annual", 2}};
  for (const Record row : plans) {
    const auto begin = row["effective_from"].date();
    const auto end = row["effective_to"].date();
    for (const auto& [kind, most] : kTerms) {
      if (begin && end && row["kind"] == kind && end->year() - begin->year() >= most) {
        const std::string years = std::to_string(end->year() - begin->year() + 1);
        row["effective_to"].error(
            {"kế hoạch dài " + years + " năm", "the plan lasts " + years + " years"},
            {"Kiểm tra lại năm bắt đầu và năm kết thúc.",
             "Check the years in which it begins and ends."});
      }
    }
  }
}

struct YearColumn {
  const char* table;
  const char* column;
};

// A few years beyond the plan's term can be meant, more cannot.
void check_year(const Field& field, int first, int last) {
  constexpr int kNear = 1;  // a period may begin in the year before and be reported in that after
  constexpr int kFar = 10;
  const auto date = field.date();
  const int beyond = date ? std::max(first - date->year(), date->year() - last) : 0;
  if (beyond <= kNear) {
    return;
  }
  const std::string span = std::to_string(first) + "–" + std::to_string(last);
  const base::LocalText reason = {"năm này nằm ngoài thời gian của kế hoạch (" + span + ")",
                                  "this year lies outside the plan's span (" + span + ")"};
  const base::LocalText fix = {"Kiểm tra lại năm.", "Check the year."};
  beyond > kFar ? field.error(reason, fix) : field.warning(reason, fix);
}

// Years that speak of the plan's own term.
void check_years(const Review& plan) {
  constexpr std::array kYears = {YearColumn{"schedule", "year"},
                                 YearColumn{"schedule", "due"},
                                 YearColumn{"amended_schedule", "year"},
                                 YearColumn{"amended_schedule", "due"},
                                 YearColumn{"amended_milestone", "year"},
                                 YearColumn{"target", "due"},
                                 YearColumn{"amended_due", "due"},
                                 YearColumn{"milestone", "year"},
                                 YearColumn{"reporting_period", "year"},
                                 YearColumn{"reporting_period", "data_from"},
                                 YearColumn{"reporting_period", "closing"},
                                 YearColumn{"reporting_period", "submission_due"},
                                 YearColumn{"year_assessment", "year"},
                                 YearColumn{"unit_report", "received_on"},
                                 YearColumn{"task_report", "received_on"},
                                 YearColumn{"task_report", "done_on"},
                                 YearColumn{"task_report", "acted_on"},
                                 YearColumn{"task_report", "expected_on"},
                                 YearColumn{"indicator_value", "value_from"},
                                 YearColumn{"indicator_value", "value_to"}};
  for (const Record head : plan.of("plan")) {
    const auto begin = head["effective_from"].date();
    const auto end = head["effective_to"].date();
    if (!begin || !end || end->year() < begin->year()) {
      continue;  // a term that ends before it begins is told by itself
    }
    const auto tracked = head["tracking_end"].date();
    const int first = begin->year();
    const int last = std::max(end->year(), tracked ? tracked->year() : 0);
    for (const auto& [table, column] : kYears) {
      for (const Record row : plan.of(table)) {
        check_year(row[column], first, last);
      }
    }
  }
}

// A parameter the rules read is of the type they need: what is printed is what is applied.
void check_parameters(const Review& plan) {
  for (const Record row : plan.of("rule_parameter")) {
    const Field value = row["value"];
    constexpr int kMostDays = 366;
    const auto days = value.number();
    if (row["name"] == "due_soon_days" &&
        (!days || *days < 1 || *days > kMostDays || std::to_string(*days) != value.text())) {
      value.error({"due_soon_days phải là số ngày, từ 1 đến 366",
                   "due_soon_days must be a number of days from 1 to 366"},
                  {"Viết số bằng chữ số: 30.", "Write digits only: 30."});
    }
  }
}

void check_retired(const Review& plan) {
  const Records retired = plan.of("retired_id");
  const auto all_retired = retired.values("id");
  for (const char* const kind :
       {"task", "task_group", "unit", "target", "source_note", "open_point"}) {  // and its table
    const std::string table(kind);
    const auto alive = plan.of(table).values("id");
    const auto elsewhere =
        table == "source_note" ? plan.of("open_point").values("id") : decltype(alive){};
    for (const Record row : retired) {
      if (row["kind"] != table) {
        continue;
      }
      if (const Field id = row["id"]; alive.contains(id.text())) {
        id.error({"mã vừa ngừng dùng vừa còn trong bảng " + table,
                  "the id is retired and yet stands in table " + table},
                 {"Xóa một trong hai dòng: mã đã ngừng thì không dùng lại.",
                  "Delete one of the two rows: a retired id is never used again."});
      }
      const Field successor = row["replaced_by"];
      if (successor && !alive.contains(successor.text()) && !elsewhere.contains(successor.text()) &&
          !all_retired.contains(successor.text())) {
        successor.error(
            {"mã thay thế không có trong bảng " + table,
             "the replacing id does not stand in table " + table},
            {"Viết mã đang dùng, hoặc để trống.", "Write an id in use, or leave it empty."},
            nearest(successor.text(), alive));
      }
    }
  }
}

// Illustrative figures never stand on a real body, nor real ones among illustrative ones.
void check_illustrative(const Review& plan, const SiteFacts& facts) {
  for (const Record head : plan.of("plan")) {
    const Field flag = head["illustrative"];
    if (!flag) {
      continue;
    }
    const auto owner = facts.illustrative_by_body.find(std::string(head["body_id"].text()));
    if (owner != facts.illustrative_by_body.end() && flag != owner->second) {
      flag.error(
          {"kế hoạch minh hoạ phải thuộc cơ quan minh hoạ, kế hoạch thật thuộc cơ quan thật",
           "an illustrative plan belongs to an illustrative body, a real one to a real body"},
          {"Sửa cột illustrative ở plan hoặc body.",
           "Correct the column illustrative of plan or body."});
    }
    for (const Record row : plan.of("snapshot")) {
      const Field of_snapshot = row["illustrative"];
      if (of_snapshot && of_snapshot != flag.text()) {
        const std::string same(flag.text());
        of_snapshot.error({"số liệu minh hoạ và số liệu thật không được nằm chung một kế hoạch",
                           "illustrative and real figures must not stand in one plan"},
                          {"Đặt illustrative giống dòng của bảng plan: " + same,
                           "Set illustrative as in the row of table plan: " + same});
      }
    }
  }
}

// A position counts within these columns, where it does not count in the whole plan.
constexpr std::array kScopes = {std::pair{"paragraph", "section_id"},
                                std::pair{"task", "group_id"},
                                std::pair{"assignment", "task_id"},
                                std::pair{"assignment", "role"},
                                std::pair{"amended_assignment", "amendment_id"}};

void check_positions(const Records& rows) {
  if (!rows.table().find("position")) {
    return;
  }
  std::map<std::string, Field> taken;
  for (const Record row : rows) {
    const Field position = row["position"];
    const auto number = position.number();
    if (!number) {
      continue;
    }
    if (*number < 1) {
      position.error({"thứ tự phải từ 1 trở lên", "a position counts from 1"});
    }
    std::string key(position.text());
    for (const auto& [table, column] : kScopes) {
      if (rows.table().name == table) {
        key += '\n';
        key += row[column].text();
      }
    }
    const auto [first, is_new] = taken.emplace(key, position);
    if (!is_new) {
      const base::Place other = first->second.place();
      const std::string where = other.line != 0 ? std::to_string(other.line) : other.file;
      position.error(
          {"thứ tự này đã dùng ở dòng " + where, "this position is taken by line " + where},
          {"Đánh số lại theo thứ tự trong văn bản nguồn.",
           "Number the rows in the order of the source."});
    }
  }
}

// A chain of rows that leads back to itself would never end.
void check_no_circle(const Records& rows, std::string_view column) {
  std::map<std::string_view, std::string_view> next;
  for (const Record row : rows) {
    if (row["id"] && row[column]) {
      next[row["id"].text()] = row[column].text();
    }
  }
  for (const Record row : rows) {
    std::string_view at = row["id"].text();
    std::set<std::string_view> seen;
    while (next.contains(at) && seen.insert(at).second) {
      at = next.at(at);
    }
    if (!seen.empty() && row["id"] == at) {
      row[column].error({"chuỗi tham chiếu quay lại chính dòng này",
                         "this chain of references leads back to its own row"},
                        {"Sửa hoặc xóa trống ô này.", "Correct or clear this cell."});
    }
  }
}

}  // namespace

SiteFacts site_facts(const std::vector<TableRows>& site_tables) {
  SiteFacts facts;
  base::Problems none;
  for (const TableRows& rows : site_tables) {
    if (rows.table->name == "body") {
      for (const Record row : Records(rows, none)) {
        facts.illustrative_by_body[std::string(row["id"].text())] = row["illustrative"].text();
      }
    }
  }
  return facts;
}

void check_plan_ids(const std::vector<std::string>& plan_ids, base::Problems& problems) {
  std::map<std::string, std::string> folded;
  for (const std::string& plan_id : plan_ids) {
    const auto [twin, is_new] = folded.emplace(base::lower_ascii(plan_id), plan_id);
    if (!is_new) {
      problems.error(
          {plan_id, 0, 0, "plan_id"},
          plan_id,
          {"mã kế hoạch chỉ khác " + twin->second + " ở chữ hoa, chữ thường",
           "the id of the plan differs from " + twin->second + " only in upper and lower case"},
          {"Đổi một mã: trên một số máy hai thư mục sẽ là một.",
           "Change one of them: on some disks the two folders would be one."});
    }
  }
}

void check_plan_rules(const PlanRows& rows, const SiteFacts& facts, base::Problems& problems) {
  const Review plan{rows, problems};
  check_source_file(plan, facts);
  check_span(plan.of("plan"), "effective_from", "effective_to");
  check_term(plan.of("plan"));
  check_years(plan);
  check_parameters(plan);
  check_span(plan.of("unit"), "valid_from", "valid_to");
  check_span(plan.of("unit_member"), "valid_from", "valid_to");
  check_span(plan.of("indicator_value"), "value_from", "value_to");
  check_retired(plan);
  check_illustrative(plan, facts);
  for (const TableRows& table : rows.tables) {
    check_positions({table, problems});
  }
  check_no_circle(plan.of("section"), "parent_id");
  check_no_circle(plan.of("unit"), "successor_unit_id");
  check_no_circle(plan.of("target"), "repeats_id");
  check_text(plan);
  const ProgressFacts reported = progress_facts(plan);
  check_reports(plan, reported);
  check_plausible_days(plan, reported);
  check_revisions(plan, reported);
  check_values(plan, reported);
  check_scale(plan);
  check_registers(plan);
  check_amendments(plan);
  check_seals(plan);
  check_approval_days(plan);
  check_approvals(plan, base::Severity::Warning);
}

}  // namespace minhbach::store
