#include "store/field.hpp"
#include "store/personal_data.hpp"
#include "store/progress_rules.hpp"

#include <algorithm>
#include <array>

namespace minhbach::store {

namespace {

using base::LocalText;
using base::Problems;

struct TextColumn {
  const char* table;
  const char* column;
};

// Free texts of progress: people type into them what should not be published, such as names.
constexpr std::array kFreeTexts = {
    TextColumn{"document", "abstract_vi"},      TextColumn{"document", "abstract_en"},
    TextColumn{"snapshot", "note_vi"},          TextColumn{"snapshot", "note_en"},
    TextColumn{"task_report", "activity_vi"},   TextColumn{"task_report", "activity_en"},
    TextColumn{"task_report", "delay_text_vi"}, TextColumn{"task_report", "delay_text_en"},
    TextColumn{"task_report", "remedy_vi"},     TextColumn{"task_report", "remedy_en"},
    TextColumn{"indicator_value", "note_vi"},   TextColumn{"indicator_value", "note_en"},
    TextColumn{"unit_comment", "text_vi"},      TextColumn{"unit_comment", "text_en"},
    TextColumn{"correction", "before_vi"},      TextColumn{"correction", "before_en"},
    TextColumn{"correction", "after_vi"},       TextColumn{"correction", "after_en"},
    TextColumn{"correction", "reason_vi"},      TextColumn{"correction", "reason_en"},
};

// Where a position stands, never a name (M18).
constexpr std::array kPositions = {
    TextColumn{"task_report", "confirmed_by_vi"},
    TextColumn{"task_report", "confirmed_by_en"},
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

void check_free_texts(const PlanRows& plan, Problems& problems) {
  for (const TextColumn& text : kFreeTexts) {
    const TableRows& rows = plan.of(text.table);
    const Field field(rows, text.column);
    for (const Row& row : rows.rows) {
      const PersonalData data = personal_data_in(field.text(row));
      if (data != PersonalData::None) {
        field.warning(row,
                      {"có vẻ là " + what(data).vi, "this seems to contain " + what(data).en},
                      {"Bỏ trước khi công bố.", "Remove it before publication."},
                      problems);
      }
    }
  }
}

void check_positions(const PlanRows& plan, Problems& problems) {
  for (const TextColumn& text : kPositions) {
    const TableRows& rows = plan.of(text.table);
    const Field field(rows, text.column);
    for (const Row& row : rows.rows) {
      if (names_a_person(field.text(row))) {
        field.warning(
            row,
            {"ô này ghi chức vụ, không ghi họ tên", "a position stands here, not a personal name"},
            {"Ghi chức vụ, ví dụ: Chánh Văn phòng.",
             "Write the position, such as: Head of the Office."},
            problems);
      }
    }
  }
}

// A secret document cannot even be named here: its name and number are part of the secret.
void check_secrets(const PlanRows& plan, Problems& problems) {
  const TableRows& rows = plan.of("document");
  const LocalText reason = {"tài liệu mang dấu chỉ độ mật", "the document bears a mark of secrecy"};
  const LocalText fix = {"Không đưa tài liệu mật vào dữ liệu công bố; xóa dòng này.",
                         "Secret documents have no place in published data; delete this row."};
  constexpr std::array kMarked = {"kind_vi", "abstract_vi"};
  for (const char* column : kMarked) {
    const Field field(rows, column);
    for (const Row& row : rows.rows) {
      if (has_secrecy_mark(field.text(row))) {
        field.error(row, reason, fix, problems);
      }
    }
  }
  const Field number(rows, "number");
  for (const Row& row : rows.rows) {
    if (has_secrecy_symbol(number.text(row))) {
      number.error(row, reason, fix, problems);
    }
  }
}

}  // namespace

void check_privacy(const PlanRows& plan, Problems& problems) {
  check_free_texts(plan, problems);
  check_positions(plan, problems);
  check_secrets(plan, problems);
}

}  // namespace minhbach::store
