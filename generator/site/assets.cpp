#include "site/assets.hpp"

#include "base/files.hpp"
#include "base/problem.hpp"
#include "base/sha256.hpp"
#include "site/page_kind.hpp"

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

}  // namespace

Assets Assets::make(const render::Theme& theme) {
  Assets assets;
  std::vector<std::pair<std::string, std::string>> sheets;  // need the names of the others first
  for (const auto& [name, file] : theme.static_files()) {
    std::string bytes = base::read_file(file);
    if (name.ends_with(".css")) {
      sheets.emplace_back(name, std::move(bytes));
    } else {
      std::string path = published_name(name, bytes);
      assets.assets_.emplace(name, Asset{std::move(path), std::move(bytes)});
    }
  }
  for (auto& [name, css] : sheets) {
    constexpr std::string_view kOpen = "url(\"";
    std::string out;
    std::size_t at = 0;
    for (std::size_t open = css.find(kOpen); open != std::string::npos;
         open = css.find(kOpen, at)) {
      const std::size_t begin = open + kOpen.size();
      const std::size_t end = css.find('"', begin);
      const std::string target = css.substr(begin, end - begin);
      const std::string published = assets.path(target);
      if (published.empty()) {
        throw base::Failure(
            base::FailureKind::Material,
            base::Problem{base::Severity::Error,
                          base::place_at(theme.static_files().at(name).string(), css, begin),
                          target,
                          {"tệp này không có trong static/", "this file is not in static/"},
                          {},
                          {}});
      }
      out.append(css, at, begin - at);
      out += relative_link(std::string(kFolder) + name, published);
      at = end;
    }
    out.append(css, at);
    std::string path = published_name(name, out);
    assets.assets_.emplace(name, Asset{std::move(path), std::move(out)});
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
