#include "store/translation.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::store {

void check_translation(const TableRows& rows, base::Problems& problems) {
  const Table& table = *rows.table;
  for (std::size_t vi = 0; vi < table.columns.size(); ++vi) {
    const std::string& name = table.columns[vi].name;
    if (!name.ends_with("_vi")) {
      continue;
    }
    const auto en = table.find(name.substr(0, name.size() - 2) + "en");
    if (!en) {
      continue;
    }
    const auto count = std::count_if(rows.rows.begin(), rows.rows.end(), [&](const Row& row) {
      return row.cells[vi] && !row.cells[*en];
    });
    if (count == 0) {
      continue;
    }
    base::Problem problem;
    problem.severity = base::Severity::Warning;
    const auto first = std::find_if(rows.rows.begin(), rows.rows.end(), [&](const Row& row) {
      return row.cells[vi] && !row.cells[*en];
    });
    problem.place = rows.place(*first, *en);
    problem.reason =
        count == 1
            ? base::LocalText{"thiếu bản tiếng Anh", "the English is missing"}
            : base::LocalText{
                  fmt::format("thiếu bản tiếng Anh ở {} dòng, dòng này là dòng đầu tiên", count),
                  fmt::format("the English is missing in {} rows, of which this is the first",
                              count)};
    problem.fix = {
        "Điền bản tiếng Anh; đến lúc đó trang tiếng Anh hiện bản tiếng Việt ở những chỗ này.",
        "Fill in the English; until then the English pages show the Vietnamese there."};
    problems.add(std::move(problem));
  }
}

}  // namespace minhbach::store
