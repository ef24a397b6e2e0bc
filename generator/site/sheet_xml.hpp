#pragma once

#include "base/zip_bytes.hpp"
#include "site/context.hpp"
#include "site/table_format.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::site {

// Sheets of an .xlsx file as XML. Texts stand in the cells themselves, and no cell is a formula.

inline constexpr std::string_view kXmlHead =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
inline constexpr std::string_view kSheetXml =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

// Places in cellXfs of styles.xml (spreadsheet.cpp).
enum class SheetStyle { Plain, Heading, Wrapped, Day, Title };

void append_text_cell(std::string& out, std::string_view text, SheetStyle style);

// A table for readers of one language, row by row. Which columns are wide the first rows decide, so
// that no large table has to stand in memory.
class SheetPart {
 public:
  // All outlive it; of the table only its columns count.
  SheetPart(const PlanContext& context, const Table& table, Lang lang);

  void add(const Cells& row);
  [[nodiscard]] std::size_t rows() const { return rows_; }
  // Once; its name in the ZIP file is the caller's to give.
  base::PackedFile done();

 private:
  // A column of the table as a reader of this language has it.
  struct Column {
    std::size_t at = 0;
    std::string heading;
    std::string_view codes = {};  // see family_of_codes
    bool is_long = false;         // its texts are wrapped
  };
  void show_columns();
  void begin();
  void write(const Cells& row);
  void write_cell(const std::optional<std::string>& cell, const Column& column);
  // Of a code; one the theme has no words for stands as it is.
  [[nodiscard]] const std::string* words_of(const std::string& cell, const Column& column) const;

  const PlanContext& context_;
  const Table& table_;
  Lang lang_;
  std::vector<Column> columns_;
  std::vector<Cells> first_;
  bool has_begun_ = false;
  std::size_t rows_ = 0;
  base::Packer packer_;
  std::string xml_;  // not yet packed
};

}  // namespace minhbach::site
