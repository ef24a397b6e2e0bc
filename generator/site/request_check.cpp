#include "site/request_check.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace minhbach::site {

namespace {

using base::LocalText;

// Another host or a scheme of its own. Blanks and controls in front are passed over, as browsers
// do.
bool leaves_site(std::string_view address) {
  while (!address.empty() && static_cast<unsigned char>(address.front()) <= ' ') {
    address.remove_prefix(1);
  }
  const std::size_t end = address.find_first_of("/?#");
  const bool has_scheme = address.substr(0, end).find(':') != std::string_view::npos;
  // A character reference could hide either.
  const bool is_hidden = address.substr(0, end).find('&') != std::string_view::npos;
  return has_scheme || is_hidden || address.starts_with("//") || address.starts_with("\\") ||
         address.starts_with("/\\");
}

// What a page says that is part of another now: at once, and to a file of the site. Told by the one
// way in which it is written, so that nothing can hide behind another.
bool moves_within_site(std::string_view content) {
  constexpr std::string_view kAtOnce = "0; url=";
  if (!content.starts_with(kAtOnce)) {
    return false;
  }
  const std::string_view address = content.substr(kAtOnce.size());
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./#%";
  return address.find_first_not_of(kPlain) == std::string_view::npos && !address.starts_with("/");
}

// Asked of every attribute of every page: most words differ in their first letter.
template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view each) {
    return !word.empty() && each.front() == word.front() && each == word;
  });
}

constexpr std::array<std::string_view, 6> kFrames = {
    "iframe", "frame", "object", "embed", "applet", "portal"};
constexpr std::array<std::string_view, 8> kFetched = {
    "src", "srcset", "poster", "data", "background", "action", "formaction", "xlink:href"};
// Relations of a link that ask for nothing.
constexpr std::array<std::string_view, 4> kOnlyNamed = {
    "canonical", "alternate", "license", "author"};

const LocalText kElsewhere = {"trang tải thứ này từ nơi khác",
                              "the page loads this from elsewhere"};
const LocalText kInline = {
    "trang có mã hoặc kiểu viết ngay trong trang, chính sách của trang không cho phép",
    "the page holds a script or style of its own, which its policy forbids"};
const LocalText kFrame = {"trang nhúng khung hoặc đối tượng",
                          "the page embeds a frame or an object"};
const LocalText kRefresh = {"trang tự chuyển đi nơi khác", "the page moves on by itself"};

// Whether an address begins so as browsers read a scheme: blanks, controls and case do not count.
bool has_scheme(std::string_view address, std::string_view scheme) {
  std::size_t met = 0;
  for (const char c : address.substr(0, 64)) {
    if (static_cast<unsigned char>(c) > ' ') {
      const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      if (small != scheme[met]) {
        return false;
      }
      if (++met == scheme.size()) {
        return true;
      }
    }
  }
  return false;
}

// What is wrong with one attribute; null: nothing.
const LocalText* fault_of(const Tag& tag, const Attribute& attribute) {
  const std::string_view name = attribute.name;
  if (name.starts_with("on") || name == "style" || name == "srcdoc" ||
      has_scheme(attribute.value, "javascript:")) {
    return &kInline;
  }
  const bool is_fetching_link =
      name == "href" && (tag.name == "base" || tag.name == "image" || tag.name == "use" ||
                         (tag.name == "link" && !is_one_of(tag.value("rel"), kOnlyNamed)));
  if (!is_fetching_link && !is_one_of(name, kFetched)) {
    return nullptr;
  }
  if (name != "srcset") {
    return leaves_site(attribute.value) ? &kElsewhere : nullptr;
  }
  const auto addresses = base::split(attribute.value, ',');
  const bool leaves = std::any_of(addresses.begin(), addresses.end(), leaves_site);
  return leaves ? &kElsewhere : nullptr;
}

const LocalText* fault_of(const Tag& tag) {
  const std::string_view name = tag.name;
  if (is_one_of(name, kFrames)) {
    return &kFrame;
  }
  const auto is_data = [&] {
    return tag.value("type") == "application/ld+json";
  };
  if (name == "style" || (name == "script" && tag.value("src").empty() && !is_data())) {
    return &kInline;
  }
  if (name == "meta" && base::lower_ascii(std::string(tag.value("http-equiv"))) == "refresh" &&
      !moves_within_site(tag.value("content"))) {
    return &kRefresh;
  }
  return nullptr;
}

