#pragma once

#include "model/day.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace minhbach::workbook {

struct AnnexRow {
  std::string group;               // a line across the table; then there are no cells
  std::vector<std::string> cells;  // one for each heading
};

struct AnnexHead {
  std::string title;
  std::string subtitle;
  std::string sheet;
  std::string illustrative;  // the mark, above the table and on every sheet of paper; empty: none
  model::Day made;           // stands in the properties: a day of the data, never the clock
};

// One table on A4 across, its headings on every page; nothing is locked: it goes into a report.
// Failure(Machine) when the disk refuses.
void write_annex_book(const std::filesystem::path& file,
                      const AnnexHead& head,
                      const std::vector<std::string>& headings,
                      const std::vector<AnnexRow>& rows);

}  // namespace minhbach::workbook
