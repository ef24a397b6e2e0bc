#include "site/citation.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace minhbach::site {

namespace {

// Whose figures a page shows: those of the period it keeps, or the newest; none: nothing was
// reported, or the page is of no plan.
const analytics::PeriodStanding* figures_of(const Page& page, const Page::Head& head) {
  const PlanContext* const context = page.plan_or_null();
  if (head.kept != nullptr || context == nullptr || !context->history) {
    return head.kept;
  }
  return &context->history->newest();
}

std::string creator_of(const Page& page) {
  const PlanContext* const context = page.plan_or_null();
  return context == nullptr ? page.site().config.agency.in(page.lang())
                            : page.plain(context->plan.body.name);
}

// The newest day the data tell of what the page says; a plan that was never reported has that of
// its document. A page of the site as a whole has the newest of its plans; where none is real, it
// has none.
std::string record_day(const Page& page, const Page::Head& head) {
  if (head.kept != nullptr) {
    return model::iso(head.kept->snapshot->published.value_or(head.kept->period->closing));
  }
  if (const PlanContext* const context = page.plan_or_null()) {
    if (!context->news.empty()) {
      return model::iso(context->news.front().day);
    }
    if (context->history) {
      return model::iso(context->history->newest().period->closing);
    }
    return context->plan.issued.value_or(context->plan.effective_from).iso();
  }
  std::string newest;
  for (const model::PlanSummary& plan : page.site().plans) {
    if (!plan.illustrative) {
      newest = std::max(
          newest, plan.data_closing ? model::iso(*plan.data_closing) : plan.effective_from.iso());
    }
  }
  return newest;
}

// The page and, as far as its own name does not say so, its plan; what is not real says that too.
std::vector<std::string> page_names(const Page& page, const Page::Head& head) {
  std::vector<std::string> names = {head.heading};
  if (const PlanContext* const context = page.plan_or_null()) {
    if (page.kind() != PageKind::Overview) {
      names.push_back(page.plain(context->plan.short_title));
    }
    if (context->plan.illustrative) {
      names.push_back(page.say("mark.illustrative"));
    }
  }
  return names;
}

}  // namespace

std::string page_address(const Page& page) {
  return page.site().config.base_url + page.path();
}

Markup citation(const Page& page, const Page::Head& head) {
  std::vector<std::string> parts = {base::html(creator_of(page))};
  for (const std::string& name : page_names(page, head)) {
    parts.push_back(base::html(parts.size() == 1 ? "“" + name + "”" : name));
  }
  if (const analytics::PeriodStanding* const of = figures_of(page, head)) {
    const model::Seal* const seal =
        model::seal_of(page.plan().plan.progress.seals, of->period->id, of->snapshot->revision);
    parts.push_back(
        page.sentence("cite.figures",
                      {{"closing", page.time(of->period->closing)},
                       {"revision", Page::escaped(std::to_string(of->snapshot->revision))}})
            .html);
    if (seal != nullptr) {
      parts.push_back(
          page.sentence("cite.head", {{"head", {"<code>" + base::html(seal->head) + "</code>"}}})
              .html);
    }
  }
  parts.push_back("<code>" + base::html(page_address(page)) + "</code>");
  parts.push_back(base::html(page.say("cite.accessed")));
  return {base::joined(parts, ", ")};
}

views::DublinCore dublin_core(const Page& page, const Page::Head& head) {
  views::DublinCore core;
  core.title = base::joined(page_names(page, head), " · ");
  core.creator = creator_of(page);
  core.date = record_day(page, head);
  core.publisher = page.site().config.agency.in(page.lang());
  core.identifier = page_address(page);
  return core;
}

}  // namespace minhbach::site
