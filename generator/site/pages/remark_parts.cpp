// Notes on the source and open points, wherever they are shown.
#include "model/words.hpp"
#include "site/pages/parts.hpp"

#include <type_traits>

namespace minhbach::site::pages {

namespace {

// Whether the site has the page the remark is about: some kinds may be left out.
bool has_page_of(const Page& page, const model::Anchor& anchor) {
  return !anchor.task_id.empty() || (!anchor.target_id.empty() && page.has(PageKind::Target)) ||
         (!anchor.paragraph_id.empty() && page.has(PageKind::Text));
}

views::Link anchor_place(Page& page, const model::Anchor& anchor) {
  const model::PlanIndex& index = page.plan().index;
  if (!anchor.task_id.empty()) {
    return {page.to_item(PageKind::Task, anchor.task_id),
            Page::escaped(page.task_name(anchor.task_id))};
  }
  if (!anchor.target_id.empty()) {
    return {page.to_item(PageKind::Target, anchor.target_id),
            Page::escaped(page.say("place.target", {{"id", anchor.target_id}}))};
  }
  const model::Paragraph& paragraph = index.paragraph(anchor.paragraph_id);
  return {page.paragraph_href(paragraph.id),
          Page::escaped(page.section_name(paragraph.section_id))};
}

template <class Row>
constexpr bool kIsNote = std::is_same_v<Row, model::SourceNote>;

template <class Row>
views::Remark remark_of(Page& page, const Row& row) {
  views::Remark remark;
  remark.id = row.id;
  remark.anchor = row.id;
  remark.kind = page.say((kIsNote<Row> ? "note." : "open.") + std::string(model::word(row.kind)));
  if constexpr (kIsNote<Row>) {
    remark.quote = row.quote;
  }
  remark.text = page.text(row.text);
  if (has_page_of(page, row.anchor)) {
    remark.place = anchor_place(page, row.anchor);
  }
  remark.href =
      page.to_plan(kIsNote<Row> ? PageKind::SourceNotes : PageKind::OpenPoints) + "#" + row.id;
  return remark;
}

template <class Row>
std::vector<views::Remark> about(Page& page,
                                 const std::vector<Row>& rows,
                                 const AnchorTest& is_about) {
  std::vector<views::Remark> remarks;
  for (const Row& row : rows) {
    if (is_about(row.anchor)) {
      remarks.push_back(remark_of(page, row));
    }
  }
  return remarks;
}

// Groups by kind, in the order in which the kinds first occur.
template <class Row>
std::vector<views::RemarkGroup> grouped(Page& page,
                                        const std::vector<Row>& rows,
                                        const std::string& fact) {
  std::vector<views::RemarkGroup> groups;
  for (const Row& row : rows) {
    const std::string word(model::word(row.kind));
    const std::string anchor = "loai-" + word;
    auto at = groups.begin();
    while (at != groups.end() && at->anchor != anchor) {
      ++at;
    }
    if (at == groups.end()) {
      views::RemarkGroup group;
      group.anchor = anchor;
      group.title = page.say((kIsNote<Row> ? "note." : "open.") + word);
      group.fact = fmt::format("{}.{}", fact, word);
      group.count = page.fact(group.fact);
      at = groups.insert(groups.end(), std::move(group));
    }
    at->remarks.push_back(remark_of(page, row));
  }
  return groups;
}

}  // namespace

views::Remark remark(Page& page, const model::SourceNote& note) {
  return remark_of(page, note);
}
views::Remark remark(Page& page, const model::OpenPoint& point) {
  return remark_of(page, point);
}

std::vector<views::Remark> notes_about(Page& page, const AnchorTest& is_about) {
  if (!page.has(PageKind::SourceNotes)) {
    return {};
  }
  return about(page, page.plan().plan.source_notes, is_about);
}
std::vector<views::Remark> open_points_about(Page& page, const AnchorTest& is_about) {
  if (!page.has(PageKind::OpenPoints)) {
    return {};
  }
  return about(page, page.plan().plan.open_points, is_about);
}
std::vector<views::RemarkGroup> note_groups(Page& page) {
  return grouped(page, page.plan().plan.source_notes, "source_notes");
}
std::vector<views::RemarkGroup> open_point_groups(Page& page) {
  return grouped(page, page.plan().plan.open_points, "open_points");
}

}  // namespace minhbach::site::pages
