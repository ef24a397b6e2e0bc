#include "store/cells.hpp"

#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "model/day.hpp"
#include "model/decimal.hpp"
#include "store/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace minhbach::store {

namespace {

using base::LocalText;
using base::Problems;

// What schema.sql calls "decimal text".
constexpr std::array kDecimals = {
    std::pair{"target_condition", "value"},
    std::pair{"milestone", "value"},
    std::pair{"indicator_value", "numerator"},
    std::pair{"indicator_value", "denominator"},
    std::pair{"indicator_value", "value"},
    std::pair{"indicator_value", "baseline"},
};

bool is_decimal_column(const Table& table, const Column& column) {
  return std::any_of(kDecimals.begin(), kDecimals.end(), [&](const auto& known) {
    return table.name == known.first && column.name == known.second;
  });
}

struct Complaint {
  LocalText reason;
  LocalText fix;
  std::string nearest;
};
using Verdict = std::optional<Complaint>;

// Characters that nobody sees: they break searching, comparing and the files we publish.
bool is_forbidden(char32_t point) {
  const bool is_control = (point < 0x20 && point != U'\n') || (point >= 0x7F && point < 0xA0);
  const bool turns_direction =
      (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  return is_control || turns_direction || point == 0xFEFF || point == 0xFFFD;
}

std::optional<char32_t> forbidden_character(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t point = base::next_code_point(text, offset);
    if (is_forbidden(point)) {
      return point;
    }
  }
  return std::nullopt;
}

// A spreadsheet would take such text for a formula.
bool looks_like_formula(std::string_view text) {
  if (model::Decimal::parse(text)) {
    return false;
  }
  const char first = text.front();
  return first == '=' || first == '+' || first == '@' || first == '\t' || first == '\r' ||
         (first == '-' && text.size() > 1 && text[1] != ' ');
}

Verdict check_text(const std::string& text) {
  if (text.empty()) {
    return Complaint{{"ô chứa chuỗi rỗng", "the cell holds an empty string"},
                     {"Dùng NULL cho nội dung không nêu.", "Use NULL for what is not stated."},
                     {}};
  }
  if (text.size() > kLargestCell) {
    return Complaint{{"ô dài hơn 64 kB", "the cell is longer than 64 kB"},
                     {"Kiểm tra dấu ngoặc kép trong tệp, hoặc chia nội dung.",
                      "Check the double quotes of the file, or split the text."},
                     {}};
  }
  if (!base::is_utf8(text)) {
    return Complaint{
        {"nội dung không phải là UTF-8", "the text is not UTF-8"},
        {"Chuyển mã nội dung sang Unicode (UTF-8).", "Convert the text to Unicode (UTF-8)."},
        {}};
  }
  if (const auto point = forbidden_character(text)) {
    const std::string code = fmt::format("U+{:04X}", static_cast<std::uint32_t>(*point));
    return Complaint{
        {"ô có ký tự điều khiển " + code, "the cell holds the control character " + code},
        {"Xóa ký tự này (thường do dán từ chương trình khác).",
         "Remove it (it usually comes from pasting out of another program)."},
        {}};
  }
  if (base::trimmed(text).empty()) {
    return Complaint{
        {"ô chỉ có khoảng trắng", "the cell holds only blanks"},
        {"Để ô trống nếu nguồn không nêu.", "Leave the cell empty if nothing is stated."},
        {}};
  }
  if (looks_like_formula(text)) {
    return Complaint{
        {"nội dung bắt đầu như một công thức bảng tính (=, +, @, hoặc - liền chữ)",
         "the text begins like a spreadsheet formula (=, +, @, or - before a character)"},
        {"Bỏ ký tự đầu, hoặc viết dấu cách sau dấu gạch.",
         "Drop the first character, or write a blank behind the hyphen."},
        {}};
  }
  return std::nullopt;
}

Verdict check_composed(const std::string& text) {
  if (base::is_nfc(text)) {
    return std::nullopt;
  }
  return Complaint{{"chữ Việt ở dạng tổ hợp, không phải dựng sẵn (NFC)",
                    "the text is decomposed Unicode, not composed (NFC)"},
                   {"Xuất bằng `dump` rồi nạp lại bằng `load`, hoặc chuẩn hóa NFC.",
                    "Take it out with `dump` and in again with `load`, or normalise it to NFC."},
                   {}};
}

Verdict check_integer(const std::string& text, const Column& column) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || std::to_string(number) != text) {
    return Complaint{{"không phải là số nguyên", "not an integer"},
                     {"Viết số bằng chữ số, không dấu chấm, không khoảng trắng: 2025.",
                      "Write digits only, no separators, no blanks: 2025."},
                     {}};
  }
  if (number >= column.least && number <= column.most) {
    return std::nullopt;
  }
  if (column.most == std::numeric_limits<std::int64_t>::max()) {
    return Complaint{{fmt::format("số phải từ {} trở lên", column.least),
                      fmt::format("the number must be {} or more", column.least)},
                     {},
                     {}};
  }
  return Complaint{{fmt::format("số phải từ {} đến {}", column.least, column.most),
                    fmt::format("the number must be from {} to {}", column.least, column.most)},
                   {},
                   {}};
}

