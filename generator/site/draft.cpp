#include "site/draft.hpp"

#include "site/addresses.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::site {

namespace {

constexpr std::string_view kDraftStyle = "draft.css";

// A whole line above the page; on paper a mark across every sheet. By id and as important: a theme
// does not hide it by accident.
constexpr std::string_view kDraftCss =
    "#minhbach-draft{display:block!important;visibility:visible!important;position:sticky;top:0;"
    "z-index:2147483647;margin:0;padding:.4rem 1rem;background:#8b1a1a;color:#fff;"
    "font:1rem/1.4 system-ui,sans-serif;text-align:center}\n"
    "#minhbach-draft strong{letter-spacing:.05em}\n"
    "@media print{#minhbach-draft{position:fixed;top:40%;left:0;right:0;padding:0;background:none;"
    "color:#000;opacity:.25;font-size:3.5rem;transform:rotate(-30deg)}"
    "#minhbach-draft span{display:none}}\n";

constexpr std::string_view kDraftBanner =
    "<aside id=\"minhbach-draft\" aria-label=\"Dự thảo / Draft\"><strong lang=\"vi\">DỰ "
    "THẢO</strong> · "
    "<strong lang=\"en\">DRAFT</strong> <span lang=\"vi\">Chưa ký, chưa công bố.</span> "
    "<span lang=\"en\">Not signed, not published.</span></aside>\n";

constexpr std::string_view kDraftText =
    "DỰ THẢO: bản xem trước do `minhbach preview` dựng, chưa ký, chưa công bố.\n"
    "DRAFT: a preview made by `minhbach preview`; not signed, not published.\n";

// Behind the tag that begins at `at`; values in quotes may hold a '>'.
std::size_t behind_tag(std::string_view html, std::size_t at) {
  char quote = '\0';
  for (; at < html.size(); ++at) {
    const char c = html[at];
    if (quote != '\0') {
      quote = c == quote ? '\0' : quote;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return at + 1;
    }
  }
  return html.size();
}

// In upper and lower case.
std::size_t find_tag(std::string_view html, std::string_view tag) {
  const auto at = std::search(html.begin(), html.end(), tag.begin(), tag.end(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
  });
  return at == html.end() ? std::string_view::npos : static_cast<std::size_t>(at - html.begin());
}

// Where the content of the page begins; a page may leave out the tag.
std::size_t begin_of_content(std::string_view html) {
  for (const std::string_view tag : {"<body", "</head", "<!doctype"}) {
    if (const std::size_t at = find_tag(html, tag); at != std::string_view::npos) {
      return behind_tag(html, at);
    }
  }
  return 0;
}

}  // namespace

std::string as_draft(std::string html, std::string_view path) {
  html.insert(begin_of_content(html), kDraftBanner);
  const std::string head = fmt::format(
      "<meta name=\"robots\" content=\"noindex, nofollow\">\n<link rel=\"stylesheet\" "
      "href=\"{}\">\n",
      relative_link(path, kDraftStyle));
  const std::size_t end = find_tag(html, "</head");
  html.insert(end == std::string::npos ? begin_of_content(html) : end, head);
  return html;
}

void put_draft_files(output::Sink& sink) {
  sink.put(kDraftStyle, kDraftCss);
  sink.put(kDraftMark, kDraftText);
}

}  // namespace minhbach::site
