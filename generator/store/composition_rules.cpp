#include "store/field.hpp"
#include "store/progress_rules.hpp"

#include <algorithm>
#include <tuple>

namespace minhbach::store {

namespace {

using base::Problems;

// Indicators of nature composition that share their definition are the parts of one whole.
struct Whole {
  std::size_t parts = 0;
};

struct Part {
  const Row* row = nullptr;
  std::optional<model::Decimal> numerator;
  std::optional<model::Decimal> denominator;
  std::optional<model::Decimal> value;
};

// Definition, period, revision, basis, first and last day.
using Window = std::tuple<std::string_view,
                          std::string_view,
                          std::string_view,
                          std::string_view,
                          std::string_view,
                          std::string_view>;

constexpr std::int64_t kHundred = 1'000'000;  // 100 in ten-thousandths

// Counts are exact; percentages that were typed may each be rounded to a tenth.
bool is_whole(const std::vector<Part>& parts) {
  std::int64_t numerators = 0;
  std::int64_t values = 0;
  for (const Part& part : parts) {
    numerators += part.numerator ? part.numerator->scaled() : 0;
    values += part.value ? part.value->scaled() : 0;
  }
  const auto has_value = [](const Part& part) {
    return part.value.has_value();
  };
  if (std::all_of(parts.begin(), parts.end(), has_value)) {
    constexpr std::int64_t kHalfATenth = 500;
    return std::abs(values - kHundred) <= kHalfATenth * static_cast<std::int64_t>(parts.size());
  }
  const auto& whole = parts.front().denominator;
  return whole && numerators == whole->scaled() &&
         std::all_of(parts.begin(), parts.end(), [&](const Part& part) {
           return part.denominator == whole;
         });
}

// Mixed or without a denominator: other rules tell what is missing.
bool can_be_added(const std::vector<Part>& parts) {
  const auto has_counts = [](const Part& part) {
    return part.numerator && part.denominator;
  };
  const auto has_value = [](const Part& part) {
    return part.value && !part.numerator;
  };
  return std::all_of(parts.begin(), parts.end(), has_counts) ||
         std::all_of(parts.begin(), parts.end(), has_value);
}

}  // namespace

void check_compositions(const PlanRows& plan, Problems& problems) {
  const TableRows& indicators = plan.of("indicator");
  const Field id(indicators, "id");
  const Field nature(indicators, "nature");
  const Field definition(indicators, "definition_vi");
  std::map<std::string_view, std::string_view> whole_of_part;
  std::map<std::string_view, Whole> wholes;
  for (const Row& row : indicators.rows) {
    if (nature.text(row) == "composition" && definition.is_stated(row)) {
      whole_of_part.emplace(id.text(row), definition.text(row));
      ++wholes[definition.text(row)].parts;
    }
  }
  const TableRows& rows = plan.of("indicator_value");
  const Field indicator_id(rows, "indicator_id");
  const Field period_id(rows, "period_id");
  const Field revision(rows, "revision");
  const Field basis(rows, "basis");
  const Field from(rows, "value_from");
  const Field to(rows, "value_to");
  const Field numerator(rows, "numerator");
  const Field denominator(rows, "denominator");
  const Field value(rows, "value");
  std::map<Window, std::vector<Part>> sums;
  for (const Row& row : rows.rows) {
    if (const auto found = whole_of_part.find(indicator_id.text(row));
        found != whole_of_part.end()) {
      sums[{found->second,
            period_id.text(row),
            revision.text(row),
            basis.text(row),
            from.text(row),
            to.text(row)}]
          .push_back({&row, numerator.decimal(row), denominator.decimal(row), value.decimal(row)});
    }
  }
  for (const auto& [window, parts] : sums) {
    const bool is_complete = parts.size() == wholes[std::get<0>(window)].parts;
    if (is_complete && parts.size() > 1 && can_be_added(parts) && !is_whole(parts)) {
      (parts.front().numerator ? numerator : value)
          .warning(*parts.back().row,
                   {"các phần của cơ cấu này cộng lại không bằng 100%",
                    "the parts of this whole do not add up to 100%"},
                   {"Kiểm tra tử số của từng phần và mẫu số chung.",
                    "Check the numerator of each part and their common denominator."},
                   problems);
    }
  }
}

}  // namespace minhbach::store