Verdict check_word(const std::string& text, const Column& column) {
  if (std::find(column.words.begin(), column.words.end(), text) != column.words.end()) {
    return std::nullopt;
  }
  const std::string words = base::joined(column.words, ", ");
  return Complaint{
      {"không phải là một trong các giá trị cho phép", "not one of the allowed values"},
      {"Chọn một trong: " + words, "Choose one of: " + words},
      base::nearest(text, column.words)};
}

// What a date written day first, as people write it, reads as year first: '20/3/2023', '3/2023'.
// Empty where it is none.
std::string year_first(const std::string& text, Domain domain) {
  for (const char separator : {'/', '-', '.'}) {
    std::vector<std::string_view> parts = base::split(text, separator);
    if (parts.size() < 2 || parts.size() > 3 || parts.back().size() != 4) {
      continue;
    }
    std::string turned;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
      turned += turned.empty() ? "" : "-";
      turned += part->size() == 1 ? "0" : "";
      turned += *part;
    }
    const bool is_date = domain == Domain::Day ? model::parse_day(turned).has_value()
                                               : model::PartialDate::parse(turned).has_value();
    if (is_date) {
      return turned;
    }
  }
  return {};
}

Verdict check_date(const std::string& text, Domain domain) {
  if (domain == Domain::Day && !model::parse_day(text)) {
    return Complaint{{"không phải là một ngày có thật viết theo dạng NĂM-THÁNG-NGÀY",
                      "not an existing day written as year-month-day"},
                     {"Viết như 2025-12-31.", "Write it like 2025-12-31."},
                     year_first(text, domain)};
  }
  if (domain == Domain::PartialDate && !model::PartialDate::parse(text)) {
    return Complaint{
        {"không phải là năm, tháng của năm hoặc ngày", "not a year, a month of a year or a day"},
        {"Viết như 2021, 2021-12 hoặc 2021-12-31, đúng mức chi tiết của nguồn.",
         "Write it like 2021, 2021-12 or 2021-12-31, as precisely as the source."},
        year_first(text, domain)};
  }
  return std::nullopt;
}

// 'index.html' is the list itself; some disks do not tell upper from lower case.
bool is_index(std::string_view text) {
  return base::folded(text) == "index";
}

Verdict check_meaning(const std::string& text, const Table& table, const Column& column) {
  if (column.name == "plan_id" && table.name == "plan" && !is_folder_name(text)) {
    return Complaint{
        {"mã kế hoạch không dùng làm tên thư mục được",
         "the id of a plan must be a safe folder name"},
        {"Chỉ dùng chữ thường không dấu, chữ số và '-', bắt đầu bằng chữ hoặc số.",
         "Use unaccented lower-case letters, digits and '-', beginning with a letter or digit."},
        {}};
  }
  if (column.name == "id" && !is_slug(text)) {
    return Complaint{
        {"mã có ký tự không dùng được trong địa chỉ trang", "the id holds what an address cannot"},
        {"Chỉ dùng chữ không dấu, chữ số, '.', '-', '_', '@'; không bắt đầu bằng '.'.",
         "Use unaccented letters, digits, '.', '-', '_', '@'; do not begin with '.'."},
        {}};
  }
  if (column.name == "id" && is_index(text)) {
    return Complaint{{"mã này là tên trang đầu của mỗi thư mục",
                      "this id is the name of the first page of every folder"},
                     {"Chọn một mã khác.", "Choose another id."},
                     {}};
  }
  if (is_decimal_column(table, column) && !model::Decimal::parse(text)) {
    return Complaint{{"không phải là số thập phân", "not a decimal number"},
                     {"Viết như 90 hoặc 89.95: dấu chấm, nhiều nhất bốn chữ số thập phân.",
                      "Write it like 90 or 89.95: a point, four decimals at most."},
                     {}};
  }
  return std::nullopt;
}

