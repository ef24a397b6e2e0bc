#include "base/aside_file.hpp"
#include "base/aside_folder.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "model/words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "workbook/cell_words.hpp"
#include "workbook/correct.hpp"
#include "workbook/forms.hpp"
#include "workbook/returned_folder.hpp"
#include "workbook/revision.hpp"
#include "workbook/sheets.hpp"
#include "workbook/typed_documents.hpp"
#include "workbook/words.hpp"

// The workbook that new values are typed into.

namespace minhbach::workbook {

namespace {

using store::PlanEdit;
using store::Row;
using store::TableRows;

constexpr const char* kNewValue = "value";  // the field that is typed
constexpr char kBetween = '|';              // row and column, in the hidden key

template <class Enum>
std::vector<std::string> words_of_all(LocalText (*words)(Enum), Lang lang) {
  std::vector<std::string> all;
  for (const auto& each : model::kWords<Enum>) {
    all.push_back(words(each.value).in(lang));
  }
  return all;
}

template <class Enum>
std::string code_of(std::size_t choice) {
  return std::string(model::kWords<Enum>[choice].text);
}

BookCell open_cell(Holds what) {
  switch (what) {
    case Holds::Day: return BookCell::open(Fill::Date);
    case Holds::Count: return BookCell::open(Fill::Count);
    case Holds::Number: return BookCell::open(Fill::Number);
    case Holds::State: return BookCell::open(Fill::List, "mb_states");
    case Holds::Reason: return BookCell::open(Fill::List, "mb_causes");
    case Holds::Level: return BookCell::open(Fill::List, "mb_levels");
    case Holds::Text:
    case Holds::Document: break;
  }
  return BookCell::open(Fill::Text);
}

// One revision as the sheet shows it, and back.
class CorrectionBook {
 public:
  CorrectionBook(const CorrectRequest& request, Lang lang)
      : request_(request),
        lang_(lang),
        edit_(request.folder, request.schema_file, request.plan),
        revision_(edit_, request.period),
        period_(period_in(edit_, request.period)) {
    make_sheet();
  }

  void write(const std::filesystem::path& file) const {
    const TableRows& plans = edit_.of("plan");
    constexpr std::chrono::days kTenYears(3653);
    Book book(file,
              {lang_,
               sheet_.title,
               PlanEdit::cell(plans, plans.rows.front(), "illustrative") == "1",
               period_.closing,
               period_.closing - kTenYears,
               period_.closing + kTenYears});
    book.add(sheet_);
    book.add_hidden(facts(),
                    {{"mb_states", words_of_all(state_words, lang_)},
                     {"mb_causes", words_of_all(reason_words, lang_)},
                     {"mb_levels", words_of_all(level_words, lang_)}});
    book.close();
  }

  [[nodiscard]] std::vector<std::pair<std::string, std::string>> facts() const {
    return {{"minhbach", std::string("correction ") + kFormVersion},
            {"plan", request_.plan},
            {"period", request_.period},
            {"unit", std::to_string(revision_.number())},
            {"lang", std::string(base::code(lang_))},
            {"given", given_hash({sheet_})}};
  }

  std::vector<CellChange> read(const ReadBook& book, const std::string& name, Findings& findings) {
    const ReadSheet* const typed = book.sheet(sheet_.name);
    if (typed == nullptr) {
      findings.error(
          {name, {}, {}},
          {},
          {"thiếu trang \"" + sheet_.name + "\"", "the sheet \"" + sheet_.name + "\" is missing"},
          {"Đặt lại tên trang.", "Give the sheet its name again."});
      return {};
    }
    const ReturnedSheet returned(sheet_, *typed, name, {}, findings);
    const TypedReader reader(findings, book.from_1904);
    const TypedDocuments documents(edit_.of("document"), findings);
    std::vector<CellChange> changes;
    for (const ReturnedLine& line : returned.lines()) {
      const TypedCell* const cell = returned.cell(line, kNewValue);
      const std::size_t at = line.key.rfind(kBetween);
      if (cell == nullptr || at == std::string::npos) {
        continue;
      }
      CellChange change{line.key.substr(0, at), line.key.substr(at + 1), cell->text};
      const Spot spot = returned.spot(line, kNewValue);
      const bool clears = cell->text == kBlankVi || cell->text == kBlankEn;
      if (const auto value = clears ? std::optional(cell->text)
                                    : value_of(*cell, spot, change, {reader, documents})) {
        change.value = *value;
        changes.push_back(std::move(change));
      }
    }
    return changes;
  }

