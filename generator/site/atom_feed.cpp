#include "site/atom_feed.hpp"

#include "base/text.hpp"
#include "model/words.hpp"
#include "site/pages/period_parts.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/pages/sentences.hpp"

#include <fmt/format.h>

namespace minhbach::site {

namespace {

// As plain text; the elements are put together by `append_entry`.
struct FeedEntry {
  std::string id;  // of the row, within the plan
  std::string title;
  std::string path;
  std::vector<std::string> sentences;
};

std::string xml_element(std::string_view name, std::string_view text) {
  return fmt::format("<{0}>{1}</{0}>\n", name, base::html(text));
}

// Midnight in Vietnam, which knows no summer time: the data give days.
std::string feed_time(model::Day day) {
  return model::iso(day) + "T00:00:00+07:00";
}

// 'tag:cchc.example.gov.vn,2022:cchc-2021-2025/vi/…' (RFC 4151).
std::string feed_tag(const Page& page, const std::string& of) {
  const std::string& base = page.site().config.base_url;
  const std::size_t begin = base.find("://") + 3;
  const std::string host = base.substr(begin, base.find_first_of(":/", begin) - begin);
  const model::Plan& plan = page.plan().plan;
  return fmt::format("tag:{},{}:{}/{}{}",
                     base::lower_ascii(host),
                     plan.effective_from.year(),
                     base::url_segment(plan.id),
                     base::code(page.lang()),
                     of.empty() ? of : "/" + of);
}

std::string plain_words(const Markup& markup) {
  return base::plain_text(markup);
}

void add_sentence(FeedEntry& entry, const Markup& sentence) {
  if (!sentence.html.empty()) {
    entry.sentences.push_back(plain_words(sentence));
  }
}

std::string feed_place(const Page& page, PageKind kind, std::string_view anchor) {
  const std::string& plan_id = page.plan().plan.id;
  return page.has(kind)
             ? plan_page_path(kind, page.lang(), plan_id) + "#" + base::url_segment(anchor)
             : plan_page_path(PageKind::Overview, page.lang(), plan_id);
}

FeedEntry entry_of(Page& page, const analytics::PeriodStanding& of) {
  const model::Snapshot& snapshot = *of.snapshot;
  const std::string revision = std::to_string(snapshot.revision);
  std::string name = pages::period_name(page, *of.period);
  if (snapshot.revision > 1) {
    name = page.say("revision.name", {{"period", name}, {"n", revision}});
  }
  FeedEntry entry;
  entry.id =
      fmt::format("release/{}/{}", base::url_segment(of.period->id), base::url_segment(revision));
  entry.title = page.say("feed.release", {{"period", name}});
  entry.path = page.has(PageKind::Period)
                   ? item_page_path(PageKind::Period, page.lang(), page.plan().plan.id, of.id)
                   : plan_page_path(PageKind::Overview, page.lang(), page.plan().plan.id);
  entry.sentences.push_back(page.say("feed.closing", {{"date", page.date(of.period->closing)}}));
  add_sentence(entry, page.text(snapshot.note));
  const std::string prefix = of.id + "/";
  Markup received = pages::received_sentence(page, prefix);
  received.html += '.';
  add_sentence(entry, received);
  add_sentence(entry, pages::dated_sentence(page, of.period->closing, prefix));
  add_sentence(entry, pages::ongoing_sentence(page, prefix));
  if (const model::Seal* const seal =
          model::seal_of(page.plan().plan.progress.seals, of.period->id, snapshot.revision)) {
    entry.sentences.push_back(page.say("feed.head", {{"head", seal->head}}));
  }
  return entry;
}

// What stood there and what stands there now.
void add_change(const Page& page, const Markup& before, const Markup& after, FeedEntry& entry) {
  if (!before.html.empty() || !after.html.empty()) {
    entry.sentences.push_back(
        page.say("feed.changed", {{"before", plain_words(before)}, {"after", plain_words(after)}}));
  }
}

FeedEntry entry_of(Page& page, const model::Correction& correction) {
  const views::CorrectionRow row = pages::correction_row(page, correction);
  const std::string kind = page.say_of("correction_kind.", model::word(correction.kind));
  FeedEntry entry;
  entry.id = "correction/" + base::url_segment(correction.id);
  entry.title = row.about.html.empty() ? kind : fmt::format("{}: {}", kind, plain_words(row.about));
  entry.path = feed_place(page, PageKind::Corrections, correction.id);
  add_change(page, row.before, row.after, entry);
  add_sentence(entry, row.reason);
  return entry;
}

FeedEntry entry_of(Page& page, const model::Amendment& amendment) {
  const views::AmendmentRow row = pages::amendment_row(page, amendment);
  FeedEntry entry;
  entry.id = "amendment/" + base::url_segment(amendment.id);
  entry.title =
      page.say("feed.amendment", {{"what", plain_words(row.what)}, {"aspect", row.aspect}});
  entry.path = feed_place(page, PageKind::PlanChanges, amendment.id);
  add_change(page, row.before, row.after, entry);
  entry.sentences.push_back(page.say("feed.in_force", {{"date", row.from}}));
  add_sentence(entry, row.document.words);
  return entry;
}

void append_entry(const Page& page, const FeedEntry& entry, model::Day day, std::string& out) {
  out += "<entry>\n";
  out += xml_element("id", feed_tag(page, entry.id));
  out += xml_element("title", entry.title);
  out += xml_element("updated", feed_time(day));
  out += fmt::format("<link rel=\"alternate\" type=\"text/html\" hreflang=\"{}\" href=\"{}\"/>\n",
                     base::code(page.lang()),
                     base::html(page.site().config.base_url + entry.path));
  out += xml_element("summary", base::joined(entry.sentences, " "));
  out += "</entry>\n";
}

void append_head(const Page& page, std::string_view path, std::string& out) {
  const std::string& base = page.site().config.base_url;
  const PlanContext& context = page.plan();
  const std::string overview = plan_page_path(PageKind::Overview, page.lang(), context.plan.id);
  out += fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
      base::code(page.lang()));
  out += xml_element("id", feed_tag(page, {}));
  out += xml_element("title",
                     page.say("feed.title", {{"plan", page.plain(context.plan.short_title)}}));
  out += xml_element("updated", feed_time(context.news.front().day));
  out += "<author>\n" + xml_element("name", page.plain(context.plan.body.name)) + "</author>\n";
  out += xml_element("rights", page.site().config.licence.in(page.lang()));
  out += fmt::format("<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n",
                     base::html(base + std::string(path)));
  out += fmt::format("<link rel=\"alternate\" type=\"text/html\" hreflang=\"{}\" href=\"{}\"/>\n",
                     base::code(page.lang()),
                     base::html(base + overview));
}

}  // namespace

std::string atom_feed(Page& page, std::string_view path) {
  std::string out;
  append_head(page, path, out);
  for (const NewsItem& item : page.plan().news) {
    const FeedEntry entry =
        std::visit([&](const auto* of) { return entry_of(page, *of); }, item.what);
    append_entry(page, entry, item.day, out);
  }
  return out + "</feed>\n";
}

}  // namespace minhbach::site
