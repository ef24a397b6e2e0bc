#include "site/link_check.hpp"

#include "base/text.hpp"
#include "site/request_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

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

// Whether an attribute names a file of the site. (The base of a page does not: it is where the site
// lies.)
bool names_file(std::string_view tag, std::string_view attribute) {
  return attribute == "src" || (attribute == "href" && tag != "base");
}

}  // namespace

std::uint32_t LinkCheck::number_of(std::string_view path) {
  const Text text = texts_.number(path);
  const auto [at, is_new] = numbers_.try_emplace(text, static_cast<std::uint32_t>(pages_.size()));
  if (is_new) {
    pages_.push_back({text, {}, {}});
  }
  return at->second;
}

std::uint32_t LinkCheck::number_of(const FoundTarget& found) {
  const Target target{texts_.number(found.file), texts_.number(found.fragment)};
  const auto [known, is_new] =
      known_targets_.try_emplace((std::uint64_t{target.file} << 32U) | target.fragment,
                                 static_cast<std::uint32_t>(targets_.size()));
  if (is_new) {
    targets_.push_back(target);
  }
  return known->second;
}

void LinkCheck::add_file(std::string path) {
  const std::lock_guard lock(mutex_);
  number_of(path);
}

void LinkCheck::add_page(const std::string& path, std::string_view html) {
  add_links(path, [&](const SeeTag& see) { return foreign_requests(path, html, see); });
}

void LinkCheck::add_kept_page(const std::string& path, std::string_view html) {
  add_links(path, [&](const SeeTag& see) {
    TagReader reader(html);
    for (Tag tag; reader.next(tag);) {
      see(tag);
    }
    return base::Problems();
  });
}

void LinkCheck::add_links(const std::string& path, const ReadTags& read) {
  std::string ids;
  std::set<std::string_view> ids_seen;
  std::vector<FoundTarget> targets;
  std::set<std::string_view> links_seen;  // a navigation repeats its links
  std::set<std::string_view> ids_twice;
  const auto add_link = [&](std::string_view value) {
    const std::size_t hash = std::min(value.find('#'), value.size());
    // What follows a '?' is for the script of the page.
    const std::string_view file = value.substr(0, std::min(value.find('?'), hash));
    const auto target = file.empty() ? std::optional(path) : resolved(path, file);
    targets.push_back({target.value_or(std::string(value)),
                       unescaped(value.substr(std::min(hash + 1, value.size())))});
  };
  base::Problems problems = read([&](const Tag& tag) {
    for (const auto& [name, value] : tag.attributes) {
      if (name == "id") {
        if (!ids_seen.insert(value).second) {
          ids_twice.insert(value);
        }
        (ids += value) += ' ';
      } else if (names_file(tag.name, name) && !is_outside(value) &&
                 links_seen.insert(value).second) {
        add_link(value);
      }
    }
  });
  for (const std::string_view id : ids_twice) {
    problems.error({path, 0, 0, {}},
                   std::string(id),
                   {"mã id này có hai lần trong trang", "this id stands twice in the page"});
  }
  const std::lock_guard lock(mutex_);
  LinkedPage& page = pages_[number_of(path)];
  page.ids = std::move(ids);
  page.targets.reserve(targets.size());
  for (const FoundTarget& target : targets) {
    page.targets.push_back(number_of(target));
  }
  problems_.append(std::move(problems));
}

bool LinkCheck::has_file(const std::string& path) const {
  const auto text = texts_.find(path);
  return (text && numbers_.contains(*text)) || site_files_.contains(path) ||
         (exists_ && exists_(path));
}

std::vector<LinkCheck::Fault> LinkCheck::faults() const {
  std::vector<Fault> faults;
  faults.reserve(targets_.size());
  std::map<std::uint32_t, std::set<std::string_view>> ids;  // of pages asked for
  for (const Target& target : targets_) {
    const std::string_view fragment = texts_.text(target.fragment);
    const auto page = numbers_.find(target.file);
    Fault fault = has_file(std::string(texts_.text(target.file))) ? Fault::None : Fault::File;
    // '#?klass=d' chooses in the filter of the page: no place in it.
    if (page != numbers_.end() && !fragment.empty() && !fragment.starts_with('?')) {
      const auto [of, is_new] = ids.try_emplace(page->second);
      if (is_new) {
        const auto all = base::split(pages_[page->second].ids, ' ');
        of->second.insert(all.begin(), all.end());
      }
      fault = of->second.contains(fragment) ? Fault::None : Fault::Place;
    }
    faults.push_back(fault);
  }
  return faults;
}

base::Problems LinkCheck::check() {
  const base::LocalText fix = {
      "Sửa liên kết trong content/ hoặc trong mẫu trang; nếu pages trong site.toml bỏ loại trang "
      "đó, thêm lại vào danh sách.",
      "Correct the link in content/ or in the template; if `pages` in site.toml leaves that kind "
      "of page out, put it back."};
  base::Problems problems = std::exchange(problems_, {});
  const std::vector<Fault> faults = this->faults();
  for (const LinkedPage& page : pages_) {
    const base::Place from{std::string(texts_.text(page.path)), 0, 0, {}};
    for (const std::uint32_t number : page.targets) {
      const Target& target = targets_[number];
      if (faults[number] == Fault::File) {
        problems.error(from,
                       std::string(texts_.text(target.file)),
                       {"liên kết đến tệp không có trong trang web",
                        "a link to a file the site does not have"},
                       fix);
      } else if (faults[number] == Fault::Place) {
        problems.error(from,
                       fmt::format("{}#{}", texts_.text(target.file), texts_.text(target.fragment)),
                       {"liên kết đến vị trí không có trong trang đích",
                        "a link to a place the target page does not have"},
                       fix);
      }
    }
  }
  forget();
  return problems;
}

void LinkCheck::forget() {
  pages_ = {};
  numbers_ = {};
  targets_ = {};
  known_targets_ = {};
  texts_ = {};
}

}  // namespace minhbach::site
