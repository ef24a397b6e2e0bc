#include "workbook/correct.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "workbook/cell_words.hpp"
#include "workbook/revision.hpp"

namespace minhbach::workbook {

namespace {

using base::LocalText;
using store::PlanEdit;
using store::Row;
using store::TableRows;

class Correcting {
 public:
  explicit Correcting(const CorrectRequest& request)
      : request_(request),
        edit_(request.folder, request.schema_file, request.plan),
        revision_(edit_, request.period) {}

  CorrectReport run() {
    if (revision_.is_published()) {
      revision_.make_next();
    } else if (revision_.number() == 1) {
      base::refuse(base::FailureKind::Material,
                   {edit_.file("snapshot"), 0, 0, "published"},
                   request_.period,
                   {"kỳ này chưa công bố nên không có gì để đính chính",
                    "the period is not published: there is nothing to correct"},
                   {"Sửa trong biểu mẫu rồi chạy lại `import … --accept`, hoặc sửa trong các bảng.",
                    "Mend the forms and run `import … --accept` again, or change the tables."});
    }
    report_.revision = revision_.number();
    const Revision::Places places = revision_.places();
    std::map<std::string, std::vector<const CellChange*>> by_row;
    for (const CellChange& change : request_.changes) {
      require_row(change, places);
      by_row[change.row].push_back(&change);
    }
    for (const auto& [name, changes] : by_row) {
      const auto& [table, row] = places.at(name);
      change_row(table, row, changes);
    }
    throw_if_wrong();
    try {
      report_.warnings = edit_.write();
    } catch (const base::Failure& failure) {
      throw at_cells(failure);
    }
    return std::move(report_);
  }

 private:
  void wrong(const CellChange& change,
             std::string value,
             LocalText reason,
             LocalText fix,
             std::string nearest = {}) {
    wrong_.error(
        change.typed.file.empty() ? base::Place{change.row, 0, 0, change.column} : change.typed,
        std::move(value),
        std::move(reason),
        std::move(fix),
        std::move(nearest));
  }

  void throw_if_wrong() const { wrong_.throw_if_errors(); }

  // What the rules say of a row is told at the cell of the workbook that changed it.
  base::Failure at_cells(const base::Failure& failure) const {
    std::vector<base::Problem> problems = failure.problems();
    const Revision::Places places = revision_.places();
    for (base::Problem& problem : problems) {
      const CellChange* at = nullptr;
      for (const CellChange& change : request_.changes) {
        const auto& [table, row] = places.at(change.row);
        const bool is_of_row = problem.place.file == edit_.file(table) &&
                               problem.place.line == edit_.of(table).rows[row].line;
        if (is_of_row && !change.typed.file.empty() &&
            (at == nullptr || change.column == problem.place.field)) {
          at = &change;
        }
      }
      if (at != nullptr) {
        problem.place = at->typed;
        problem.value = cell_words(at->column, at->value).vi;
      }
    }
    return {failure.kind(), std::move(problems)};
  }

  void require_row(const CellChange& change, const Revision::Places& places) {
    if (places.contains(change.row)) {
      return;
    }
    std::vector<std::string> known;
    for (const auto& [name, place] : places) {
      known.push_back(name);
    }
    wrong(change,
          change.row,
          {"bản mới nhất của kỳ này không có dòng nào như vậy",
           "the newest revision of the period has no such row"},
          {"`correct … --sheet TỆP.xlsx` lập bảng tính có sẵn mọi ô; không phải gõ tên dòng.",
           "`correct … --sheet FILE.xlsx` makes a workbook of all cells; no row needs naming."},
          base::nearest(change.row, known));
    throw_if_wrong();
  }

  // False, and told, where the cell cannot be corrected as asked.
  bool holds(const TableRows& rows, std::size_t row, const CellChange& change) {
    const auto column = rows.table->find(change.column);
    if (!column || is_key(rows, *column) || column_words(change.column).vi.empty()) {
      std::vector<std::string> known;
      for (const store::Column& each : rows.table->columns) {
        if (!column_words(each.name).vi.empty()) {
          known.push_back(each.name);
        }
      }
      wrong(
          change,
          change.column,
          {"không phải cột sửa được của dòng này", "is no column of the row that can be corrected"},
          {"Các cột: " + base::joined(known, ", "), "Columns: " + base::joined(known, ", ")},
          base::nearest(change.column, known));
      return false;
    }
    const std::string now = rows.rows[row].cells[*column].value_or("");
    if (new_value(change) == now) {
      wrong(change,
            change.value,
            {"ô đó đã ghi như vậy", "the cell holds that already"},
            {"Ghi giá trị mới, hoặc bỏ dòng này.", "Give another value, or leave this out."});
      return false;
    }
    return true;
  }

  static std::string new_value(const CellChange& change) {
    return change.value == kBlankVi || change.value == kBlankEn
               ? std::string()
               : typed_cell(change.column, change.value);
  }

