#include "base/text.hpp"
#include "site/pages/overview_parts.hpp"
#include "site/pages/progress_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <span>

namespace minhbach::site::pages {

namespace {

using analytics::PeriodStanding;

// Two years of quarterly reports: enough to see a direction, little enough to be seen at a glance.
constexpr std::size_t kMostPeriods = 8;
constexpr int kColumnStep = 11;  // of the trend, in its own units
constexpr int kTrendHeight = 24;
constexpr int kLeastHeight = 1;  // nothing at all is a line, so that no period seems left out

std::span<const PeriodStanding> last_periods(const Page& page) {
  const std::vector<PeriodStanding>& all = page.plan().history->periods;
  return std::span(all).last(std::min(all.size(), kMostPeriods));
}

// What a card counts: the ids of its facts, and its words 'headline.<name>', 'headline_of.<name>'.
struct Counted {
  std::string_view name;
  std::string_view part;
  std::string_view whole;
  std::string href;
};

std::int64_t count_of(const Page& page, const PeriodStanding& of, std::string_view fact) {
  return page.plan().facts.get(fmt::format("{}/{}", of.period->id, fact)).value;
}

// Columns to one scale, the greatest count filling the height.
void add_trend(const Page& page, const Counted& counted, views::HeadlineCard& card) {
  const std::span<const PeriodStanding> periods = last_periods(page);
  std::int64_t most = 1;
  for (const PeriodStanding& of : periods) {
    most = std::max(most, count_of(page, of, counted.part));
  }
  std::vector<std::string> words;
  int x = 0;
  for (const PeriodStanding& of : periods) {
    const auto height = std::max<std::int64_t>(
        kLeastHeight, kTrendHeight * count_of(page, of, counted.part) / most);
    card.trend.push_back({std::to_string(x),
                          std::to_string(kTrendHeight - height),
                          std::to_string(height),
                          &of == &periods.back()});
    words.push_back(
        page.sentence("headline.of_period",
                      {{"period", Page::escaped(period_name(page, *of.period))},
                       {"n", page.datum(fmt::format("{}/{}", of.period->id, counted.part))}})
            .html);
    x += kColumnStep;
  }
  card.trend_width = std::to_string(x);
  card.trend_words = page.sentence("headline.trend", {{"list", {base::joined(words, "; ")}}});
}

views::HeadlineCard headline_card(const Page& page, const Counted& counted) {
  views::HeadlineCard card;
  card.href = counted.href;
  card.label = page.say_of("headline.", counted.name);
  card.fact = counted.part;
  card.number = page.fact(counted.part);
  card.whole = page.sentence("headline_of." + std::string(counted.name),
                             {{"whole", page.datum(counted.whole)}});
  const std::vector<PeriodStanding>& all = page.plan().history->periods;
  if (all.size() > 1) {
    const PeriodStanding& before = all[all.size() - 2];
    card.before =
        page.sentence("headline.before",
                      {{"n", page.datum(fmt::format("{}/{}", before.period->id, counted.part))}});
    add_trend(page, counted, card);
  }
  return card;
}

}  // namespace

std::vector<views::HeadlineCard> headline_cards(const Page& page) {
  const analytics::Facts& facts = page.plan().facts;
  std::vector<views::HeadlineCard> cards;
  const auto add = [&](Counted counted) {
    if (facts.get(counted.whole).value > 0) {
      cards.push_back(headline_card(page, counted));
    }
  };
  const bool over = page.plan().plan.state != model::PlanState::InForce;
  add({over ? "unfinished" : "attention",
       "attention",
       "tasks",
       page.to_plan(PageKind::Tasks) + "#?klass=d"});
  add({"reports",
       "reports.received",
       "reports.expected",
       page.to_plan_if_any(PageKind::ReportsReceived)});
  add({"active", "activity.active", "ongoing", page.to_plan_if_any(PageKind::Periods)});
  add({"met", "bucket.met", "targets", page.to_plan_if_any(PageKind::Targets)});
  return cards;
}

}  // namespace minhbach::site::pages
