#include "workbook/forms.hpp"

#include "base/aside_folder.hpp"
#include "base/sha256.hpp"

#include <fmt/format.h>

#include "workbook/sheets.hpp"
#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

// What all workbooks of one period share.
struct Issue {
  const Status& status;
  Lang lang;
  const std::filesystem::path& folder;

  [[nodiscard]] bool vi() const { return lang == Lang::Vi; }
  [[nodiscard]] std::filesystem::path file(const std::string& name) const {
    const char* const mark = !status.plan->illustrative ? "" : vi() ? "MINH-HOA-" : "ILLUSTRATIVE-";
    return folder / (mark + name + ".xlsx");
  }
};

BookHead head_of(const Issue& issue, const std::string& who) {
  const Status& of = issue.status;
  return {issue.lang,
          who + ": " + period_words(*of.period).in(issue.lang),
          of.plan->illustrative,
          of.period->closing,
          of.plan->effective_from.first_day() - std::chrono::days(366),
          of.plan->effective_to + std::chrono::days(366)};
}

std::vector<std::string> guide(const Issue& issue) {
  const model::ReportingPeriod& period = *issue.status.period;
  const std::string closing = date_words(period.closing).in(issue.lang);
  const std::string due = date_words(period.submission_due).in(issue.lang);
  if (issue.vi()) {
    return {
        issue.status.plan->title.vi,
        fmt::format("Số liệu chốt đến ngày {}. Gửi lại tệp này cho đơn vị theo dõi Kế hoạch chậm "
                    "nhất ngày {}.",
                    closing,
                    due),
        "1. Chỉ điền ô trắng. Ô xám đã có sẵn; không xóa cột, không đổi tên cột, tên trang.",
        "2. Tình trạng, nguyên nhân chậm: chọn trong danh sách của ô.",
        "3. Ngày ghi đủ ngày/tháng/năm, bốn chữ số của năm, ví dụ 25/09/2026. Chọn \"Đã hoàn "
        "thành\" thì ghi ngày hoàn thành.",
        "4. Số đếm là số nguyên, không dùng dấu chấm hay dấu phẩy.",
        "5. Kết quả, hoạt động trong kỳ: việc cụ thể, số, ngày; không quá 500 ký tự; không chép "
        "lại lần trước, không ghi tên cá nhân.",
        "6. Tài liệu kiểm chứng ghi ở trang Tài liệu, mỗi tài liệu một dòng. Sản phẩm là văn bản: "
        "ghi "
        "số, ký hiệu; sản phẩm khác đã có: ghi Có.",
        "7. Cột Kiểm tra trống là đủ; ô tô đỏ là chưa đúng. Được lọc, sắp xếp, chỉnh cỡ cột."};
  }
  return {
      issue.status.plan->title.shown(issue.lang),
      fmt::format("Figures up to {}. Send this file back to the unit that follows up the plan by "
                  "{} at the latest.",
                  closing,
                  due),
      "1. Fill in white cells only. Grey cells are given; delete no column, rename no sheet.",
      "2. State and cause of delay: choose from the list of the cell.",
      "3. Dates are day/month/year with four digits of the year, such as 25/09/2026. Completed "
      "needs its day.",
      "4. Counts are whole numbers without point or comma.",
      "5. Result, activity: what was done, numbers, days; 500 characters at most; do not copy "
      "the last report, give no names of persons. In Vietnamese: it is published word for word.",
      "6. Supporting documents stand on the sheet Documents, one on each line. An output that is a "
      "document: its number; any other that exists: Yes.",
      "7. An empty cell under Check is enough; a red cell is not right yet. Filtering, sorting "
      "and widening are allowed."};
}

}  // namespace

std::string given_hash(const std::vector<BookSheet>& sheets) {
  base::Sha256 sum;
  for (const BookSheet& sheet : sheets) {
    sum.add(sheet.name + "\n");
    for (const auto& row : sheet.rows) {
      for (const BookCell& cell : row) {
        sum.add(cell.text + "\x1F");
      }
      sum.add("\n");
    }
  }
  return sum.hex();
}

namespace {

// Whom a workbook is for; the office is no unit of the list.
struct Addressee {
  std::string file;
  std::string name;
  std::string unit_id = {};
};

void write_book(const Issue& issue,
                const Addressee& to,
                const std::vector<BookSheet>& sheets,
                const NamedRows& rows) {
  Book book(issue.file(to.file), head_of(issue, to.name));
  book.add_text(issue.vi() ? "Hướng dẫn" : "Guide", guide(issue));
  for (const BookSheet& sheet : sheets) {
    book.add(sheet);
  }
  book.add_hidden({{"minhbach", kFormVersion},
                   {"plan", issue.status.plan->id},
                   {"period", issue.status.period->id},
                   {"unit", to.unit_id},
                   {"lang", std::string(base::code(issue.lang))},
                   {"given", given_hash(sheets)}},
                  lists_for(*issue.status.plan, rows, issue.lang));
  book.close();
}

}  // namespace

FormsReport write_forms(const model::Plan& plan,
                        const model::ReportingPeriod& period,
                        const std::filesystem::path& folder,
                        Lang lang) {
  const Status status = status_of(plan, period);
  base::AsideFolder aside(folder);
  const Issue issue{status, lang, aside.path()};
  FormsReport report;
  for (const UnitStatus& unit : status.units) {
    ++report.files;
    report.rows += unit.rows.size();
    write_book(issue,
               {fmt::format("{:02}-{}", report.files, unit.unit->id),
                unit.unit->name.shown(lang),
                unit.unit->id},
               unit_sheets(status, unit, lang),
               named_rows(status, unit, lang));
  }
  write_book(issue,
             {issue.vi() ? "00-van-phong" : "00-office",
              issue.vi() ? "Đơn vị theo dõi Kế hoạch" : "The unit that follows up the plan"},
             office_sheets(status, lang),
             {});
  ++report.files;
  aside.put_in_place();
  return report;
}

}  // namespace minhbach::workbook
