#include "workbook/correction_parts.hpp"

#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

std::string part_name(CorrectionPart part, Say say) {
  switch (part) {
    case CorrectionPart::Figures: return say("Số liệu", "Figures");
    case CorrectionPart::Tasks: return say("Nhiệm vụ", "Tasks");
    case CorrectionPart::Received: return say("Ngày nhận", "Received");
    case CorrectionPart::Texts: break;
  }
  return say("Lời văn", "Texts");
}

struct Asked {
  const char* key;
  Fill fill;
  const char* vi;
  const char* en;
};
constexpr std::array kAsked = {
    Asked{"reason_vi", Fill::Text, "Lý do đính chính", "Reason, in Vietnamese"},
    Asked{"basis_vi", Fill::Text, "Căn cứ của giá trị đúng: văn bản, sổ", "Basis, in Vietnamese"},
    Asked{"position_vi",
          Fill::Text,
          "Chức vụ người duyệt, không ghi tên",
          "Position of who approves, in Vietnamese; no name"},
    Asked{"date", Fill::Date, "Ngày đính chính", "Day of the correction"},
    Asked{"reason_en",
          Fill::Text,
          "Lý do, bằng tiếng Anh (có thì ghi)",
          "Reason, in English (if any)"},
    Asked{"basis_en",
          Fill::Text,
          "Căn cứ, bằng tiếng Anh (có thì ghi)",
          "Basis, in English (if any)"},
    Asked{"position_en",
          Fill::Text,
          "Chức vụ, bằng tiếng Anh (có thì ghi)",
          "Position, in English (if any)"}};

}  // namespace

CorrectionPart part_of(std::string_view table, Holds what) {
  if (what == Holds::Text) {
    return CorrectionPart::Texts;
  }
  return table == "indicator_value" ? CorrectionPart::Figures
         : table == "unit_report"   ? CorrectionPart::Received
                                    : CorrectionPart::Tasks;
}

bool is_about_task(CorrectionPart part) {
  return part == CorrectionPart::Tasks || part == CorrectionPart::Texts;
}

BookSheet correction_part(CorrectionPart part, const std::string& title, Lang lang) {
  const Say say{lang};
  BookSheet sheet;
  sheet.name = part_name(part, say);
  sheet.title = title;
  sheet.hint =
      say("Chỉ ghi ở cột Giá trị đúng, ở dòng cần sửa; ghi (trống) để xóa. Ô khác để nguyên.",
          "Type only under New value, in the rows that are wrong; (blank) clears a cell.");
  const std::string about =
      part == CorrectionPart::Figures ? say("Chỉ tiêu, ngày", "Indicator, day")
      : part == CorrectionPart::Texts ? say("Đơn vị, chỉ tiêu", "Unit, indicator")
                                      : say("Đơn vị", "Unit");
  sheet.columns = {{about, 34}};
  if (is_about_task(part)) {
    sheet.columns.push_back({say("Nhiệm vụ", "Task"), 44});
  }
  const std::vector<BookColumn> rest = {
      {say("Ô", "Cell"), 26},
      {say("Đang công bố", "Published"), 40},
      {say("Giá trị đúng", "New value"), 40, Fill::Text, {}, kNewValue},
      {"key", 10}};
  sheet.columns.insert(sheet.columns.end(), rest.begin(), rest.end());
  return sheet;
}

BookSheet correction_why(const std::string& title, Lang lang) {
  const Say say{lang};
  BookSheet sheet;
  sheet.name = say("Đính chính", "Correction");
  sheet.title = title;
  sheet.hint = say(
      "Ghi lý do, căn cứ ở đây; rồi ghi giá trị đúng ở trang Số liệu, Nhiệm vụ, Ngày nhận hoặc Lời "
      "văn, cột Giá trị đúng, ở dòng cần sửa. Lọc theo cột để tìm dòng.",
      "Say why here; then type what is right on the sheet Figures, Tasks, Received or Texts, under "
      "New value, in the rows that are wrong. Filter by the columns to find a row.");
  sheet.columns = {{say("Nội dung", "What"), 44},
                   {say("Ghi ở đây", "Type here"), 84, Fill::Text, {}, kNewValue},
                   {"key", 10}};
  for (const Asked& each : kAsked) {
    sheet.rows.push_back({{say(each.vi, each.en)}, BookCell::open(each.fill), {each.key}});
  }
  return sheet;
}

}  // namespace minhbach::workbook
