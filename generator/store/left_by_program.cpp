#include "store/left_by_program.hpp"

#include "base/characters.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace minhbach::store {

namespace {

// '#N/A', '#REF!', '#TÊN?', '#####', 'Err:502': in every language the name is in capitals.
bool is_error_value(std::string_view text) {
  if (text.starts_with('#') && text.size() > 1) {
    constexpr std::array kOpen = {
        "#N/A", "#NV", "#N/D", "#N/V", "#NA", "#NO/A", "#GETTING_DATA", "#NIET_LEEG"};
    if (text.find_first_not_of('#') == std::string_view::npos ||
        std::find(kOpen.begin(), kOpen.end(), text) != kOpen.end()) {
      return true;
    }
    const std::u32string points = base::code_points(text);
    return (points.back() == U'!' || points.back() == U'?') &&
           std::all_of(points.begin(), points.end(), [](char32_t point) {
             return base::lower(point) != point || !base::is_letter(point);
           });
  }
  constexpr std::array kNothing = {
      "NULL", "NaN", "nan", "null", "<NA>", "undefined", "(blank)", "#"};
  if (std::find(kNothing.begin(), kNothing.end(), text) != kNothing.end()) {
    return true;
  }
  // LibreOffice, by language.
  constexpr std::array kErrors = {"Err:5", "Lỗi:5", "Error:5", "Fehler:5", "Erreur :5", "Erreur:5"};
  return std::any_of(kErrors.begin(), kErrors.end(), [&](std::string_view error) {
    return text.starts_with(error) && text.size() == error.size() + 2 &&
           base::is_digits(text.substr(error.size()));
  });
}

// One that stands within other text, as a formula joined it.
std::string_view error_value_in(std::string_view text) {
  if (is_error_value(base::trimmed(text))) {
    return base::trimmed(text);
  }
  for (const std::string_view known : {"#N/A",
                                       "#REF!",
                                       "#NAME?",
                                       "#VALUE!",
                                       "#DIV/0!",
                                       "#NUM!",
                                       "#NULL!",
                                       "#TÊN?",
                                       "#GIÁTRỊ!",
                                       "####"}) {
    if (text.find(known) != std::string_view::npos) {
      return known;
    }
  }
  return {};
}

// '_x000D_': how a workbook stores a control character. Empty where there is none.
std::string escape_in(std::string_view text) {
  constexpr std::size_t kSize = 7;
  for (std::size_t at = text.find("_x"); at != std::string_view::npos;
       at = text.find("_x", at + 1)) {
    const std::string_view found = text.substr(at, kSize);
    if (found.size() == kSize && found.back() == '_' &&
        found.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos) {
      return std::string(found);
    }
  }
  return {};
}

}  // namespace

Verdict check_left_by_program(const std::string& text) {
  if (const std::string_view error = error_value_in(text); !error.empty()) {
    return Complaint{
        {fmt::format("“{}” là giá trị lỗi của bảng tính, không phải nội dung", error),
         fmt::format("“{}” is an error value of a spreadsheet, not content", error)},
        {"Sửa công thức trong bảng tính rồi dán lại giá trị; để ô trống nếu nguồn không nêu.",
         "Mend the formula in the spreadsheet and paste its value; leave the cell empty if nothing "
         "is stated."},
        {}};
  }
  if (const std::string escape = escape_in(text); !escape.empty()) {
    return Complaint{
        {fmt::format("“{}” là mã một chương trình chuyển đổi để lại", escape),
         fmt::format("“{}” is a code that a converter left behind", escape)},
        {"Thay bằng dấu xuống dòng hoặc dấu cách như trong nguồn.",
         "Put the line break or the blank of the source in its place."},
        escape == "_x000D_" ? offered(base::replaced(text, escape, "")) : std::string()};
  }
  return std::nullopt;
}

}  // namespace minhbach::store
