#include "workbook/typed.hpp"

#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "model/decimal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "workbook/book.hpp"

namespace minhbach::workbook {

namespace {

const base::LocalText kTypeDay = {"Ghi ngày/tháng/năm, đủ bốn chữ số của năm, ví dụ 25/09/2026.",
                                  "Type day/month/year with four digits of the year, such as "
                                  "25/09/2026."};
const base::LocalText kTypeNumber = {"Gõ lại con số, không có dấu ngăn cách hàng nghìn.",
                                     "Type the number again, without signs between thousands."};

std::string without_blanks(std::string_view text) {
  return base::replaced(text, " ", "");
}

std::string with_words(const base::LocalText& both, base::Lang lang) {
  return both.in(lang);
}

// How many digits the year of what looks like a day has; nothing: it does not look like one.
std::optional<std::size_t> digits_of_year(std::string_view text) {
  for (const char separator : {'/', '.', '-'}) {
    const auto parts = base::split(text, separator);
    if (parts.size() == 3 && std::all_of(parts.begin(), parts.end(), base::is_digits) &&
        parts[0].size() <= 2 && parts[1].size() <= 2 && parts[2].size() <= 4) {
      return parts[2].size();
    }
  }
  return std::nullopt;
}

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

// Whether the groups are those of thousands: '12.345.678'.
bool are_thousands(const std::vector<std::string_view>& groups) {
  constexpr std::size_t kDigits = 3;
  if (groups.size() < 2 || groups.front().empty() || groups.front().size() > kDigits ||
      groups.front().front() == '0') {
    return false;
  }
  return std::all_of(groups.begin() + 1, groups.end(), [](std::string_view group) {
    return group.size() == kDigits;
  });
}

std::string without(std::string_view text, char sign) {
  return base::replaced(text, std::string(1, sign), "");
}

// As a whole number, the same sign between all thousands; empty: it is none.
std::string whole_of(std::string_view text) {
  if (base::is_digits(text)) {
    return std::string(text);
  }
  for (const char sign : {'.', ',', ' '}) {
    std::string digits = without(text, sign);
    if (base::is_digits(digits) && are_thousands(base::split(text, sign))) {
      return digits;
    }
  }
  return {};
}

}  // namespace

NumberReadings number_readings(std::string_view text) {
  NumberReadings readings;
  const std::string tight = base::replaced(base::trimmed(text), "\u00A0", " ");
  if (const std::string whole = whole_of(tight); !whole.empty()) {
    readings.whole = whole;
  }
  const std::size_t last = tight.find_last_of(".,");
  if (last != std::string::npos) {
    const std::string before = tight.substr(0, last);
    const std::string after = tight.substr(last + 1);
    const std::string whole = whole_of(before);
    if (base::is_digits(after) && !whole.empty() && before.find(tight[last]) == std::string::npos) {
      readings.fraction = whole + "." + after;
    }
  }
  return readings;
}

bool TypedReader::is_readable(const TypedCell* cell, const Spot& spot) const {
  if (cell == nullptr) {
    return false;
  }
  if (cell->kind == TypedKind::Error) {
    findings_.error(spot,
                    cell->text,
                    {"ô báo lỗi của Excel", "the cell shows an error of Excel"},
                    {"Xóa công thức, gõ giá trị vào ô.", "Delete the formula and type the value."});
    return false;
  }
  if (cell->kind == TypedKind::NotComputed) {
    findings_.error(
        spot,
        "=" + cell->text,
        {"công thức chưa có kết quả lưu trong tệp", "the formula has no result stored in the file"},
        {"Gõ giá trị thay cho công thức, hoặc mở bằng Excel rồi lưu lại.",
         "Type the value instead, or open the file in Excel and save it."});
    return false;
  }
  return true;
}

std::optional<std::string> TypedReader::text(const TypedCell* cell, const Spot& spot) const {
  if (!is_readable(cell, spot)) {
    return std::nullopt;
  }
  if (cell->kind == TypedKind::Day || cell->kind == TypedKind::Percent) {
    findings_.error(spot,
                    cell->text,
                    {"Excel đã đổi nội dung gõ vào thành ngày hoặc phần trăm",
                     "Excel turned what was typed into a date or a percentage"},
                    {"Gõ lại với dấu nháy đơn ở đầu, ví dụ '8/2026.",
                     "Type it again behind an apostrophe, such as '8/2026."});
    return std::nullopt;
  }
  if (const std::size_t letters = letters_in(cell->text); letters > kLongestText) {
    findings_.error(
        spot,
        {},
        {fmt::format("dài {} ký tự, nhiều hơn {}", letters, kLongestText),
         fmt::format("{} characters long, more than {}", letters, kLongestText)},
        {"Rút gọn: việc cụ thể, số, ngày.", "Shorten it: what was done, numbers, days."});
    return std::nullopt;
  }
  return cell->text;
}

std::optional<model::Day> TypedReader::day(const TypedCell* cell, const Spot& spot) const {
  if (!is_readable(cell, spot)) {
    return std::nullopt;
  }
  const std::string text = without_blanks(cell->text);
  if (cell->kind == TypedKind::Number) {
    // A day that lost the form of one, by a paste say. Nothing else is a number of that size here.
    constexpr double kOf1945 = 16'438;
    constexpr double kOf2099 = 73'050;
    const double serial = std::strtod(text.c_str(), nullptr);
    if (serial >= kOf1945 && serial <= kOf2099) {
      return day_of_serial(serial, from_1904_);
    }
  } else if (const auto day = model::parse_spoken_day(text)) {
    return day;
  }
  constexpr std::size_t kDigits = 4;
  const auto digits = cell->kind == TypedKind::Text ? digits_of_year(text) : std::nullopt;
  base::LocalText what = {"không phải một ngày đủ ngày, tháng, năm",
                          "not a day with month and year"};
  if (digits) {
    what = *digits == kDigits
               ? base::LocalText{"không có ngày này trong lịch; ngày đứng trước, tháng đứng sau",
                                 "there is no such day; the day comes before the month"}
               : base::LocalText{"năm chưa đủ bốn chữ số", "the year does not have four digits"};
  }
  findings_.error(spot, cell->text, std::move(what), kTypeDay);
  return std::nullopt;
}

// Told with what to type, so that it reads in one way; of a count there is one.
void TypedReader::ask_number(const TypedCell& cell,
                             const Spot& spot,
                             const NumberReadings& readings,
                             bool is_count) const {
  if (!readings.whole) {
    findings_.error(spot, cell.text, {"không phải một con số", "not a number"}, kTypeNumber);
    return;
  }
  const std::string& whole = *readings.whole;
  const std::string& point = *readings.fraction;
  // Four decimals are no thousands.
  const std::size_t decimals = point.size() - point.find('.') - 1;
  const std::string clear = point + std::string(decimals < 4 ? 4 - decimals : 0, '0');
  findings_.error(
      spot,
      cell.text,
      {fmt::format("con số gõ dưới dạng chữ, đọc được hai cách: {} hoặc {}",
                   whole,
                   base::replaced(point, ".", ",")),
       fmt::format("a number typed as text that can be read as {} or as {}", whole, point)},
      is_count
          ? base::LocalText{fmt::format("Ô này ghi số đếm: gõ {}, không có dấu.", whole),
                            fmt::format("This cell is a count: type {}, without signs.", whole)}
          : base::LocalText{
                fmt::format("Nếu là số nguyên, gõ {0}. Nếu là số thập phân, gõ {1}.",
                            whole,
                            base::replaced(clear, ".", ",")),
                fmt::format("If it is a whole number, type {}. If it is a decimal, type {}.",
                            whole,
                            clear)});
}

namespace {

// '1.284' that a spreadsheet read as 1284 thousandths: the count it may have been meant for.
std::string meant_count(const std::string& text) {
  const auto decimal = model::Decimal::parse(text);
  constexpr std::size_t kDigits = 3;
  constexpr std::int64_t kThousandth = 10;
  const std::size_t point = text.find('.');
  const bool is_group = point != std::string::npos && text.size() - point - 1 == kDigits;
  return decimal && is_group && decimal->scaled() >= kThousandth * 1000
             ? std::to_string(decimal->scaled() / kThousandth)
             : std::string();
}

}  // namespace

std::optional<std::string> TypedReader::count(const TypedCell* cell, const Spot& spot) const {
  if (!is_readable(cell, spot)) {
    return std::nullopt;
  }
  std::string text = cell->text;
  if (cell->kind == TypedKind::Text) {
    const NumberReadings readings = number_readings(text);
    if (readings.whole.has_value() == readings.fraction.has_value()) {
      ask_number(*cell, spot, readings, true);
      return std::nullopt;
    }
    text = readings.whole ? *readings.whole : *readings.fraction;
  }
  const bool is_whole = base::is_digits(text) && text.size() <= 10;
  if ((cell->kind != TypedKind::Number && cell->kind != TypedKind::Text) || !is_whole) {
    const std::string meant = cell->kind == TypedKind::Number ? meant_count(text) : std::string();
    findings_.error(
        spot,
        cell->text,
        {"phải là số đếm: số nguyên, không âm", "a count is a whole number, not negative"},
        meant.empty()
            ? base::LocalText{"Ghi số đếm, không ghi tỷ lệ.", "Give the count, not the share."}
            : base::LocalText{
                  fmt::format("Nếu là {0} thì gõ {0}, không có dấu; không ghi tỷ lệ.", meant),
                  fmt::format("If it is {0}, type {0}, without signs; not the share.", meant)});
    return std::nullopt;
  }
  return std::to_string(std::strtoll(text.c_str(), nullptr, 10));
}

std::optional<std::string> TypedReader::number(const TypedCell* cell,
                                               const Spot& spot,
                                               bool is_percent) const {
  if (!is_readable(cell, spot)) {
    return std::nullopt;
  }
  const bool is_share = cell->kind == TypedKind::Percent;
  std::string text = cell->text;
  if (is_share) {
    text = fmt::format("{:.15g}", std::strtod(text.c_str(), nullptr) * 100);
  } else if (cell->kind == TypedKind::Text) {
    if (is_percent && text.ends_with('%')) {
      text.pop_back();
    }
    const NumberReadings readings = number_readings(text);
    if (readings.whole.has_value() == readings.fraction.has_value()) {
      ask_number(*cell, spot, readings, false);
      return std::nullopt;
    }
    text = readings.whole ? *readings.whole : *readings.fraction;
  }
  const auto decimal = model::Decimal::parse(text);
  const bool has_kind =
      cell->kind == TypedKind::Number || cell->kind == TypedKind::Text || (is_share && is_percent);
  if (!has_kind || !decimal || decimal->scaled() < 0) {
    findings_.error(spot,
                    cell->text,
                    {"phải là một số không âm, nhiều nhất bốn chữ số thập phân",
                     "must be a number, not negative, with four decimals at most"},
                    kTypeNumber);
    return std::nullopt;
  }
  constexpr std::int64_t kOne = 10'000;
  if (is_percent && !is_share && decimal->scaled() > 0 && decimal->scaled() < kOne) {
    findings_.remind(spot,
                     cell->text,
                     {"đọc là nhỏ hơn 1%", "read as less than 1%"},
                     {"Nếu là tỷ lệ như 0,85 của 1 thì ghi 85.",
                      "If it is a share of 1, such as 0.85, type 85."});
  }
  return decimal->text();
}

std::optional<std::size_t> TypedReader::choice(const TypedCell* cell,
                                               const Spot& spot,
                                               const std::vector<std::string>& from) const {
  if (!is_readable(cell, spot)) {
    return std::nullopt;
  }
  std::optional<std::size_t> found;  // written otherwise, without marks say
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (joined_blanks(from[i]) == cell->text) {
      return i;
    }
    if (base::folded(from[i]) == base::folded(cell->text)) {
      found = found ? from.size() : i;  // two of them: neither
    }
  }
  if (found && *found < from.size()) {
    // Its form shows such a cell red.
    findings_.remind(spot,
                     cell->text,
                     {"đọc là \"" + from[*found] + "\"", "read as \"" + from[*found] + "\""},
                     {"Nếu không phải thì chọn trong danh sách của ô.",
                      "If it is not, choose from the list of the cell."});
    return found;
  }
  const std::string near = base::nearest(cell->text, from);
  base::LocalText fix = {"Chọn trong danh sách của ô.", "Choose from the list of the cell."};
  if (!near.empty()) {
    fix = {"Có phải \"" + near + "\"? " + with_words(fix, base::Lang::Vi),
           "Is it \"" + near + "\"? " + with_words(fix, base::Lang::En)};
  }
  findings_.error(
      spot, cell->text, {"không có trong danh sách", "not in the list"}, std::move(fix));
  return std::nullopt;
}

}  // namespace minhbach::workbook
