#pragma once

#include "site/page.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/views/result_parts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace minhbach::site::pages {

// Pieces of pages that show what can be said of a target. They may be used only where the plan has
// a history.

// The result with its gap, its reason and its modifiers.
views::Standing result(const Page& page,
                       const analytics::TargetResult& of,
                       const FactPrefix& prefix = {});

// The value judged of each condition that has one: '61,2% (1.148/1.876), cả năm 2025'; of several
// conditions each with the name of its indicator.
std::vector<views::Item> judged_values(const Page& page,
                                       const analytics::TargetResult& of,
                                       const FactPrefix& prefix = {});

// What a result is called by.
struct ResultCase {
  analytics::Result result = analytics::Result::OutOfScope;
  bool has_figure = true;
  bool aspiration = false;
  bool provisional = false;
  int milestone_year = 0;
};
ResultCase case_of(const analytics::ConditionResult& of);
// Its words, of those that begin with 'result.' or 'commitments_result.'.
std::string result_words(const Page& page, const std::string& beginning, const ResultCase& of);
// The result alone: class, shape and name.
views::Standing result_standing(const Page& page, const ResultCase& of);

// The class, shape and short name of a result, for legends and counts.
std::string result_class(analytics::Result result);  // 'a' … 'f'
std::string_view result_mark(analytics::Result result);

// Counts by result of one strength, 'firm' or 'aspiration', what was reached, what was not, what
// cannot be told; results that do not occur are left out.
std::vector<views::ClassCount> result_counts(const Page& page,
                                             std::string_view strength,
                                             const FactPrefix& prefix = {});
// 'Đánh giá được 9/13 chỉ tiêu; 1 chỉ tiêu ngoài phạm vi theo dõi, …'; empty: there are none.
Markup assessed_line(const Page& page, std::string_view strength, const FactPrefix& prefix = {});

// The facts of the condition that decides begin with this.
std::string decisive_fact(const analytics::TargetResult& result);

// Rule M30: so few cases that the counts are printed first.
bool has_few_cases(const model::IndicatorValue& value);

// Number and percent of a value, the counts first where they are few (M30); `percent` is the number
// as markup.
Markup share(const Page& page, const model::IndicatorValue& value, const Markup& percent);

// 'cả năm 2025' · 'tại ngày 14/12/2025' · 'đợt khảo sát đến ngày 07/11/2025'.
std::string window_words(const Page& page, const model::IndicatorValue& value);

}  // namespace minhbach::site::pages
