#include "base/text.hpp"
#include "store/plan_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace minhbach::store {

namespace {

using base::LocalText;
using model::Decimal;

void check_not_negative(const Records& values) {
  for (const char* const column : {"numerator", "denominator", "value", "baseline"}) {
    for (const Record row : values) {
      const auto number = row[column].decimal();
      if (number && number->scaled() < 0) {
        row[column].error({"số liệu không thể âm", "a figure cannot be negative"},
                          {"Kiểm tra lại số liệu.", "Check the figure."});
      }
    }
  }
}

void check_share(const Record& row, std::string_view nature) {
  const auto part = row["numerator"].decimal();
  const auto whole = row["denominator"].decimal();
  if (part && !row["denominator"] && nature != "reduction") {
    row["denominator"].warning(
        {"có tử số nhưng không có mẫu số: chưa tính được tỷ lệ",
         "a numerator without its denominator: the share cannot be computed"},
        {"Bổ sung mẫu số.", "Add the denominator."});
  }
  if (!part || !whole || *part <= *whole) {
    return;
  }
  const LocalText reason = {
      fmt::format("tử số {} lớn hơn mẫu số {}", part->text(), whole->text()),
      fmt::format(
          "the numerator {} is larger than the denominator {}", part->text(), whole->text())};
  if (nature == "stock" || nature == "survey" || nature == "composition") {
    row["numerator"].error(reason, {"Kiểm tra lại hai con số.", "Check the two figures."});
  } else {
    row["numerator"].warning(reason,
                             {"Tính cả số kỳ trước chuyển sang vào mẫu số, nếu có.",
                              "Include what was carried over in the denominator, if any."});
  }
}

// Counts and what they make together.
void check_counts(const Review& plan, const Records& values) {
  const auto indicators = plan.of("indicator").by("id");
  for (const Record row : values) {
    if (row["value"] && row["numerator"]) {
      row["value"].error(
          {"vừa có tử số (numerator) vừa có con số (value)",
           "both the numerator and a figure (value) are given"},
          {"Giữ tử số và mẫu số; con số được tính từ đó.",
           "Keep the numerator and the denominator; the figure is computed from them."});
    }
    const auto found = indicators.find(row["indicator_id"].text());
    if (found != indicators.end() && found->second["unit"] == "percent") {
      check_share(row, found->second["nature"].text());
    }
  }
}

// The span a value covers.
void check_windows(const Records& values, const ProgressFacts& facts) {
  for (const Record row : values) {
    const auto* period = facts.period(row["period_id"]);
    const auto last = row["value_to"].day();
    if (period != nullptr && is_before(period->closing, last)) {
      row["value_to"].error(
          dated("số liệu đến ngày {} sau ngày chốt số liệu {}",
                "the value reaches {}, after the closing date {}",
                *last,
                period->closing),
          {"Ghi ở kỳ sau hoặc sửa ngày.", "Report it next period or correct the date."});
    }
    if (row["basis"] == "at_date" && row["value_from"]) {
      row["value_from"].error(
          {"số liệu tại thời điểm không có ngày bắt đầu", "a value at a date has no first day"},
          {"Xóa ô này, hoặc sửa basis.", "Clear this cell, or correct the basis."});
    }
  }
}

// A survey nobody can weigh is shown and not judged.
void check_surveys(const Records& values) {
  for (const Record row : values) {
    if (row["basis"] == "survey" && !(row["responses"] && row["sampling_vi"])) {
      row[row["responses"] ? "sampling_vi" : "responses"].warning(
          {"kết quả khảo sát thiếu số phiếu hợp lệ hoặc cách chọn mẫu nên chưa được đánh giá",
           "a survey without its valid responses or its sampling is not assessed"},
          {"Bổ sung responses và sampling_vi.", "Add responses and sampling_vi."});
    }
  }
}

struct Part {
  Record row;
  std::optional<Decimal> numerator;
  std::optional<Decimal> denominator;
  std::optional<Decimal> value;
};

// Counts are exact; percentages that were typed may each be rounded to a tenth.
bool is_whole(const std::vector<Part>& parts) {
  constexpr std::int64_t kHundred = 1'000'000;  // in ten-thousandths
  constexpr std::int64_t kHalfATenth = 500;
  std::int64_t numerators = 0;
  std::int64_t values = 0;
  for (const Part& part : parts) {
    numerators += part.numerator ? part.numerator->scaled() : 0;
    values += part.value ? part.value->scaled() : 0;
  }
  const auto has_value = [](const Part& part) {
    return part.value.has_value();
  };
  if (std::all_of(parts.begin(), parts.end(), has_value)) {
    return std::abs(values - kHundred) <= kHalfATenth * static_cast<std::int64_t>(parts.size());
  }
  const auto& whole = parts.front().denominator;
  return whole && numerators == whole->scaled() &&
         std::all_of(parts.begin(), parts.end(), [&](const Part& part) {
           return part.denominator == whole;
         });
}

// Mixed or without a denominator: other rules tell what is missing.
bool can_be_added(const std::vector<Part>& parts) {
  const auto has_counts = [](const Part& part) {
    return part.numerator && part.denominator;
  };
  const auto has_value = [](const Part& part) {
    return part.value && !part.numerator;
  };
  return std::all_of(parts.begin(), parts.end(), has_counts) ||
         std::all_of(parts.begin(), parts.end(), has_value);
}

// The part that differs from the revision before; the last, where there is none or all are new.
const Part& touched_part(const std::vector<Part>& parts, const Records& values) {
  for (const Part& part : parts) {
    for (const Record row : values) {
      const bool is_before = row["indicator_id"] == part.row["indicator_id"].text() &&
                             row["period_id"] == part.row["period_id"].text() &&
                             row["basis"] == part.row["basis"].text() &&
                             row["value_to"] == part.row["value_to"].text() &&
                             base::to_int(row["revision"].text()).value_or(0) + 1 ==
                                 base::to_int(part.row["revision"].text()).value_or(0);
      const auto differs = [&](const char* column) {
        return row[column].text() != part.row[column].text();
      };
      if (is_before && (differs("numerator") || differs("denominator") || differs("value"))) {
        return part;
      }
    }
  }
  return parts.back();
}

// All of them by name: which is wrong, only a person knows.
void tell_parts(const Review& plan, const std::vector<Part>& parts, const Part& at) {
  const bool has_counts = parts.front().numerator.has_value();
  const std::map<std::string_view, Record> indicators = plan.of("indicator").by("id");
  base::LocalText sum;
  for (const Part& part : parts) {
    const Record& indicator = indicators.at(part.row["indicator_id"].text());
    const std::string figure =
        has_counts
            ? fmt::format("{}/{}", part.row["numerator"].text(), part.row["denominator"].text())
            : std::string(part.row["value"].text()) + "%";
    const Field english = indicator["name_en"];
    sum.vi += fmt::format("{}{} {}",
                          sum.vi.empty() ? "" : "; ",
                          indicator["name_vi"].text(),
                          base::replaced(figure, ".", ","));
    sum.en += fmt::format("{}{} {}",
                          sum.en.empty() ? "" : "; ",
                          english ? english.text() : indicator["name_vi"].text(),
                          figure);
  }
  at.row[has_counts ? "numerator" : "value"].warning(
      {"các phần của cơ cấu này cộng lại không bằng 100%: " + sum.vi,
       "the parts of this whole do not add up to 100%: " + sum.en},
      {"Kiểm tra tử số của từng phần và mẫu số chung.",
       "Check the numerator of each part and their common denominator."});
}

// Indicators of nature composition that share their definition are the parts of one whole.
void check_compositions(const Review& plan, const Records& values) {
  std::map<std::string_view, std::string_view> whole_of_part;
  std::map<std::string_view, std::size_t> part_count;
  for (const Record row : plan.of("indicator")) {
    if (const Field definition = row["definition_vi"];
        definition && row["nature"] == "composition") {
      whole_of_part.emplace(row["id"].text(), definition.text());
      ++part_count[definition.text()];
    }
  }
  // By definition, period, revision, basis, first and last day.
  using Text = std::string_view;
  std::map<std::tuple<Text, Text, Text, Text, Text, Text>, std::vector<Part>> sums;
  for (const Record row : values) {
    if (const auto whole = whole_of_part.find(row["indicator_id"].text());
        whole != whole_of_part.end()) {
      sums[{whole->second,
            row["period_id"].text(),
            row["revision"].text(),
            row["basis"].text(),
            row["value_from"].text(),
            row["value_to"].text()}]
          .push_back({row,
                      row["numerator"].decimal(),
                      row["denominator"].decimal(),
                      row["value"].decimal()});
    }
  }
  for (const auto& [window, parts] : sums) {
    const bool is_complete = parts.size() == part_count[std::get<0>(window)];
    if (is_complete && parts.size() > 1 && can_be_added(parts) && !is_whole(parts)) {
      tell_parts(plan, parts, touched_part(parts, values));
    }
  }
}

// Its file comes from one who sends files.
void check_indicator_reporters(const Review& plan, const ProgressFacts& facts) {
  for (const Record row : plan.of("indicator_reporter")) {
    if (facts.collectives.contains(row["unit_id"].text())) {
      row["unit_id"].error({"tập thể không gửi báo cáo", "a collective sends no report"},
                           {"Ghi đơn vị đầu mối tổng hợp số liệu của chỉ số.",
                            "Name the one unit that compiles the figures of the indicator."});
    }
  }
}

}  // namespace

void check_values(const Review& plan, const ProgressFacts& facts) {
  const Records values = plan.of("indicator_value");
  check_indicator_reporters(plan, facts);
  check_not_negative(values);
  check_counts(plan, values);
  check_windows(values, facts);
  check_surveys(values);
  check_compositions(plan, values);
}

}  // namespace minhbach::store
