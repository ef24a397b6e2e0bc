#pragma once

#include "workbook/read_unit.hpp"

namespace minhbach::workbook {

// The sheet of indicators.
void read_values(const ReturnedSheet& sheet, const ReturnedBook& returned, Import& import);

}  // namespace minhbach::workbook
