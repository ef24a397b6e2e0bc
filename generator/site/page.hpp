#pragma once

#include "i18n/locale.hpp"
#include "site/context.hpp"
#include "site/gathered.hpp"
#include "site/teller.hpp"
#include "site/views/frame.hpp"
#include "site/views/parts.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace minhbach::site {

using base::Markup;
using model::SourceText;

// One page being written, in one language: where it lies, how it links, how it words things. Owned
// by the worker that makes the page.
class Page {
 public:
  // `item` is the id of a task, group, unit, target, year or period; empty for pages that are not
  // about one. `gathered` is for those that name files.
  Page(const SiteContext& site,
       const PlanContext* plan,
       Lang lang,
       PageKind kind,
       std::string_view item = {},
       const Gathered* gathered = nullptr);

  [[nodiscard]] Lang lang() const { return lang_; }
  [[nodiscard]] bool english() const { return lang_ == Lang::En; }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] PageKind kind() const { return kind_; }
  [[nodiscard]] const std::string& item() const { return item_; }
  [[nodiscard]] const SiteContext& site() const { return site_; }
  [[nodiscard]] const PlanContext& plan() const { return *plan_; }
  [[nodiscard]] const PlanContext* plan_or_null() const { return plan_; }
  [[nodiscard]] const Gathered& gathered() const;

  // --- links: from this page to a file of the site
  [[nodiscard]] std::string to(std::string_view path) const { return relative_link(path_, path); }
  [[nodiscard]] std::string to_site(PageKind kind) const;
  [[nodiscard]] std::string to_plan(PageKind kind) const;
  // Empty where the site leaves such pages out.
  [[nodiscard]] std::string to_plan_if_any(PageKind kind) const;
  [[nodiscard]] std::string to_item(PageKind kind, std::string_view id) const;
  [[nodiscard]] std::string to_data(std::string_view file) const;
  [[nodiscard]] bool has(PageKind kind) const {
    return plan_ == nullptr ? site_.has(kind) : plan_->has(kind);
  }

  // --- words
  // Interface words: plain text of this page's language.
  [[nodiscard]] const std::string& say(std::string_view key) const {
    return site_.strings.get(key, lang_);
  }
  // Those of a word: say_of("aspect.", "lead").
  [[nodiscard]] const std::string& say_of(std::string_view beginning, std::string_view word) const {
    return say(std::string(beginning) + std::string(word));
  }
  [[nodiscard]] std::string say(
      std::string_view key,
      std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    return site_.strings.get(key, lang_, values);
  }
  template <class Number>
  [[nodiscard]] std::string number(const Number& value) const {
    if constexpr (std::is_integral_v<Number>) {
      return i18n::number(static_cast<std::int64_t>(value), lang_);
    } else {
      return i18n::number(value, lang_);
    }
  }
  // '85%' or '85', as it is measured.
  [[nodiscard]] std::string measured(const model::Decimal& value, model::Measure unit) const {
    return unit == model::Measure::Percent ? i18n::percent(value, lang_) : number(value);
  }
  template <class Date>
  [[nodiscard]] std::string date(const Date& value) const {
    return i18n::date(value, lang_);
  }
  [[nodiscard]] Markup time(model::Day day) const;  // a day in words, readable by machines too
  // '43 nhiệm vụ' / '1 task'.
  [[nodiscard]] std::string count(std::string_view key, std::int64_t n) const;
  [[nodiscard]] Teller teller() const;  // a page of the site has no facts of its own
  [[nodiscard]] std::string fact(std::string_view id) const { return teller().fact(id); }
  [[nodiscard]] Markup datum(std::string_view fact_id) const { return teller().datum(fact_id); }
  using Values = Teller::Values;
  [[nodiscard]] Markup sentence(std::string_view key, const Values& values) const {
    return teller().sentence(key, values);
  }
  [[nodiscard]] Markup counted(std::string_view key, std::string_view fact_id) const {
    return teller().counted(key, fact_id);
  }

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
  Markup cell(const SourceText& source);
  [[nodiscard]] Markup not_stated(std::string_view key = "not_stated") const;

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
  [[nodiscard]] const std::string& title_of(PageKind kind) const;
  views::Quote quote(const SourceText& text) const;
  [[nodiscard]] std::string paragraph_href(std::string_view paragraph_id) const;
  // 'Mục II.3 (Kế hoạch)', 'Nhiệm vụ II.3 (Phụ lục)': the two kinds of II.3 are never confused.
  [[nodiscard]] std::string section_name(std::string_view section_id) const;
  [[nodiscard]] std::string task_name(std::string_view task_id) const;

  // --- the whole page
  struct Head {
    std::string heading;      // the h1, plain
    std::string description;  // one sentence
    bool in_list = true;      // of an item page: the breadcrumb names its list
    bool has_table_tools = false;
    // On pages judged at another moment than now: the days they rest on.
    std::optional<Markup> status = std::nullopt;
    // On pages that keep one period: its figures, whatever came since.
    const analytics::PeriodStanding* kept = nullptr;
  };
  // As the theme's words have it for the kind: `page.<name>`, `describe.<name>`.
  [[nodiscard]] Head head() const;
  template <class View>
  std::string render(const View& view) const {
    return render(head(), view);
  }
  template <class View>
  std::string render(const Head& head, const View& view) const {
    return render_with(page_row(kind_).template_name, head, view);
  }
  // For what stands in place of the page: what is left of a retired id.
  template <class View>
  std::string render_with(std::string_view template_name,
                          const Head& head,
                          const View& view) const {
    const render::Template& with = site_.templates.get(template_name, lang_);
    const views::Frame frame = this->frame(head);
    std::string out;
    if (!stays_ || !stays_(with.digest(frame, view))) {
      out.reserve(std::size_t{32} * 1024);
      with.render(frame, view, out);
    }
    return out;
  }
  // Asked before the page is rendered, with a digest of all that is rendered: where the page stays
  // as it was published, nothing is.
  using Stays = std::function<bool(const std::string& digest)>;
  void ask(Stays stays) { stays_ = std::move(stays); }

 private:
  views::Link numbered_link(PageKind kind, const std::string& id, const SourceText& words);
  [[nodiscard]] views::Frame frame(const Head& head) const;
  [[nodiscard]] std::optional<views::Addresses> addresses() const;
  void append_with_abbreviations(std::string& out, std::string_view text);

  const SiteContext& site_;
  const PlanContext* plan_;
  const Gathered* gathered_;
  Lang lang_;
  PageKind kind_;
  std::string item_;
  std::string path_;
  Stays stays_;
  std::string twin_path_;                         // the same page in the other language
  std::set<std::string, std::less<>> explained_;  // abbreviations already explained on this page
};

}  // namespace minhbach::site
