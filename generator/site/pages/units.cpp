#include "base/escape.hpp"
#include "site/feeds.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/plan_charts.hpp"
#include "site/pages/progress_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::site::pages {

namespace {

std::vector<views::TaskRow> rows(Page& page, const model::Unit& unit, model::Role role) {
  std::vector<views::TaskRow> rows;
  for (const model::Task* const task : page.plan().index.tasks_of_unit(unit.id, role)) {
    rows.push_back(task_row(page, *task));
  }
  return rows;
}

// 'Trung tâm 2 (từ 01/07/2023)'.
views::Item member_item(Page& page, const model::Membership& member) {
  const views::Link link = page.unit_link(page.plan().index.unit(member.member_id));
  Markup text{Page::linked(link).html + " "};
  const std::string from = page.date(member.valid_from);
  text.html +=
      base::html(member.valid_to ? page.say("units.member_from_to",
                                            {{"from", from}, {"to", page.date(*member.valid_to)}})
                                 : page.say("units.member_from", {{"from", from}}));
  return {std::move(text)};
}

std::optional<views::UnitOwes> owes(Page& page, const model::Unit& unit) {
  const std::optional<AwaitedPeriod>& awaited = page.plan().awaited;
  if (!awaited) {
    return std::nullopt;
  }
  views::UnitOwes view;
  bool is_asked = false;
  for (const analytics::ExpectedRow& row : awaited->rows) {
    if (row.unit != &unit) {
      continue;
    }
    is_asked = true;
    if (!row.is_owed()) {
      continue;
    }
    // As its page names it, whatever version of it is asked about.
    const model::Task& task = page.plan().index.task(row.task->id);
    views::OwedRow owed{page.task_link(task), {}, {}, {}};
    if (row.due) {
      owed.occurrence = occurrence_name(page, task, row.dated);
      owed.due = page.date(*row.due);
      owed.due_iso = model::iso(*row.due);
    }
    view.rows.push_back(std::move(owed));
  }
  if (!is_asked) {
    return std::nullopt;
  }
  view.period = period_name(page, *awaited->period);
  view.closing = page.time(awaited->period->closing);
  view.due = page.time(awaited->period->submission_due);
  return view;
}

// What another site puts on its page: the tasks a unit leads and how they stand as of a day, in the
// language of this page, each with the way to it and all with the way here. HTML alone. Empty where
// the site does not know its address, or nothing was reported.
std::string unit_embed_code(const Page& page,
                            const model::Unit& unit,
                            const std::vector<views::TaskRow>& led) {
  const std::string& base = page.site().config.base_url;
  const PlanContext& context = page.plan();
  if (base.empty() || led.empty() || !context.history) {
    return {};
  }
  const std::string mark = context.plan.illustrative ? page.say("mark.illustrative") + ": " : "";
  const std::string date = page.date(context.history->now->closing());
  std::string code =
      fmt::format("<table lang=\"{}\">\n<caption>{}</caption>\n",
                  base::code(page.lang()),
                  base::html(mark + page.say("unit.embed_caption",
                                             {{"unit", page.plain(unit.name)}, {"date", date}})));
  code +=
      fmt::format("<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n",
                  base::html(page.say("tasks.task")),
                  base::html(page.say("tasks.standing")));
  code += "<tbody>\n";
  for (const views::TaskRow& row : led) {
    code += fmt::format(
        "<tr><th scope=\"row\"><a href=\"{}\">{} {}</a></th><td>{}</td></tr>\n",
        base::html(base + item_page_path(PageKind::Task, page.lang(), context.plan.id, row.id)),
        base::html(row.id),
        row.title.html,
        row.standing ? base::html(row.standing->name) : std::string());
  }
  code += fmt::format("</tbody>\n</table>\n<p lang=\"{}\">{} <a href=\"{}\">{}</a></p>",
                      base::code(page.lang()),
                      base::html(page.say("unit.embed_source")),
                      base::html(base + page.path()),
                      base::html(page.plain(context.plan.body.name)));
  return code;
}

}  // namespace

std::string units(Page& page) {
  views::UnitsPage view;
  for (const model::Unit& unit : page.plan().plan.units) {
    (unit.kind == model::UnitKind::Unit ? view.units : view.collectives)
        .push_back(unit_summary(page, unit));
  }
  view.roles_note = roles_note(page);
  if (page.plan().history) {
    view.load = chart_view(page, load_chart(page));
  }
  return page.render(view);
}

std::string unit(Page& page) {
  const std::string& id = page.item();
  const PlanContext& context = page.plan();
  const model::Unit& unit = context.index.unit(id);
  views::UnitPage view;
  view.name = page.text(unit.name);
  view.collective = unit.kind == model::UnitKind::Collective;
  view.members_known = !unit.members.empty();
  for (const model::Membership& member : unit.members) {
    view.members.push_back(member_item(page, member));
  }
  const auto is_part_of = [&](const model::Unit& other) {
    return std::any_of(
        other.members.begin(), other.members.end(), [&](const model::Membership& member) {
          return member.member_id == unit.id;
        });
  };
  for (const model::Unit& other : context.plan.units) {
    if (is_part_of(other)) {
      view.through.push_back(page.unit_link(other));
    }
  }
  view.figures = {page.figure("lead." + unit.id, "figure.led"),
                  page.figure("coordinating." + unit.id, "figure.coordinated")};
  if (context.history) {
    view.figures.push_back(page.figure("attention." + unit.id, "figure.attention"));
  }
  view.owes = owes(page, unit);
  view.led = rows(page, unit, model::Role::Lead);
  view.embed = unit_embed_code(page, unit, view.led);
  view.coordinated = rows(page, unit, model::Role::Coordinating);
  for (const model::Unit& other : context.plan.units) {
    if (is_part_of(other)) {
      for (views::TaskRow& row : rows(page, other, model::Role::Lead)) {
        view.together.push_back(std::move(row));
      }
    }
  }
  view.led_sorts = is_worth_sorting(view.led.size());
  view.coordinated_sorts = is_worth_sorting(view.coordinated.size());
  view.together_sorts = is_worth_sorting(view.together.size());
  if (context.history) {
    view.comments =
        comments(page, [&](const model::UnitComment& each) { return each.unit_id == unit.id; });
  }
  view.follows_up = context.plan.follow_up_unit_id == unit.id;
  const std::string& sentence = context.plan.follow_up_paragraph_id;
  view.follow_up_href = sentence.empty() || !page.has(PageKind::Text)
                            ? page.to_plan(PageKind::Overview)
                            : page.paragraph_href(sentence);
  for (const std::string& alias : unit.aliases) {
    if (alias != unit.name.vi) {
      view.aliases.push_back({page.vietnamese(alias)});
    }
  }
  view.note = page.text(unit.note);
  if (const std::string path = unit_calendar_path(context, page.lang(), unit); !path.empty()) {
    view.calendar_href = page.to(path);
  }
  return page.render(
      {.heading = page.plain(unit.name),
       .description = page.say("describe.unit",
                               {{"name", page.plain(unit.name)},
                                {"lead", page.fact("lead." + unit.id)},
                                {"coordinating", page.fact("coordinating." + unit.id)}})},
      view);
}

}  // namespace minhbach::site::pages
