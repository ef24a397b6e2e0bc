// The search pages: what stands on them without a script, in alphabetical order.
#include "base/vietnamese.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/search_index.hpp"
#include "site/views/search_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::site::pages {

namespace {

// One line of an alphabetical list, with what it is sorted by.
struct Entry {
  std::string name;
  views::SearchLine line;
  std::string sort_key = base::sort_key(name);
};

views::SearchLine line(views::Link link, Markup note = {}) {
  return {std::move(link), std::move(note)};
}

// Under the letter each begins with.
views::SearchList by_letter(const Page& page, std::string_view key, std::vector<Entry> entries) {
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return a.sort_key < b.sort_key;
  });
  constexpr std::size_t kShort = 12;  // needs no letters
  const bool letters = entries.size() > kShort;
  views::SearchList list{
      std::string(key), page.say("search.list." + std::string(key)), letters, false, {}};
  if (!letters) {
    list.groups.emplace_back();
  }
  std::string last;
  for (Entry& entry : entries) {
    std::string letter = base::initial(entry.name);
    if (letter.empty()) {
      letter = "…";
    } else if (letter == "0") {
      letter = "0–9";
    }
    if (letters && letter != last) {
      list.groups.push_back({Page::escaped(letter), {}});
      last = std::move(letter);
    }
    list.groups.back().lines.push_back(std::move(entry.line));
  }
  return list;
}

views::SearchList tasks_by_name(Page& page) {
  std::vector<Entry> entries;
  for (const model::Task& task : page.plan().plan.tasks) {
    entries.push_back({page.plain(task.title),
                       line({page.to_item(PageKind::Task, task.id), page.text(task.title)},
                            Page::escaped(task.id))});
  }
  return by_letter(page, "tasks", std::move(entries));
}

views::SearchList tasks_by_unit(Page& page) {
  const auto by_name = [&](const model::Unit& a, const model::Unit& b) {
    return base::sort_key(page.plain(a.name)) < base::sort_key(page.plain(b.name));
  };
  views::SearchList list{"units", page.say("search.list.units"), false, true, {}};
  for (const model::Unit* const unit : sorted(page.plan().plan.units, by_name)) {
    views::SearchGroup group{Page::linked(page.unit_link(*unit)), {}};
    for (const model::Task* const task :
         page.plan().index.tasks_of_unit(unit->id, model::Role::Lead)) {
      group.lines.push_back(line(page.task_link(*task)));
    }
    list.groups.push_back(std::move(group));
  }
  return list;
}

views::SearchList targets_by_name(Page& page) {
  std::vector<Entry> entries;
  for (const model::Target& target : page.plan().plan.targets) {
    entries.push_back({page.plain(target.label),
                       line({page.to_item(PageKind::Target, target.id), page.text(target.label)},
                            Page::escaped(target.id))});
  }
  return by_letter(page, "targets", std::move(entries));
}

views::SearchList terms_by_name(Page& page) {
  std::vector<Entry> entries;
  for (const model::Term& term : page.plan().plan.terms) {
    Markup word = page.english() ? Markup{"<span lang=\"vi\">" + base::html(term.word) + "</span>"}
                                 : Page::escaped(term.word);
    entries.push_back(
        {term.word,
         line({page.to_plan(PageKind::Terms) + "#" + base::url_segment(term.id), std::move(word)},
              page.text(term.full))});
  }
  return by_letter(page, "terms", std::move(entries));
}

// The library, what can be found, then the page's own script. A theme may have none of them.
std::vector<views::Script> scripts(const Page& page, const std::vector<SearchFile>& files) {
  std::vector<views::Script> all;
  const auto add = [&](const std::string& path) {
    if (!path.empty()) {
      all.push_back({page.to(path)});
    }
  };
  add(page.site().assets.path("minisearch.js"));
  for (const SearchFile& file : files) {
    if (file.lang == page.lang()) {
      add(file.path);
    }
  }
  add(page.site().assets.path("search.js"));
  return all;
}

std::vector<SearchFile> site_files(const Page& page) {
  // The plans' own indexes come along while they are light; beyond that the page finds plans, and
  // each plan finds its own.
  constexpr std::size_t kMostBytes = 400'000;
  const std::vector<SearchFile>& all = page.gathered().search_files;
  std::size_t bytes = 0;
  for (const SearchFile& file : all) {
    bytes += file.lang == page.lang() ? file.size : 0;
  }
  if (bytes <= kMostBytes) {
    return all;
  }
  return {all.end() - static_cast<std::ptrdiff_t>(base::kLangs.size()), all.end()};
}

}  // namespace

std::string search(Page& page) {
  views::SearchPage view;
  view.lists = {tasks_by_name(page), tasks_by_unit(page)};
  if (page.has(PageKind::Target)) {
    view.lists.push_back(targets_by_name(page));
  }
  if (page.has(PageKind::Terms)) {
    view.lists.push_back(terms_by_name(page));
  }
  view.scripts = scripts(page, page.gathered().search_files);
  return page.render(view);
}

std::string site_search(Page& page) {
  std::vector<Entry> entries;
  for (const model::PlanSummary& plan : page.site().plans) {
    const PageKind kind = page.has(PageKind::Search) ? PageKind::Search : PageKind::Overview;
    Markup note = page.text(plan.body_name);
    if (plan.illustrative) {
      note.html = "<span class=\"tag tag-illustrative\">" +
                  base::html(page.say("search.illustrative")) + "</span> " + note.html;
    }
    entries.push_back(
        {page.plain(plan.short_title),
         line({page.to(plan_page_path(kind, page.lang(), plan.id)), page.text(plan.short_title)},
              std::move(note))});
  }
  views::SearchPage view;
  view.lists = {by_letter(page, "plans", std::move(entries))};
  if (page.has(PageKind::Search)) {
    view.plan_page = std::string(page_row(PageKind::Search).address(page.lang())) + ".html";
  }
  view.scripts = scripts(page, site_files(page));
  return page.render(view);
}

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
  for (const PageRow& row : page_rows()) {
    if (!row.of_plan || row.is_item() || row.kind == PageKind::Search || !page.has(row.kind)) {
      continue;
    }
    SearchEntry entry{
        page.say("search.page"), {}, page.to_plan(row.kind), own(page, page.title_of(row.kind))};
    if (row.kind == PageKind::Overview) {
      const model::Plan& plan = page.plan().plan;
      entry.texts = {{{}, {}, plan.title}, {{}, {}, plan.body.name}};
    } else {
      const std::string key = "describe." + std::string(row.name);
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

void add_target_entries(const Page& page, SearchIndex& index) {
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
  add_target_entries(page, index);
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
  for (const PageKind kind : {PageKind::About, PageKind::Accessibility, PageKind::Feedback}) {
    const content::Article& article = articles.get(std::string(page_row(kind).name), page.lang());
    index.add({page.say("search.page"),
               {},
               page.to_site(kind),
               own(page, article.title),
               {{{}, {}, own(page, article.description)}}});
  }
  return index.script();
}

}  // namespace minhbach::site::pages
