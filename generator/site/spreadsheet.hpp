#pragma once

#include "base/zip_bytes.hpp"
#include "site/context.hpp"
#include "site/sheet_xml.hpp"
#include "site/table_format.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace minhbach::site {

// Parts of an .xlsx file by name that are the same for every file of so many sheets.
using BookFrame = std::vector<std::pair<std::string, base::PackedFile>>;

// Tables for who reads them in Excel or LibreOffice, in one language: columns are called what the
// page calls them, codes are words, numbers and days are such, and a first sheet tells where the
// file comes from. No cell is a formula, whatever its text begins with. Same tables, same bytes.
class Spreadsheet {
 public:
  Spreadsheet(const PlanContext& context, Lang lang);  // outlives it

  [[nodiscard]] Lang lang() const { return lang_; }
  // A table, row by row; of `table` only its columns count, and it outlives the next `end`.
  void begin(const Table& table);
  void add(const Cells& row) { part_->add(row); }
  // Keeps the sheet for the workbook of the plan; false where it has more rows than such a file can
  // hold.
  bool end();
  // The .xlsx file of the table ended last alone, and that of every table, piece by piece.
  using Take = std::function<void(std::string_view)>;
  void give_last(const Take& take);
  void give_whole(const Take& take);

 private:
  struct Sheet {
    std::string name;   // at most 31 characters, unique
    std::string title;  // in full
    base::PackedFile file;
  };
  void give_book(const std::vector<const Sheet*>& sheets, const Take& take);
  [[nodiscard]] base::PackedFile cover(const std::vector<const Sheet*>& sheets) const;
  [[nodiscard]] std::string sheet_name(const std::string& title) const;

  const PlanContext& context_;
  Lang lang_;
  const Table* table_ = nullptr;  // whose rows come
  std::optional<SheetPart> part_;
  std::vector<Sheet> sheets_;
  BookFrame frame_of_one_;  // of files of one table
};

// 'tasks.vi.xlsx'.
std::string spreadsheet_name(std::string_view table, Lang lang);
// Of the plan; a table is called "plan".
inline constexpr std::string_view kWholeBook = "all-tables";

}  // namespace minhbach::site
