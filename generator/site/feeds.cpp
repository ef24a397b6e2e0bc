#include "site/feeds.hpp"

#include "site/atom_feed.hpp"
#include "site/plan_calendar.hpp"

namespace minhbach::site {

std::string feed_path(const PlanContext& context, Lang lang) {
  if (!context.is_followed() || context.news.empty() || context.site.config.base_url.empty()) {
    return {};
  }
  return plan_file_path(context.plan.id, lang, lang == Lang::Vi ? "tin-moi.atom" : "updates.atom");
}

std::string calendar_path(const PlanContext& context, Lang lang) {
  return context.dates.empty()
             ? std::string()
             : plan_file_path(
                   context.plan.id, lang, lang == Lang::Vi ? "lich.ics" : "calendar.ics");
}

std::string unit_calendar_path(const PlanContext& context, Lang lang, const model::Unit& unit) {
  if (calendar_dates_of(context.dates, context.index, unit).empty()) {
    return {};
  }
  std::string path = item_page_path(PageKind::Unit, lang, context.plan.id, unit.id);
  path.resize(path.rfind('.'));
  return path + ".ics";
}

void put_feeds(const PlanContext& context, const PutFile& put) {
  for (const Lang lang : base::kLangs) {
    // A page that is not made: its words, and its way to others.
    Page page(context.site, &context, lang, PageKind::Overview);
    if (const std::string path = feed_path(context, lang); !path.empty()) {
      put(path, atom_feed(page, path));
    }
    if (const std::string path = calendar_path(context, lang); !path.empty()) {
      put(path, plan_calendar(page));
    }
    for (const model::Unit& unit : context.plan.units) {
      if (const std::string path = unit_calendar_path(context, lang, unit); !path.empty()) {
        put(path, unit_calendar(page, unit));
      }
    }
  }
}

}  // namespace minhbach::site
