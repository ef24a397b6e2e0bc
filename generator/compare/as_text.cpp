#include "base/escape.hpp"

#include <algorithm>

#include "compare/sheet.hpp"

namespace minhbach::compare {

namespace {

constexpr std::size_t kMostTextRows = 40;  // of a list: nobody reads more on a terminal

void append_grid(const std::string& title, const Grid& grid, base::Lang lang, std::string& out) {
  out += "\n" + base::visible(title) + "\n";
  const std::size_t shown = std::min(grid.rows.size(), kMostTextRows);
  for (std::size_t i = 0; i < shown; ++i) {
    const std::vector<std::string>& row = grid.rows[i];
    std::string line;
    for (std::size_t cell = 0; cell < row.size(); ++cell) {
      const bool is_value = row.size() == 5 && cell == 4;
      line += cell == 0 ? "  " : is_value ? " → " : cell == 3 ? ": " : "  ";
      line += base::visible(row[cell]);
    }
    out += line + "\n";
  }
  if (shown < grid.rows.size()) {
    out += "  " + more_rows(grid.rows.size() - shown, lang) + ": --format html\n";
  }
}

}  // namespace

std::string as_text(const Sheet& sheet) {
  const bool vi = sheet.lang == base::Lang::Vi;
  std::string out = base::visible(sheet.title) + "\n" + sheet.verdict + "\n";
  for (const std::string& alarm : sheet.alarms) {
    out += (vi ? "LỖI: " : "ERROR: ") + base::visible(alarm) + "\n";
  }
  for (const std::string& note : sheet.notes) {
    out += note + "\n";
  }
  for (const Part& part : sheet.parts) {
    out += "\n" + base::visible(part.title) + "\n";
    for (const std::string& sentence : part.sentences) {
      out += "- " + base::visible(sentence) + "\n";
    }
  }
  for (const Part& part : sheet.parts) {
    for (const Grid& grid : part.grids) {
      append_grid(part.title + ": " + grid.title, grid, sheet.lang, out);
    }
  }
  return out;
}

}  // namespace minhbach::compare
