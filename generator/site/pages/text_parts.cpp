// The plan as a document: its identity, and its text with the targets marked in it.
#include "base/text.hpp"
#include "model/words.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::site::pages {

namespace {

using model::Lang;

void add_cells(Page& page,
               std::vector<views::Pair>& pairs,
               std::string_view key,
               const SourceText& value) {
  pairs.push_back({page.say(key), page.cell(value), value.is_stated()});
}

// Where errors of the source end in the Vietnamese text: the reader is told there that it is so
// printed. Ascending.
std::vector<std::size_t> ends_of_errors(const Page& page, const model::Paragraph& paragraph) {
  std::vector<std::size_t> ends;
  for (const model::SourceNote& note : page.plan().plan.source_notes) {
    if (note.kind != model::NoteKind::Typo || note.anchor.paragraph_id != paragraph.id) {
      continue;
    }
    const std::size_t at =
        note.quote.empty() ? std::string::npos : paragraph.text.vi.find(note.quote);
    if (at != std::string::npos) {
      ends.push_back(at + note.quote.size());
    }
  }
  std::sort(ends.begin(), ends.end());
  return ends;
}

// The paragraph in the page's language, each target's quote a link to the target's page.
Markup marked_text(Page& page, const model::Paragraph& paragraph) {
  const Lang shown = paragraph.text.shown_lang(page.lang());
  const std::string& text = paragraph.text.shown(page.lang());
  struct Mark {
    std::size_t begin;
    std::size_t end;
    const model::Target* target;
  };
  std::vector<Mark> marks;
  for (const model::Target* const target : page.plan().index.targets_of_paragraph(paragraph.id)) {
    const std::string& quote = shown == Lang::Vi ? target->quote.vi : target->quote.en;
    const std::size_t at =
        quote.empty() || !page.has(PageKind::Target) ? std::string::npos : text.find(quote);
    if (at != std::string::npos) {
      marks.push_back({at, at + quote.size(), target});
    }
  }
  std::sort(
      marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.begin < b.begin; });

  if (shown != page.lang()) {
    return page.text(paragraph.text);
  }
  Markup out;
  std::size_t at = 0;
  const auto plain = [&](std::size_t begin, std::size_t end) {
    const std::string piece = text.substr(begin, end - begin);
    return page.text(SourceText{piece, piece}).html;
  };
  const std::vector<std::size_t> errors =
      shown == Lang::Vi ? ends_of_errors(page, paragraph) : std::vector<std::size_t>();
  const auto part = [&](std::size_t begin, std::size_t end) {
    std::string html;
    for (const std::size_t error : errors) {
      if (error > begin && error <= end) {
        html += plain(begin, error) + R"(<span class="sic"> )" + base::html(page.say("mark.sic")) +
                "</span>";
        begin = error;
      }
    }
    return html + plain(begin, end);
  };
  for (const Mark& mark : marks) {
    if (mark.begin < at) {
      continue;  // inside another target's words
    }
    out.html += part(at, mark.begin);
    out.html += R"(<a class="target-mark" href=")" +
                base::html(page.to_item(PageKind::Target, mark.target->id)) + "\">";
    out.html += part(mark.begin, mark.end) + "</a>";
    at = mark.end;
  }
  out.html += part(at, text.size());
  return out;
}

views::TextParagraph text_paragraph(Page& page, const model::Paragraph& paragraph) {
  views::TextParagraph view;
  view.anchor = "p-" + paragraph.id;
  view.heading = paragraph.kind == model::ParagraphKind::Heading;
  view.text = marked_text(page, paragraph);
  if (page.english() && !paragraph.text.en.empty()) {
    view.original = paragraph.text.vi;
  }
  if (page.has(PageKind::Target)) {
    for (const model::Target* const target : page.plan().index.targets_of_paragraph(paragraph.id)) {
      view.links.push_back(page.target_link(*target));
    }
  }
  if (page.has(PageKind::SourceNotes)) {
    for (const model::SourceNote& note : page.plan().plan.source_notes) {
      if (note.anchor.paragraph_id == paragraph.id && !is_brief(note)) {
        view.links.push_back({page.to_plan(PageKind::SourceNotes) + "#" + note.id,
                              Page::escaped(page.say("link.note", {{"id", note.id}}))});
      }
    }
  }
  return view;
}

std::size_t depth_of(const model::PlanIndex& index, const model::Section& section) {
  std::size_t depth = 0;
  for (const model::Section* at = &section; !at->parent_id.empty();
       at = &index.section(at->parent_id)) {
    ++depth;
  }
  return depth;
}

}  // namespace