Verdict check_cell(const std::string& text,
                   const Table& table,
                   const Column& column,
                   bool in_database) {
  if (auto verdict = check_text(text)) {
    return verdict;
  }
  if (auto verdict = in_database ? check_composed(text) : std::nullopt) {
    return verdict;
  }
  if (auto verdict = column.is_integer ? check_integer(text, column) : std::nullopt) {
    return verdict;
  }
  if (auto verdict = column.domain == Domain::Word ? check_word(text, column) : std::nullopt) {
    return verdict;
  }
  if (auto verdict = check_date(text, column.domain)) {
    return verdict;
  }
  return check_meaning(text, table, column);
}

Verdict check_stated(const TableRows& rows, const Row& row, std::size_t i) {
  const Column& column = rows.table->columns[i];
  if (row.cells[i]) {
    return check_cell(*row.cells[i], *rows.table, column, rows.in_database);
  }
  if (column.is_required) {
    return Complaint{{"ô này không được để trống", "this cell must not be empty"}, {}, {}};
  }
  return std::nullopt;
}

// Enough of a long value to find it, cut between characters.
std::string shortened(const std::string& text) {
  constexpr std::size_t kMost = 80;
  if (text.size() <= kMost || !base::is_utf8(text)) {
    return text.substr(0, kMost);
  }
  std::size_t end = kMost;
  while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return text.substr(0, end) + "…";
}

}  // namespace

bool is_slug(std::string_view text) {
  return !text.empty() && text.front() != '.' && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == '_' || c == '@';
  });
}

bool is_folder_name(std::string_view text) {
  constexpr std::size_t kLongest = 100;
  return is_slug(text) && text.size() <= kLongest && text.front() != '-' && text.back() != '.' &&
         text != "static";
}

std::set<std::size_t> check_cells(const TableRows& rows, Problems& problems) {
  std::set<std::size_t> wrong;
  for (std::size_t r = 0; r < rows.rows.size(); ++r) {
    const Row& row = rows.rows[r];
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      auto verdict = check_stated(rows, row, i);
      if (verdict) {
        wrong.insert(r);
        problems.error(rows.place(row, i),
                       shortened(row.cells[i].value_or("")),
                       std::move(verdict->reason),
                       std::move(verdict->fix),
                       std::move(verdict->nearest));
      }
    }
  }
  return wrong;
}

void check_translation(const TableRows& rows, Problems& problems) {
  const Table& table = *rows.table;
  for (std::size_t vi = 0; vi < table.columns.size(); ++vi) {
    const std::string& name = table.columns[vi].name;
    if (!name.ends_with("_vi")) {
      continue;
    }
    const auto en = table.find(name.substr(0, name.size() - 2) + "en");
    if (!en) {
      continue;
    }
    const auto lacks_english = [&](const Row& row) {
      return row.cells[vi] && !row.cells[*en];
    };
    const auto count = std::count_if(rows.rows.begin(), rows.rows.end(), lacks_english);
    if (count == 0) {
      continue;
    }
    problems.warning(
        rows.place(*std::find_if(rows.rows.begin(), rows.rows.end(), lacks_english), *en),
        {},
        count == 1
            ? LocalText{"thiếu bản tiếng Anh", "the English is missing"}
            : LocalText{fmt::format("thiếu bản tiếng Anh ở {} dòng, dòng này là dòng đầu tiên",
                                    count),
                        fmt::format("the English is missing in {} rows, of which this is the first",
                                    count)},
        {"Điền bản tiếng Anh; đến lúc đó trang tiếng Anh hiện bản tiếng Việt ở những chỗ này.",
         "Fill in the English; until then the English pages show the Vietnamese there."});
  }
}

}  // namespace minhbach::store
