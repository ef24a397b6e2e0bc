#include "workbook/annex_book.hpp"

#include "base/problem.hpp"
#include "base/text.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cmath>

namespace minhbach::workbook {

namespace {

constexpr int kPaperA4 = 9;
constexpr std::array<double, 8> kAnnexWidths = {7, 34, 17, 17, 24, 17, 14, 48};
constexpr double kPoints = 15.5;  // a line
constexpr double kTallest = 400;  // a row of Excel has 409 points at most
constexpr lxw_row_t kHeadingRow = 4;

// Excel and LibreOffice do not measure rows that nobody touched.
double wrapped_lines(std::string_view text, double width) {
  double lines = 0;
  for (const std::string_view part : base::split(text, '\n')) {
    const auto letters = std::count_if(part.begin(), part.end(), [](char c) {
      return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    });
    lines += std::max(1.0, std::ceil(static_cast<double>(letters) * 1.1 / width));
  }
  return lines;
}

// One file being written.
class AnnexBook {
 public:
  AnnexBook(const std::filesystem::path& file, const AnnexHead& head)
      : file_(file), book_(workbook_new(file.c_str())) {
    lxw_doc_properties properties{};
    properties.title = const_cast<char*>(head.title.c_str());  // NOLINT: taken without const
    properties.created = std::chrono::system_clock::to_time_t(head.made);
    workbook_set_properties(book_, &properties);
    sheet_ = workbook_add_worksheet(book_, head.sheet.c_str());
    cell_ = workbook_add_format(book_);
    format_set_text_wrap(cell_);
    format_set_align(cell_, LXW_ALIGN_VERTICAL_TOP);
    format_set_border(cell_, LXW_BORDER_THIN);
    format_set_num_format(cell_, "@");
    bold_ = workbook_add_format(book_);
    format_set_bold(bold_);
    format_set_text_wrap(bold_);
    format_set_align(bold_, LXW_ALIGN_VERTICAL_CENTER);
    format_set_border(bold_, LXW_BORDER_THIN);
    title_ = workbook_add_format(book_);
    format_set_bold(title_);
    format_set_font_size(title_, 14);
    set_up(head);
  }
  ~AnnexBook() {
    if (book_ != nullptr) {
      lxw_workbook_free(book_);
    }
  }
  AnnexBook(const AnnexBook&) = delete;
  AnnexBook& operator=(const AnnexBook&) = delete;
  AnnexBook(AnnexBook&&) = delete;
  AnnexBook& operator=(AnnexBook&&) = delete;

  void add_headings(const std::vector<std::string>& headings) {
    for (std::size_t c = 0; c < headings.size(); ++c) {
      worksheet_write_string(
          sheet_, kHeadingRow, static_cast<lxw_col_t>(c), headings[c].c_str(), bold_);
    }
    worksheet_set_row(sheet_, kHeadingRow, 2 * kPoints, nullptr);
  }

  void add(const AnnexRow& row) {
    ++row_;
    double lines = 1;
    if (!row.group.empty()) {
      const auto last = static_cast<lxw_col_t>(kAnnexWidths.size() - 1);
      worksheet_merge_range(sheet_, row_, 0, row_, last, row.group.c_str(), bold_);
    }
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      worksheet_write_string(sheet_, row_, static_cast<lxw_col_t>(c), row.cells[c].c_str(), cell_);
      lines = std::max(lines, wrapped_lines(row.cells[c], kAnnexWidths.at(c)));
    }
    worksheet_set_row(sheet_, row_, std::min(kTallest, kPoints * lines + 2), nullptr);
  }

  void close() {
    lxw_workbook* const book = std::exchange(book_, nullptr);
    if (workbook_close(book) != LXW_NO_ERROR) {
      throw base::machine_failure(file_, errno != 0 ? errno : EIO);
    }
  }

 private:
  void set_up(const AnnexHead& head) {
    worksheet_write_string(sheet_, 0, 0, head.title.c_str(), title_);
    worksheet_write_string(sheet_, 1, 0, head.subtitle.c_str(), nullptr);
    worksheet_write_string(sheet_, 2, 0, head.illustrative.c_str(), nullptr);
    for (std::size_t c = 0; c < kAnnexWidths.size(); ++c) {
      const auto column = static_cast<lxw_col_t>(c);
      worksheet_set_column(sheet_, column, column, kAnnexWidths.at(c), nullptr);
    }
    worksheet_set_paper(sheet_, kPaperA4);
    worksheet_set_landscape(sheet_);
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_repeat_rows(sheet_, kHeadingRow, kHeadingRow);
    worksheet_set_margins(sheet_, 0.4, 0.4, 0.7, 0.6);
    worksheet_freeze_panes(sheet_, kHeadingRow + 1, 0);
    if (!head.illustrative.empty()) {
      worksheet_set_header(sheet_, ("&C&B" + head.illustrative).c_str());
    }
    worksheet_set_footer(sheet_, ("&L" + head.sheet + "&R&P/&N").c_str());
  }

  std::filesystem::path file_;
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* cell_ = nullptr;
  lxw_format* bold_ = nullptr;
  lxw_format* title_ = nullptr;
  lxw_row_t row_ = kHeadingRow;
};

}  // namespace

void write_annex_book(const std::filesystem::path& file,
                      const AnnexHead& head,
                      const std::vector<std::string>& headings,
                      const std::vector<AnnexRow>& rows) {
  AnnexBook book(file, head);
  book.add_headings(headings);
  for (const AnnexRow& row : rows) {
    book.add(row);
  }
  book.close();
}

}  // namespace minhbach::workbook
