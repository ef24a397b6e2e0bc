#pragma once

#include "base/lang.hpp"
#include "base/problem.hpp"
#include "model/day.hpp"
#include "model/source_text.hpp"
#include "store/plan_edit.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace minhbach::workbook {

// One cell that was published wrongly.
struct CellChange {
  std::string row;  // 'task_report II.6 2024 phong-2': the table and the row's key
  std::string column;
  std::string value;       // kBlank: the cell is to be empty
  base::Place typed = {};  // where in a workbook; no file: it came from none
};

// What is written for a cell without content, in either language.
inline constexpr const char* kBlankVi = "(trống)";
inline constexpr const char* kBlankEn = "(blank)";

struct CorrectRequest {
  std::filesystem::path folder;  // text tables
  std::filesystem::path schema_file;
  std::string plan;
  std::string period;
  std::vector<CellChange> changes;
  model::SourceText reason;
  model::SourceText basis;        // the document or record the new value rests on
  model::SourceText position;     // who approved, never a name
  std::optional<model::Day> day;  // always there when a correction is made
};

struct CorrectReport {
  int revision = 0;
  std::vector<std::string> ids;       // of the corrections
  std::vector<base::LocalText> told;  // 'II.6, Phòng 2: Ngày hoàn thành: 2/4/2024 → 22/3/2024'
  store::PlanEdit::Warnings warnings;  // about the tables
};

// Makes the next revision of a period: the whole of the newest with the cells that are corrected,
// and a correction for each row that tells readers so. A revision that is not published yet takes
// the change itself. Failure(Material) for a cell that is not there and with whatever `load` would
// refuse, and for a period that was never published; nothing is written then.
CorrectReport correct(const CorrectRequest& request);

// Writes a workbook with every cell of the newest revision that can be corrected and what stands
// there, in words; new values are typed beside it, a sheet for each kind of row. On the first
// stands why: reason, basis, position and day.
void write_correction_book(const CorrectRequest& request,
                           const std::filesystem::path& file,
                           base::Lang lang);
// Puts what was typed into the request: the cells with a new value, and why, unless that is given
// there already. Failure(Material) with every cell that cannot be read, for a file that is no such
// workbook of this revision or was made of other figures, and where it does not say why.
void read_correction_book(CorrectRequest& request, const std::filesystem::path& file);

}  // namespace minhbach::workbook
