#include "workbook/unit_forms.hpp"

#include "base/text.hpp"
#include "store/plan_edit.hpp"

#include <algorithm>

namespace minhbach::workbook {

int attempt_of(const store::TableRows& reports,
               const Draft& draft,
               const std::string& unit_id,
               const std::string& sha256) {
  for (const store::Row& row : reports.rows) {
    const auto cell = [&](std::string_view column) {
      return store::PlanEdit::cell(reports, row, column);
    };
    if (cell("period_id") == draft.period_id && cell("revision") == draft.revision &&
        cell("unit_id") == unit_id) {
      const int before = base::to_int(cell("attempt")).value_or(0);
      return std::max(1, cell("file_sha256") == sha256 ? before : before + 1);
    }
  }
  return 1;
}

void tell_units_without_form(const Import& import) {
  std::vector<std::string> silent;
  std::vector<std::string> dropped;
  for (const UnitStatus& each : import.status.units) {
    const std::string& id = each.unit->id;
    if (import.books.contains(id) || import.unclear.contains(id) ||
        import.draft.is_published_of(id)) {
      continue;
    }
    const bool stays = import.draft.published_units.has_value();
    (each.received_on && !stays ? dropped : silent).push_back(each.unit->name.vi);
  }
  if (!silent.empty()) {
    import.findings.remind(
        {},
        base::joined(silent, ", "),
        {"thư mục không có biểu mẫu của các đơn vị này: ghi là chưa gửi báo cáo",
         "the folder holds no form of these units: they count as not having reported"},
        {"Có tệp thì thêm vào thư mục; không có thì để nguyên.",
         "Add the file if there is one; else leave it so."});
  }
  if (!dropped.empty()) {
    import.findings.remind(
        {},
        base::joined(dropped, ", "),
        {"lần ghi trước có báo cáo của các đơn vị này, nay thư mục không có biểu mẫu: các dòng đã "
         "ghi sẽ bị bỏ",
         "these units reported when the tables were written before, and now the folder holds no "
         "form of theirs: their rows will be dropped"},
        {"Đặt lại biểu mẫu của đơn vị vào thư mục, trừ khi báo cáo đã được rút.",
         "Put the form back into the folder, unless the report was taken back."});
  }
}

}  // namespace minhbach::workbook
