#include "verify/facts.hpp"

#include "analytics/rules_sql.hpp"
#include "base/csv.hpp"
#include "store/script_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace minhbach::verify {

namespace {

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

// SQLite counts with floating point: what it says is compared at the places that were published.
bool is_same_number(const std::string& published, const std::string& again) {
  const std::optional<double> one = number(published);
  const std::optional<double> other = number(again);
  const std::size_t point = published.find('.');
  const std::size_t places = point == std::string::npos ? 0 : published.size() - point - 1;
  constexpr std::size_t kMostPlaces = 12;
  return one && other && places <= kMostPlaces &&
         fmt::format("{:.{}f}", *one, places) == fmt::format("{:.{}f}", *other, places);
}

// Where the columns it needs stand in a table of facts.
struct FactColumns {
  std::size_t id = 0;
  std::size_t value = 0;
  std::size_t sql = 0;

  static std::optional<FactColumns> of(const std::vector<std::string>& header) {
    const auto at = [&](std::string_view name) {
      return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) -
                                      header.begin());
    };
    const FactColumns columns{at("id"), at("value"), at("sql")};
    return std::max({columns.id, columns.value, columns.sql}) < header.size()
               ? std::optional(columns)
               : std::nullopt;
  }
};

class Recomputer {
 public:
  Recomputer(const PublishedFacts& published, base::Problems& problems)
      : published_(published),
        plain_(published.database, published.database_place),
        ruled_(published.database, published.database_place),
        problems_(problems) {
    ruled_.run(published.rules);
  }

  std::size_t run() {
    std::optional<FactColumns> columns;
    std::size_t width = 0;
    base::read_csv(published_.table, published_.place, problems_, [&](const base::CsvRow& row) {
      if (!columns) {
        columns = FactColumns::of(row.cells);
        width = row.cells.size();
        return columns.has_value();
      }
      if (row.cells.size() == width) {
        check(row, *columns);
      }
      return true;
    });
    if (!columns) {
      problems_.error({published_.place, 1, 0, {}},
                      {},
                      {"bảng số liệu thiếu cột id, value hoặc sql",
                       "the table of facts lacks column id, value or sql"});
    }
    return count_;
  }

 private:
  void check(const base::CsvRow& row, const FactColumns& columns) {
    const std::string& sql = row.cells[columns.sql];
    store::ScriptReader& reader = analytics::needs_rules(sql) ? ruled_ : plain_;
    const std::string again = reader.answer(sql).value_or("-");
    ++count_;
    if (!is_same_number(row.cells[columns.value], again)) {
      problems_.error({published_.place, row.line, 0, "value"},
                      fmt::format("{} = {}", row.cells[columns.id], row.cells[columns.value]),
                      {"tính lại từ tệp dữ liệu đã công bố thì được " + again,
                       "computed again from the published data it is " + again});
    }
  }

  const PublishedFacts& published_;
  store::ScriptReader plain_;
  store::ScriptReader ruled_;
  base::Problems& problems_;
  std::size_t count_ = 0;
};

}  // namespace

std::size_t recompute(const PublishedFacts& published, base::Problems& problems) {
  return Recomputer(published, problems).run();
}

}  // namespace minhbach::verify
