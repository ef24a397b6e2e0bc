#include "store/cells.hpp"

#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "model/day.hpp"
#include "model/decimal.hpp"
#include "store/cell_text.hpp"
#include "store/meant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace minhbach::store {

namespace {

using base::LocalText;
using base::Problems;

constexpr std::int64_t kMostInteger = 1'000'000'000;

// What schema.sql calls "decimal text".
constexpr std::array kDecimals = {
    std::pair{"target_condition", "value"},
    std::pair{"milestone", "value"},
    std::pair{"amended_condition", "value"},
    std::pair{"amended_milestone", "value"},
    std::pair{"indicator_value", "numerator"},
    std::pair{"indicator_value", "denominator"},
    std::pair{"indicator_value", "value"},
    std::pair{"indicator_value", "baseline"},
};

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

// Several readings of a value are all told: which one is right, only the source says.
LocalText readings_of(const std::vector<std::string>& meant) {
  const std::string all = "\"" + base::joined(meant, "\", \"") + "\"";
  return {"Có thể là một trong: " + all + "; viết theo nguồn.",
          "It may be one of: " + all + "; write what the source says."};
}

// `fix` where nothing or one thing can have been meant.
Complaint with_meant(LocalText reason, LocalText fix, std::vector<std::string> meant) {
  if (meant.size() > 1) {
    fix = readings_of(meant);
  }
  return {std::move(reason), std::move(fix), meant.empty() ? "" : std::move(meant.front())};
}

LocalText years_wanted() {
  return {fmt::format("năm phải từ {} đến {}", kFirstYear, kLastYear),
          fmt::format("the year must be from {} to {}", kFirstYear, kLastYear)};
}

bool is_flag(const Column& column) {
  return column.is_integer && column.words == std::vector<std::string>{"0", "1"};
}

Verdict check_flag(const std::string& text) {
  if (text == "0" || text == "1") {
    return std::nullopt;
  }
  return Complaint{{"ô này chỉ nhận 0 hoặc 1", "this cell takes only 0 or 1"},
                   {"Viết 1 cho có, 0 cho không.", "Write 1 for yes, 0 for no."},
                   flag_meant(text)};
}

Verdict check_integer(const std::string& text, const Column& column) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_year = column.name == "year";
  if (error != std::errc{} || std::to_string(number) != text) {
    std::vector<std::string> meant = numbers_meant(text);
    std::erase_if(meant, [](const std::string& each) { return !base::is_digits(each); });
    if (is_year) {
      meant = {year_meant(text)};
    }
    return with_meant({"không phải là số nguyên", "not an integer"},
                      {"Viết số bằng chữ số, không dấu chấm, không khoảng trắng: 2025.",
                       "Write digits only, no separators, no blanks: 2025."},
                      std::move(meant));
  }
  if (is_year && !is_counted_year(number)) {
    return Complaint{years_wanted(),
                     {"Viết đủ bốn chữ số của năm.", "Write the four digits of the year."},
                     year_meant(text)};
  }
  // Where the schema states no bound, one that every number of the model holds.
  constexpr auto kNoBound = std::numeric_limits<std::int64_t>::max();
  const bool is_bounded = column.most != kNoBound;
  const std::int64_t most = is_bounded ? column.most : kMostInteger;
  const std::int64_t least = std::max(column.least, -kMostInteger);
  if (number >= least && number <= most) {
    return std::nullopt;
  }
  if (number < least && !is_bounded) {
    return Complaint{{fmt::format("số phải từ {} trở lên", least),
                      fmt::format("the number must be {} or more", least)},
                     {},
                     {}};
  }
  return Complaint{{fmt::format("số phải từ {} đến {}", least, most),
                    fmt::format("the number must be from {} to {}", least, most)},
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

Verdict check_date(const std::string& text, Domain domain) {
  if (domain != Domain::Day && domain != Domain::PartialDate) {
    return std::nullopt;
  }
  const auto date = model::PartialDate::parse(text);
  if (domain == Domain::Day && (!date || !date->has_day())) {
    return with_meant({"không phải là một ngày có thật viết theo dạng NĂM-THÁNG-NGÀY",
                       "not an existing day written as year-month-day"},
                      {"Viết như 2025-12-31.", "Write it like 2025-12-31."},
                      dates_meant(text, domain));
  }
  if (!date) {
    return with_meant(
        {"không phải là năm, tháng của năm hoặc ngày", "not a year, a month of a year or a day"},
        {"Viết như 2021, 2021-12 hoặc 2021-12-31, đúng mức chi tiết của nguồn.",
         "Write it like 2021, 2021-12 or 2021-12-31, as precisely as the source."},
        dates_meant(text, domain));
  }
  if (!is_counted_year(date->year())) {
    const std::string year = year_meant(text.substr(0, 4));
    return Complaint{years_wanted(),
                     {"Kiểm tra lại năm; bảng tính viết 1899-12-30 hoặc 1900 cho ô trống.",
                      "Check the year; a spreadsheet writes 1899-12-30 or 1900 for an empty cell."},
                     year.empty() ? year : year + text.substr(4)};
  }
  return std::nullopt;
}

// 'index.html' is the list itself; some disks do not tell upper from lower case.
bool is_index(std::string_view text) {
  return base::folded(text) == "index";
}

// Names of devices on Windows, whatever their case and ending: no file can be called so there.
bool is_device(std::string_view text) {
  std::string name = base::lower_ascii(std::string(text.substr(0, text.find('.'))));
  constexpr std::array kDevices = {"con", "prn", "aux", "nul"};
  if (name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt"))) {
    return name.back() >= '1' && name.back() <= '9';
  }
  return std::find(kDevices.begin(), kDevices.end(), name) != kDevices.end();
}

Verdict check_file_name(const std::string& text) {
  if (is_device(text)) {
    return Complaint{{"trên Windows đây là tên của thiết bị, không đặt cho tệp được",
                      "this is the name of a device on Windows, where no file can bear it"},
                     {"Chọn một mã khác.", "Choose another id."},
                     {}};
  }
  if (text.ends_with('.')) {
    return Complaint{{"mã kết thúc bằng dấu chấm, Windows bỏ dấu đó khỏi tên tệp",
                      "the id ends in a point, which Windows drops from the names of files"},
                     {"Bỏ dấu chấm ở cuối.", "Drop the point."},
                     text.substr(0, text.find_last_not_of('.') + 1)};
  }
  return std::nullopt;
}

Verdict check_decimal(const std::string& text) {
  if (is_shortened_number(text)) {
    return check_words(text);
  }
  if (model::Decimal::parse(text)) {
    return std::nullopt;
  }
  return with_meant({"không phải là số thập phân", "not a decimal number"},
                    {"Viết như 90 hoặc 89.95: dấu chấm, nhiều nhất bốn chữ số thập phân.",
                     "Write it like 90 or 89.95: a point, four decimals at most."},
                    numbers_meant(text));
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
  if (column.name == "id" || (column.name == "plan_id" && table.name == "plan")) {
    if (auto verdict = check_file_name(text)) {
      return verdict;
    }
  }
  if (is_decimal_column(table, column)) {
    return check_decimal(text);
  }
  if (column.name == "url") {
    return check_address(text);
  }
  const bool is_free = column.domain == Domain::Any && !column.is_integer && column.name != "id" &&
                       !column.name.ends_with("_id");
  return is_free ? check_words(text) : std::nullopt;
}

Verdict check_cell(const std::string& text,
                   const Table& table,
                   const Column& column,
                   bool in_database) {
  if (auto verdict = check_cell_text(text)) {
    return verdict;
  }
  if (auto verdict = in_database ? check_composed(text) : std::nullopt) {
    return verdict;
  }
  if (is_flag(column)) {
    return check_flag(text);
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

bool is_decimal_column(const Table& table, const Column& column) {
  return std::any_of(kDecimals.begin(), kDecimals.end(), [&](const auto& known) {
    return table.name == known.first && column.name == known.second;
  });
}

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
