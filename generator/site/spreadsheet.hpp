#pragma once

#include "base/zip_bytes.hpp"
#include "site/context.hpp"
#include "site/sheet_xml.hpp"
#include "site/table_format.hpp"

#include <optional>
#include <string>
#include <vector>

namespace minhbach::site {

// Tables for who reads them in Excel or LibreOffice, in one language: columns are called what the
// page calls them, codes are words, numbers and days are such, and a first sheet tells where the
// file comes from. No cell is a formula, whatever its text begins with. Same tables, same bytes.
class Spreadsheet {
 public:
  Spreadsheet(const PlanContext& context, Lang lang);  // outlives it

  // A table, row by row; of `table` only its columns count, and it outlives the next `end`.
  void begin(const Table& table);
  void add(const Cells& row) { part_->add(row); }
  // Keeps the sheet for the workbook of the plan and returns the .xlsx file of the table alone;
  // empty where it has more rows than such a file can hold.
  std::string end();
  // Every table that was added.
  std::string whole();

 private:
  struct Sheet {
    std::string name;   // at most 31 characters, unique
    std::string title;  // in full
    base::PackedFile file;
  };
  std::string book_of(const std::vector<const Sheet*>& sheets);
  [[nodiscard]] base::PackedFile cover(const std::vector<const Sheet*>& sheets) const;
  [[nodiscard]] std::string sheet_name(const std::string& title) const;

  const PlanContext& context_;
  Lang lang_;
  const Table* table_ = nullptr;  // whose rows come
  std::optional<SheetPart> part_;
  std::vector<Sheet> sheets_;
  std::vector<base::PackedFile> frame_of_one_;  // parts that files of one table have in common
};

// 'tasks.vi.xlsx'.
std::string spreadsheet_name(std::string_view table, Lang lang);
// Of the plan; a table is called "plan".
inline constexpr std::string_view kWholeBook = "all-tables";

}  // namespace minhbach::site
