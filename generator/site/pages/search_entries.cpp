// What search pages can find: tasks, units, targets, text, terms, context, pages and codes.
#include "analytics/target_bucket.hpp"
#include "base/characters.hpp"
#include "base/text.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/search_index.hpp"

#include <fmt/format.h>

#include <set>

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

// Words of the interface in both languages, as those of a plan are.
SourceText in_both(const Page& page, const std::string& key) {
  const i18n::Strings& strings = page.site().strings;
  return {strings.get(key, Lang::Vi), strings.get(key, Lang::En)};
}

// How it stands comes first: it is what most who name a standing are after.
SourceText standing_of(const Page& page, const model::Task& task) {
  const std::optional<analytics::History>& history = page.plan().history;
  return history ? in_both(page,
                           "standing." +
                               std::string(analytics::number(history->now->of(task).now->standing)))
                 : SourceText{};
}

SourceText bucket_of_target(const Page& page, const model::Target& target) {
  const std::optional<analytics::History>& history = page.plan().history;
  return history ? in_both(page,
                           "bucket." + std::string(analytics::code(analytics::bucket_of(
                                           history->now->of(target).decisive))))
                 : SourceText{};
}

void add_tasks(const Page& page, SearchIndex& index) {
  for (const model::Task& task : page.plan().plan.tasks) {
    index.add({page.task_name(task.id),
               task.id,
               page.to_item(PageKind::Task, task.id),
               task.title,
               {{page.say("search.standing"), {}, standing_of(page, task)},
                {page.say("column.output"), {}, task.output},
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

// 'VPS' of 'Văn phòng Sở', 'P1' of 'Phòng 1': what colleagues call a unit by.
std::string initials_of(const std::string& name) {
  std::string initials;
  for (const std::string_view word : base::split(name, ' ')) {
    if (!word.empty()) {
      std::size_t at = 0;
      base::append_code_point(initials, base::upper(base::next_code_point(word, at)));
    }
  }
  return initials;
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
    const bool is_unit = unit.kind == model::UnitKind::Unit;
    index.add({page.say(is_unit ? "search.unit" : "search.collective"),
               is_unit ? initials_of(unit.name.vi) : std::string(),
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
                 {{page.say("search.standing"), {}, bucket_of_target(page, target)},
                  {{}, {}, target.quote}}});
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

// What was named as evidence leads to the first task it was named for.
void add_evidence(const Page& page, SearchIndex& index) {
  if (!page.plan().history) {
    return;
  }
  const analytics::Ledger& ledger = page.plan().history->now->ledger();
  std::set<std::string_view> added;
  for (const model::Snapshot& snapshot : page.plan().plan.progress.snapshots) {
    for (const model::TaskReport& row : snapshot.task_reports) {
      for (const std::string& id : row.document_ids) {
        const model::Document* const document = ledger.document(id);
        if (document == nullptr || !document->is_public || document->number.empty() ||
            page.plan().index.find_task(row.task_id) == nullptr || !added.insert(id).second) {
          continue;
        }
        index.add({page.say("search.evidence"),
                   document->number,
                   page.to_item(PageKind::Task, row.task_id),
                   own(page, page.say("search.evidence") + " " + document->number),
                   {{{}, {}, document->kind}, {{}, {}, document->abstract}}});
      }
    }
  }
}

// What happened around the plan, on the overview.
void add_context(const Page& page, SearchIndex& index) {
  for (const model::ContextNote& note : page.plan().plan.context_notes) {
    index.add({page.say("search.context"),
               {},
               page.to_plan(PageKind::Overview) + "#boi-canh",
               own(page, page.say("search.context_of", {{"date", page.date(note.happened)}})),
               {{{}, {}, note.text}}});
  }
}

// Every code that pages print leads to what it means. Where nothing was reported, the page on
// method has the rules of counting alone.
void add_rules(const Page& page, SearchIndex& index) {
  constexpr std::string_view kBegin = "rule.";
  for (const std::string& key : page.site().strings.keys()) {
    const std::size_t dot = key.rfind('.');
    if (!key.starts_with(kBegin) || key.substr(dot) != ".formula") {
      continue;
    }
    const std::string id = key.substr(kBegin.size(), dot - kBegin.size());
    const bool is_counting = id.size() == 2 && id.front() == 'K' && id.back() <= '6';
    if (!page.plan().history && !is_counting) {
      continue;
    }
    const std::string title = id.front() == 'S'   ? "standing." + id
                              : id.front() == 'R' ? "result." + id
                                                  : "rule." + id + ".title";
    index.add_code({page.say("search.rule", {{"id", id}}),
                    id,
                    rule_href(page, id),
                    own(page, base::replaced(page.say(title), "{year}", "Y")),
                    {{{}, {}, own(page, page.say(key))}}});
  }
}

// What is compared leads to its place on the page of comparisons.
void add_comparisons(const Page& page, SearchIndex& index) {
  index.add({page.say("search.page"),
             {},
             page.to_site(PageKind::Comparison),
             own(page, page.title_of(PageKind::Comparison)),
             {{{}, {}, own(page, page.say("describe.comparison"))}}});
  for (const model::Comparison& each : page.site().comparisons) {
    index.add({page.say("search.comparison"),
               {},
               page.to_site(PageKind::Comparison) + "#" + base::url_segment(each.id),
               each.name,
               {{{}, {}, each.definition}}});
  }
}

// Where to complain and what this site is are asked on the search page of a plan as well.
void add_site_pages(const Page& page, SearchIndex& index) {
  const content::Articles& articles = page.site().articles;
  for (const PageKind kind : {PageKind::About, PageKind::Accessibility, PageKind::Feedback}) {
    const content::Article& article = articles.get(std::string(page_row(kind).name), page.lang());
    index.add({page.say("search.page"),
               {},
               page.to_site(kind),
               own(page, article.title),
               {{{}, {}, own(page, article.description)}}});
  }
  index.add({page.say("search.page"),
             {},
             page.to_site(PageKind::ReportForm),
             own(page, page.title_of(PageKind::ReportForm)),
             {{{}, {}, own(page, page.say("describe.report_form"))}}});
  if (page.has(PageKind::Comparison)) {
    add_comparisons(page, index);
  }
}

void add_synonyms(const Page& page, SearchIndex& index) {
  for (const content::Synonym& each : page.site().articles.synonyms()) {
    index.add_synonym(each.typed, each.sought);
  }
}

}  // namespace

std::string plan_search_index(Page& page) {
  const model::Plan& plan = page.plan().plan;
  SearchIndex index(
      page.lang(),
      {plan.id,
       page.plain(plan.short_title),
       plan.illustrative,
       plan.state != model::PlanState::InForce && plan.state != model::PlanState::Draft});
  add_synonyms(page, index);
  add_tasks(page, index);
  add_units(page, index);
  add_target_entries(page, index);
  add_text(page, index);
  add_terms(page, index);
  add_evidence(page, index);
  add_context(page, index);
  add_pages(page, index);
  add_site_pages(page, index);
  add_rules(page, index);
  return index.script();
}

std::string site_search_index(Page& page) {
  SearchIndex index(page.lang(), {});
  add_synonyms(page, index);
  for (const model::PlanSummary& plan : page.site().plans) {
    const std::string period =
        fmt::format("{}–{}", plan.effective_from.year(), model::year_of(plan.effective_to));
    index.add({page.say(plan.illustrative ? "search.plan_illustrative" : "search.plan"),
               {},
               page.to(plan_page_path(PageKind::Overview, page.lang(), plan.id)),
               plan.short_title,
               {{{}, {}, plan.title}, {{}, {}, plan.body_name}, {{}, {}, own(page, period)}}});
  }
  add_site_pages(page, index);
  return index.script();
}

}  // namespace minhbach::site::pages
