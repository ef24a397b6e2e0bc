#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "model/day.hpp"
#include "store/meant.hpp"
#include "store/personal_data.hpp"
#include "store/plan_rules.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

namespace minhbach::store {

// Registers of events and corrections; and what no published table may hold.

namespace {

using base::LocalText;

struct Step {
  std::string_view column;
  LocalText name;
};

// A decision takes its way from one day to the next.
void check_events(const Records& events) {
  static const std::array<Step, 5> kSteps = {{
      {"decided_on", {"ngày quyết định", "day of the decision"}},
      {"received_on", {"ngày nhận", "day of receipt"}},
      {"responded_on", {"ngày trình", "day of the submission"}},
      {"announced_on", {"ngày công bố", "day of the announcement"}},
      {"integrated_on", {"ngày tích hợp", "day of integration"}},
  }};
  for (const Record row : events) {
    if (!row["task_id"] && !row["indicator_id"]) {
      row["task_id"].error({"sự kiện không gắn với nhiệm vụ hay chỉ số nào",
                            "the event belongs to no task and to no indicator"},
                           {"Điền task_id hoặc indicator_id.", "Fill in task_id or indicator_id."});
    }
    const Step* last = nullptr;
    std::optional<model::Day> last_day;
    for (const Step& step : kSteps) {
      const auto day = row[step.column].day();
      if (!day) {
        continue;
      }
      if (is_before(day, last_day)) {
        row[step.column].error(
            dated(step.name.vi + " {} trước " + last->name.vi + " {}",
                  "the " + step.name.en + " {} comes before the " + last->name.en + " {}",
                  *day,
                  *last_day),
            {"Kiểm tra lại hai ngày.", "Check the two days."});
      }
      last = &step;
      last_day = day;
    }
  }
}

void check_corrections(const Review& plan) {
  for (const Record row : plan.of("correction")) {
    if (row["kind"] == "correction") {
      require_before(row["before_vi"]);
      require_after(row["after_vi"]);
    }
  }
}

struct TextColumn {
  const char* table;
  const char* column;
};

// Free texts of progress: people type into them what should not be published.
constexpr std::array kFreeTexts = {
    TextColumn{"document", "abstract_vi"},      TextColumn{"document", "abstract_en"},
    TextColumn{"snapshot", "note_vi"},          TextColumn{"snapshot", "note_en"},
    TextColumn{"task_report", "activity_vi"},   TextColumn{"task_report", "activity_en"},
    TextColumn{"task_report", "delay_text_vi"}, TextColumn{"task_report", "delay_text_en"},
    TextColumn{"task_report", "remedy_vi"},     TextColumn{"task_report", "remedy_en"},
    TextColumn{"indicator_value", "note_vi"},   TextColumn{"indicator_value", "note_en"},
    TextColumn{"unit_comment", "text_vi"},      TextColumn{"unit_comment", "text_en"},
    TextColumn{"withdrawn", "reason_vi"},       TextColumn{"withdrawn", "reason_en"},
    TextColumn{"correction", "before_vi"},      TextColumn{"correction", "before_en"},
    TextColumn{"correction", "after_vi"},       TextColumn{"correction", "after_en"},
    TextColumn{"correction", "reason_vi"},      TextColumn{"correction", "reason_en"},
};

// Where a position stands, never a name.
constexpr std::array kPositions = {
    TextColumn{"task_report", "confirmed_by_vi"},
    TextColumn{"task_report", "confirmed_by_en"},
    TextColumn{"approval", "position_vi"},
    TextColumn{"approval", "position_en"},
    TextColumn{"correction", "approved_by_vi"},
    TextColumn{"correction", "approved_by_en"},
};

LocalText what(PersonalData data) {
  switch (data) {
    case PersonalData::Phone: return {"số điện thoại", "a phone number"};
    case PersonalData::IdentityNumber: return {"số định danh cá nhân", "an identity number"};
    case PersonalData::Email: return {"địa chỉ thư điện tử", "an e-mail address"};
    case PersonalData::Name: return {"họ tên cá nhân", "a personal name"};
    case PersonalData::None: break;
  }
  return {};
}

void check_privacy(const Review& plan) {
  for (const auto& [table, column] : kFreeTexts) {
    for (const Record row : plan.of(table)) {
      const PersonalData data = personal_data_in(row[column].text());
      if (data != PersonalData::None) {
        row[column].warning({"có vẻ là " + what(data).vi, "this seems to contain " + what(data).en},
                            {"Bỏ trước khi công bố.", "Remove it before publication."});
      }
    }
  }
  for (const auto& [table, column] : kPositions) {
    for (const Record row : plan.of(table)) {
      if (names_a_person(row[column].text())) {
        row[column].warning(
            {"ô này ghi chức vụ, không ghi họ tên", "a position stands here, not a personal name"},
            {"Ghi chức vụ, ví dụ: Chánh Văn phòng.",
             "Write the position, such as: Head of the Office."});
      }
    }
  }
}

// '8/22' that a spreadsheet took for a date and kept as a day: 44774.
void check_numbers(const Records& rows, std::string_view column) {
  for (const Record row : rows) {
    const Field number = row[column];
    constexpr std::size_t kDigits = 5;
    const auto days = number.text().size() == kDigits && number.number()
                          ? dates_meant(number.text(), Domain::Day)
                          : std::vector<std::string>();
    if (!days.empty()) {
      number.warning({"có thể là một số hiệu mà bảng tính đã đổi thành ngày " + days.front(),
                      "this may be a number that a spreadsheet took for the day " + days.front()},
                     {"So với văn bản; đặt định dạng Văn bản (Text) cho cột rồi gõ lại.",
                      "Compare the document; give the column the format Text and type it again."});
    }
  }
}

// A secret document cannot even be named here.
void check_secrets(const Records& documents) {
  const auto refuse_if = [](bool is_secret, const Field& field) {
    if (is_secret) {
      field.error({"tài liệu mang dấu chỉ độ mật", "the document bears a mark of secrecy"},
                  {"Không đưa tài liệu mật vào dữ liệu công bố; xóa dòng này.",
                   "Secret documents have no place in published data; delete this row."});
    }
  };
  for (const Record row : documents) {
    for (const char* const column : {"kind_vi", "abstract_vi"}) {
      refuse_if(has_secrecy_mark(row[column].text()), row[column]);
    }
    refuse_if(has_secrecy_symbol(row["number"].text()), row["number"]);
  }
}

// Numbers begin anew every January: one that two documents of a year bear is a slip in number or
// day more often than two documents. The later row is told.
void check_numbers_taken(const Records& documents) {
  std::map<std::pair<std::string, int>, Record> first;
  for (const Record row : documents) {
    const auto issued = row["issued"].day();
    if (!row["number"] || !issued) {
      continue;
    }
    const std::string number = base::replaced(base::folded(row["number"].text()), " ", "");
    const auto [before, is_new] = first.emplace(std::pair(number, model::year_of(*issued)), row);
    const auto other = before->second["issued"].day();
    if (!is_new && other != issued) {
      row["number"].warning(
          dated("số này trong cùng năm đã dùng cho văn bản ngày {1}; văn bản này ngày {0}",
                "in the same year this number stands for a document of {1}; this one is of {0}",
                *issued,
                *other),
          {"Kiểm tra số và ngày; đúng là hai văn bản thì để nguyên.",
           "Check number and day; if there are two documents, leave it so."});
    }
  }
}

}  // namespace

void check_registers(const Review& plan) {
  check_events(plan.of("event"));
  check_corrections(plan);
  check_privacy(plan);
  check_numbers(plan.of("document"), "number");
  check_numbers(plan.of("event"), "decision_number");
  check_numbers_taken(plan.of("document"));
  check_secrets(plan.of("document"));
}

}  // namespace minhbach::store
