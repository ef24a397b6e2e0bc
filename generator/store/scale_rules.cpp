#include "base/text.hpp"
#include "store/plan_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace minhbach::store {

// Figures of the right form and the wrong size: a decimal mark that was lost, a share for a
// percentage, a point that parts thousands.

namespace {

using base::LocalText;
using model::Decimal;

constexpr std::int64_t kOne = 10'000;  // Decimal counts ten-thousandths
constexpr std::int64_t kHundred = 100 * kOne;

// A figure with what it is measured in.
struct Figure {
  Field cell;
  std::string_view indicator;
  std::string_view nature;
  bool is_percent;
  bool is_reduction;
};

std::vector<Figure> figures_of(const Review& plan) {
  std::vector<Figure> figures;
  const auto indicators = plan.of("indicator").by("id");
  const auto add =
      [&](const Field& cell, const Field& indicator, const Field& unit, bool is_reduction) {
        const auto of = indicators.find(indicator.text());
        if (of != indicators.end() && cell) {
          const bool is_percent = (unit ? unit : of->second["unit"]) == "percent";
          figures.push_back(
              {cell, indicator.text(), of->second["nature"].text(), is_percent, is_reduction});
        }
      };
  // As the plan has them, and as amendments put them.
  struct Goals {
    const char* conditions;
    const char* milestones;
    const char* owner;
  };
  for (const Goals& goals : {Goals{"target_condition", "milestone", "target_id"},
                             Goals{"amended_condition", "amended_milestone", "amendment_id"}}) {
    std::map<std::string_view, Record> first_condition;
    for (const Record row : plan.of(goals.conditions)) {
      first_condition.emplace(row[goals.owner].text(), row);
      add(row["value"],
          row["indicator_id"],
          row["unit"],
          row["comparator"] == "reduce_by_at_least");
    }
    for (const Record row : plan.of(goals.milestones)) {
      if (const auto of = first_condition.find(row[goals.owner].text());
          of != first_condition.end()) {
        add(row["value"],
            of->second["indicator_id"],
            of->second["unit"],
            of->second["comparator"] == "reduce_by_at_least");
      }
    }
  }
  for (const Record row : plan.of("indicator_value")) {
    if (const auto of = indicators.find(row["indicator_id"].text()); of != indicators.end()) {
      add(row["value"], row["indicator_id"], of->second["unit"], false);
    }
  }
  return figures;
}

// '415' for 41.5: the mark put back where a share can be.
std::string with_mark(Decimal figure) {
  std::int64_t scaled = figure.scaled();
  while (scaled > kHundred && scaled % 10 == 0) {
    scaled /= 10;
  }
  return scaled <= kHundred ? Decimal::of(scaled, 4).text() : std::string();
}

void check_above_whole(const Figure& figure) {
  const auto number = figure.cell.decimal();
  if (!figure.is_percent || !number || number->scaled() <= kHundred) {
    return;
  }
  const LocalText reason = {"tỷ lệ lớn hơn 100%", "a share above 100%"};
  const bool is_impossible = figure.is_reduction || figure.nature == "stock" ||
                             figure.nature == "survey" || figure.nature == "composition";
  if (is_impossible) {
    figure.cell.error(
        reason,
        {"Kiểm tra dấu thập phân: 41.5, không phải 415.", "Check the decimal mark: 41.5, not 415."},
        with_mark(*number));
  } else {
    figure.cell.warning(reason,
                        {"Kiểm tra dấu thập phân; nếu đúng, ghi tử số và mẫu số.",
                         "Check the decimal mark; if it is right, give numerator and denominator."},
                        with_mark(*number));
  }
}

// What the other figures of an indicator reach, in ten-thousandths of a percent.
struct Reach {
  std::int64_t least = kHundred;
  std::int64_t most = 0;
  int count = 0;
  void add(std::int64_t scaled) {
    least = std::min(least, scaled);
    most = std::max(most, scaled);
    ++count;
  }
};

// Without those that may be fractions themselves.
std::map<std::string_view, Reach> reaches_of(const Review& plan,
                                             const std::vector<Figure>& figures) {
  std::map<std::string_view, Reach> reaches;
  for (const Figure& figure : figures) {
    const auto number = figure.cell.decimal();
    if (figure.is_percent && number && number->scaled() > kOne && number->scaled() <= kHundred) {
      reaches[figure.indicator].add(number->scaled());
    }
  }
  for (const Record row : plan.of("indicator_value")) {
    const auto part = row["numerator"].decimal();
    const auto whole = row["denominator"].decimal();
    if (part && whole && part->scaled() > 0 && part->scaled() <= whole->scaled()) {
      const auto share = static_cast<double>(part->scaled()) / static_cast<double>(whole->scaled());
      reaches[row["indicator_id"].text()].add(static_cast<std::int64_t>(share * kHundred));
    }
  }
  return reaches;
}

// 0.415 where its series says 35 to 47.
void check_fraction(const Figure& figure, const std::map<std::string_view, Reach>& reaches) {
  const auto number = figure.cell.decimal();
  const auto reach = reaches.find(figure.indicator);
  constexpr std::int64_t kPlain = 10 * kOne;  // 10 %: a share of one percent would be far away
  if (!figure.is_percent || !number || number->scaled() <= 0 || number->scaled() > kOne ||
      reach == reaches.end() || reach->second.least < kPlain) {
    return;
  }
  const auto shown = [](std::int64_t scaled) {
    return Decimal::of(scaled / kOne, 0).text();
  };
  const std::string percent = Decimal::of(number->scaled() * 100, 4).text();
  const std::string least = shown(reach->second.least);
  const std::string most = shown(reach->second.most);
  const LocalText reason = {
      fmt::format("có vẻ là phần của 1, không phải phần trăm: các số khác của chỉ số từ {} đến {}",
                  least,
                  most),
      fmt::format(
          "this seems a part of 1, not a percentage: other figures of the indicator are {} to {}",
          least,
          most)};
  const LocalText fix = {
      "Ghi theo phần trăm; nếu con số đúng, ghi tử số và mẫu số.",
      "Write the percentage; if the figure is right, give numerator and denominator."};
  const std::int64_t meant = number->scaled() * 100;
  if (number->scaled() < kOne && meant * 2 >= reach->second.least &&
      meant <= reach->second.most * 2) {
    figure.cell.error(reason, fix, percent);
  } else {
    figure.cell.warning(reason, fix, percent);
  }
}

// '1.234' is 1234 in a Vietnamese spreadsheet. True: it was told.
bool check_thousands(const Field& cell) {
  const std::string text(cell.text());
  const std::size_t point = text.find('.');
  constexpr std::size_t kGroup = 3;
  if (!cell.decimal() || point == std::string::npos || text.size() - point - 1 != kGroup ||
      text.front() == '0') {
    return false;
  }
  cell.error(
      {"số đếm có ba chữ số sau dấu chấm: dấu chấm ở đây tách hàng nghìn",
       "a count with three digits behind a point: the point parts thousands"},
      {"Viết số đếm bằng chữ số, không dấu chấm.", "Write a count in digits, without points."},
      text.substr(0, point) + text.substr(point + 1));
  return true;
}

// Things are counted whole.
void check_count(const Field& cell) {
  const auto number = cell.decimal();
  if (!check_thousands(cell) && number && number->scaled() % kOne != 0) {
    cell.warning({"số đếm có phần lẻ", "a count with a fraction"},
                 {"Kiểm tra lại: bảng tính bỏ số 0 ở cuối, 1.230 thành 1.23.",
                  "Check it: a spreadsheet drops a zero at the end, 1.230 becomes 1.23."});
  }
}

// The yearly step of a target, taken again and again as a share, must stay a number that can be
// computed exactly (rule M30).
void check_rises(const Review& plan) {
  constexpr std::size_t kMostDigits = 36;
  std::map<std::string_view, std::map<int, Record>> milestones;  // by target and year
  for (const Record row : plan.of("milestone")) {
    if (const auto year = row["year"].number(); year && row["value"].decimal()) {
      milestones[row["target_id"].text()].emplace(*year, row);
    }
  }
  for (const auto& [target, by_year] : milestones) {
    const auto derived = std::find_if(by_year.begin(), by_year.end(), [](const auto& each) {
      return each.second["origin"] == "derived";
    });
    if (derived == by_year.begin() || derived == by_year.end()) {
      continue;
    }
    const auto& [first, start] = *std::prev(derived);
    const auto& [last, row] = *by_year.rbegin();
    const std::string from = start["value"].decimal()->text();
    const std::string step =
        Decimal::of(
            derived->second["value"].decimal()->scaled() - start["value"].decimal()->scaled(), 4)
            .text();
    const std::size_t point = step.find('.');
    const std::size_t decimals = point == std::string::npos ? 0 : step.size() - point - 1;
    const auto years = static_cast<std::size_t>(last - first);
    if (std::max(decimals + 2, step.size()) * years + from.size() > kMostDigits) {
      row["value"].error(
          {"mức tăng hằng năm có quá nhiều chữ số để tính chính xác qua các năm",
           "the yearly step has too many digits to be computed exactly over these years"},
          {"Viết mức tăng với ít chữ số thập phân hơn.", "Use fewer decimals in the step."});
    }
  }
}

}  // namespace

void check_scale(const Review& plan) {
  const std::vector<Figure> figures = figures_of(plan);
  const auto reaches = reaches_of(plan, figures);
  for (const Figure& figure : figures) {
    check_above_whole(figure);
    check_fraction(figure, reaches);
    if (!figure.is_percent) {
      check_count(figure.cell);
    }
  }
  for (const Record row : plan.of("indicator_value")) {
    for (const char* const column : {"numerator", "denominator", "baseline"}) {
      check_thousands(row[column]);
    }
  }
  check_rises(plan);
}

}  // namespace minhbach::store
