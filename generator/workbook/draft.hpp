#pragma once

#include <map>
#include <optional>
#include <set>
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
  bool is_new = true;  // false: a published revision has the row already

  // Where a cell of it was typed.
  [[nodiscard]] Spot place_of(std::string_view column) const;
};

// What a folder of workbooks makes of the tables.
struct Draft {
  std::string plan_id;
  std::string period_id;
  std::string revision;
  // Who had reported when the period was published: the workbooks then make its next revision, in
  // which what is public stays as it is. None: it is not published.
  std::optional<std::set<std::string>> published_units = {};
  std::vector<DraftRow> rows = {};

  [[nodiscard]] bool is_published_of(const std::string& unit_id) const {
    return published_units && published_units->contains(unit_id);
  }

  // A row of the revision: period and revision are filled in.
  DraftRow& add(std::string table, const ReturnedSheet& sheet, const ReturnedLine& line);
};

}  // namespace minhbach::workbook
