#include "site/page.hpp"

#include "base/problem.hpp"

#include <fmt/format.h>

namespace minhbach::site {

namespace {

std::string path_of(const PlanContext* plan, Lang lang, PageKind kind, std::string_view item) {
  if (plan == nullptr) {
    return site_page_path(kind, lang);
  }
  return item.empty() ? plan_page_path(kind, lang, plan->plan.id)
                      : item_page_path(kind, lang, plan->plan.id, item);
}

}  // namespace

Page::Page(const SiteContext& site,
           const PlanContext* plan,
           Lang lang,
           PageKind kind,
           std::string_view item,
           const Gathered* gathered)
    : site_(site),
      plan_(plan),
      gathered_(gathered),
      lang_(lang),
      kind_(kind),
      item_(item),
      path_(path_of(plan, lang, kind, item)),
      twin_path_(path_of(plan, base::other(lang), kind, item)) {}

const Gathered& Page::gathered() const {
  if (gathered_ == nullptr) {
    base::bug("a page of the kind " + std::string(page_row(kind_).name) +
              " names files: its row has to say so");
  }
  return *gathered_;
}

Teller Page::teller() const {
  static const analytics::Facts kNone;
  return {site_.strings, plan_ == nullptr ? kNone : plan_->facts, lang_};
}

std::string Page::to_site(PageKind kind) const {
  return to(site_page_path(kind, lang_));
}
std::string Page::to_plan(PageKind kind) const {
  return to(plan_page_path(kind, lang_, plan_->plan.id));
}
std::string Page::to_plan_if_any(PageKind kind) const {
  return has(kind) ? to_plan(kind) : std::string();
}
std::string Page::to_item(PageKind kind, std::string_view id) const {
  return to(item_page_path(kind, lang_, plan_->plan.id, id));
}
std::string Page::to_data(std::string_view file) const {
  return to(data_file_path(plan_->plan, file));
}

std::string Page::count(std::string_view key, std::int64_t n) const {
  return site_.strings.count(key, lang_, static_cast<std::size_t>(n), number(n));
}

Markup Page::time(model::Day day) const {
  return {fmt::format("<time datetime=\"{}\">{}</time>", model::iso(day), base::html(date(day)))};
}

namespace {

bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

void Page::append_with_abbreviations(std::string& out, std::string_view text) {
  std::size_t plain = 0;  // begin of what is not written yet
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_byte(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_word_byte(text[end])) {
      ++end;
    }
    const std::string_view word = text.substr(at, end - at);
    const auto found = plan_->abbreviations.find(word);
    if (found != plan_->abbreviations.end() && explained_.emplace(word).second) {
      base::append_html(out, text.substr(plain, at - plain));
      out += "<abbr title=\"";
      base::append_html(out, found->second.in(lang_));
      out += "\">";
      base::append_html(out, word);
      out += "</abbr>";
      plain = end;
    }
    at = end;
  }
  base::append_html(out, text.substr(plain));
}

Markup Page::text(const SourceText& text) {
  Markup markup;
  if (!text.is_stated()) {
    return markup;
  }
  const Lang shown = text.shown_lang(lang_);
  if (shown == lang_) {
    if (shown == Lang::Vi && plan_ != nullptr) {
      append_with_abbreviations(markup.html, text.vi);
    } else {
      base::append_html(markup.html, text.shown(lang_));
    }
    return markup;
  }
  markup = vietnamese(text.vi);
  markup.html +=
      " <span class=\"untranslated\">" + base::html(say("mark.untranslated")) + "</span>";
  return markup;
}

Markup Page::vietnamese(std::string_view text) {
  if (!english()) {
    Markup markup;
    append_with_abbreviations(markup.html, text);
    return markup;
  }
  return {"<span lang=\"vi\">" + base::html(text) + "</span>"};
}

Markup Page::cell(const SourceText& source) {
  return source.is_stated() ? text(source) : not_stated();
}

Markup Page::not_stated(std::string_view key) const {
  return {"<span class=\"not-stated\">" + base::html(say(key)) + "</span>"};
}

views::Figure Page::figure(std::string_view fact_id,
                           std::string_view words_key,
                           std::string href) const {
  const std::int64_t value = plan_->facts.get(fact_id).value;
  views::Figure figure;
  figure.fact = std::string(fact_id);
  figure.number = number(value);
  // The words without the number: '.one' and '.other' of a figure hold no {n}.
  figure.label = say(std::string(words_key) + (english() && value == 1 ? ".one" : ".other"));
  figure.href = std::move(href);
  return figure;
}

views::Link Page::numbered_link(PageKind kind, const std::string& id, const SourceText& words) {
  return {to_item(kind, id),
          {"<span class=\"id\">" + base::html(id) + "</span> " + text(words).html}};
}

views::Link Page::task_link(const model::Task& task) {
  return numbered_link(PageKind::Task, task.id, task.title);
}

views::Link Page::target_link(const model::Target& target) {
  return numbered_link(PageKind::Target, target.id, target.label);
}

views::Link Page::group_link(const model::TaskGroup& group) {
  return numbered_link(PageKind::Group, group.id, group.title);
}

views::Link Page::unit_link(const model::Unit& unit) {
  return {to_item(PageKind::Unit, unit.id), text(unit.name)};
}

views::Link Page::id_link(const model::Task& task) const {
  return {to_item(PageKind::Task, task.id), escaped(task.id)};
}

Page::Head Page::head() const {
  return {title_of(kind_), say_of("describe.", page_row(kind_).name)};
}

const std::string& Page::title_of(PageKind kind) const {
  return say_of("page.", page_row(kind).name);
}

views::Link Page::page_link(PageKind kind) const {
  return {page_row(kind).of_plan ? to_plan(kind) : to_site(kind),
          escaped(title_of(kind)),
          kind == kind_ || kind == list_of(kind_)};
}

views::Quote Page::quote(const SourceText& text) const {
  views::Quote quote;
  quote.vi = text.vi;
  quote.translation = english() ? text.en : std::string();
  return quote;
}

std::string Page::paragraph_href(std::string_view paragraph_id) const {
  return to_plan(PageKind::Text) + "#p-" + base::url_segment(paragraph_id);
}

std::string Page::section_name(std::string_view section_id) const {
  const model::Section& section = plan_->index.section(section_id);
  if (section.label.empty()) {
    return say("place.document");
  }
  return say("place.section", {{"id", section_id}});
}

std::string Page::task_name(std::string_view task_id) const {
  return say("place.task", {{"id", task_id}});
}

}  // namespace minhbach::site
