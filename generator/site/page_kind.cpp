#include "site/page_kind.hpp"

#include "base/escape.hpp"
#include "base/problem.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace minhbach::site {

const std::vector<PageKindInfo>& page_kinds() {
  // Address words: fixed at first publication, like ids.
  static const std::vector<PageKindInfo> kKinds = {
      {PageKind::Overview, "overview", "", "", true, true, false},
      {PageKind::Text, "text", "van-ban", "text", true, false, true},
      {PageKind::Commitments, "commitments", "cam-ket", "commitments", true, false, true},
      {PageKind::Tasks, "tasks", "nhiem-vu", "tasks", true, true, false},
      {PageKind::Task, "task", "nhiem-vu", "tasks", true, false, false},
      {PageKind::Groups, "groups", "nhom-nhiem-vu", "groups", true, true, false},
      {PageKind::Group, "group", "nhom-nhiem-vu", "groups", true, false, false},
      {PageKind::Units, "units", "don-vi", "units", true, true, false},
      {PageKind::Unit, "unit", "don-vi", "units", true, false, false},
      {PageKind::Responsibility,
       "responsibility",
       "phan-cong",
       "responsibility",
       true,
       false,
       true},
      {PageKind::Targets, "targets", "chi-tieu", "targets", true, true, true},
      {PageKind::Target, "target", "chi-tieu", "targets", true, false, true},
      {PageKind::Years, "years", "ket-qua-nam", "years", true, true, true},
      {PageKind::Year, "year", "ket-qua-nam", "years", true, false, true},
      {PageKind::Periods, "periods", "ky-bao-cao", "periods", true, true, true},
      {PageKind::Period, "period", "ky-bao-cao", "periods", true, false, true},
      {PageKind::ReportsReceived,
       "reports_received",
       "gui-bao-cao",
       "reports-received",
       true,
       false,
       true},
      {PageKind::Changes, "changes", "thay-doi", "changes", true, true, true},
      {PageKind::Change, "change", "thay-doi", "changes", true, false, true},
      {PageKind::PlanChanges, "plan_changes", "dieu-chinh", "plan-changes", true, false, true},
      {PageKind::Deadlines, "deadlines", "thoi-han", "deadlines", true, false, true},
      {PageKind::ReleaseCalendar,
       "release_calendar",
       "lich-cong-bo",
       "release-calendar",
       true,
       false,
       true},
      {PageKind::Method, "method", "cach-tinh", "method", true, false, false},
      {PageKind::Data, "data", "du-lieu", "data", true, false, false},
      {PageKind::Corrections, "corrections", "dinh-chinh", "corrections", true, false, true},
      {PageKind::SourceNotes, "source_notes", "ghi-chu-van-ban", "source-notes", true, false, true},
      {PageKind::OpenPoints, "open_points", "chua-neu-ro", "open-points", true, false, true},
      {PageKind::Terms, "terms", "tu-viet-tat", "terms", true, false, true},
      {PageKind::Print, "print", "ban-in", "print", true, false, true},
      {PageKind::Search, "search", "tim-kiem", "search", true, false, true},
      {PageKind::Retired, "retired", "", "", true, false, false},
      {PageKind::Home, "home", "", "", false, true, false},
      {PageKind::About, "article", "gioi-thieu", "about", false, false, false},
      {PageKind::Accessibility, "article", "tiep-can", "accessibility", false, false, false},
      {PageKind::Feedback, "article", "gop-y", "feedback", false, false, false},
      {PageKind::Coverage, "coverage", "ban-dich", "translation", false, false, false},
      {PageKind::SiteSearch, "site_search", "tim-kiem", "search", false, false, true},
      {PageKind::Entry, "entry", "", "", false, false, false},
      {PageKind::NotFound, "not_found", "", "", false, false, false},
  };
  return kKinds;
}

const PageKindInfo& info(PageKind kind) {
  const PageKindInfo& row = page_kinds().at(static_cast<std::size_t>(kind));
  if (row.kind != kind) {
    base::bug("the table of page kinds is out of order");
  }
  return row;
}

std::optional<PageKind> page_kind_named(std::string_view name) {
  for (const PageKindInfo& row : page_kinds()) {
    if (row.name == name && row.selectable) {
      return row.kind;
    }
  }
  return std::nullopt;
}

