#pragma once

#include <map>
#include <string>
#include <vector>

#include "workbook/returned_sheet.hpp"

namespace minhbach::workbook {

// A row of a table as the workbooks give it, and where it was typed.
struct DraftRow {
  std::string table;
  std::map<std::string, std::string> cells;  // by column; empty: not stated
  Spot spot;
  std::map<std::string, unsigned, std::less<>> columns;     // of the sheet, by column of the table
  std::map<std::string, Spot, std::less<>> elsewhere = {};  // cells another workbook gave

  // Where a cell of it was typed.
  [[nodiscard]] Spot place_of(std::string_view column) const;
};

// What a folder of workbooks makes of the tables.
struct Draft {
  std::string plan_id;
  std::string period_id;
  std::string revision;
  std::vector<DraftRow> rows;

  // A row of the revision: period and revision are filled in.
  DraftRow& add(std::string table, const ReturnedSheet& sheet, const ReturnedLine& line);
};

}  // namespace minhbach::workbook
