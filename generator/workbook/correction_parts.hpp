#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "workbook/book.hpp"
#include "workbook/cell_words.hpp"

namespace minhbach::workbook {

// The sheets of a workbook of corrections, before any row. Rows of a kind stand on a sheet of their
// own: who looks for a figure reads no texts.
enum class CorrectionPart : std::uint8_t { Figures, Tasks, Received, Texts };
inline constexpr std::array kCorrectionParts = {CorrectionPart::Figures,
                                                CorrectionPart::Tasks,
                                                CorrectionPart::Received,
                                                CorrectionPart::Texts};

// Where a cell of that table stands.
CorrectionPart part_of(std::string_view table, Holds what);
// Whether its rows name a task, behind whom they are about.
bool is_about_task(CorrectionPart part);

inline constexpr const char* kNewValue = "value";  // the field that is typed

BookSheet correction_part(CorrectionPart part, const std::string& title, base::Lang lang);

// The first sheet: why. The keys of its rows are those of the texts, 'reason_vi', and 'date'.
BookSheet correction_why(const std::string& title, base::Lang lang);

}  // namespace minhbach::workbook
