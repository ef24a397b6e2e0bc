#include "base/aside_file.hpp"
#include "base/aside_folder.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "model/words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "workbook/cell_words.hpp"
#include "workbook/correct.hpp"
#include "workbook/correction_parts.hpp"
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

constexpr char kBetween = '|';  // row and column, in the hidden key

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

// One revision as the workbook shows it, and back.
class CorrectionBook {
 public:
  CorrectionBook(const CorrectRequest& request, Lang lang)
      : request_(request),
        lang_(lang),
        edit_(request.folder, request.schema_file, request.plan),
        revision_(edit_, request.period),
        period_(period_in(edit_, request.period)),
        why_(correction_why(title(), lang_)) {
    make_parts();
  }

  void write(const std::filesystem::path& file) const {
    const TableRows& plans = edit_.of("plan");
    constexpr std::chrono::days kTenYears(3653);
    Book book(file,
              {lang_,
               why_.title,
               PlanEdit::cell(plans, plans.rows.front(), "illustrative") == "1",
               period_.closing,
               period_.closing - kTenYears,
               period_.closing + kTenYears});
    book.add(why_);
    for (const BookSheet& each : parts_) {
      book.add(each);
    }
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
            {"given", given_hash(parts_)}};
  }

  // Of one workbook that came back.
  void read(const ReadBook& book,
            const std::string& name,
            CorrectRequest& request,
            Findings& findings) const {
    if (const ReadSheet* const typed = typed_sheet(book, why_, name, findings)) {
      read_why({why_, *typed, name, {}, findings}, book, request, findings);
    }
    const TypedReader reader(findings, book.from_1904);
    const TypedDocuments documents(edit_.of("document"), findings);
    for (const BookSheet& part : parts_) {
      if (const ReadSheet* const typed = typed_sheet(book, part, name, findings)) {
        read_part({part, *typed, name, {}, findings}, {reader, documents}, request);
      }
    }
  }

 private:
  struct Readers {
    const TypedReader& typed;
    const TypedDocuments& documents;
  };

  static const ReadSheet* typed_sheet(const ReadBook& book,
                                      const BookSheet& sent,
                                      const std::string& name,
                                      Findings& findings) {
    const ReadSheet* const typed = book.sheet(sent.name);
    if (typed == nullptr) {
      findings.error(
          {name, {}, {}},
          {},
          {"thiếu trang \"" + sent.name + "\"", "the sheet \"" + sent.name + "\" is missing"},
          {"Đặt lại tên trang.", "Give the sheet its name again."});
    }
    return typed;
  }

  // What the command line says already stays.
  static void read_why(const ReturnedSheet& returned,
                       const ReadBook& book,
                       CorrectRequest& request,
                       Findings& findings) {
    const TypedReader reader(findings, book.from_1904);
    const std::map<std::string_view, std::string*> texts = {{"reason_vi", &request.reason.vi},
                                                            {"reason_en", &request.reason.en},
                                                            {"basis_vi", &request.basis.vi},
                                                            {"basis_en", &request.basis.en},
                                                            {"position_vi", &request.position.vi},
                                                            {"position_en", &request.position.en}};
    for (const ReturnedLine& line : returned.lines()) {
      const TypedCell* const cell = returned.cell(line, kNewValue);
      const Spot spot = returned.spot(line, kNewValue);
      bool is_missing = false;
      if (line.key == "date") {
        request.day = request.day ? request.day : reader.day(cell, spot);
        is_missing = cell == nullptr && !request.day;
      } else if (const auto text = texts.find(line.key); text != texts.end()) {
        if (text->second->empty()) {
          *text->second = reader.text(cell, spot).value_or("");
        }
        is_missing = cell == nullptr && text->second->empty() && line.key.ends_with("_vi");
      }
      if (is_missing) {
        findings.error(spot,
                       {},
                       {"đính chính phải nêu lý do, căn cứ, chức vụ người duyệt và ngày",
                        "a correction gives its reason, its basis, who approved it and the day"},
                       {"Ghi vào ô này, hoặc nêu bằng --reason, --basis, --position, --date.",
                        "Fill in this cell, or give --reason, --basis, --position, --date."});
      }
    }
  }

  void read_part(const ReturnedSheet& returned, const Readers& by, CorrectRequest& request) const {
    for (const ReturnedLine& line : returned.lines()) {
      const TypedCell* const cell = returned.cell(line, kNewValue);
      const std::size_t at = line.key.rfind(kBetween);
      if (cell == nullptr || at == std::string::npos) {
        continue;
      }
      const Spot spot = returned.spot(line, kNewValue);
      CellChange change{line.key.substr(0, at),
                        line.key.substr(at + 1),
                        cell->text,
                        {spot.file, 0, 0, spot.sheet + "!" + cell_name(spot.at)}};
      const bool clears = cell->text == kBlankVi || cell->text == kBlankEn;
      if (const auto value =
              clears ? std::optional(cell->text) : value_of(*cell, spot, change, by)) {
        change.value = *value;
        request.changes.push_back(std::move(change));
      }
    }
  }

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
    const LocalText words = published_words(edit_, column, value);
    return words.in(lang_).empty() ? words.vi : words.in(lang_);
  }

  [[nodiscard]] std::string title() const {
    const Say say{lang_};
    return say("Đính chính: ", "Correction: ") + period_words(period_).in(lang_) +
           fmt::format(fmt::runtime(say(", bản {}", ", revision {}")), revision_.number());
  }

  void make_parts() {
    for (const CorrectionPart part : kCorrectionParts) {
      parts_.push_back(correction_part(part, title(), lang_));
    }
    revision_places_ = revision_.places();
    for (const auto& [name, place] : revision_places_) {
      const TableRows& rows = edit_.of(place.first);
      const Row& row = rows.rows[place.second];
      for (std::size_t c = 0; c < rows.table->columns.size(); ++c) {
        const std::string& column = rows.table->columns[c].name;
        const auto what = holds(column);
        if (!what || is_key(rows, c)) {
          continue;
        }
        const CorrectionPart part = part_of(place.first, *what);
        BookSheet& sheet = parts_[static_cast<std::size_t>(part)];
        BookRow cells = {{subject_of(edit_, rows, row).in(lang_)}};
        if (is_about_task(part)) {
          cells.push_back({subject_task(rows, row)});
        }
        cells.push_back({column_words(column).in(lang_)});
        cells.push_back({shown(column, row.cells[c].value_or(""))});
        cells.push_back(open_cell(*what));
        cells.push_back({name + kBetween + column});
        sheet.rows.push_back(std::move(cells));
      }
    }
    std::erase_if(parts_, [](const BookSheet& sheet) { return sheet.rows.empty(); });
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
  BookSheet why_;
  Revision::Places revision_places_;
  std::vector<BookSheet> parts_;
};

}  // namespace

void write_correction_book(const CorrectRequest& request,
                           const std::filesystem::path& file,
                           Lang lang) {
  base::require_free(file);
  CorrectionBook(request, lang).write(file);
}

void read_correction_book(CorrectRequest& request, const std::filesystem::path& file) {
  const ReadBook book = read_book(file);
  const std::string name = file.filename().string();
  std::map<std::string, std::string> facts = facts_of(book);
  const CorrectionBook own(request, facts["lang"] == base::code(Lang::En) ? Lang::En : Lang::Vi);
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
  own.read(book, name, request, findings);
  base::Problems problems;
  for (const Finding& each : findings.sorted()) {
    problems.add(as_problem(each, file.parent_path()));
  }
  if (request.changes.empty() && findings.errors() == 0) {
    base::refuse(base::FailureKind::Material,
                 {file.string(), 0, 0, {}},
                 {},
                 {"chưa có giá trị mới nào: cột Giá trị đúng còn trống",
                  "there is no new value: the column New value is blank"},
                 {"Ghi giá trị đúng ở dòng cần sửa, lưu lại rồi chạy lại.",
                  "Type the new value in the row that is wrong, save, and run again."});
  }
  problems.throw_if_errors();
}

}  // namespace minhbach::workbook
