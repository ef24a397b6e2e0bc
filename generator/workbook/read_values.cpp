#include "workbook/read_values.hpp"

#include "i18n/locale.hpp"
#include "model/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "workbook/sheets.hpp"
#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

// Windows that end a few days apart cover the same: half a year has 181 days or 182.
bool is_equal_window(const model::IndicatorValue& before,
                     std::optional<model::Day> from,
                     model::Day to) {
  constexpr std::chrono::days kSlack(3);
  if (before.value_to >= to || before.value_from.has_value() != from.has_value()) {
    return false;
  }
  const std::chrono::days difference =
      from ? (to - *from) - (before.value_to - *before.value_from) : model::Day::duration(0);
  return difference <= kSlack && difference >= -kSlack;
}

const model::IndicatorValue* last_equal(const Status& status,
                                        const model::Indicator& indicator,
                                        const ValueWindow& window) {
  const model::IndicatorValue* last = nullptr;
  const analytics::Ledger known = analytics::known_before(*status.plan, *status.period);
  for (const analytics::AcceptedSnapshot& each : known.snapshots()) {
    for (const model::IndicatorValue& value : each.snapshot->values) {
      if (value.indicator_id == indicator.id && value.basis == window.basis && window.to &&
          is_equal_window(value, window.from, *window.to) &&
          (last == nullptr || last->value_to <= value.value_to)) {
        last = &value;
      }
    }
  }
  return last;
}

bool is_jump(const model::Decimal& before, const model::Decimal& now) {
  const std::int64_t step = now.scaled() - before.scaled();
  return before.scaled() > 0 && (step > before.scaled() / 2 || -step > before.scaled() / 2);
}

class ValueReader {
 public:
  ValueReader(const ReturnedSheet& sheet, const ReturnedBook& returned, Import& import)
      : sheet_(sheet),
        returned_(returned),
        import_(import),
        typed_(import.findings, returned.book.from_1904) {
    for (const model::Indicator& each : plan().indicators) {
      names_.push_back(each.name.shown(returned.lang));
    }
    for (const model::Word<model::ValueBasis>& each : model::kWords<model::ValueBasis>) {
      bases_.push_back(basis_words(each.value).in(returned.lang));
    }
    for (const model::Word<model::ValueLevel>& each : model::kWords<model::ValueLevel>) {
      levels_.push_back(level_words(each.value).in(returned.lang));
    }
  }

  void read(const ReturnedLine& line) {
    const model::Indicator* const indicator = indicator_of(line);
    const auto window = indicator == nullptr ? std::nullopt : window_of(line, *indicator);
    const auto level = typed_.choice(cell(line, "level"), spot(line, "level"), levels_);
    Cells cells = figures(line, indicator);
    for (const char* field :
         {"source_vi", "surveyor_vi", "population_vi", "sampling_vi", "note_vi"}) {
      cells[field] = typed_.text(cell(line, field), spot(line, field)).value_or("");
    }
    if (const auto number =
            typed_.text(cell(line, "baseline_document_id"), spot(line, "baseline_document_id"))) {
      cells["baseline_document_id"] =
          import_.documents.named(*number, spot(line, "baseline_document_id")).value_or("");
    }
    if (cell(line, "numerator") == nullptr && cell(line, "value") == nullptr) {
      error(line, "numerator", {"dòng chưa có số liệu", "the row has no figure"});
    }
    if (cell(line, "level") == nullptr) {
      error(line, "level", {"chưa chọn mức độ của số liệu", "the level of the figure is missing"});
    }
    if (!window || !window->to || !level) {
      return;
    }
    remind_of_jump(line, *indicator, *window, cells);
    DraftRow& row = import_.draft.add("indicator_value", sheet_, line);
    cells["indicator_id"] = indicator->id;
    cells["basis"] = model::word(window->basis);
    cells["value_from"] = window->from ? model::iso(*window->from) : std::string();
    cells["value_to"] = model::iso(*window->to);
    cells["level"] = model::kWords<model::ValueLevel>[*level].text;
    row.cells.insert(cells.begin(), cells.end());
  }

 private:
  using Cells = std::map<std::string, std::string>;

  [[nodiscard]] const model::Plan& plan() const { return *import_.status.plan; }
  const TypedCell* cell(const ReturnedLine& line, std::string_view field) {
    return sheet_.cell(line, field);
  }
  Spot spot(const ReturnedLine& line, std::string_view field) { return sheet_.spot(line, field); }
  void error(const ReturnedLine& line, std::string_view field, base::LocalText what) {
    import_.findings.error(spot(line, field),
                           {},
                           std::move(what),
                           {"Điền ô này, hoặc xóa dòng.", "Fill in this cell, or clear the row."});
  }

