// The search pages: what stands on them without a script, in alphabetical order.
#include "base/vietnamese.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/search_index.hpp"
#include "site/views/search_pages.hpp"

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
  view.has_plans = page.site().plans.size() > 1;
  if (page.has(PageKind::Search)) {
    view.plan_page = std::string(page_row(PageKind::Search).address(page.lang())) + ".html";
  }
  view.scripts = scripts(page, site_files(page));
  return page.render(view);
}

}  // namespace minhbach::site::pages
