#pragma once

#include "base/zip_bytes.hpp"
#include "site/context.hpp"
#include "site/table_format.hpp"

#include <string>
#include <string_view>

namespace minhbach::site {

// Sheets of an .xlsx file as XML. Texts stand in the cells themselves, and no cell is a formula.

inline constexpr std::string_view kXmlHead =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
inline constexpr std::string_view kSheetXml =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

// Places in cellXfs of styles.xml (spreadsheet.cpp).
enum class SheetStyle { Plain, Heading, Wrapped, Day, Title };

void append_text_cell(std::string& out, std::string_view text, SheetStyle style);

// A table for readers of one language: its name in the ZIP file is the caller's to give.
base::PackedFile sheet_part(const PlanContext& context, const Table& table, Lang lang);

}  // namespace minhbach::site
