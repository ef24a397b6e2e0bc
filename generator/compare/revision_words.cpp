#include "compare/revision_words.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <array>

#include "compare/excerpt.hpp"

namespace minhbach::compare {

using base::LocalText;

LocalText period_words(const PlanDifference& plan, const std::string& period) {
  const auto at = plan.periods.find(period);
  return at == plan.periods.end() ? LocalText{period, period} : at->second;
}

LocalText revision_words(const PlanDifference& plan, const std::string& period, int revision) {
  const LocalText name = period_words(plan, period);
  return {fmt::format("{}, bản thứ {}", name.vi, revision),
          fmt::format("{}, revision {}", name.en, revision)};
}

LocalText told_revised(const PlanDifference& plan, const Revised& revised) {
  constexpr std::size_t kMostCells = 5;
  constexpr std::size_t kMostCharacters = 60;
  const LocalText of = revision_words(plan, revised.period, revised.revision);
  std::string cells;
  std::size_t told = 0;
  std::array<std::size_t, 3> ways{};
  for (const RowChange& row : revised.rows) {
    ++ways[static_cast<std::size_t>(row.way)];
    for (const CellChange& cell : row.cells) {
      if (row.way == Way::Changed && told < kMostCells) {
        ++told;
        const std::string what =
            row.key_of("indicator_id") + row.key_of("task_id") + " " + row.key_of("unit_id");
        cells += fmt::format("{}{}, {}: {} → {}",
                             cells.empty() ? " " : "; ",
                             base::trimmed(what),
                             cell.column,
                             cut(cell.before.value_or("–"), kMostCharacters),
                             cut(cell.after.value_or("–"), kMostCharacters));
      }
    }
  }
  cells += cells.empty() ? "" : ".";
  const std::size_t figures = revised.figures.size();
  return {fmt::format("{}, so với bản trước: {} dòng sửa, {} dòng thêm, {} dòng bỏ; {} số liệu "
                      "khác giá trị.{}",
                      of.vi,
                      ways[static_cast<std::size_t>(Way::Changed)],
                      ways[static_cast<std::size_t>(Way::Added)],
                      ways[static_cast<std::size_t>(Way::Removed)],
                      figures,
                      cells),
          fmt::format(
              "{}, against the one before: {} changed, {} added, {} gone; {} with other values.{}",
              of.en,
              base::counted(ways[static_cast<std::size_t>(Way::Changed)], "row"),
              ways[static_cast<std::size_t>(Way::Added)],
              ways[static_cast<std::size_t>(Way::Removed)],
              base::counted(figures, "figure"),
              cells)};
}

}  // namespace minhbach::compare
