#include "workbook/draft.hpp"

namespace minhbach::workbook {

Spot DraftRow::place_of(std::string_view column) const {
  if (const auto other = elsewhere.find(column); other != elsewhere.end()) {
    return other->second;
  }
  const auto found = columns.find(column);
  return found == columns.end() ? spot
                                : Spot{spot.file, spot.sheet, {spot.at.first, found->second}};
}

DraftRow& Draft::add(std::string table, const ReturnedSheet& sheet, const ReturnedLine& line) {
  DraftRow row;
  row.table = std::move(table);
  row.cells = {{"plan_id", plan_id}, {"period_id", period_id}, {"revision", revision}};
  row.spot = sheet.spot(line, "");
  row.columns = sheet.columns();
  rows.push_back(std::move(row));
  return rows.back();
}

}  // namespace minhbach::workbook
