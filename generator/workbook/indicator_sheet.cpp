#include "i18n/locale.hpp"
#include "model/words.hpp"

#include <fmt/format.h>

#include "workbook/sheets.hpp"
#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

struct Window {
  model::ValueBasis basis;
  std::optional<model::Day> from;
  std::optional<model::Day> to;
};

// Which value of an indicator a period asks for; none: it is one of the year report.
std::optional<Window> window_of(const model::Indicator& indicator,
                                const model::ReportingPeriod& period) {
  using model::Nature;
  using model::ValueBasis;
  const bool is_year = period.kind == model::PeriodKind::Year;
  switch (indicator.nature) {
    case Nature::Flow:
    case Nature::Composition: {
      const bool is_own = !is_year && period.data_from == period.interval_from &&
                          period.kind == model::PeriodKind::Quarter3;
      const ValueBasis basis = is_year  ? ValueBasis::WholeYear
                               : is_own ? ValueBasis::OwnPeriod
                                        : ValueBasis::Cumulative;
      return Window{basis, period.data_from, period.closing};
    }
    case Nature::Stock: return Window{ValueBasis::AtDate, {}, period.closing};
    case Nature::Reduction:
      return is_year ? std::optional(Window{ValueBasis::AtDate, {}, period.closing}) : std::nullopt;
    case Nature::Register:
      return is_year
                 ? std::optional(Window{ValueBasis::WholeYear, period.data_from, period.closing})
                 : std::nullopt;
    case Nature::Survey:
      return is_year ? std::optional(Window{ValueBasis::Survey, {}, {}}) : std::nullopt;
  }
  return std::nullopt;
}

std::string last_value(const model::Plan& plan,
                       const model::ReportingPeriod& period,
                       const model::Indicator& indicator,
                       Lang lang) {
  const bool is_percent = indicator.unit == model::Measure::Percent;
  const model::IndicatorValue* last = nullptr;
  const analytics::Ledger known = analytics::known_before(plan, period);
  for (const analytics::AcceptedSnapshot& each : known.snapshots()) {
    for (const model::IndicatorValue& value : each.snapshot->values) {
      if (value.indicator_id == indicator.id &&
          (last == nullptr || last->value_to <= value.value_to)) {
        last = &value;
      }
    }
  }
  if (last == nullptr) {
    return {};
  }
  const auto shown = [&](const std::optional<model::Decimal>& number) {
    return number ? i18n::number(*number, lang) : std::string();
  };
  const std::string figure = last->value ? shown(last->value) + (is_percent ? "%" : "")
                             : last->denominator
                                 ? shown(last->numerator) + " / " + shown(last->denominator)
                                 : shown(last->numerator);
  return fmt::format(
      "{}\n{}, {}", figure, basis_words(last->basis).in(lang), date_words(last->value_to).in(lang));
}

std::string counted_words(const model::Indicator& indicator, Lang lang) {
  std::string all = indicator.definition.shown(lang);
  for (const auto& [name, text] : {std::pair{Say{lang}("Tử số", "Numerator"), &indicator.numerator},
                                   {Say{lang}("Mẫu số", "Denominator"), &indicator.denominator}}) {
    if (text->is_stated()) {
      all += (all.empty() ? "" : "\n") + name + ": " + text->shown(lang);
    }
  }
  return all;
}

// Null: the office; also where that unit owes nothing for the period and gets no file.
const model::Unit* reporter_of(const Status& status, const model::Indicator& indicator) {
  for (const UnitStatus& each : status.units) {
    if (!indicator.reporter_ids.empty() && indicator.reporter_ids.front() == each.unit->id) {
      return each.unit;
    }
  }
  return nullptr;
}

}  // namespace

BookSheet indicator_sheet(const Status& status, const model::Unit* unit, Lang lang) {
  const Say say{lang};
  BookSheet sheet;
  sheet.name = say("Chỉ tiêu", "Indicators");
  sheet.title = say("Số liệu chỉ tiêu: ", "Indicators: ") + period_words(*status.period).in(lang);
  sheet.hint = say(
      "Ghi số đếm (số nguyên); chỉ ghi giá trị khi không có số đếm. Không có số liệu thì để trống.",
      "Give the counts (whole numbers); the value only where there are none. Blank: no figures.");
  sheet.columns = {{say("Chỉ tiêu", "Indicator"), 28},
                   {say("Cách tính", "How it is computed"), 36},
                   {say("Loại số liệu", "Kind of figure"), 15},
                   {say("Từ ngày", "From"), 12},
                   {say("Đến ngày", "To"), 12},
                   {say("Số liệu gần nhất", "Last figure"), 18},
                   {say("Tử số hoặc số đếm", "Numerator or count"), 12, Fill::Count},
                   {say("Mẫu số", "Denominator"), 12, Fill::Count},
                   {say("Giá trị", "Value"), 10, Fill::Text},
                   {say("Mức độ", "Level"), 12, Fill::List, "mb_levels"},
                   {say("Nguồn", "Source"), 22, Fill::Text},
                   {say("Đơn vị khảo sát", "Surveyor"), 14, Fill::Text},
                   {say("Đối tượng", "Population"), 14, Fill::Text},
                   {say("Cách chọn mẫu", "Sampling"), 14, Fill::Text},
                   {say("Số phiếu hợp lệ", "Valid responses"), 10, Fill::Count},
                   {"key", 10}};
  for (const model::Indicator& indicator : status.plan->indicators) {
    const std::optional<Window> window = window_of(indicator, *status.period);
    if (!window || reporter_of(status, indicator) != unit) {
      continue;
    }
    const bool is_survey = window->basis == model::ValueBasis::Survey;
    std::vector<std::string> cells(sheet.columns.size());
    cells[0] = indicator.name.shown(lang);
    cells[1] = counted_words(indicator, lang);
    cells[2] = basis_words(window->basis).in(lang);
    cells[3] = window->from ? date_words(*window->from).in(lang) : std::string();
    cells[4] = window->to ? date_words(*window->to).in(lang) : std::string();
    cells[5] = last_value(*status.plan, *status.period, indicator, lang);
    if (indicator.unit == model::Measure::Count) {
      cells[7] = "-";
    }
    for (std::size_t c = 11; c <= 14 && !is_survey; ++c) {
      cells[c] = "-";
    }
    cells.back() = fmt::format("{} {}", indicator.id, model::word(window->basis));
    sheet.rows.push_back(std::move(cells));
  }
  return sheet;
}

}  // namespace minhbach::workbook
