#include "workbook/cell_words.hpp"

#include "i18n/locale.hpp"
#include "model/decimal.hpp"

#include <algorithm>
#include <array>

#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

struct ColumnWords {
  const char* name;  // of a text without its language
  Holds holds;
  const char* vi;
  const char* en;
};

constexpr std::array kColumnWords = {
    ColumnWords{"received_on", Holds::Day, "Ngày nhận báo cáo", "Day received"},
    ColumnWords{"state_reported", Holds::State, "Tình trạng đơn vị báo cáo", "State reported"},
    ColumnWords{"state_confirmed", Holds::State, "Tình trạng được xác nhận", "State confirmed"},
    ColumnWords{"confirmed_by", Holds::Text, "Chức vụ người xác nhận", "Confirmed by"},
    ColumnWords{"done_on", Holds::Day, "Ngày hoàn thành", "Day of completion"},
    ColumnWords{"acted_on", Holds::Day, "Ngày thực hiện", "Day of the activity"},
    ColumnWords{"activity", Holds::Text, "Kết quả, hoạt động", "Result, activity"},
    ColumnWords{"delay_reason", Holds::Reason, "Nguyên nhân chậm", "Cause of delay"},
    ColumnWords{"delay_text", Holds::Text, "Giải trình", "Explanation"},
    ColumnWords{"remedy", Holds::Text, "Biện pháp khắc phục", "Remedy"},
    ColumnWords{"expected_on", Holds::Day, "Dự kiến hoàn thành", "Expected completion"},
    ColumnWords{"document_id", Holds::Document, "Tài liệu của sản phẩm", "Document of the output"},
    ColumnWords{"value_from", Holds::Day, "Từ ngày", "From"},
    ColumnWords{"level", Holds::Level, "Mức độ số liệu", "Level"},
    ColumnWords{"numerator", Holds::Count, "Tử số hoặc số đếm", "Numerator or count"},
    ColumnWords{"denominator", Holds::Count, "Mẫu số", "Denominator"},
    ColumnWords{"value", Holds::Number, "Giá trị", "Value"},
    ColumnWords{"baseline", Holds::Number, "Giá trị gốc", "Baseline"},
    ColumnWords{"source", Holds::Text, "Nguồn số liệu", "Source"},
    ColumnWords{"surveyor", Holds::Text, "Đơn vị khảo sát", "Surveyor"},
    ColumnWords{"population", Holds::Text, "Đối tượng khảo sát", "Population"},
    ColumnWords{"sampling", Holds::Text, "Cách chọn mẫu", "Sampling"},
    ColumnWords{"responses", Holds::Count, "Số phiếu hợp lệ", "Valid responses"},
    ColumnWords{"note", Holds::Text, "Ghi chú", "Note"},
    ColumnWords{"text", Holds::Text, "Ý kiến của đơn vị", "Comment of the unit"},
};

const ColumnWords* words_of(const std::string& column) {
  const auto is_named = [&](const ColumnWords& each) {
    return each.holds == Holds::Text ? column == std::string(each.name) + "_vi" ||
                                           column == std::string(each.name) + "_en"
                                     : column == each.name;
  };
  const auto at = std::find_if(kColumnWords.begin(), kColumnWords.end(), is_named);
  return at == kColumnWords.end() ? nullptr : &*at;
}

template <class Enum, class Words>
LocalText worded_as(const std::string& value, Words&& words) {
  const auto known = model::from_word<Enum>(value);
  return known ? words(*known) : LocalText{value, value};
}

}  // namespace

std::optional<Holds> holds(const std::string& column) {
  const ColumnWords* const words = words_of(column);
  return words == nullptr ? std::nullopt : std::optional(words->holds);
}

LocalText column_words(const std::string& column) {
  const ColumnWords* const words = words_of(column);
  if (words == nullptr) {
    return {};
  }
  if (words->holds == Holds::Text && column.ends_with("_en")) {
    return {std::string(words->vi) + " (bản tiếng Anh)", std::string(words->en) + " (English)"};
  }
  return {words->vi, words->en};
}

std::string typed_cell(const std::string& column, const std::string& text) {
  const ColumnWords* const words = words_of(column);
  if (words == nullptr || words->holds != Holds::Day) {
    return text;
  }
  const auto day = model::parse_spoken_day(text);
  return day ? model::iso(*day) : text;
}

LocalText cell_words(const std::string& column, const std::string& value) {
  const ColumnWords* const words = words_of(column);
  if (value.empty()) {
    return {"không nêu", "not stated"};
  }
  switch (words == nullptr ? Holds::Document : words->holds) {
    case Holds::Text: return {value, column.ends_with("_en") ? value : std::string()};
    case Holds::Day: {
      const auto day = model::parse_day(value);
      return day ? date_words(*day) : LocalText{value, value};
    }
    case Holds::Count:
    case Holds::Number: {
      const auto number = model::Decimal::parse(value);
      return number ? LocalText{i18n::number(*number, Lang::Vi), i18n::number(*number, Lang::En)}
                    : LocalText{value, value};
    }
    case Holds::State: return worded_as<model::ReportState>(value, state_words);
    case Holds::Reason: return worded_as<model::DelayReason>(value, reason_words);
    case Holds::Level: return worded_as<model::ValueLevel>(value, level_words);
    case Holds::Document: break;
  }
  return {value, value};
}

}  // namespace minhbach::workbook
