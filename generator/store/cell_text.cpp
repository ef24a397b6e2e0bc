#include "store/cell_text.hpp"

#include "base/address.hpp"
#include "base/characters.hpp"
#include "base/misread.hpp"
#include "base/text.hpp"
#include "model/decimal.hpp"
#include "store/left_by_program.hpp"
#include "store/meant.hpp"
#include "store/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace minhbach::store {

namespace {

using base::LocalText;
using base::Misreading;

// A word for a message: short, its unseen characters by name.
std::string shown_word(const std::string& word) {
  constexpr std::size_t kMost = 40;
  std::string shown;
  std::size_t count = 0;
  for (const char32_t point : base::code_points(word)) {
    if (++count > kMost) {
      return shown + "…";
    }
    if (base::is_unseen(point)) {
      shown += "<" + base::code_point_name(point) + ">";
    } else {
      base::append_code_point(shown, point);
    }
  }
  return shown;
}

std::string without_unseen(std::string_view text) {
  std::string seen;
  for (const char32_t point : base::code_points(text)) {
    if (!base::is_unseen(point)) {
      base::append_code_point(seen, point);
    }
  }
  return seen;
}

LocalText name_of(char32_t point) {
  switch (point) {
    case 0x00AD: return {"gạch nối mềm", "soft hyphen"};
    case 0x200B: return {"dấu cách rộng 0", "zero-width space"};
    case 0x200C:
    case 0x200D: return {"dấu nối rộng 0", "zero-width joiner"};
    case 0x2060: return {"dấu nối từ rộng 0", "word joiner"};
    case 0x2028:
    case 0x2029: return {"dấu ngắt dòng", "line separator"};
    case 0xFEFF: return {"dấu thứ tự byte", "byte order mark"};
    default: break;
  }
  const bool turns_direction = (point >= 0x202A && point <= 0x202E) ||
                               (point >= 0x2066 && point <= 0x2069) || point == 0x200E ||
                               point == 0x200F || point == 0x061C;
  return turns_direction ? LocalText{"ký tự đổi chiều chữ", "direction mark"}
                         : LocalText{"ký tự không nhìn thấy", "unseen character"};
}

Verdict check_unseen(const std::string& text) {
  const std::u32string points = base::code_points(text);
  const auto at = std::find_if(points.begin(), points.end(), base::is_unseen);
  if (at == points.end()) {
    return std::nullopt;
  }
  const std::string code = base::code_point_name(*at);
  const bool is_control = *at < 0x20 || (*at >= 0x7F && *at < 0xA0);
  const auto place = static_cast<std::size_t>(at - points.begin());
  if (is_control) {
    return Complaint{
        {fmt::format("ô có ký tự điều khiển {} ở vị trí {}", code, place + 1),
         fmt::format("the cell holds the control character {} at position {}", code, place + 1)},
        {"Xóa ký tự này (thường do dán từ chương trình khác).",
         "Remove it (it usually comes from pasting out of another program)."},
        {}};
  }
  constexpr std::size_t kBefore = 12;
  const std::size_t first = place > kBefore ? place - kBefore : 0;
  const std::string before = base::utf8(std::u32string_view(points).substr(first, place - first));
  const LocalText name = name_of(*at);
  const LocalText where = before.empty() ? LocalText{"đầu ô", "at the beginning"}
                                         : LocalText{fmt::format("sau “{}”", before),
                                                     fmt::format("behind “{}”", before)};
  return Complaint{
      {fmt::format("ô có {} {} ở vị trí {}, {}", name.vi, code, place + 1, where.vi),
       fmt::format(
           "the cell holds a {} {} at position {}, {}", name.en, code, place + 1, where.en)},
      {"Gõ lại phần đó của ô: ký tự này không hiện trên màn hình.",
       "Type that part of the cell again: the character does not show on a screen."},
      offered(without_unseen(text))};
}

Verdict check_blank(const std::string& text) {
  if (!base::is_blank(text)) {
    return std::nullopt;
  }
  std::size_t at = 0;
  const char32_t first = base::next_code_point(text, at);
  const std::string codes =
      base::trimmed(text).empty() ? "" : " (" + base::code_point_name(first) + ")";
  return Complaint{
      {"ô chỉ có khoảng trắng" + codes, "the cell holds only blanks" + codes},
      {"Để ô trống nếu nguồn không nêu.", "Leave the cell empty if nothing is stated."},
      {}};
}

// `table`: what UniKey calls the encoding.
Complaint complaint_of_font(const std::string& word,
                            std::string_view font,
                            std::string_view table,
                            const LocalText& meant) {
  return {
      {fmt::format("“{}” là chữ của bảng mã {}, không phải Unicode{}", word, font, meant.vi),
       fmt::format("“{}” is written for the old encoding {}, not Unicode{}", word, font, meant.en)},
      {fmt::format("Chuyển mã bằng UniKey (Ctrl+Shift+F6, từ {} sang Unicode) rồi dán lại.", table),
       fmt::format("Convert it with UniKey (Ctrl+Shift+F6, from {} to Unicode) and paste it again.",
                   table)},
      {}};
}

// How such text came to be, and how to mend it.
Complaint complaint_about(const base::Misread& found) {
  const std::string word = shown_word(found.part);
  const std::string code = base::code_point_name(found.point);
  const LocalText meant = found.meant.empty()
                              ? LocalText{}
                              : LocalText{", có lẽ là “" + shown_word(found.meant) + "”",
                                          ", probably “" + shown_word(found.meant) + "”"};
  switch (found.as) {
    case Misreading::Utf8As8Bit:
      return {
          {fmt::format("“{}” là chữ UTF-8 bị đọc nhầm bằng bảng mã khác{}", word, meant.vi),
           fmt::format("“{}” is UTF-8 that was read as another encoding{}", word, meant.en)},
          {"Mở lại tệp gốc bằng cách nhập dữ liệu với mã UTF-8 (Excel: Dữ liệu → Từ Văn bản/CSV → "
           "65001: Unicode (UTF-8)) rồi chép lại ô.",
           "Open the original file again by importing it as UTF-8 (Excel: Data → From Text/CSV → "
           "65001: Unicode (UTF-8)) and copy the cell again."},
          {}};
    case Misreading::Tcvn3: return complaint_of_font(word, "TCVN3 (ABC)", "TCVN3 (ABC)", meant);
    case Misreading::Vni: return complaint_of_font(word, "VNI", "VNI Windows", meant);
    case Misreading::Windows1258:
      return complaint_of_font(word, "Windows-1258", "Vietnamese locale CP 1258", meant);
    case Misreading::Lost:
      return {{fmt::format("“{}” có chữ đã mất, còn lại dấu {}", word, code),
               fmt::format("“{}” has lost letters, {} stands in their place", word, code)},
              {"Chép lại từ văn bản gốc và lưu tệp dạng CSV UTF-8.",
               "Copy it again from the original and save the file as CSV UTF-8."},
              {}};
    case Misreading::Icelandic:
      return {{fmt::format("“{}” viết chữ Đ bằng chữ Iceland {}{}", word, code, meant.vi),
               fmt::format("“{}” writes Đ with the Icelandic letter {}{}", word, code, meant.en)},
              {"Gõ lại chữ Đ (U+0110) hoặc đ (U+0111) bằng bộ gõ tiếng Việt.",
               "Type Đ (U+0110) or đ (U+0111) again with a Vietnamese keyboard."},
              {}};
    case Misreading::LookAlike:
      return {{fmt::format("“{}” có chữ {} của bảng chữ cái khác, trông như chữ La-tinh{}",
                           word,
                           code,
                           meant.vi),
               fmt::format("“{}” holds the letter {} of another alphabet, which looks Latin{}",
                           word,
                           code,
                           meant.en)},
              {"Gõ lại từ này bằng chữ La-tinh.", "Type the word again in Latin letters."},
              {}};
    case Misreading::Compatible:
      return {
          {fmt::format(
               "“{}” viết bằng ký tự {}, dạng khác của chữ hoặc số thường{}", word, code, meant.vi),
           fmt::format("“{}” is written with {}, a second form of an ordinary letter or digit{}",
                       word,
                       code,
                       meant.en)},
          {"Gõ lại bằng chữ, số thường.", "Type it again in ordinary letters and digits."},
          {}};
    case Misreading::LooseMark:
      return {{fmt::format("dấu {} không đứng trên chữ nào ở “{}”", code, word),
               fmt::format("the mark {} stands on no letter in “{}”", code, word)},
              {"Gõ lại từ này bằng bộ gõ tiếng Việt, mã Unicode dựng sẵn.",
               "Type the word again with a Vietnamese keyboard in composed Unicode."},
              {}};
    case Misreading::Reference:
      return {{fmt::format("“{}” có mã thay cho chữ (HTML hoặc chương trình)", word),
               fmt::format("“{}” holds a code in the place of a character (of HTML or a program)",
                           word)},
              {"Viết chính chữ đó.", "Write the character itself."},
              {}};
  }
  return {};
}

Verdict check_misread(const std::string& text) {
  // What is decomposed is composed first: another message.
  const auto found = base::is_nfc(text) ? base::misread(text) : std::nullopt;
  if (!found) {
    return std::nullopt;
  }
  Complaint complaint = complaint_about(*found);
  complaint.nearest = offered(found->text);
  return complaint;
}

Verdict check_private_use(const std::string& text) {
  std::u32string points = base::code_points(text);
  const auto at = std::find_if(points.begin(), points.end(), base::is_private_use);
  if (at == points.end()) {
    return std::nullopt;
  }
  const std::string code = base::code_point_name(*at);
  const bool is_bullet = at == points.begin();
  if (is_bullet) {
    *at = U'-';
  }
  return Complaint{
      {fmt::format("ô có ký hiệu {} của phông Symbol hoặc Wingdings, nơi khác hiện thành ô vuông",
                   code),
       fmt::format("the cell holds the sign {} of a font like Symbol or Wingdings, a box elsewhere",
                   code)},
      {"Thay bằng ký hiệu Unicode: “-” hoặc “•” cho gạch đầu dòng, “≥”, “×” cho phép tính.",
       "Put a Unicode sign in its place: “-” or “•” for a bullet, “≥”, “×” in a formula."},
      is_bullet ? offered(base::utf8(points)) : std::string()};
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

}  // namespace

Verdict check_cell_text(const std::string& text) {
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
  // Misread letters first: some of them look like controls, and must not be deleted.
  for (const auto check : {check_blank, check_misread}) {
    if (auto verdict = check(text)) {
      return verdict;
    }
  }
  if (!base::is_surely_seen(text)) {
    for (const auto check : {check_unseen, check_private_use}) {
      if (auto verdict = check(text)) {
        return verdict;
      }
    }
  }
  if (looks_like_formula(text)) {
    return Complaint{
        {"nội dung bắt đầu như một công thức bảng tính (=, +, @, hoặc - liền chữ)",
         "the text begins like a spreadsheet formula (=, +, @, or - before a character)"},
        {"Bỏ ký tự đầu, hoặc viết dấu cách sau dấu gạch.",
         "Drop the first character, or write a blank behind the hyphen."},
        {}};
  }
  return check_left_by_program(text);
}

Verdict check_words(const std::string& text) {
  if (is_shortened_number(text)) {
    return Complaint{{"một số dài đã bị bảng tính viết gọn, các chữ số cuối đã mất",
                      "a spreadsheet shortened a long number, its last digits are gone"},
                     {"Đặt định dạng Văn bản (Text) cho cột rồi gõ lại từ văn bản gốc.",
                      "Give the column the format Text and type it again from the original."},
                     {}};
  }
  if (!is_spreadsheet_date(text)) {
    return std::nullopt;
  }
  return Complaint{
      {"bảng tính đã đổi nội dung thành ngày tháng",
       "a spreadsheet turned the content into a date"},
      {"Đặt định dạng Văn bản (Text) cho cột rồi gõ lại từ văn bản gốc, ví dụ 8/22.",
       "Give the column the format Text and type it again from the original, such as 8/22."},
      {}};
}

Verdict check_address(const std::string& text) {
  auto fault = base::fault_of_address(text);
  if (!fault) {
    return std::nullopt;
  }
  return Complaint{
      std::move(fault->reason), std::move(fault->fix), offered(std::move(fault->nearest))};
}

}  // namespace minhbach::store
