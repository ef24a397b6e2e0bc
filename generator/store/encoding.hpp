#pragma once

#include "base/problem.hpp"

#include <string>

namespace minhbach::store {

// Text of a table file as composed UTF-8 with LF, without a byte order mark. False when the bytes
// are no such text: one problem then says what they most likely are (a workbook, a page, UTF-16,
// TCVN3, VNI, Windows-1258, twice encoded, damaged) and how to save the file again.
bool decode(std::string bytes,
            const std::string& file,
            std::string& text,
            base::Problems& problems);

// How a table is saved, in Excel and in LibreOffice.
const base::LocalText& save_as();

}  // namespace minhbach::store