  Cells figures(const ReturnedLine& line, const model::Indicator* indicator) {
    const bool is_percent = indicator != nullptr && indicator->unit == model::Measure::Percent;
    Cells cells;
    for (const char* field : {"numerator", "denominator", "responses"}) {
      cells[field] = typed_.count(cell(line, field), spot(line, field)).value_or("");
    }
    for (const char* field : {"value", "baseline"}) {
      cells[field] = typed_.number(cell(line, field), spot(line, field), is_percent).value_or("");
    }
    return cells;
  }

  const model::Indicator* indicator_of(const ReturnedLine& line) {
    if (!line.key.starts_with('+')) {
      const std::string id = line.key.substr(0, line.key.find(' '));
      const auto found = std::find_if(plan().indicators.begin(),
                                      plan().indicators.end(),
                                      [&](const model::Indicator& each) { return each.id == id; });
      return found == plan().indicators.end() ? nullptr : &*found;
    }
    if (cell(line, "indicator_id") == nullptr) {
      error(line, "indicator_id", {"chưa chọn chỉ tiêu", "the indicator is not chosen"});
      return nullptr;
    }
    const auto choice =
        typed_.choice(cell(line, "indicator_id"), spot(line, "indicator_id"), names_);
    return choice ? &plan().indicators[*choice] : nullptr;
  }

  std::optional<ValueWindow> window_of(const ReturnedLine& line,
                                       const model::Indicator& indicator) {
    std::optional<ValueWindow> window;
    if (!line.key.starts_with('+')) {
      window = value_window(indicator, *import_.status.period);
      if (!window || window->to) {
        return window;
      }
    } else {
      const auto basis = typed_.choice(cell(line, "basis"), spot(line, "basis"), bases_);
      if (!basis) {
        if (cell(line, "basis") == nullptr) {
          error(line, "basis", {"chưa chọn loại số liệu", "the kind of figure is not chosen"});
        }
        return std::nullopt;
      }
      window = ValueWindow{model::kWords<model::ValueBasis>[*basis].value, {}, {}};
    }
    window->from = typed_.day(cell(line, "value_from"), spot(line, "value_from"));
    window->to = typed_.day(cell(line, "value_to"), spot(line, "value_to"));
    const bool is_span = window->basis != model::ValueBasis::AtDate;
    for (const char* field : {"value_from", "value_to"}) {
      if (cell(line, field) == nullptr && (is_span || std::string_view(field) == "value_to")) {
        error(line, field, {"chưa ghi khoảng thời gian của số liệu", "the span is missing"});
      }
    }
    return window;
  }

  void remind_of_jump(const ReturnedLine& line,
                      const model::Indicator& indicator,
                      const ValueWindow& window,
                      const Cells& cells) {
    const model::IndicatorValue* const before = last_equal(import_.status, indicator, window);
    if (before == nullptr) {
      return;
    }
    const std::array<std::pair<const char*, const std::optional<model::Decimal>*>, 3> figures = {
        {{"numerator", &before->numerator},
         {"denominator", &before->denominator},
         {"value", &before->value}}};
    for (const auto& [field, known] : figures) {
      const auto now = model::Decimal::parse(cells.at(field));
      if (now && *known && is_jump(**known, *now)) {
        const auto told = [&](base::Lang lang) {
          return i18n::number(**known, lang) + " (" + date_words(before->value_to).in(lang) + ")";
        };
        import_.findings.remind(
            spot(line, field),
            cells.at(field),
            {"khác hơn một nửa so với kỳ tương ứng: " + told(base::Lang::Vi),
             "differs by more than half from the last equal span: " + told(base::Lang::En)},
            {"Kiểm tra lại; nếu đúng thì giữ nguyên.", "Check it; if it is right, leave it."});
      }
    }
  }

  const ReturnedSheet& sheet_;
  const ReturnedBook& returned_;
  Import& import_;
  TypedReader typed_;
  std::vector<std::string> names_;
  std::vector<std::string> bases_;
  std::vector<std::string> levels_;
};

}  // namespace

void read_values(const ReturnedSheet& sheet, const ReturnedBook& returned, Import& import) {
  ValueReader reader(sheet, returned, import);
  for (const ReturnedLine& line : sheet.lines()) {
    if (sheet.is_filled(line)) {
      reader.read(line);
    }
  }
}

}  // namespace minhbach::workbook