  // Whoever corrects the Vietnamese corrects its translation with it.
  void require_twin(const TableRows& rows,
                    std::size_t row,
                    const CellChange& change,
                    const std::vector<const CellChange*>& all) {
    if (!change.column.ends_with("_vi")) {
      return;
    }
    const std::string twin = change.column.substr(0, change.column.size() - 3) + "_en";
    const bool is_given = std::any_of(
        all.begin(), all.end(), [&](const CellChange* each) { return each->column == twin; });
    if (!is_given && !PlanEdit::cell(rows, rows.rows[row], twin).empty()) {
      wrong(change,
            PlanEdit::cell(rows, rows.rows[row], twin),
            {"bản tiếng Anh này là của nội dung cũ", "this English is that of the old text"},
            {"Sửa cả cột " + twin + ", hoặc ghi " + kBlankVi + ".",
             "Correct the column " + twin + " too, or write " + kBlankEn + "."});
    }
  }

  void change_row(const std::string& table,
                  std::size_t row,
                  const std::vector<const CellChange*>& changes) {
    const TableRows& rows = edit_.of(table);
    const LocalText subject = subject_of(edit_, rows, rows.rows[row]);
    model::SourceText before{subject.vi, subject.en};
    model::SourceText after = before;
    const auto tell = [](model::SourceText& into,
                         const LocalText& label,
                         const LocalText& value,
                         std::string_view mark) {
      into.vi += fmt::format("{}{}: {}", mark, label.vi, value.vi);
      // Words of a unit that nobody has translated: then the whole is shown in Vietnamese.
      into.en = into.en.empty() || value.en.empty()
                    ? std::string()
                    : into.en + fmt::format("{}{}: {}", mark, label.en, value.en);
    };
    std::string_view mark = ". ";
    for (const CellChange* const change : changes) {
      if (!holds(rows, row, *change)) {
        continue;
      }
      require_twin(rows, row, *change, changes);
      const LocalText label = column_words(change->column);
      const std::string old = PlanEdit::cell(rows, rows.rows[row], change->column);
      tell(before, label, published_words(edit_, change->column, old), mark);
      tell(after, label, published_words(edit_, change->column, new_value(*change)), mark);
      mark = "; ";
      edit_.set(table, row, change->column, new_value(*change));
    }
    add_correction(edit_.of(table), row, before, after);
  }

  // 'DC07' after 'DC06'.
  [[nodiscard]] std::string next_id() const {
    int highest = 0;
    const TableRows& corrections = edit_.of("correction");
    for (const Row& row : corrections.rows) {
      const std::string id = PlanEdit::cell(corrections, row, "id");
      if (id.starts_with("DC")) {
        highest = std::max(highest, base::to_int(id.substr(2)).value_or(0));
      }
    }
    return fmt::format("DC{:02}", highest + 1);
  }

  // The one target that the indicator measures; empty: none, or several.
  [[nodiscard]] std::string target_of(const std::string& indicator) const {
    std::set<std::string> targets;
    const TableRows& conditions = edit_.of("target_condition");
    for (const Row& row : conditions.rows) {
      if (!indicator.empty() && PlanEdit::cell(conditions, row, "indicator_id") == indicator) {
        targets.insert(PlanEdit::cell(conditions, row, "target_id"));
      }
    }
    return targets.size() == 1 ? *targets.begin() : std::string();
  }

  void add_correction(const TableRows& rows,
                      std::size_t row,
                      const model::SourceText& before,
                      const model::SourceText& after) {
    const auto key_of = [&](std::string_view column) {
      return rows.table->find(column) ? PlanEdit::cell(rows, rows.rows[row], column)
                                      : std::string();
    };
    const model::SourceText& reason = request_.reason;
    const model::SourceText& basis = request_.basis;
    const bool is_english = !reason.en.empty() && !basis.en.empty();
    report_.ids.push_back(next_id());
    report_.told.push_back({before.vi + " → " + after.vi,
                            before.en.empty() || after.en.empty() ? before.vi + " → " + after.vi
                                                                  : before.en + " → " + after.en});
    edit_.add("correction",
              {{"id", report_.ids.back()},
               {"kind", "correction"},
               {"made_on", model::iso(request_.day.value())},
               {"period_id", request_.period},
               {"task_id", key_of("task_id")},
               {"target_id", target_of(key_of("indicator_id"))},
               {"before_vi", before.vi},
               {"before_en", before.en},
               {"after_vi", after.vi},
               {"after_en", after.en},
               {"reason_vi", reason.vi + " Căn cứ: " + basis.vi},
               {"reason_en", is_english ? reason.en + " Basis: " + basis.en : std::string()},
               {"approved_by_vi", request_.position.vi},
               {"approved_by_en", request_.position.en}});
  }

  const CorrectRequest& request_;
  PlanEdit edit_;
  Revision revision_;
  CorrectReport report_;
  base::Problems wrong_;
};

}  // namespace

CorrectReport correct(const CorrectRequest& request) {
  return Correcting(request).run();
}

}  // namespace minhbach::workbook
