#include "workbook/book.hpp"

#include "base/problem.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cmath>

#include "workbook/cell_checks.hpp"

namespace minhbach::workbook {

namespace {

constexpr int kA4 = 9;
constexpr double kLine = 15.5;  // points
constexpr std::uint32_t kGrey = 0xF2F2F2;

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

double lines_in(std::string_view text, double width) {
  double lines = 0;
  for (const std::string_view part : base::split(text, '\n')) {
    lines += std::max(1.0, std::ceil(static_cast<double>(characters(part)) * 1.1 / width));
  }
  return lines;
}

lxw_datetime excel_day(model::Day day) {
  const std::chrono::year_month_day civil(day);
  return {static_cast<int>(civil.year()),
          static_cast<int>(static_cast<unsigned>(civil.month())),
          static_cast<int>(static_cast<unsigned>(civil.day())),
          0,
          0,
          0};
}

// As a person types it.
std::string typed_form(model::Day day) {
  const std::chrono::year_month_day civil(day);
  return fmt::format("{:02}/{:02}/{}",
                     static_cast<unsigned>(civil.day()),
                     static_cast<unsigned>(civil.month()),
                     static_cast<int>(civil.year()));
}

// The library takes what it does not change without const.
char* lent(const std::string& text) {
  return const_cast<char*>(text.c_str());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

lxw_col_t column_number(std::size_t column) {
  return static_cast<lxw_col_t>(column);
}

void protect(lxw_worksheet* sheet) {
  lxw_protection allowed{};
  allowed.format_cells = LXW_TRUE;
  allowed.format_columns = LXW_TRUE;
  allowed.format_rows = LXW_TRUE;
  allowed.autofilter = LXW_TRUE;
  allowed.sort = LXW_TRUE;
  worksheet_protect(sheet, nullptr, &allowed);
}

}  // namespace

std::string illustrative_words(base::Lang lang) {
  return lang == base::Lang::Vi ? "MINH HỌA: kế hoạch và số liệu không có thật"
                                : "ILLUSTRATIVE: plan and figures are fictional";
}

double height_of(std::string_view text, double width) {
  return kLine * lines_in(text, width);
}

std::string column_letters(std::size_t column) {
  std::array<char, 16> name{};
  lxw_col_to_name(name.data(), column_number(column), 0);
  return name.data();
}

Book::Book(const std::filesystem::path& file, BookHead head)
    : file_(file), head_(std::move(head)), book_(workbook_new(file.c_str())) {
  lxw_doc_properties properties{};
  properties.title = lent(head_.title);
  properties.created = std::chrono::system_clock::to_time_t(head_.made);
  workbook_set_properties(book_, &properties);
  for (const Fill fill :
       {Fill::Locked, Fill::Check, Fill::Text, Fill::Date, Fill::Count, Fill::Number, Fill::List}) {
    lxw_format* each = workbook_add_format(book_);
    format_set_text_wrap(each);
    format_set_align(each, LXW_ALIGN_VERTICAL_TOP);
    format_set_border(each, LXW_BORDER_THIN);
    format_set_border_color(each, 0xA6A6A6);
    const bool is_locked = fill == Fill::Locked || fill == Fill::Check;
    if (is_locked) {
      format_set_bg_color(each, kGrey);
    } else {
      format_set_unlocked(each);
    }
    if (fill == Fill::Date) {
      format_set_num_format(each, "dd/mm/yyyy");
    } else if (fill == Fill::Count) {
      format_set_num_format(each, "0");
    } else if (fill != Fill::Check && fill != Fill::Number) {
      format_set_num_format(each, "@");  // so that "=…" typed there is text
    }
    formats_[fill] = each;
  }
  heading_ = workbook_add_format(book_);
  format_set_bold(heading_);
  format_set_text_wrap(heading_);
  format_set_align(heading_, LXW_ALIGN_VERTICAL_CENTER);
  format_set_border(heading_, LXW_BORDER_THIN);
  format_set_bg_color(heading_, 0xD9E2EC);
  title_ = workbook_add_format(book_);
  format_set_bold(title_);
  format_set_font_size(title_, 14);
  hint_ = workbook_add_format(book_);
  format_set_text_wrap(hint_);
  format_set_align(hint_, LXW_ALIGN_VERTICAL_TOP);
  mark_ = workbook_add_format(book_);
  format_set_bold(mark_);
  format_set_font_color(mark_, 0x9C0006);
  wrong_ = workbook_add_format(book_);
  format_set_bg_color(wrong_, 0xFFC7CE);
}

Book::~Book() {
  if (book_ != nullptr) {
    lxw_workbook_free(book_);
  }
}

void Book::set_up_page(lxw_worksheet* sheet, const std::string& name) const {
  worksheet_set_paper(sheet, kA4);
  worksheet_set_margins(sheet, 0.4, 0.4, 0.7, 0.6);
  if (head_.is_illustrative) {
    const std::string header = "&C&B" + illustrative_words(head_.lang);
    worksheet_set_header(sheet, header.c_str());
  }
  const std::string footer = "&L" + base::replaced(name, "&", "&&") + "&R&P/&N";
  worksheet_set_footer(sheet, footer.c_str());
}

// Landscape, with its headings on every page. Too wide for one to be read, it takes two beside each
// other, both with what the row is called.
void Book::set_up_table(lxw_worksheet* sheet, const BookSheet& from) const {
  set_up_page(sheet, from.name);
  worksheet_set_landscape(sheet);
  worksheet_repeat_rows(sheet, kFirstRow - 1, kFirstRow - 1);
  worksheet_fit_to_pages(sheet, from.pages_wide, 0);
  if (from.pages_wide > 1) {
    worksheet_repeat_columns(sheet, 0, column_number(from.named - 1));
  }
}

void Book::add_text(const std::string& name, const std::vector<std::string>& lines) {
  constexpr double kWidth = 78;
  lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
  lxw_format* plain = workbook_add_format(book_);
  format_set_text_wrap(plain);
  format_set_align(plain, LXW_ALIGN_VERTICAL_TOP);
  worksheet_set_column(sheet, 0, 0, kWidth, nullptr);
  lxw_row_t row = 0;
  worksheet_write_string(sheet, row++, 0, head_.title.c_str(), title_);
  if (head_.is_illustrative) {
    worksheet_write_string(sheet, row++, 0, illustrative_words(head_.lang).c_str(), mark_);
  }
  for (const std::string& line : lines) {
    worksheet_set_row(sheet, ++row, kLine * lines_in(line, kWidth), nullptr);
    worksheet_write_string(sheet, row, 0, line.c_str(), plain);
  }
  set_up_page(sheet, name);
  worksheet_fit_to_pages(sheet, 1, 0);
  protect(sheet);
}

// Cells of one column below each other into which the same is typed.
struct Book::Run {
  Fill fill = Fill::Locked;
  std::string list;
  std::size_t column = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

void Book::add_rules(lxw_worksheet* sheet, const BookSheet& from, std::size_t column) const {
  Run run{Fill::Locked, {}, column};
  for (std::size_t r = 0; r <= from.rows.size(); ++r) {
    const Fill fill = r < from.rows.size() ? from.fill(r, column) : Fill::Locked;
    const std::string list = fill == Fill::List ? from.list(r, column) : std::string();
    if (fill == run.fill && list == run.list) {
      run.last = r;
      continue;
    }
    if (run.fill != Fill::Locked && run.fill != Fill::Check) {
      add_rule(sheet, run);
    }
    run = {fill, list, column, r, r};
  }
}

void Book::add_rule(lxw_worksheet* sheet, const Run& run) const {
  const bool vi = head_.lang == base::Lang::Vi;
  const auto first = static_cast<lxw_row_t>(kFirstRow + run.first);
  const auto last = static_cast<lxw_row_t>(kFirstRow + run.last);
  const std::string cell = fmt::format("${}{}", column_letters(run.column), first + 1);
  const std::string range = "=" + run.list;
  const std::string title = vi ? "Chưa đúng" : "Not valid";
  std::string message;
  const std::string wrong = red_where(run.fill, cell, run.list);
  lxw_data_validation rule{};
  if (run.fill == Fill::List) {
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = lent(range);
    message = vi ? "Chọn một mục trong danh sách." : "Choose from the list.";
  } else if (run.fill == Fill::Date) {
    rule.validate = LXW_VALIDATION_TYPE_DATE;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_datetime = excel_day(head_.first_day);
    rule.maximum_datetime = excel_day(head_.last_day);
    message = fmt::format(
        fmt::runtime(vi ? "Ngày/tháng/năm, từ {} đến {}." : "Day/month/year, from {} to {}."),
        typed_form(head_.first_day),
        typed_form(head_.last_day));
  } else if (run.fill == Fill::Count || run.fill == Fill::Number) {
    const bool is_whole = run.fill == Fill::Count;
    rule.validate = is_whole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL;
    rule.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
    rule.value_number = 0;
    message = is_whole ? (vi ? "Số nguyên, không có dấu chấm hay phẩy."
                             : "A whole number, no point or comma.")
                       : (vi ? "Một số, không âm." : "A number, not negative.");
  } else {
    rule.validate = LXW_VALIDATION_TYPE_LENGTH;
    rule.criteria = LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO;
    rule.value_number = kLongestText;
    message = fmt::format(fmt::runtime(vi ? "Không quá {} ký tự." : "{} characters at most."),
                          kLongestText);
  }
  rule.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
  rule.error_title = lent(title);
  rule.error_message = lent(message);
  const lxw_col_t column = column_number(run.column);
  worksheet_data_validation_range(sheet, first, column, last, column, &rule);
  lxw_conditional_format red{};  // stays where a paste drops the validation
  red.type = LXW_CONDITIONAL_TYPE_FORMULA;
  red.value_string = lent(wrong);
  red.format = wrong_;
  worksheet_conditional_format_range(sheet, first, column, last, column, &red);
}

// The lines it takes; none given: it grows with what is typed, as a row of nobody's height does.
double Book::write_row(lxw_worksheet* sheet, const BookSheet& from, std::size_t r) const {
  const auto row = static_cast<lxw_row_t>(kFirstRow + r);
  double lines = 0;
  for (std::size_t c = 0; c < from.columns.size(); ++c) {
    const std::string& text = from.rows[r][c].text;
    const Fill fill = from.fill(r, c);
    const lxw_col_t column = column_number(c);
    if (fill == Fill::Check) {
      worksheet_write_formula_str(
          sheet, row, column, from.formulas[r].c_str(), format(fill), from.cached[r].c_str());
    } else if (text.empty() || fill != Fill::Locked) {
      worksheet_write_blank(sheet, row, column, format(fill));
    } else {
      worksheet_write_string(sheet, row, column, text.c_str(), format(fill));
      if (c + 1 < from.columns.size()) {
        lines = std::max(lines, lines_in(text, from.columns[c].width));
      }
    }
  }
  return lines;
}

// Across the columns a screen and a page show first, in as many lines as it takes: a text that runs
// on beyond them is cut off on paper and behind a frozen pane. Columns that stand on both of two
// pages bear no part of it: it would be cut on the second.
void Book::write_head(lxw_worksheet* sheet, const BookSheet& from) const {
  const std::size_t first = from.pages_wide > 1 ? from.named : 0;
  const lxw_col_t column = column_number(first);
  worksheet_write_string(sheet, 0, column, from.title.c_str(), title_);
  if (head_.is_illustrative) {
    worksheet_write_string(sheet, 1, column, illustrative_words(head_.lang).c_str(), mark_);
  }
  constexpr double kShown = 100;
  double width = 0;
  std::size_t last = first;
  for (std::size_t c = first; c + 1 < from.columns.size() && width < kShown; ++c) {
    width += from.columns[c].width;
    last = c;
  }
  worksheet_set_row(sheet, 2, height_of(from.hint, width), nullptr);
  if (last == first) {
    worksheet_write_string(sheet, 2, column, from.hint.c_str(), hint_);
    return;
  }
  worksheet_merge_range(sheet, 2, column, 2, column_number(last), from.hint.c_str(), hint_);
}

void Book::add(const BookSheet& from) {
  lxw_worksheet* sheet = workbook_add_worksheet(book_, from.name.c_str());
  write_head(sheet, from);
  const std::size_t key = from.columns.size() - 1;
  double tallest = 1;
  for (std::size_t c = 0; c <= key; ++c) {
    const BookColumn& spec = from.columns[c];
    lxw_row_col_options hidden{};
    hidden.hidden = LXW_TRUE;
    worksheet_set_column_opt(sheet,
                             column_number(c),
                             column_number(c),
                             spec.width,
                             nullptr,
                             c == key ? &hidden : nullptr);
    worksheet_write_string(sheet, kFirstRow - 1, column_number(c), spec.heading.c_str(), heading_);
    tallest = std::max(tallest, c == key ? 1 : lines_in(spec.heading, spec.width));
  }
  worksheet_set_row(sheet, kFirstRow - 1, kLine * tallest + 4, nullptr);
  for (std::size_t r = 0; r < from.rows.size(); ++r) {
    const double lines = write_row(sheet, from, r);
    if (lines > 0) {
      worksheet_set_row(
          sheet, static_cast<lxw_row_t>(kFirstRow + r), std::min(400.0, kLine * lines), nullptr);
    }
  }
  for (std::size_t c = 0; c < key; ++c) {
    add_rules(sheet, from, c);
  }
  worksheet_freeze_panes(sheet, kFirstRow, column_number(from.named));
  const lxw_row_t last = kFirstRow + static_cast<lxw_row_t>(from.rows.size()) - 1;
  worksheet_autofilter(
      sheet, kFirstRow - 1, 0, std::max<lxw_row_t>(last, kFirstRow), column_number(key));
  set_up_table(sheet, from);
  protect(sheet);
}

void Book::add_hidden(const std::vector<std::pair<std::string, std::string>>& facts,
                      const Lists& lists) {
  lxw_worksheet* sheet = workbook_add_worksheet(book_, "_mb");
  base::Sha256 sum;
  lxw_row_t row = 0;
  for (const auto& [name, value] : facts) {
    worksheet_write_string(sheet, row, 0, name.c_str(), nullptr);
    worksheet_write_string(sheet, row++, 1, value.c_str(), nullptr);
    sum.add(name + "=" + value + "\n");
  }
  worksheet_write_string(sheet, row, 0, "sha256", nullptr);
  worksheet_write_string(sheet, row, 1, sum.hex().c_str(), nullptr);
  unsigned column = 3;
  for (const auto& [name, items] : lists) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      worksheet_write_string(
          sheet, static_cast<lxw_row_t>(i), column_number(column), items[i].c_str(), nullptr);
    }
    const std::string range = fmt::format(
        "='_mb'!${0}$1:${0}${1}", column_letters(column), std::max<std::size_t>(items.size(), 1));
    workbook_define_name(book_, name.c_str(), range.c_str());
    ++column;
  }
  worksheet_hide(sheet);
  protect(sheet);
}

void Book::close() {
  lxw_workbook* const book = std::exchange(book_, nullptr);
  if (workbook_close(book) != LXW_NO_ERROR) {
    throw base::machine_failure(file_, errno != 0 ? errno : EIO);
  }
}

}  // namespace minhbach::workbook
