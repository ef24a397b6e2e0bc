#include "store/field.hpp"
#include "store/progress_rules.hpp"

#include <fmt/format.h>

#include <array>

namespace minhbach::store {

namespace {

using base::LocalText;
using base::Problems;

struct Indicator {
  std::string_view nature;
  bool is_percent = false;
};
using Indicators = std::map<std::string_view, Indicator>;

Indicators indicators(const PlanRows& plan) {
  const TableRows& rows = plan.of("indicator");
  const Field id(rows, "id");
  const Field nature(rows, "nature");
  const Field unit(rows, "unit");
  Indicators all;
  for (const Row& row : rows.rows) {
    all.emplace(id.text(row), Indicator{nature.text(row), unit.text(row) == "percent"});
  }
  return all;
}

void check_not_negative(const TableRows& rows, Problems& problems) {
  constexpr std::array kNumbers = {"numerator", "denominator", "value", "baseline"};
  for (const char* name : kNumbers) {
    const Field field(rows, name);
    for (const Row& row : rows.rows) {
      const auto number = field.decimal(row);
      if (number && number->scaled() < 0) {
        field.error(row,
                    {"số liệu không thể âm", "a figure cannot be negative"},
                    {"Kiểm tra lại số liệu.", "Check the figure."},
                    problems);
      }
    }
  }
}

// Counts and what they make together (M27, M29).
void check_counts(const TableRows& rows, const Indicators& indicators, Problems& problems) {
  const Field indicator_id(rows, "indicator_id");
  const Field numerator(rows, "numerator");
  const Field denominator(rows, "denominator");
  const Field value(rows, "value");
  for (const Row& row : rows.rows) {
    if (value.is_stated(row) && numerator.is_stated(row)) {
      value.error(row,
                  {"vừa có tử số (numerator) vừa có con số (value)",
                   "both the numerator and a figure (value) are given"},
                  {"Giữ tử số và mẫu số; con số được tính từ đó.",
                   "Keep the numerator and the denominator; the figure is computed from them."},
                  problems);
    }
    const auto found = indicators.find(indicator_id.text(row));
    if (found == indicators.end() || !found->second.is_percent) {
      continue;
    }
    const std::string_view nature = found->second.nature;
    const auto part = numerator.decimal(row);
    const auto whole = denominator.decimal(row);
    if (part && !denominator.is_stated(row) && nature != "reduction") {
      denominator.warning(row,
                          {"có tử số nhưng không có mẫu số: chưa tính được tỷ lệ",
                           "a numerator without its denominator: the share cannot be computed"},
                          {"Bổ sung mẫu số.", "Add the denominator."},
                          problems);
    }
    if (!part || !whole || *part <= *whole) {
      continue;
    }
    const LocalText reason = {
        fmt::format("tử số {} lớn hơn mẫu số {}", part->text(), whole->text()),
        fmt::format(
            "the numerator {} is larger than the denominator {}", part->text(), whole->text())};
    if (nature == "stock" || nature == "survey" || nature == "composition") {
      numerator.error(
          row, reason, {"Kiểm tra lại hai con số.", "Check the two figures."}, problems);
    } else {
      numerator.warning(row,
                        reason,
                        {"Tính cả số kỳ trước chuyển sang vào mẫu số, nếu có.",
                         "Include what was carried over in the denominator, if any."},
                        problems);
    }
  }
}

// The span a value covers (M21).
void check_windows(const TableRows& rows, const ProgressFacts& facts, Problems& problems) {
  const Field period_id(rows, "period_id");
  const Field basis(rows, "basis");
  const Field from(rows, "value_from");
  const Field to(rows, "value_to");
  for (const Row& row : rows.rows) {
    const auto* period = facts.period(period_id.text(row));
    const auto last = to.day(row);
    if (period != nullptr && is_before(period->closing, last)) {
      to.error(row,
               {fmt::format("số liệu đến ngày {} sau ngày chốt số liệu {}",
                            shown(*last).vi,
                            shown(period->closing).vi),
                fmt::format("the value reaches {}, after the closing date {}",
                            shown(*last).en,
                            shown(period->closing).en)},
               {"Ghi ở kỳ sau hoặc sửa ngày.", "Report it next period or correct the date."},
               problems);
    }
    if (basis.text(row) == "at_date" && from.is_stated(row)) {
      from.error(
          row,
          {"số liệu tại thời điểm không có ngày bắt đầu", "a value at a date has no first day"},
          {"Xóa ô này, hoặc sửa basis.", "Clear this cell, or correct the basis."},
          problems);
    }
  }
}

// A survey nobody can weigh is shown and not judged (M26).
void check_surveys(const TableRows& rows, Problems& problems) {
  const Field basis(rows, "basis");
  const Field responses(rows, "responses");
  const Field sampling(rows, "sampling_vi");
  for (const Row& row : rows.rows) {
    if (basis.text(row) == "survey" && !(responses.is_stated(row) && sampling.is_stated(row))) {
      (responses.is_stated(row) ? sampling : responses)
          .warning(
              row,
              {"kết quả khảo sát thiếu số phiếu hợp lệ hoặc cách chọn mẫu nên chưa được đánh giá",
               "a survey without its valid responses or its sampling is not judged"},
              {"Bổ sung responses và sampling_vi.", "Add responses and sampling_vi."},
              problems);
    }
  }
}

}  // namespace

void check_values(const PlanRows& plan, const ProgressFacts& facts, Problems& problems) {
  const TableRows& rows = plan.of("indicator_value");
  check_not_negative(rows, problems);
  check_counts(rows, indicators(plan), problems);
  check_windows(rows, facts, problems);
  check_surveys(rows, problems);
}

}  // namespace minhbach::store