 private:
  struct Readers {
    const TypedReader& typed;
    const TypedDocuments& documents;
  };

  // As the tables have it.
  std::optional<std::string> value_of(const TypedCell& cell,
                                      const Spot& spot,
                                      const CellChange& change,
                                      const Readers& by) const {
    const auto chosen = [&](const std::vector<std::string>& from) {
      return by.typed.choice(&cell, spot, from);
    };
    switch (holds(change.column).value_or(Holds::Text)) {
      case Holds::Text: return by.typed.text(&cell, spot);
      case Holds::Count: return by.typed.count(&cell, spot);
      case Holds::Number: return by.typed.number(&cell, spot, is_percent(change.row));
      case Holds::Day: {
        const auto day = by.typed.day(&cell, spot);
        return day ? std::optional(model::iso(*day)) : std::nullopt;
      }
      case Holds::State: {
        const auto at = chosen(words_of_all(state_words, lang_));
        return at ? std::optional(code_of<model::ReportState>(*at)) : std::nullopt;
      }
      case Holds::Reason: {
        const auto at = chosen(words_of_all(reason_words, lang_));
        return at ? std::optional(code_of<model::DelayReason>(*at)) : std::nullopt;
      }
      case Holds::Level: {
        const auto at = chosen(words_of_all(level_words, lang_));
        return at ? std::optional(code_of<model::ValueLevel>(*at)) : std::nullopt;
      }
      case Holds::Document: return by.documents.named(cell.text, spot);
    }
    return std::nullopt;
  }

  // Whether the value of that row is measured in percent.
  [[nodiscard]] bool is_percent(const std::string& row) const {
    const auto place = revision_places_.find(row);
    if (place == revision_places_.end()) {
      return false;
    }
    const TableRows& rows = edit_.of(place->second.first);
    if (!rows.table->find("indicator_id")) {
      return false;
    }
    const std::string id = PlanEdit::cell(rows, rows.rows[place->second.second], "indicator_id");
    const TableRows& indicators = edit_.of("indicator");
    return std::any_of(indicators.rows.begin(), indicators.rows.end(), [&](const Row& each) {
      return PlanEdit::cell(indicators, each, "id") == id &&
             PlanEdit::cell(indicators, each, "unit") == model::word(model::Measure::Percent);
    });
  }

  [[nodiscard]] std::string shown(const std::string& column, const std::string& value) const {
    if (holds(column) == Holds::Document && !value.empty()) {
      const TableRows& documents = edit_.of("document");
      for (const Row& each : documents.rows) {
        const auto day = model::parse_day(PlanEdit::cell(documents, each, "issued"));
        if (PlanEdit::cell(documents, each, "id") == value && day) {
          return PlanEdit::cell(documents, each, "number") + ", " + date_words(*day).in(lang_);
        }
      }
    }
    const LocalText words = cell_words(column, value);
    return words.in(lang_).empty() ? words.vi : words.in(lang_);
  }

