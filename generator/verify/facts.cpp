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

std::size_t places_of(const std::string& decimal) {
  const std::size_t point = decimal.find('.');
  return point == std::string::npos ? 0 : decimal.size() - point - 1;
}

// SQLite counts with floating point: what it says is compared at the places that were published.
std::string at_places(const std::string& again, std::size_t places) {
  constexpr std::size_t kMostPlaces = 4;
  const std::optional<double> value = number(again);
  return value ? fmt::format("{:.{}f}", *value, std::min(places, kMostPlaces)) : again;
}

const base::LocalText kBelieveTheData = {"Đừng dùng con số này; hỏi cơ quan công bố.",
                                         "Do not use this number; ask who published it."};

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
  Recomputer(const PublishedFacts& published, const analytics::Facts* own, base::Problems& problems)
      : published_(published),
        own_(own),
        plain_(published.database, published.database_place),
        ruled_(published.database, published.database_place),
        problems_(problems) {
    ruled_.run(published.rules);
  }

  Figures run() {
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
    } else if (own_ != nullptr) {
      find_missing();
    }
    return std::move(figures_);
  }

 private:
  void check(const base::CsvRow& row, const FactColumns& columns) {
    const std::string& id = row.cells[columns.id];
    const std::string& value = row.cells[columns.value];
    const std::string& sql = row.cells[columns.sql];
    const auto error = [&](std::string_view field, base::LocalText reason) {
      problems_.error({published_.place, row.line, 0, std::string(field)},
                      fmt::format("{} = {}", id, value),
                      std::move(reason),
                      kBelieveTheData);
    };
    const auto fact = own_ == nullptr ? std::nullopt : own_->find(id);
    if (own_ != nullptr && (!fact || fact->sql() != sql)) {
      error("sql",
            {"câu truy vấn này không phải của quy tắc nào cho con số đó, nên không chứng minh gì",
             "this query is that of no rule for the number, so it proves nothing"});
    }
    store::ScriptReader& reader = analytics::needs_rules(sql) ? ruled_ : plain_;
    std::string again = at_places(reader.answer(sql).value_or("-"), places_of(value));
    if (fact) {
      again = model::Decimal::of(fact->value, fact->decimals).text(fact->decimals);
    }
    const std::optional<model::Decimal> figure = model::Decimal::parse(again);
    if (!figure || figure != model::Decimal::parse(value)) {
      error("value",
            {"tính lại từ tệp dữ liệu đã công bố thì được " + again,
             "computed again from the published data it is " + again});
    }
    if (figure) {
      figures_[id] = {*figure, static_cast<int>(places_of(again))};
    }
  }

  void find_missing() {
    for (std::size_t i = 0; i < own_->size(); ++i) {
      const analytics::Fact fact = own_->at(i);
      const auto value = model::Decimal::of(fact.value, fact.decimals);
      if (figures_.emplace(fact.id(), Figure{value, fact.decimals}).second) {
        problems_.error({published_.place, 0, 0, {}},
                        fmt::format("{} = {}", fact.id(), value.text(fact.decimals)),
                        {"con số này có theo quy tắc, nhưng bảng không có",
                         "the rules yield this number, and the table lacks it"},
                        kBelieveTheData);
      }
    }
  }

  const PublishedFacts& published_;
  const analytics::Facts* own_;
  store::ScriptReader plain_;
  store::ScriptReader ruled_;
  base::Problems& problems_;
  Figures figures_;
};

}  // namespace

Figures recompute(const PublishedFacts& published,
                  const analytics::Facts* own,
                  base::Problems& problems) {
  return Recomputer(published, own, problems).run();
}

}  // namespace minhbach::verify
