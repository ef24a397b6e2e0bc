#pragma once

#include "analytics/target_bucket.hpp"
#include "site/page.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/views/result_parts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace minhbach::site::pages {

// Pieces of pages that show what can be said of a target. They may be used only where the plan has
// a history.

// The bucket, or the words that say it of a target or milestone judged; behind it the finer result
// with its gap, its reason and its modifiers.
views::Standing result(const Page& page,
                       const analytics::TargetResult& of,
                       const FactPrefix& prefix = {});

// The value judged of each condition that has one: '61,2% (1.148/1.876), cả năm 2025'; of several
// conditions each with the name of its indicator.
std::vector<views::Item> judged_values(const Page& page,
                                       const analytics::TargetResult& of,
                                       const FactPrefix& prefix = {});

// '61,2% (1.148/1.876)' of the condition that decides; its window stands on the target's page.
// Empty: there is none.
Markup decisive_figure(const Page& page, const analytics::TargetResult& of);

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
// As one would say it of a commitment: 'Hiện vượt mức cam kết không quá 5%; …'.
std::string commitment_words(const Page& page, const analytics::TargetResult& of);

// Behind keys of words that depend on which side of the level is wanted: '', '_ceiling', '_exact',
// '_reduction'.
std::string_view aim_suffix(analytics::Aim aim);

// The class and shape of a bucket, and of a result in it: for lists, legends and counts.

// The four buckets with their counts, also those that are empty, and the results in each.
std::vector<views::BucketCount> bucket_counts(const Page& page, const FactPrefix& prefix = {});
// 'Trong 13 chỉ tiêu: 1 đạt, 6 chưa đến hạn, …; trong đó 1 mức phấn đấu: 1 chưa đến hạn.' Empty:
// the plan has none.
Markup buckets_sentence(const Page& page, const FactPrefix& prefix = {});

// What people and businesses were promised, and what is known of it. Also where the plan has no
// history.
std::vector<views::CommitmentRow> commitment_rows(Page& page);

// The facts of the condition that decides begin with this.
std::string decisive_fact(const analytics::TargetResult& result);

// Rule M30: so few cases that the counts are printed first.
bool has_few_cases(const model::IndicatorValue& value);

// Number and percent of a value, the counts first where they are few (M30); `percent` is the number
// as markup.
Markup share(const Page& page, const model::IndicatorValue& value, const Markup& percent);

}  // namespace minhbach::site::pages
