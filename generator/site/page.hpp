#pragma once

#include "site/context.hpp"
#include "site/teller.hpp"
#include "site/views/frame.hpp"
#include "site/views/parts.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace minhbach::site {

using base::Markup;
using model::SourceText;

// One page being written, in one language: where it lies, how it links, how it words things. Owned
// by the worker that makes the page.
class Page {
 public:
  // `item` is the id of a task, group, unit or target; empty for pages that are not about one.
  Page(const SiteContext& site,
       const PlanContext* plan,
       Lang lang,
       PageKind kind,
       std::string_view item = {});

  [[nodiscard]] Lang lang() const { return lang_; }
  [[nodiscard]] bool english() const { return lang_ == Lang::En; }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] PageKind kind() const { return kind_; }
  [[nodiscard]] const SiteContext& site() const { return site_; }
  [[nodiscard]] const PlanContext& plan() const { return *plan_; }
  [[nodiscard]] const PlanContext* plan_or_null() const { return plan_; }

  // --- links: from this page to a file of the site
  [[nodiscard]] std::string to(std::string_view path) const { return relative_link(path_, path); }
  [[nodiscard]] std::string to_site(PageKind kind) const;
  [[nodiscard]] std::string to_plan(PageKind kind) const;
  // Empty where the site leaves such pages out.
  [[nodiscard]] std::string to_plan_if_any(PageKind kind) const;
  [[nodiscard]] std::string to_item(PageKind kind, std::string_view id) const;
  [[nodiscard]] std::string to_data(std::string_view file) const;
  [[nodiscard]] bool has(PageKind kind) const {
    return plan_ == nullptr ? site_.config.shows(kind) : plan_->has(kind);
  }

  // --- words
  // Interface words: plain text of this page's language.
  [[nodiscard]] const std::string& say(std::string_view key) const {
    return site_.strings.get(key, lang_);
  }
  [[nodiscard]] std::string say(
      std::string_view key,
      std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    return site_.strings.get(key, lang_, values);
  }
  [[nodiscard]] std::string number(std::int64_t value) const;
  // '43 nhiệm vụ' / '1 task'.
  [[nodiscard]] std::string count(std::string_view key, std::int64_t n) const;
  [[nodiscard]] Teller teller() const { return {site_.strings, plan_->facts, lang_}; }
  [[nodiscard]] std::string fact(std::string_view id) const;  // the number in words of the language
  // The same for the body of a page, marked with the fact it is.
  [[nodiscard]] Markup datum(std::string_view fact_id) const;
  // Words with {name} replaced by markup: sentences that state numbers.
  using Values = Teller::Values;
  [[nodiscard]] Markup sentence(std::string_view key, const Values& values) const;
  // '<key>.one' or '<key>.other' with {n} replaced by the fact.
  [[nodiscard]] Markup counted(std::string_view key, std::string_view fact_id) const;

  // Text of the plan for the body of the page: Vietnamese carries its lang and a mark where English
  // is missing; the first use of an abbreviation on the page is explained.
  Markup text(const SourceText& text);
  // The same as plain text, for titles and attributes.
  [[nodiscard]] const std::string& plain(const SourceText& text) const { return text.shown(lang_); }
  // Always the Vietnamese, with its lang on an English page.
  Markup vietnamese(std::string_view text);
  // Plain words of this page's language as markup.
  [[nodiscard]] static Markup escaped(std::string_view words) { return {base::html(words)}; }
  // '<a href="…">…</a>'.
  [[nodiscard]] static Markup linked(const views::Link& link) {
    return {"<a href=\"" + base::html(link.href) + "\">" + link.text.html + "</a>"};
  }
  // "Not stated" in place of an empty cell.
  Markup cell(const SourceText& text);

  // --- pieces
  views::Figure figure(std::string_view fact,
                       std::string_view words_key,
                       std::string href = {}) const;
  views::Link task_link(const model::Task& task);        // 'II.3 Triển khai rà soát …'
  views::Link target_link(const model::Target& target);  // 'T04 Số hóa …'
  views::Link unit_link(const model::Unit& unit);
  views::Link group_link(const model::TaskGroup& group);
  [[nodiscard]] views::Link id_link(const model::Task& task) const;  // 'II.3' alone
  views::Link page_link(PageKind kind) const;                        // named as in the navigation
  views::Quote quote(const SourceText& text) const;
  [[nodiscard]] std::string paragraph_href(std::string_view paragraph_id) const;
  // 'Mục II.3 (Kế hoạch)', 'Nhiệm vụ II.3 (Phụ lục)': the two kinds of II.3 are never confused.
  [[nodiscard]] std::string section_name(std::string_view section_id) const;
  [[nodiscard]] std::string task_name(std::string_view task_id) const;

  // --- the whole page
  struct Head {
    std::string heading;                    // the h1, plain
    std::string description;                // one sentence
    std::vector<views::Link> parents = {};  // breadcrumb between the plan and this page
    bool has_table_tools = false;
    // On pages judged at another moment than now: the days they rest on.
    std::optional<Markup> status = std::nullopt;
  };
  template <class View>
  std::string render(std::string_view template_name, const Head& head, const View& view) const {
    std::string out;
    out.reserve(32 * 1024);
    site_.templates.get(template_name, lang_).render(frame(head), view, out);
    return out;
  }

 private:
  [[nodiscard]] views::Frame frame(const Head& head) const;
  [[nodiscard]] std::optional<views::Addresses> addresses() const;
  void append_with_abbreviations(std::string& out, std::string_view text);

  const SiteContext& site_;
  const PlanContext* plan_;
  Lang lang_;
  PageKind kind_;
  std::string path_;
  std::string twin_path_;                         // the same page in the other language
  std::set<std::string, std::less<>> explained_;  // abbreviations already explained on this page
};

}  // namespace minhbach::site
