#include "site/page_kind.hpp"

#include "base/escape.hpp"
#include "base/problem.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace minhbach::site {

std::optional<PageKind> page_kind_of(model::RetiredKind kind) {
  for (const PageRow& row : page_rows()) {
    if (row.retired == kind) {
      return row.kind;
    }
  }
  return std::nullopt;
}

std::string period_address(std::string_view id, Lang lang) {
  const std::size_t at = id.find('@');
  if (at != std::string_view::npos) {
    return fmt::format("{}{}{}",
                       period_address(id.substr(0, at), lang),
                       lang == Lang::Vi ? "-ban-" : "-revision-",
                       id.substr(at + 1));
  }
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
    if (id.ends_with(word.suffix)) {
      return fmt::format("{}{}",
                         id.substr(0, id.size() - word.suffix.size()),
                         lang == Lang::Vi ? word.vi : word.en);
    }
  }
  return std::string(id);
}

namespace {

std::string file_of(const PageRow& row, Lang lang) {
  const std::string_view words = row.address(lang);
  if (words.empty()) {
    return "index.html";
  }
  return fmt::format("{}{}.html", words, row.is_folder ? "/index" : "");
}

}  // namespace

std::string site_page_path(PageKind kind, Lang lang) {
  const PageRow& row = page_row(kind);
  return row.top_file.empty() ? fmt::format("{}/{}", base::code(lang), file_of(row, lang))
                              : std::string(row.top_file);
}

std::string plan_page_path(PageKind kind, Lang lang, std::string_view plan_id) {
  return fmt::format("{}/{}/{}", base::code(lang), plan_id, file_of(page_row(kind), lang));
}

std::vector<std::string> folders_of_plan(const std::string& plan_id) {
  return {"vi/" + plan_id + "/", "en/" + plan_id + "/", "data/" + plan_id + "/"};
}

std::string item_page_path(PageKind kind,
                           Lang lang,
                           std::string_view plan_id,
                           std::string_view item_id) {
  const PageRow& row = page_row(kind);
  return fmt::format(
      "{}/{}/{}/{}.html",
      base::code(lang),
      plan_id,
      row.address(lang),
      row.item_address == nullptr ? std::string(item_id) : row.item_address(item_id, lang));
}

std::string plan_file_path(std::string_view plan_id, Lang lang, std::string_view file) {
  return fmt::format("{}/{}/{}", base::code(lang), plan_id, file);
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