  void make_sheet() {
    const Say say{lang_};
    sheet_.name = say("Đính chính", "Correction");
    sheet_.title = say("Đính chính: ", "Correction: ") + period_words(period_).in(lang_) +
                   fmt::format(fmt::runtime(say(", bản {}", ", revision {}")), revision_.number());
    sheet_.hint =
        say("Chỉ ghi ở cột Giá trị đúng, ở dòng cần sửa; ghi (trống) để xóa. Ô khác để nguyên.",
            "Type only under New value, in the rows that are wrong; (blank) clears a cell.");
    sheet_.columns = {{say("Nội dung", "About"), 44},
                      {say("Đơn vị, chỉ tiêu", "Unit, indicator"), 34},
                      {say("Ô", "Cell"), 26},
                      {say("Đang công bố", "Published"), 44},
                      {say("Giá trị đúng", "New value"), 44, Fill::Text, {}, kNewValue},
                      {"key", 10}};
    revision_places_ = revision_.places();
    for (const auto& [name, place] : revision_places_) {
      const TableRows& rows = edit_.of(place.first);
      const Row& row = rows.rows[place.second];
      for (std::size_t c = 0; c < rows.table->columns.size(); ++c) {
        const std::string& column = rows.table->columns[c].name;
        if (const auto what = holds(column); what && !is_key(rows, c)) {
          sheet_.rows.push_back({{subject_task(rows, row)},
                                 {subject_of(edit_, rows, row).in(lang_)},
                                 {column_words(column).in(lang_)},
                                 {shown(column, row.cells[c].value_or(""))},
                                 open_cell(*what),
                                 {name + kBetween + column}});
        }
      }
    }
  }

  // 'II.6 Rà soát … · quý I/2026'
  [[nodiscard]] std::string subject_task(const TableRows& rows, const Row& row) const {
    std::string words = named_in(edit_, rows, row, "task_id", "task", "title").in(lang_);
    if (words.empty()) {
      return words;
    }
    words = PlanEdit::cell(rows, row, "task_id") + " " + words;
    if (rows.table->find("occurrence")) {
      const std::string occurrence = PlanEdit::cell(rows, row, "occurrence");
      const model::ReportingPeriod period = period_in(edit_, occurrence);
      words +=
          " · " +
          (period.year != 0 ? period_words(period) : occurrence_id_words(occurrence)).in(lang_);
    }
    return words;
  }

  const CorrectRequest& request_;
  Lang lang_;
  PlanEdit edit_;
  Revision revision_;
  model::ReportingPeriod period_;
  Revision::Places revision_places_;
  BookSheet sheet_;
};

}  // namespace

void write_correction_book(const CorrectRequest& request,
                           const std::filesystem::path& file,
                           Lang lang) {
  base::require_free(file);
  CorrectionBook(request, lang).write(file);
}

std::vector<CellChange> read_correction_book(const CorrectRequest& request,
                                             const std::filesystem::path& file) {
  const ReadBook book = read_book(file);
  const std::string name = file.filename().string();
  std::map<std::string, std::string> facts = facts_of(book);
  CorrectionBook own(request, facts["lang"] == base::code(Lang::En) ? Lang::En : Lang::Vi);
  for (const auto& [of, value] : own.facts()) {
    if (facts[of] != value) {
      base::refuse(
          base::FailureKind::Material,
          {file.string(), 0, 0, {}},
          {},
          of == "given" || of == "unit"
              ? LocalText{"bảng tính này lập từ số liệu cũ: các bảng đã thay đổi từ đó",
                          "this workbook was made of older figures: the tables changed since"}
              : LocalText{"không phải bảng tính đính chính của kỳ này",
                          "this is no workbook of corrections of this period"},
          {"Lập lại bằng `minhbach correct … --sheet TỆP.xlsx`.",
           "Make it again with `minhbach correct … --sheet FILE.xlsx`."});
    }
  }
  Findings findings;
  std::vector<CellChange> changes = own.read(book, name, findings);
  base::Problems problems;
  for (const Finding& each : findings.sorted()) {
    problems.add(as_problem(each, file.parent_path()));
  }
  problems.throw_if_errors();
  if (changes.empty()) {
    base::refuse(base::FailureKind::Material,
                 {file.string(), 0, 0, {}},
                 {},
                 {"chưa có giá trị mới nào: cột Giá trị đúng còn trống",
                  "there is no new value: the column New value is blank"},
                 {"Ghi giá trị đúng ở dòng cần sửa, lưu lại rồi chạy lại.",
                  "Type the new value in the row that is wrong, save, and run again."});
  }
  return changes;
}

}  // namespace minhbach::workbook
