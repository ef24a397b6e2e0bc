// What can be found: of a plan its tasks, groups, units, targets, commitments, sections, terms and
// pages; of the site its plans and pages. A new kind of page with something to find adds a
// function.
#include "site/pages/search_entries.hpp"

#include "site/search_index.hpp"

#include <fmt/format.h>

namespace minhbach::site::pages {

namespace {

using Texts = std::vector<SearchEntry::Text>;

// Words of the interface: they have no Vietnamese beside the English.
SourceText own(const Page& page, std::string words) {
  return page.english() ? SourceText{{}, std::move(words)} : SourceText{std::move(words), {}};
}

// A Vietnamese word that is the same in both languages' plans, such as an abbreviation.
SourceText vietnamese(const std::string& word) {
  return {word, {}};
}

void add_pages(const Page& page, SearchIndex& index) {
  for (const PageKindInfo& row : page_kinds()) {
    if (!row.of_plan || row.kind == PageKind::Search || row.kind == PageKind::Retired ||
        list_of(row.kind) != row.kind || !page.has(row.kind)) {
      continue;
    }
    const std::string name(row.name);
    SearchEntry entry{
        page.say("search.page"), {}, page.to_plan(row.kind), own(page, page.say("page." + name))};
    if (row.kind == PageKind::Overview) {
      const model::Plan& plan = page.plan().plan;
      entry.texts = {{{}, {}, plan.title}, {{}, {}, plan.body.name}};
    } else {
      const std::string key = "describe." + name;
      entry.texts = {{{},
                      {},
                      own(page,
                          row.kind == PageKind::Tasks ? page.say(key, {{"n", page.fact("tasks")}})
                                                      : page.say(key))}};
    }
    index.add(entry);
  }
}

void add_tasks(const Page& page, SearchIndex& index) {
  for (const model::Task& task : page.plan().plan.tasks) {
    index.add({page.task_name(task.id),
               task.id,
               page.to_item(PageKind::Task, task.id),
               task.title,
               {{page.say("column.output"), {}, task.output},
                {page.say("column.lead"), {}, task.lead},
                {page.say("column.coordinating"), {}, task.coordinating},
                {page.say("column.schedule"), {}, task.schedule_text}}});
  }
  for (const model::TaskGroup& group : page.plan().plan.groups) {
    index.add({page.say("place.group", {{"id", group.id}}),
               group.id,
               page.to_item(PageKind::Group, group.id),
               group.title});
  }
}

void add_units(const Page& page, SearchIndex& index) {
  for (const model::Unit& unit : page.plan().plan.units) {
    Texts texts;
    for (const std::string& alias : unit.aliases) {
      if (alias != unit.name.vi) {
        texts.push_back({page.say("search.alias"), {}, vietnamese(alias)});
      }
    }
    texts.push_back({{}, {}, unit.note});
    index.add({page.say(unit.kind == model::UnitKind::Unit ? "search.unit" : "search.collective"),
               {},
               page.to_item(PageKind::Unit, unit.id),
               unit.name,
               std::move(texts)});
  }
}

void add_targets(const Page& page, SearchIndex& index) {
  if (page.has(PageKind::Target)) {
    for (const model::Target& target : page.plan().plan.targets) {
      index.add({page.say("place.target", {{"id", target.id}}),
                 target.id,
                 page.to_item(PageKind::Target, target.id),
                 target.label,
                 {{{}, {}, target.quote}}});
    }
  }
  if (page.has(PageKind::Commitments)) {
    for (const model::Commitment& commitment : page.plan().plan.commitments) {
      index.add({page.say("search.commitment", {{"id", commitment.id}}),
                 commitment.id,
                 page.to_plan(PageKind::Commitments) + "#" + commitment.id,
                 commitment.title,
                 {{{}, {}, commitment.plain}, {{}, {}, commitment.remedy}}});
    }
  }
}

// Section by section; a hit leads to the paragraph.
void add_text(const Page& page, SearchIndex& index) {
  if (!page.has(PageKind::Text)) {
    return;
  }
  for (const model::Section& section : page.plan().plan.sections) {
    const bool named = section.title.is_stated();
    SearchEntry entry{page.section_name(section.id),
                      section.label.empty() ? std::string() : section.id,
                      page.to_plan(PageKind::Text) + "#muc-" + base::url_segment(section.id),
                      named ? section.title : own(page, page.say("page.text"))};
    for (const model::Paragraph* const paragraph :
         page.plan().index.paragraphs_of_section(section.id)) {
      entry.texts.push_back({{}, "#p-" + base::url_segment(paragraph->id), paragraph->text});
    }
    if (named || !entry.texts.empty()) {
      index.add(entry);
    }
  }
}

void add_terms(const Page& page, SearchIndex& index) {
  for (const model::Term& term : page.plan().plan.terms) {
    if (term.is_abbreviation() && term.full.is_stated()) {
      index.add_word(term.word, term.full);
    }
    if (page.has(PageKind::Terms)) {
      index.add({page.say(term.is_abbreviation() ? "search.abbreviation" : "search.term"),
                 {},
                 page.to_plan(PageKind::Terms) + "#" + base::url_segment(term.id),
                 vietnamese(term.word),
                 {{{}, {}, term.full}, {{}, {}, term.explanation}}});
    }
  }
}

}  // namespace

std::string plan_search_index(Page& page) {
  const model::Plan& plan = page.plan().plan;
  SearchIndex index(page.lang(), plan.id, page.plain(plan.short_title), plan.illustrative);
  add_tasks(page, index);
  add_units(page, index);
  add_targets(page, index);
  add_text(page, index);
  add_terms(page, index);
  add_pages(page, index);
  return index.script();
}

std::string site_search_index(Page& page) {
  SearchIndex index(page.lang(), {}, {}, false);
  for (const model::PlanSummary& plan : page.site().plans) {
    const std::string period =
        fmt::format("{}–{}", plan.effective_from.year(), model::year_of(plan.effective_to));
    index.add({page.say(plan.illustrative ? "search.plan_illustrative" : "search.plan"),
               {},
               page.to(plan_page_path(PageKind::Overview, page.lang(), plan.id)),
               plan.short_title,
               {{{}, {}, plan.title}, {{}, {}, plan.body_name}, {{}, {}, own(page, period)}}});
  }
  const content::Articles& articles = page.site().articles;
  for (const auto& [kind, name] : {std::pair(PageKind::About, "about"),
                                   std::pair(PageKind::Accessibility, "accessibility"),
                                   std::pair(PageKind::Feedback, "feedback")}) {
    const content::Article& article = articles.get(name, page.lang());
    index.add({page.say("search.page"),
               {},
               page.to_site(kind),
               own(page, article.title),
               {{{}, {}, own(page, article.description)}}});
  }
  return index.script();
}

}  // namespace minhbach::site::pages