PageKind page_kind_of(model::RetiredKind kind) {
  switch (kind) {
    case model::RetiredKind::Task: return PageKind::Task;
    case model::RetiredKind::TaskGroup: return PageKind::Group;
    case model::RetiredKind::Unit: return PageKind::Unit;
    case model::RetiredKind::Target: return PageKind::Target;
  }
  return PageKind::Task;
}

bool is_of_every_plan(PageKind kind) {
  constexpr std::array kOfSome = {PageKind::Years,
                                  PageKind::Periods,
                                  PageKind::ReportsReceived,
                                  PageKind::Changes,
                                  PageKind::ReleaseCalendar};
  return info(kind).of_plan &&
         std::find(kOfSome.begin(), kOfSome.end(), list_of(kind)) == kOfSome.end();
}

PageKind list_of(PageKind kind) {
  constexpr std::array<std::pair<PageKind, PageKind>, 7> kItems = {
      {{PageKind::Task, PageKind::Tasks},
       {PageKind::Group, PageKind::Groups},
       {PageKind::Unit, PageKind::Units},
       {PageKind::Target, PageKind::Targets},
       {PageKind::Year, PageKind::Years},
       {PageKind::Period, PageKind::Periods},
       {PageKind::Change, PageKind::Changes}}};
  for (const auto& [item, list] : kItems) {
    if (item == kind) {
      return list;
    }
  }
  return kind;
}

std::string period_address(std::string_view period_id, Lang lang) {
  struct Word {
    std::string_view suffix;
    std::string_view vi;
    std::string_view en;
  };
  constexpr std::array kWords = {Word{"-Q1", "-quy-1", "-q1"},
                                 Word{"-6T", "-6-thang", "-h1"},
                                 Word{"-Q3", "-quy-3", "-q3"},
                                 Word{"-N", "-nam", "-year"},
                                 Word{"-TK", "-tong-ket", "-closing"}};
  for (const Word& word : kWords) {
    if (period_id.ends_with(word.suffix)) {
      return fmt::format("{}{}",
                         period_id.substr(0, period_id.size() - word.suffix.size()),
                         lang == Lang::Vi ? word.vi : word.en);
    }
  }
  return std::string(period_id);
}

namespace {

std::string_view address(PageKind kind, Lang lang) {
  return lang == Lang::Vi ? info(kind).vi_address : info(kind).en_address;
}

std::string file_of(PageKind kind, Lang lang) {
  const std::string_view words = address(kind, lang);
  if (!info(kind).has_items) {
    return fmt::format("{}.html", words);
  }
  return words.empty() ? "index.html" : fmt::format("{}/index.html", words);
}

}  // namespace

std::string site_page_path(PageKind kind, Lang lang) {
  if (kind == PageKind::Entry) {
    return "index.html";
  }
  if (kind == PageKind::NotFound) {
    return "404.html";
  }
  return fmt::format("{}/{}", base::code(lang), file_of(kind, lang));
}

std::string plan_page_path(PageKind kind, Lang lang, std::string_view plan_id) {
  return fmt::format("{}/{}/{}", base::code(lang), plan_id, file_of(kind, lang));
}

std::string item_page_path(PageKind kind,
                           Lang lang,
                           std::string_view plan_id,
                           std::string_view item_id) {
  const bool of_period = kind == PageKind::Period || kind == PageKind::Change;
  return fmt::format("{}/{}/{}/{}.html",
                     base::code(lang),
                     plan_id,
                     address(kind, lang),
                     of_period ? period_address(item_id, lang) : std::string(item_id));
}

std::string data_path(std::string_view plan_id, std::string_view file) {
  return fmt::format("data/{}/{}", plan_id, file);
}

std::string way_to_top(std::string_view from) {
  std::string way;
  for (const char c : from) {
    if (c == '/') {
      way += "../";
    }
  }
  return way;
}

std::string relative_link(std::string_view from, std::string_view to) {
  // Drop the folders both share; what remains of `from` is climbed, of `to` descended.
  std::size_t shared = 0;
  for (std::size_t i = 0; i < std::min(from.size(), to.size()) && from[i] == to[i]; ++i) {
    if (from[i] == '/') {
      shared = i + 1;
    }
  }
  std::string link = way_to_top(from.substr(shared));
  std::string_view rest = to.substr(shared);
  for (std::size_t slash = rest.find('/'); slash != std::string_view::npos;
       slash = rest.find('/')) {
    link += base::url_segment(rest.substr(0, slash));
    link += '/';
    rest.remove_prefix(slash + 1);
  }
  link += base::url_segment(rest);
  return link;
}

}  // namespace minhbach::site
