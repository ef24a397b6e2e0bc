#pragma once

#include "render/template.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace minhbach::render {

// A theme as a site sees it: the files of the named theme over those of its parent, and so on,
// three deep at most. A file of the child stands in for the parent's file of the same name; nothing
// is merged but the interface strings, which i18n merges key by key.
class Theme {
 public:
  // `folders` hold themes; the first that has one of a name counts. Throws Failure(Material) for an
  // unknown theme or parent, an unknown key in theme.toml, a circle, or a chain that is too long.
  static Theme load(const std::vector<std::filesystem::path>& folders, const std::string& name);

  // Template of a page kind ('task'): throws Failure(Material) if no theme of the chain has it.
  [[nodiscard]] const TemplateSource& page(const std::string& kind) const;
  [[nodiscard]] const TemplateSource* part(std::string_view name) const;  // nullptr: none
  [[nodiscard]] std::vector<std::string> part_names() const;
  [[nodiscard]] std::vector<std::string> page_names() const;

  // Files of interface strings, parent first, so that a later one overrides.
  [[nodiscard]] const std::vector<std::filesystem::path>& string_files() const { return strings_; }
  // Files under static/ to publish: name below static/ → where it lies.
  [[nodiscard]] const std::map<std::string, std::filesystem::path>& static_files() const {
    return static_;
  }

 private:
  std::string name_;
  std::map<std::string, TemplateSource, std::less<>> pages_;
  std::map<std::string, TemplateSource, std::less<>> parts_;
  std::vector<std::filesystem::path> strings_;
  std::map<std::string, std::filesystem::path> static_;
};

}  // namespace minhbach::render
