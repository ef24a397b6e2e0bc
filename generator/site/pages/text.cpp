#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"

namespace minhbach::site::pages {

std::string text(Page& page, std::string_view) {
  views::TextPage view;
  view.sections = text_sections(page);
  for (const views::TextSection& section : view.sections) {
    if (!section.title.html.empty() && section.top) {
      Markup words = Page::escaped(section.label);
      words.html += (section.label.empty() ? "" : " ") + section.title.html;
      view.contents.push_back({"#" + section.anchor, std::move(words), false});
    }
  }
  view.annex = all_task_groups(page);
  view.annex_anchor = "phu-luc";
  const std::string& source = page.plan().plan.source_file;
  if (!source.empty()) {
    view.downloads.push_back(
        {page.to_data(source), Page::escaped(page.say("download.source")), false});
  }
  return page.render("text", {page.say("page.text"), page.say("describe.text")}, view);
}

}  // namespace minhbach::site::pages
