#pragma once

#include "output/sink.hpp"
#include "site/context.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace minhbach::site {

// What others may follow: a feed of news and calendars of a plan in force, in each language. A plan
// that is over has no news and an illustrative one has none that are true, so neither has files
// here.

// Below the top of the site; empty: there is none. A feed needs the site's own address, and news.
std::string feed_path(const PlanContext& context, Lang lang);
// Of a plan with days to remember, and of each of its units.
std::string calendar_path(const PlanContext& context, Lang lang);
std::string unit_calendar_path(const PlanContext& context, Lang lang, const model::Unit& unit);

using PutFile = std::function<void(const std::string& path, const std::string& bytes)>;
void put_feeds(const PlanContext& context, const PutFile& put);

}  // namespace minhbach::site
