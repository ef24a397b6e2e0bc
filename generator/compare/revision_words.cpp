#include "compare/revision_words.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <array>

#include "compare/excerpt.hpp"
#include "workbook/cell_words.hpp"

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

namespace {

// A column and what stands in it, as the forms call both; of a table without a form, as it is.
LocalText worded(const CellChange& cell) {
  constexpr std::size_t kMostCharacters = 60;
  const LocalText column = workbook::column_words(cell.column);
  const auto value = [&](const std::optional<std::string>& stated, base::Lang lang) {
    const LocalText words = workbook::cell_words(cell.column, stated.value_or(""));
    return cut(words.in(lang).empty() ? words.vi : words.in(lang), kMostCharacters);
  };
  const auto in = [&](base::Lang lang) {
    return fmt::format("{}: {} → {}",
                       column.vi.empty() ? cell.column : column.in(lang),
                       value(cell.before, lang),
                       value(cell.after, lang));
  };
  return {in(base::Lang::Vi), in(base::Lang::En)};
}

// 'I.3 Tổng hợp báo cáo, Văn phòng A': whom and what a row is about.
LocalText subject_of(const RowChange& row) {
  constexpr std::size_t kMostCharacters = 60;
  const auto in = [&](base::Lang lang) {
    const std::string what = row.key_of("task_id") + " " + cut(row.about.in(lang), kMostCharacters);
    const std::string about(base::trimmed(what));
    const std::string& by = row.by.in(lang);
    return about + (about.empty() || by.empty() ? "" : ", ") + by;
  };
  return {in(base::Lang::Vi), in(base::Lang::En)};
}

}  // namespace

LocalText told_revised(const PlanDifference& plan, const Revised& revised) {
  constexpr std::size_t kMostCells = 5;
  const LocalText of = revision_words(plan, revised.period, revised.revision);
  LocalText cells;
  std::size_t told = 0;
  std::array<std::size_t, 3> ways{};
  for (const RowChange& row : revised.rows) {
    ++ways[static_cast<std::size_t>(row.way)];
    for (const CellChange& cell : row.cells) {
      if (row.way == Way::Changed && told < kMostCells) {
        ++told;
        const char* const mark = cells.vi.empty() ? " " : "; ";
        const LocalText subject = subject_of(row);
        const LocalText words = worded(cell);
        cells.vi += fmt::format("{}{}. {}", mark, subject.vi, words.vi);
        cells.en += fmt::format("{}{}. {}", mark, subject.en, words.en);
      }
    }
  }
  if (!cells.vi.empty()) {
    cells.vi += ".";
    cells.en += ".";
  }
  const std::size_t figures = revised.figures.size();
  return {fmt::format("{}, so với bản trước: {} dòng sửa, {} dòng thêm, {} dòng bỏ; {} số liệu "
                      "khác giá trị.{}",
                      of.vi,
                      ways[static_cast<std::size_t>(Way::Changed)],
                      ways[static_cast<std::size_t>(Way::Added)],
                      ways[static_cast<std::size_t>(Way::Removed)],
                      figures,
                      cells.vi),
          fmt::format(
              "{}, against the one before: {} changed, {} added, {} gone; {} with other values.{}",
              of.en,
              base::counted(ways[static_cast<std::size_t>(Way::Changed)], "row"),
              ways[static_cast<std::size_t>(Way::Added)],
              ways[static_cast<std::size_t>(Way::Removed)],
              base::counted(figures, "figure"),
              cells.en)};
}

}  // namespace minhbach::compare
