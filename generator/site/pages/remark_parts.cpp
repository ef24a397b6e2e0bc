// Notes on the source and open points, wherever they are shown.
#include "model/words.hpp"
#include "site/pages/parts.hpp"

#include <algorithm>
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
constexpr model::RetiredKind kRetired =
    kIsNote<Row> ? model::RetiredKind::SourceNote : model::RetiredKind::OpenPoint;

template <class Row>
std::string key_of(const Row& row) {
  return (kIsNote<Row> ? "note." : "open.") + std::string(model::word(row.kind));
}

template <class Row>
std::string remark_href(const Page& page, std::string_view id) {
  return fmt::format(
      "{}#{}", page.to_plan(kIsNote<Row> ? PageKind::SourceNotes : PageKind::OpenPoints), id);
}

template <class Row>
views::Remark remark_of(Page& page, const Row& row) {
  views::Remark remark;
  remark.id = row.id;
  remark.anchor = row.id;
  remark.kind = page.say(key_of(row));
  if constexpr (kIsNote<Row>) {
    remark.quote = row.quote;
  }
  remark.text = page.text(row.text);
  if (has_page_of(page, row.anchor)) {
    remark.place = anchor_place(page, row.anchor);
  }
  remark.href = remark_href<Row>(page, row.id);
  for (const model::RetiredId& retired : page.plan().plan.retired_ids) {
    if (retired.kind == kRetired<Row> && retired.replaced_by == row.id) {
      remark.former.push_back({Page::escaped(retired.id)});
    }
  }
  return remark;
}

template <class Row>
std::vector<views::Remark> about(Page& page,
                                 const std::vector<Row>& rows,
                                 const AnchorTest& is_about) {
  std::vector<views::Remark> remarks;
  for (const Row& row : rows) {
    if (is_about(row.anchor) && !is_brief(row)) {
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
      group.title = page.say(key_of(row));
      if constexpr (kIsNote<Row>) {
        group.is_fault =
            row.kind != model::NoteKind::Layout && row.kind != model::NoteKind::Assumption;
        group.brief = is_brief(row);
      }
      group.fact = fmt::format("{}.{}", fact, word);
      group.count = page.fact(group.fact);
      at = groups.insert(groups.end(), std::move(group));
    }
    at->remarks.push_back(remark_of(page, row));
  }
  std::stable_partition(
      groups.begin(), groups.end(), [](const views::RemarkGroup& group) { return !group.brief; });
  return groups;
}

template <class Row>
bool holds(const std::vector<Row>& rows, std::string_view id) {
  return std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
}

// Retired ids whose successor does not stand on the same page: they keep a place of their own.
template <class Row>
std::vector<views::FormerRemarks> former_of(Page& page, const std::vector<Row>& rows) {
  std::vector<views::FormerRemarks> all;
  std::vector<std::string> reasons;  // of `all`
  const model::Plan& plan = page.plan().plan;
  for (const model::RetiredId& retired : plan.retired_ids) {
    if (retired.kind != kRetired<Row> || holds(rows, retired.replaced_by)) {
      continue;
    }
    views::FormerRemark former{retired.id, std::nullopt};
    if (holds(plan.open_points, retired.replaced_by) && page.has(PageKind::OpenPoints)) {
      former.now = views::Link{remark_href<model::OpenPoint>(page, retired.replaced_by),
                               Page::escaped(retired.replaced_by)};
    }
    std::size_t at = 0;
    while (at < reasons.size() && reasons[at] != retired.reason.vi) {
      ++at;
    }
    if (at == reasons.size()) {
      reasons.push_back(retired.reason.vi);
      all.push_back({page.text(retired.reason), {}});
    }
    all[at].remarks.push_back(std::move(former));
  }
  return all;
}

}  // namespace

views::Remark remark(Page& page, const model::SourceNote& note) {
  return remark_of(page, note);
}
views::Remark remark(Page& page, const model::OpenPoint& point) {
  return remark_of(page, point);
}

bool is_brief(const model::SourceNote& note) {
  return note.kind == model::NoteKind::Punctuation;
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
std::vector<views::FormerRemarks> former_notes(Page& page) {
  return former_of(page, page.plan().plan.source_notes);
}
std::vector<views::FormerRemarks> former_open_points(Page& page) {
  return former_of(page, page.plan().plan.open_points);
}

}  // namespace minhbach::site::pages