std::vector<views::Pair> identity(Page& page) {
  const model::Plan& plan = page.plan().plan;
  std::vector<views::Pair> pairs;
  // Nobody has numbered or signed a draft yet.
  const std::string blank =
      page.say(plan.state == model::PlanState::Draft ? "identity.not_yet" : "identity.blank");
  // "Số: /KH-SLĐTBXH": the symbol is printed, the number before it is blank in the source.
  const std::string number = plan.number.empty() ? blank : plan.number;
  pairs.push_back({page.say("identity.number"),
                   Page::escaped(number + " " + plan.symbol),
                   !plan.number.empty()});
  std::string issued = plan.issued ? page.date(*plan.issued) : blank;
  if (plan.issued && !plan.issued->has_day()) {
    issued += " " + page.say("identity.no_day");
  }
  pairs.push_back({page.say("identity.issued"), Page::escaped(issued), plan.issued.has_value()});
  pairs.push_back({page.say("identity.body"), page.text(plan.body.name), true});
  add_cells(page, pairs, "identity.place", plan.issued_place);
  if (plan.signer_name.empty()) {
    add_cells(page, pairs, "identity.signer", plan.signer_title);
  } else {
    Markup signer = page.text(plan.signer_title);
    signer.html += ", " + page.vietnamese(plan.signer_name).html;
    pairs.push_back({page.say("identity.signer"), std::move(signer), true});
  }
  add_cells(page, pairs, "identity.basis", plan.basis);
  // The text states a term of years; that it begins with the issue is our reading, and says so.
  const bool from_issue = plan.issued == plan.effective_from;
  pairs.push_back(
      {page.say("identity.term"),
       Page::escaped(page.say(
           from_issue ? "identity.from_issue_to" : "identity.from_to",
           {{"from", page.date(plan.effective_from)}, {"to", page.date(plan.effective_to)}})),
       true});
  if (plan.follow_up_unit_id.empty()) {
    return pairs;
  }
  const model::Unit& unit = page.plan().index.unit(plan.follow_up_unit_id);
  pairs.push_back({page.say("identity.follow_up"), Page::linked(page.unit_link(unit)), true});
  return pairs;
}

std::vector<views::TextSection> text_sections(Page& page) {
  std::vector<views::TextSection> sections;
  const model::PlanIndex& index = page.plan().index;
  for (const model::Section& section : page.plan().plan.sections) {
    views::TextSection view;
    const std::size_t depth = depth_of(index, section);
    view.anchor = "muc-" + section.id;
    view.top = depth == 0;
    view.second = depth == 1;
    view.third = depth > 1;
    view.label = section.label;
    view.title = page.text(section.title);
    for (const model::Paragraph* const paragraph : index.paragraphs_of_section(section.id)) {
      const bool bullet = paragraph->kind == model::ParagraphKind::Bullet;
      if (!bullet || view.blocks.empty() || !view.blocks.back().is_list) {
        view.blocks.push_back({bullet, {}});
      }
      view.blocks.back().paragraphs.push_back(text_paragraph(page, *paragraph));
    }
    sections.push_back(std::move(view));
  }
  return sections;
}

views::TimelineEntry timeline_entry(Page& page, const model::ContextNote& note) {
  views::TimelineEntry entry;
  entry.date = page.date(note.happened);
  entry.date_iso = note.happened.iso();
  entry.text = page.text(note.text);
  entry.basis = page.text(note.basis);
  return entry;
}

bool is_since_end(const model::Plan& plan, const model::ContextNote& note) {
  return plan.tracking_end && note.happened.last_day() >= *plan.tracking_end;
}

std::string text(Page& page) {
  views::TextPage view;
  view.identity = identity(page);
  for (const model::ContextNote& note : page.plan().plan.context_notes) {
    if (!is_since_end(page.plan().plan, note)) {
      view.timeline.push_back(timeline_entry(page, note));
    }
  }
  view.sections = text_sections(page);
  for (const views::TextSection& section : view.sections) {
    if (!section.title.html.empty() && section.top) {
      Markup words = Page::escaped(section.label);
      words.html += (section.label.empty() ? "" : " ") + section.title.html;
      view.contents.push_back({"#" + section.anchor, std::move(words)});
    }
  }
  view.annex = all_task_groups(page);
  view.annex_anchor = "phu-luc";
  const std::string& source = page.plan().plan.source_file;
  if (!source.empty()) {
    view.downloads.push_back({page.to_data(source), Page::escaped(page.say("download.source"))});
  }
  return page.render(view);
}

}  // namespace minhbach::site::pages
