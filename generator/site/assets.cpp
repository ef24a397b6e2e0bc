#include "site/assets.hpp"

#include "base/files.hpp"
#include "base/problem.hpp"
#include "base/sha256.hpp"
#include "site/page_kind.hpp"
#include "site/request_check.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <set>
#include <vector>

namespace minhbach::site {

namespace {

constexpr std::string_view kFolder = "assets/";
constexpr std::size_t kHashDigits = 10;

// 'fonts/x.woff2' → 'assets/fonts/x.<hash>.woff2'. Licences keep their names: nobody caches them.
std::string published_name(const std::string& name, std::string_view bytes) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string::npos || name.ends_with(".txt")) {
    return std::string(kFolder) + name;
  }
  return std::string(kFolder) + name.substr(0, dot) + "." +
         base::sha256(bytes).substr(0, kHashDigits) + name.substr(dot);
}

[[noreturn]] void no_such_file(const std::filesystem::path& sheet,
                               std::string_view css,
                               std::size_t at,
                               std::string name) {
  base::refuse(base::FailureKind::Material,
               base::place_at(sheet.string(), css, at),
               std::move(name),
               {"tệp này không có trong static/", "this file is not in static/"},
               {"Sửa tên trong url(\"…\") hoặc thêm tệp.",
                "Correct the name in url(\"…\") or add the file."});
}

// Replaces the name in every url("…") of a style sheet by what `by` makes of it.
std::string with_urls(
    std::string_view css,
    const std::function<std::string(const std::string& name, std::size_t at)>& by) {
  constexpr std::string_view kOpen = "url(\"";
  std::string out;
  std::size_t done = 0;
  for (std::size_t open = css.find(kOpen); open != std::string_view::npos;
       open = css.find(kOpen, done)) {
    const std::size_t begin = open + kOpen.size();
    const std::size_t end = std::min(css.find('"', begin), css.size());
    out += css.substr(done, begin - done);
    out += by(std::string(css.substr(begin, end - begin)), begin);
    done = end;
  }
  out += css.substr(done);
  return out;
}

// Puts imported sheets in the place of their @import: one request instead of one after another.
// What was put in is added to `imported`.
std::string with_imports(const std::string& css,
                         const std::filesystem::path& sheet,
                         const render::Theme& theme,
                         std::set<std::string>& imported) {
  constexpr std::string_view kOpen = "@import url(\"";
  constexpr std::string_view kClose = "\");";
  const std::size_t open = css.find(kOpen);
  if (open == std::string::npos) {
    return css;
  }
  const std::size_t begin = open + kOpen.size();
  const std::size_t end = css.find(kClose, begin);
  const std::string name = css.substr(begin, end - begin);
  const auto file = theme.static_files().find(name);
  if (end == std::string::npos || file == theme.static_files().end() ||
      !imported.insert(name).second) {
    no_such_file(sheet, css, begin, name);
  }
  return with_imports(
      css.substr(0, open) + base::read_file(file->second) + css.substr(end + kClose.size()),
      sheet,
      theme,
      imported);
}

// Reasons are for who edits a script: readers do not wait for lines that hold nothing but a
// comment. (A tenth of what the page of the search needs. Licences stand in comments of the other
// kind.)
std::string without_comment_lines(const std::string& script) {
  std::string out;
  out.reserve(script.size());
  for (std::size_t at = 0; at < script.size();) {
    const std::size_t end = std::min(script.find('\n', at), script.size() - 1) + 1;
    const std::string_view line = std::string_view(script).substr(at, end - at);
    const std::size_t word = line.find_first_not_of(" \t");
    if (word == std::string_view::npos || !line.substr(word).starts_with("//")) {
      out += line;
    }
    at = end;
  }
  return out;
}

}  // namespace

Assets Assets::make(const render::Theme& theme) {
  Assets assets;
  std::map<std::string, std::string> sheets;  // need the names of the others first
  std::set<std::string> imported;
  for (const auto& [name, file] : theme.static_files()) {
    std::string bytes = base::read_file(file);
    if (name.ends_with(".js")) {
      bytes = without_comment_lines(bytes);
    }
    if (name.ends_with(".css")) {
      sheets.emplace(name, with_imports(bytes, file, theme, imported));
    } else {
      std::string path = published_name(name, bytes);
      if (name.ends_with(".woff2")) {
        assets.fonts_.push_back(path);
      }
      assets.assets_.emplace(name, Asset{std::move(path), std::move(bytes)});
    }
  }
  for (const auto& [name, css] : sheets) {
    if (imported.contains(name)) {
      continue;
    }
    const std::filesystem::path& file = theme.static_files().at(name);
    std::string bytes = with_urls(css, [&, &text = css](const std::string& target, std::size_t at) {
      const std::string published = assets.path(target);
      if (published.empty()) {
        no_such_file(file, text, at, target);
      }
      return relative_link(std::string(kFolder) + "x", published);
    });
    foreign_requests_of_style(file.string(), bytes).throw_if_errors();
    std::string path = published_name(name, bytes);
    assets.assets_.emplace(name, Asset{std::move(path), std::move(bytes)});
  }
  return assets;
}

std::string Assets::path(const std::string& name) const {
  const auto at = assets_.find(name);
  return at == assets_.end() ? std::string() : at->second.path;
}

std::vector<std::string> Assets::paths() const {
  std::vector<std::string> paths;
  for (const auto& [name, asset] : assets_) {
    paths.push_back(asset.path);
  }
  return paths;
}

void Assets::put_all(output::Sink& sink) const {
  for (const auto& [name, asset] : assets_) {
    sink.put(asset.path, asset.bytes);
  }
}

}  // namespace minhbach::site
