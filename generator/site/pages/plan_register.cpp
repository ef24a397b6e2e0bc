#include "site/pages/plan_register.hpp"

#include "base/vietnamese.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace minhbach::site::pages {

namespace {

views::PlanRow plan_row(Page& page, const model::PlanSummary& plan) {
  views::PlanRow row;
  row.href = page.to(plan_page_path(PageKind::Overview, page.lang(), plan.id));
  row.title = page.text(plan.short_title);
  row.body = page.text(plan.body_name);
  row.state_code = model::word(plan.state);
  row.state = page.say("state." + row.state_code);
  row.period = years_of(plan);
  row.illustrative = plan.illustrative;
  return row;
}

}  // namespace

std::string years_of(const model::PlanSummary& plan) {
  return fmt::format("{}–{}", plan.effective_from.year(), model::year_of(plan.effective_to));
}

std::vector<views::PlanGroup> plan_groups(Page& page) {
  // What states no province stands last.
  std::map<std::pair<bool, std::string>, views::PlanGroup> groups;
  for (const model::PlanSummary& plan : page.site().plans) {
    const model::SourceText& place = plan.body_place;
    const bool is_stated = place.is_stated();
    const std::string name = is_stated ? page.plain(place) : page.say("home.no_place");
    views::PlanGroup& group = groups[{!is_stated, base::sort_key(name)}];
    if (group.rows.empty()) {
      group.place = base::slug(name);
      group.plain_name = name;
      group.name = is_stated ? page.text(place) : Page::escaped(name);
    }
    group.rows.push_back(plan_row(page, plan));
    group.rows.back().place = group.place;
  }
  std::vector<views::PlanGroup> in_order;
  for (auto& [key, group] : groups) {
    in_order.push_back(std::move(group));
  }
  return in_order;
}

std::vector<views::Filter> plan_filters(const Page& page,
                                        const std::vector<views::PlanGroup>& groups) {
  views::Filter places{"place", page.say("home.place"), {}};
  views::Filter states{"state", page.say("home.state"), {}};
  std::set<std::string> seen;
  for (const views::PlanGroup& group : groups) {
    places.options.push_back({group.place, group.plain_name});
    for (const views::PlanRow& row : group.rows) {
      if (seen.insert(row.state_code).second) {
        states.options.push_back({row.state_code, row.state});
      }
    }
  }
  std::vector<views::Filter> filters;
  for (views::Filter* const filter : {&places, &states}) {
    if (filter->options.size() > 1) {
      filters.push_back(std::move(*filter));
    }
  }
  return filters;
}

}  // namespace minhbach::site::pages
