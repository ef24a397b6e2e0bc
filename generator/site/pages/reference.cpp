// Notes, open points, terms, data, print version, retired ids.
#include "base/problem.hpp"
#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "i18n/locale.hpp"
#include "site/catalogue.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/search_index.hpp"
#include "site/spreadsheet.hpp"
#include "site/views/reference_pages.hpp"

#include <algorithm>
#include <array>

namespace minhbach::site::pages {

namespace {

views::TermRow term_row(Page& page, const model::Term& term) {
  views::TermRow row;
  row.anchor = term.id;
  row.word = term.word;
  row.full = page.text(term.full);
  row.inferred = term.inferred;
  row.explanation = page.text(term.explanation);
  return row;
}

views::Download download(const Page& page, const DataFile& file, std::string what) {
  return {page.to(file.path),
          file.name,
          std::move(what),
          i18n::file_size(file.size, page.lang()),
          file.sha256};
}

// About all of the plan, and no table of it.
bool is_whole(std::string_view name) {
  constexpr std::array<std::string_view, 7> kWhole = {"plan.sqlite",
                                                      "rules.sql",
                                                      "columns.csv",
                                                      "facts.csv",
                                                      "facts.json",
                                                      "datapackage.json",
                                                      kDataSetFile};
  return std::find(kWhole.begin(), kWhole.end(), name) != kWhole.end();
}

std::string css_string(std::string_view text) {
  return "\"" + base::replaced(base::replaced(text, "\\", "\\\\"), "\"", "\\\"") + "\"";
}

}  // namespace

std::string source_notes(Page& page) {
  views::SourceNotesPage view;
  for (views::RemarkGroup& group : note_groups(page)) {
    (group.is_fault ? view.faults : view.others).push_back(std::move(group));
  }
  view.faults_fact = "source_notes.faults";
  view.faults_count = page.fact(view.faults_fact);
  view.former = former_notes(page);
  return page.render(view);
}

std::string open_points(Page& page) {
  return page.render(views::OpenPointsPage{
      open_point_groups(page), "open_points", page.fact("open_points"), former_open_points(page)});
}

std::string terms(Page& page) {
  views::TermsPage view;
  const auto by_word = [](const model::Term& a, const model::Term& b) {
    return base::sort_key(a.word) < base::sort_key(b.word);
  };
  for (const model::Term* const term : sorted(page.plan().plan.terms, by_word)) {
    (term->is_abbreviation() ? view.abbreviations : view.terms).push_back(term_row(page, *term));
  }
  return page.render(view);
}

std::string data(Page& page) {
  views::DataPage view;
  view.has_excel = page.site().config.offers_excel;
  const std::string& source = page.plan().plan.source_file;
  for (const DataFile& file : page.gathered().files) {
    if (file.name.starts_with("charts/")) {
      continue;  // offered beside their charts
    }
    if (file.name == spreadsheet_name(kWholeBook, page.lang())) {
      // First: most who come here work in Excel.
      view.whole.insert(view.whole.begin(), download(page, file, page.say("download.plan_xlsx")));
    }
    const bool csv = file.name.ends_with(".csv");
    const std::string stem = file.name.substr(0, file.name.rfind('.'));
    if (file.name == source) {
      view.whole.push_back(download(page, file, page.say("download.source")));
    } else if (is_whole(file.name)) {
      view.whole.push_back(
          download(page, file, page.say("download." + base::replaced(file.name, ".", "_"))));
    } else if (csv) {
      views::DataTable table;
      table.name = stem;
      table.what = page.say("table." + stem);
      table.rows = page.number(file.rows);
      table.has_excel = view.has_excel;
      table.csv = download(page, file, table.what);
      table.json = download(page, page.gathered().file(stem + ".json"), table.what);
      if (const DataFile* const sheet = page.gathered().find(spreadsheet_name(stem, page.lang()))) {
        table.xlsx = download(page, *sheet, table.what);
      }
      const bool joined = stem == "tasks" || stem == "targets" || stem == "responsibility" ||
                          stem == "changes" || stem == "years";
      (joined ? view.main : view.tables).push_back(std::move(table));
    }
  }
  view.licence = page.site().config.licence.in(page.lang());
  return page.render(view);
}

PrintStyle print_style(const Page& page) {
  PrintStyle style;
  style.address = page.site().config.base_url + page.path();
  style.checksum = page.gathered().file("plan.sqlite").sha256;
  style.css = ":root { --print-address: " + css_string(style.address) +
              "; --print-checksum: " + css_string("plan.sqlite, SHA-256 " + style.checksum) +
              "; }\n";
  style.path = hashed_path(page.path(), style.css, ".css");
  return style;
}

std::string print(Page& page) {
  const model::Plan& plan = page.plan().plan;
  views::PrintPage view;
  view.title = page.text(plan.title);
  view.issuer = page.text(plan.body.name);
  view.identity = identity(page);
  view.sections = text_sections(page);
  // The Vietnamese print version holds the original; twice the text would pass the weight of a
  // page.
  for (views::TextSection& section : view.sections) {
    for (views::TextBlock& block : section.blocks) {
      for (views::TextParagraph& paragraph : block.paragraphs) {
        paragraph.original.clear();
      }
    }
  }
  view.annex = all_task_groups(page);
  view.targets = target_groups(page);
  view.no_due = no_due(page);
  view.notes = note_groups(page);
  view.open_points = open_point_groups(page);
  const PrintStyle style = print_style(page);
  view.address = style.address;
  view.checksum = style.checksum;
  view.print_style_href = page.to(style.path);
  return page.render(view);
}

std::string release_calendar(Page& page) {
  const PageRow& row = page_row(page.kind());
  return page.render(
      views::MovedPage{{page.to_plan(*row.moved_to) + "#" + std::string(row.moved_anchor),
                        Page::escaped(page.title_of(*row.moved_to))}});
}

std::string retired(Page& page) {
  const std::string& id = page.item();
  const auto& all = page.plan().plan.retired_ids;
  const auto at = std::find_if(all.begin(), all.end(), [&](const model::RetiredId& row) {
    return row.id == id && page_kind_of(row.kind) == page.kind();
  });
  views::RetiredPage view;
  view.id = at->id;
  view.date = page.date(at->retired);
  view.reason = page.text(at->reason);
  if (!at->replaced_by.empty()) {
    view.replaced_by =
        views::Link{page.to_item(page.kind(), at->replaced_by), Page::escaped(at->replaced_by)};
  }
  return page.render_with("retired",
                          {.heading = page.say("retired.heading", {{"id", id}}),
                           .description = page.say("describe.retired"),
                           .in_list = false},
                          view);
}

}  // namespace minhbach::site::pages
