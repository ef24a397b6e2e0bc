#pragma once

#include <map>
#include <string>

#include "workbook/finding.hpp"
#include "workbook/package_edit.hpp"

namespace minhbach::workbook {

// What our notes begin with: an earlier check's are known by it.
inline constexpr std::string_view kNoteMark = "Minh Bạch · ";

// Gives a sheet's part these notes, by cell; those somebody else wrote stay, ours of before go.
void put_notes(PackageEdit& edit,
               const std::string& sheet_part,
               std::size_t number,
               const std::map<CellAt, std::string>& notes);

}  // namespace minhbach::workbook
