#include "i18n/locale.hpp"
#include "model/words.hpp"

#include <fmt/format.h>

#include "workbook/sheets.hpp"
#include "workbook/words.hpp"

namespace minhbach::workbook {

std::optional<ValueWindow> value_window(const model::Indicator& indicator,
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
      return ValueWindow{basis, period.data_from, period.closing};
    }
    case Nature::Stock: return ValueWindow{ValueBasis::AtDate, {}, period.closing};
    case Nature::Reduction:
      return is_year ? std::optional(ValueWindow{ValueBasis::AtDate, {}, period.closing})
                     : std::nullopt;
    case Nature::Register:
      return is_year ? std::optional(
                           ValueWindow{ValueBasis::WholeYear, period.data_from, period.closing})
                     : std::nullopt;
    case Nature::Survey:
      return is_year ? std::optional(ValueWindow{ValueBasis::Survey, {}, {}}) : std::nullopt;
  }
  return std::nullopt;
}

namespace {

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

// Columns only some values need; a sheet has them where one of its rows does.
struct Needs {
  bool survey = false;
  bool baseline = false;
};

std::vector<BookColumn> value_columns(const Needs& needs, Lang lang) {
  const Say say{lang};
  std::vector<BookColumn> columns = {
      {say("Chỉ tiêu", "Indicator"), 28, Fill::Locked, "mb_indicators", "indicator_id"},
      {say("Cách tính", "How it is computed"), 36},
      {say("Loại số liệu", "Kind of figure"), 15, Fill::Locked, "mb_bases", "basis"},
      {say("Từ ngày", "From"), 12, Fill::Locked, {}, "value_from"},
      {say("Đến ngày", "To"), 12, Fill::Locked, {}, "value_to"},
      {say("Số liệu gần nhất", "Last figure"), 18},
      {say("Tử số hoặc số đếm", "Numerator or count"), 12, Fill::Count, {}, "numerator"},
      {say("Mẫu số", "Denominator"), 12, Fill::Count, {}, "denominator"},
      {say("Giá trị", "Value"), 10, Fill::Number, {}, "value"},
      {say("Mức độ", "Level"), 12, Fill::List, "mb_levels", "level"},
      {say("Nguồn", "Source"), 22, Fill::Text, {}, "source_vi"}};
  if (needs.baseline) {
    columns.push_back({say("Số gốc", "Baseline"), 10, Fill::Number, {}, "baseline"});
    columns.push_back({say("Văn bản của số gốc", "Document of the baseline"),
                       14,
                       Fill::Text,
                       {},
                       "baseline_document_id"});
  }
  if (needs.survey) {
    columns.push_back({say("Đơn vị khảo sát", "Surveyor"), 14, Fill::Text, {}, "surveyor_vi"});
    columns.push_back({say("Đối tượng", "Population"), 14, Fill::Text, {}, "population_vi"});
    columns.push_back({say("Cách chọn mẫu", "Sampling"), 14, Fill::Text, {}, "sampling_vi"});
    columns.push_back(
        {say("Số phiếu hợp lệ", "Valid responses"), 10, Fill::Count, {}, "responses"});
  }
  columns.push_back({say("Ghi chú", "Note"), 20, Fill::Text, {}, "note_vi"});
  columns.push_back({"key", 10});
  return columns;
}

BookRow value_row(const Status& status,
                  const model::Indicator& indicator,
                  const ValueWindow& window,
                  const std::vector<BookColumn>& columns,
                  Lang lang) {
  BookRow cells(columns.size());
  const bool is_survey = window.basis == model::ValueBasis::Survey;
  const auto close = [&](std::string_view field) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (columns[c].field == field) {
        cells[c] = BookCell::closed();
      }
    }
  };
  cells[0].text = indicator.name.shown(lang);
  cells[1].text = counted_words(indicator, lang);
  cells[2].text = basis_words(window.basis).in(lang);
  cells[3].text = window.from ? date_words(*window.from).in(lang) : std::string();
  cells[4].text = window.to ? date_words(*window.to).in(lang) : std::string();
  cells[5].text = last_value(*status.plan, *status.period, indicator, lang);
  if (is_survey) {  // nobody knows its days beforehand
    cells[3] = BookCell::open(Fill::Date);
    cells[4] = BookCell::open(Fill::Date);
  } else {
    for (const char* field : {"surveyor_vi", "population_vi", "sampling_vi", "responses"}) {
      close(field);
    }
  }
  if (indicator.unit == model::Measure::Count) {
    close("denominator");
  }
  if (indicator.nature != model::Nature::Reduction) {
    close("baseline");
    close("baseline_document_id");
  }
  cells.back().text = fmt::format("{} {}", indicator.id, model::word(window.basis));
  return cells;
}

// For what no calendar foresees: the year's final figure in a later report, another span, a second
// survey.
BookRow free_value_row(std::size_t number, std::size_t columns) {
  BookRow cells(columns);
  cells[0] = BookCell::open(Fill::List);
  cells[2] = BookCell::open(Fill::List);
  cells[3] = BookCell::open(Fill::Date);
  cells[4] = BookCell::open(Fill::Date);
  cells.back().text = more_key(number);
  return cells;
}

}  // namespace

bool reports_indicators(const Status& status, const model::Unit& unit) {
  return std::any_of(status.plan->indicators.begin(),
                     status.plan->indicators.end(),
                     [&](const model::Indicator& indicator) {
                       return value_window(indicator, *status.period) &&
                              reporter_of(status, indicator) == &unit;
                     });
}

BookSheet indicator_sheet(const Status& status, const model::Unit* unit, Lang lang) {
  constexpr std::size_t kFreeRows = 12;
  const Say say{lang};
  BookSheet sheet;
  sheet.name = say("Chỉ tiêu", "Indicators");
  sheet.title = say("Số liệu chỉ tiêu: ", "Indicators: ") + period_words(*status.period).in(lang);
  sheet.hint =
      say("Ghi số đếm (số nguyên); chỉ ghi giá trị khi không có số đếm. Không có số liệu "
          "thì để trống. Số liệu của khoảng thời gian khác: các dòng cuối.",
          "Give the counts (whole numbers); the value only where there are none. Blank: "
          "no figures. Figures of another span: the last rows.");
  std::vector<std::pair<const model::Indicator*, ValueWindow>> asked;
  Needs needs;
  for (const model::Indicator& indicator : status.plan->indicators) {
    const auto window = value_window(indicator, *status.period);
    if (window && reporter_of(status, indicator) == unit) {
      asked.emplace_back(&indicator, *window);
      needs.survey = needs.survey || window->basis == model::ValueBasis::Survey;
      needs.baseline = needs.baseline || indicator.nature == model::Nature::Reduction;
    }
  }
  sheet.columns = value_columns(needs, lang);
  sheet.pages_wide = 2;
  for (const auto& [indicator, window] : asked) {
    sheet.rows.push_back(value_row(status, *indicator, window, sheet.columns, lang));
  }
  for (std::size_t i = 1; i <= kFreeRows; ++i) {
    sheet.rows.push_back(free_value_row(i, sheet.columns.size()));
  }
  return sheet;
}

}  // namespace minhbach::workbook
