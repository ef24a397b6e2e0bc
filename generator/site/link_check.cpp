#include "site/link_check.hpp"

#include "base/text.hpp"

#include <optional>

namespace minhbach::site {

namespace {

std::string unescaped(std::string_view link) {
  if (link.find('%') == std::string_view::npos) {
    return std::string(link);
  }
  std::string out;
  for (std::size_t i = 0; i < link.size(); ++i) {
    if (link[i] == '%' && i + 2 < link.size()) {
      const auto digit = [](char c) {
        return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
      };
      out += static_cast<char>(digit(link[i + 1]) * 16 + digit(link[i + 2]));
      i += 2;
    } else {
      out += link[i];
    }
  }
  return out;
}

// The file a relative link names, seen from the folder of `from`; nullopt: it leaves the site.
std::optional<std::string> resolved(std::string_view from, std::string_view link) {
  std::string path(
      from.substr(0, from.rfind('/') == std::string_view::npos ? 0 : from.rfind('/') + 1));
  while (link.starts_with("../")) {
    link.remove_prefix(3);
    if (path.empty()) {
      return std::nullopt;
    }
    path.pop_back();
    path.resize(path.rfind('/') == std::string::npos ? 0 : path.rfind('/') + 1);
  }
  path += unescaped(link);
  return path;
}

bool is_outside(std::string_view link) {
  return link.starts_with("https://") || link.starts_with("http://") ||
         link.starts_with("mailto:") || link.starts_with("tel:");
}

}  // namespace

void LinkCheck::add_file(std::string path) {
  const std::lock_guard lock(mutex_);
  pages_.try_emplace(std::move(path));
}

void LinkCheck::add_page(const std::string& path, std::string_view html) {
  Names ids;
  std::vector<Link> links;
  base::Problems problems;
  std::set<std::string_view> seen;  // a navigation repeats its links
  for (std::size_t at = html.find("=\""); at != std::string_view::npos; at = html.find("=\"", at)) {
    const std::size_t end = html.find('"', at + 2);
    const std::string_view value = html.substr(at + 2, end - at - 2);
    const std::string_view before = html.substr(at < 10 ? 0 : at - 10, at < 10 ? at : 10);
    at = end == std::string_view::npos ? html.size() : end;
    if (before.ends_with(" id")) {
      if (!ids.emplace(value).second) {
        problems.error({path, 0, 0, {}},
                       std::string(value),
                       {"mã id này có hai lần trong trang", "this id stands twice in the page"});
      }
    } else if ((before.ends_with(" href") || before.ends_with(" src")) && !is_outside(value) &&
               !before.ends_with("<base href") && seen.insert(value).second) {
      const std::size_t hash = value.find('#');
      const std::string_view file = value.substr(0, hash);
      const auto target = file.empty() ? std::optional(path) : resolved(path, file);
      links.push_back(
          {path,
           target.value_or(std::string(value)),
           hash == std::string_view::npos ? std::string() : unescaped(value.substr(hash + 1))});
    }
  }
  const std::lock_guard lock(mutex_);
  pages_[path] = std::move(ids);
  links_.insert(
      links_.end(), std::make_move_iterator(links.begin()), std::make_move_iterator(links.end()));
  problems_.append(std::move(problems));
}

base::Problems LinkCheck::check() {
  const base::LocalText fix = {
      "Sửa liên kết trong content/ hoặc trong mẫu trang; nếu pages trong site.toml bỏ loại trang "
      "đó, thêm lại vào danh sách.",
      "Correct the link in content/ or in the template; if `pages` in site.toml leaves that kind "
      "of page out, put it back."};
  base::Problems problems = std::move(problems_);
  problems_ = {};
  for (const Link& link : links_) {
    const auto page = pages_.find(link.target);
    if (page == pages_.end()) {
      if (site_files_.find(link.target) == site_files_.end() &&
          !(exists_ && exists_(link.target))) {
        problems.error({link.from, 0, 0, {}},
                       link.target,
                       {"liên kết đến tệp không có trong trang web",
                        "a link to a file the site does not have"},
                       fix);
      }
    } else if (!link.fragment.empty() && page->second.find(link.fragment) == page->second.end()) {
      problems.error({link.from, 0, 0, {}},
                     link.target + "#" + link.fragment,
                     {"liên kết đến vị trí không có trong trang đích",
                      "a link to a place the target page does not have"},
                     fix);
    }
  }
  pages_.clear();
  links_.clear();
  return problems;
}

}  // namespace minhbach::site