// A style sheet as its words mean it: without comments and escapes, in lower case. Escapes become
// one character each, so that no word can be hidden by them.
std::string plain_style(std::string_view css) {
  std::string plain;
  for (std::size_t i = 0; i < css.size(); ++i) {
    if (css.substr(i).starts_with("/*")) {
      const std::size_t end = std::min(css.find("*/", i + 2), css.size() - 1) + 1;
      const std::string_view comment = css.substr(i, end - i);
      plain.append(static_cast<std::size_t>(std::count(comment.begin(), comment.end(), '\n')),
                   '\n');
      i = end;
      continue;
    }
    if (css[i] != '\\' || i + 1 >= css.size()) {
      plain += css[i];
      continue;
    }
    std::uint32_t point = 0;
    std::size_t digits = 0;
    constexpr std::size_t kMostDigits = 6;
    constexpr std::string_view kHex = "0123456789abcdefABCDEF";
    while (digits < kMostDigits && i + 1 < css.size() &&
           kHex.find(css[i + 1]) != std::string_view::npos) {
      const char c = css[++i];
      point = point * 16 + static_cast<std::uint32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
      ++digits;
    }
    if (digits == 0) {
      plain += css[++i];
      continue;
    }
    if (i + 1 < css.size() && is_html_space(css[i + 1])) {
      ++i;
    }
    plain += point < 0x80 ? static_cast<char>(point) : '?';
  }
  return base::lower_ascii(std::move(plain));
}

}  // namespace

base::Problems foreign_requests(const std::string& path,
                                std::string_view html,
                                const std::function<void(const Tag&)>& see) {
  base::Problems problems;
  const auto tell = [&](const LocalText& reason, std::string value) {
    problems.error({path, 0, 0, {}},
                   std::move(value),
                   reason,
                   {"Sửa mẫu trang của giao diện hoặc văn bản trong content/: mọi thứ trang cần "
                    "phải nằm trong trang web này.",
                    "Mend the template of the theme or the text in content/: all a page needs "
                    "has to be a file of this site."});
  };
  TagReader reader(html);
  // The words of a message are put together only where there is one.
  for (Tag tag; reader.next(tag);) {
    see(tag);
    if (const LocalText* fault = fault_of(tag)) {
      tell(*fault, "<" + std::string(tag.name) + ">");
    }
    for (const Attribute& attribute : tag.attributes) {
      if (const LocalText* fault = fault_of(tag, attribute)) {
        tell(*fault,
             "<" + std::string(tag.name) + " " + std::string(attribute.name) + "=\"" +
                 std::string(attribute.value) + "\">");
      }
    }
  }
  return problems;
}

base::Problems foreign_requests_of_style(const std::string& sheet, std::string_view css) {
  base::Problems problems;
  const std::string plain = plain_style(css);
  const auto tell = [&](std::size_t at, std::string value) {
    problems.error(base::place_at(sheet, plain, at),
                   std::move(value),
                   {"kiểu trình bày có thể tải thứ này từ nơi khác",
                    "the style sheet may load this from elsewhere"},
                   {"Chỉ dùng url(\"…\") với tên một tệp trong static/.",
                    "Use nothing but url(\"…\") with the name of a file in static/."});
  };
  constexpr std::array<std::string_view, 7> kForbidden = {
      "@import", "image-set(", "image(", "src(", "cross-fade(", "expression(", "-moz-binding"};
  for (const std::string_view word : kForbidden) {
    for (std::size_t at = plain.find(word); at != std::string::npos;
         at = plain.find(word, at + 1)) {
      tell(at, std::string(word));
    }
  }
  constexpr std::string_view kUrl = "url(";
  for (std::size_t at = plain.find(kUrl); at != std::string::npos; at = plain.find(kUrl, at + 1)) {
    std::string_view address = std::string_view(plain).substr(at + kUrl.size());
    const bool is_quoted = address.starts_with('"');
    address = address.substr(is_quoted ? 1 : 0);
    address = address.substr(0, address.find_first_of("\")"));
    if (!is_quoted || leaves_site(address)) {
      tell(at, "url(" + std::string(address) + ")");
    }
  }
  return problems;
}

}  // namespace minhbach::site
