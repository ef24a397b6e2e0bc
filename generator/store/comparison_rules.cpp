#include "store/comparison_rules.hpp"

#include "base/text.hpp"

#include <array>

namespace minhbach::store {

namespace {

// What must be the same, word for word; English is a translation of it.
constexpr std::array kSame = {
    "nature", "unit", "direction", "definition_vi", "numerator_vi", "denominator_vi"};

}  // namespace

ComparisonRules::ComparisonRules(const std::vector<TableRows>& site) {
  base::Problems told;  // by who checks the tables of the site
  for (const TableRows& rows : site) {
    if (rows.table->name == "comparison") {
      for (const Record row : Records(rows, told)) {
        Cells& cells = comparisons_[std::string(row["id"].text())];
        for (const char* const column : kSame) {
          cells[column] = row[column].text();
        }
      }
    } else if (rows.table->name == "compared_indicator") {
      for (const Record row : Records(rows, told)) {
        const Field indicator = row["indicator_id"];
        compared_[std::string(row["in_plan_id"].text())].push_back(
            {std::string(row["comparison_id"].text()),
             std::string(indicator.text()),
             indicator.place()});
      }
    }
  }
}

void ComparisonRules::see(const PlanRows& plan, base::Problems& problems) {
  const auto of_plan = compared_.find(plan.plan_id);
  if (of_plan == compared_.end()) {
    return;
  }
  std::string illustrative;
  for (const Record head : Records(plan.of("plan"), problems)) {
    illustrative = head["illustrative"].text();
  }
  const auto indicators = Records(plan.of("indicator"), problems).by("id");
  for (const Compared& compared : of_plan->second) {
    if (const auto found = indicators.find(compared.indicator_id); found != indicators.end()) {
      check_same(compared, found->second, problems);
    }
    check_kind(compared, plan.plan_id, illustrative, problems);
  }
}

void ComparisonRules::check_same(const Compared& compared,
                                 const Record& indicator,
                                 base::Problems& problems) {
  const auto comparison = comparisons_.find(compared.comparison_id);
  if (comparison == comparisons_.end()) {
    return;  // told as a reference to nothing
  }
  std::vector<std::string> different;
  for (const char* const column : kSame) {
    if (indicator[column] != comparison->second.find(column)->second) {
      different.emplace_back(column);
    }
  }
  if (!different.empty()) {
    const std::string columns = base::joined(different, ", ");
    problems.warning(
        compared.place,
        compared.indicator_id,
        {"chỉ số của kế hoạch nói khác bảng comparison ở cột " + columns +
             ": trang so sánh nêu lý do, không đặt số liệu cạnh nhau",
         "the indicator of the plan says another thing than table comparison in " + columns +
             ": the page of comparisons tells why and does not put its values beside others"},
        {"Nếu là cùng một chỉ số, viết giống hệt nhau ở hai bảng; nếu không, xóa dòng này.",
         "Where it is the same indicator, write the same in both tables; else delete this row."});
  }
}

void ComparisonRules::check_kind(const Compared& compared,
                                 const std::string& plan_id,
                                 const std::string& illustrative,
                                 base::Problems& problems) {
  const auto [first, is_new] =
      first_.try_emplace(compared.comparison_id, First{plan_id, illustrative});
  if (!is_new && !illustrative.empty() && first->second.illustrative != illustrative) {
    problems.error(
        compared.place,
        plan_id,
        {"số liệu minh hoạ và số liệu thật không được đặt cạnh nhau (kế hoạch \"" +
             first->second.plan_id + "\")",
         "illustrative and real figures must not stand beside each other (plan \"" +
             first->second.plan_id + "\")"},
        {"Xóa dòng của một trong hai kế hoạch.", "Delete the row of one of the two plans."});
  }
}

}  // namespace minhbach::store
