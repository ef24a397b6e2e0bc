#include "site/news.hpp"

#include <algorithm>

namespace minhbach::site {

namespace {

model::Day day_of_amendment(const model::Plan& plan, const model::Amendment& amendment) {
  for (const model::Document& document : plan.progress.documents) {
    if (document.id == amendment.document_id && document.issued) {
      return *document.issued;
    }
  }
  return amendment.effective_from;
}

}  // namespace

std::vector<NewsItem> news_of(const model::Plan& plan,
                              const std::optional<analytics::History>& history) {
  std::vector<NewsItem> news;
  if (history) {
    for (const auto* const list : {&history->periods, &history->superseded}) {
      for (const analytics::PeriodStanding& each : *list) {
        if (each.snapshot->published) {
          news.push_back({*each.snapshot->published, &each});
        }
      }
    }
  }
  for (const model::Correction& each : plan.progress.corrections) {
    news.push_back({each.made_on, &each});
  }
  for (const model::Amendment& each : plan.progress.amendments) {
    news.push_back({day_of_amendment(plan, each), &each});
  }
  // Of one day: figures before corrections before amendments, each in their own order.
  std::stable_sort(
      news.begin(), news.end(), [](const NewsItem& a, const NewsItem& b) { return a.day > b.day; });
  return news;
}

}  // namespace minhbach::site
