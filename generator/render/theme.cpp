#include "render/theme.hpp"

#include "base/depth.hpp"
#include "base/files.hpp"
#include "base/problem.hpp"
#include "base/text.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <optional>

namespace minhbach::render {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kDeepestChain = 3;

std::vector<std::string> folders_in(const std::vector<fs::path>& roots) {
  std::vector<std::string> names;
  std::error_code ignored;
  for (const fs::path& root : roots) {
    for (const auto& entry : fs::directory_iterator(root, ignored)) {
      if (entry.is_directory()) {
        names.push_back(entry.path().filename().string());
      }
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

// The parent named in a theme's theme.toml, if any.
std::optional<std::string> parent_of(const fs::path& folder) {
  const fs::path file = folder / "theme.toml";
  const std::string text = base::read_file(file);
  toml::table table;
  try {
    base::refuse_deep_keys(text, file.string());
    table = toml::parse(text, file.string());
  } catch (const toml::parse_error& error) {
    base::refuse(base::FailureKind::Material,
                 {file.string(), error.source().begin.line, error.source().begin.column, {}},
                 {},
                 {"không đọc được tệp TOML: " + std::string(error.description()),
                  "this is not valid TOML: " + std::string(error.description())});
  }
  std::optional<std::string> parent;
  for (const auto& [key, value] : table) {
    const auto at = key.source().begin;
    const base::Place place{file.string(), at.line, at.column, {}};
    if (key != "name" && key != "parent") {
      base::refuse(base::FailureKind::Material,
                   {.place = place,
                    .value = std::string(key.str()),
                    .reason = {"không có thiết lập này", "there is no such setting"},
                    .fix = {},
                    .nearest = base::nearest(key.str(), {"name", "parent"})});
    }
    if (!value.is_string()) {
      base::refuse(base::FailureKind::Material,
                   place,
                   std::string(key.str()),
                   {"giá trị phải là chữ trong ngoặc kép", "the value must be quoted text"});
    }
    if (key == "parent") {
      parent = value.value<std::string>();
    }
  }
  return parent;
}

// From the theme itself up to the one without a parent.
std::vector<fs::path> chain_of(const std::vector<fs::path>& themes, const std::string& name) {
  std::vector<fs::path> chain;
  std::optional<std::string> next = name;
  while (next) {
    const auto holder = std::find_if(themes.begin(), themes.end(), [&](const fs::path& each) {
      return base::is_file(each / *next / "theme.toml");
    });
    if (holder == themes.end()) {
      base::refuse(base::FailureKind::Material,
                   {.place = {themes.front().string(), 0, 0, {}},
                    .value = *next,
                    .reason = {"không có giao diện này", "there is no such theme"},
                    .fix = {"Mỗi giao diện là một thư mục có tệp theme.toml.",
                            "A theme is a folder with a file theme.toml."},
                    .nearest = base::nearest(*next, folders_in(themes))});
    }
    chain.push_back(*holder / *next);
    if (chain.size() > kDeepestChain) {
      base::refuse(base::FailureKind::Material,
                   {(chain.front() / "theme.toml").string(), 0, 0, {}},
                   name,
                   {"giao diện kế thừa quá ba tầng hoặc kế thừa vòng tròn",
                    "themes extend each other more than three deep, or in a circle"});
    }
    next = parent_of(chain.back());
  }
  return chain;
}

void read_templates(const fs::path& folder,
                    std::map<std::string, TemplateSource, std::less<>>& into) {
  constexpr std::string_view kEnding = ".mustache";
  for (const std::string& file : base::files_below(folder)) {
    const fs::path path = folder / file;
    if (!file.ends_with(kEnding)) {
      base::refuse(
          base::FailureKind::Material,
          {path.string(), 0, 0, {}},
          {},
          {"tệp này không phải là mẫu trang .mustache", "this is not a .mustache template"},
          {"Xóa tệp hoặc chuyển sang static/.", "Remove the file or move it to static/."});
    }
    std::string text = base::read_file(path);
    if (!base::is_utf8(text)) {
      base::refuse(base::FailureKind::Material,
                   {path.string(), 0, 0, {}},
                   {},
                   {"mẫu trang không phải UTF-8", "the template is not UTF-8"});
    }
    std::vector<Token> tokens = tokenize(text, path.string());
    into.insert_or_assign(file.substr(0, file.size() - kEnding.size()),
                          TemplateSource{path.string(), std::move(text), std::move(tokens)});
  }
}

std::vector<std::string> keys(const std::map<std::string, TemplateSource, std::less<>>& map) {
  std::vector<std::string> names;
  names.reserve(map.size());
  for (const auto& [name, source] : map) {
    names.push_back(name);
  }
  return names;
}

}  // namespace

Theme Theme::load(const std::vector<fs::path>& folders, const std::string& name) {
  Theme theme;
  theme.name_ = name;
  std::vector<fs::path> chain = chain_of(folders, name);
  std::reverse(chain.begin(), chain.end());
  for (const fs::path& folder : chain) {
    read_templates(folder / "templates" / "pages", theme.pages_);
    read_templates(folder / "templates" / "parts", theme.parts_);
    for (const std::string& file : base::files_below(folder / "strings")) {
      theme.strings_.push_back(folder / "strings" / file);
    }
    for (const std::string& file : base::files_below(folder / "static")) {
      theme.static_.insert_or_assign(file, folder / "static" / file);
    }
  }
  return theme;
}

const TemplateSource& Theme::page(const std::string& kind) const {
  const auto at = pages_.find(kind);
  if (at == pages_.end()) {
    base::refuse(base::FailureKind::Material,
                 {.place = {"themes/" + name_ + "/templates/pages", 0, 0, {}},
                  .value = kind + ".mustache",
                  .reason = {"giao diện thiếu mẫu trang này", "the theme lacks this page template"},
                  .fix = {},
                  .nearest = base::nearest(kind, keys(pages_))});
  }
  return at->second;
}

const TemplateSource* Theme::part(std::string_view name) const {
  const auto at = parts_.find(name);
  return at == parts_.end() ? nullptr : &at->second;
}

std::vector<std::string> Theme::part_names() const {
  return keys(parts_);
}
std::vector<std::string> Theme::page_names() const {
  return keys(pages_);
}

}  // namespace minhbach::render
