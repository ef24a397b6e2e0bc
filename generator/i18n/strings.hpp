#pragma once

#include "base/lang.hpp"
#include "i18n/string_file.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace minhbach::i18n {

using base::Lang;

// The words of the interface, from TOML files that hold both languages of a key beside each other.
// Tables make dotted keys: [task] lead.vi = … and lead.en = … are 'task.lead'. There is no fallback
// between languages: a key that lacks one is an error, as are placeholders that differ.
class Strings {
 public:
  // Later files override earlier ones key by key; an override that gives one language keeps the
  // other as it was. Files of one folder do not override each other: a key stands in one of them.
  static Strings load(const std::vector<std::filesystem::path>& paths);

  // nullptr: there is no such key.
  [[nodiscard]] const std::string* find(std::string_view key, Lang lang) const;
  // The words of a key that this program needs; a missing key ends the build with its name.
  [[nodiscard]] const std::string& get(std::string_view key, Lang lang) const;
  // The same with {name} replaced; see fill().
  [[nodiscard]] std::string get(
      std::string_view key,
      Lang lang,
      std::initializer_list<std::pair<std::string_view, std::string_view>> values) const;
  // '<key>.one' for 1 in English, '<key>.other' otherwise, with {n} replaced by `number`.
  [[nodiscard]] std::string count(std::string_view key,
                                  Lang lang,
                                  std::size_t n,
                                  std::string_view number) const;

  // Hands over the words of a key piece by piece: what stands between placeholders to `words`, the
  // name of each placeholder to `value`. Every one of `names` must be asked for, and no other:
  // Failure(Material) about the theme's file and line where it is not so.
  void fill(std::string_view key,
            Lang lang,
            const std::vector<std::string_view>& names,
            const std::function<void(std::string_view words)>& words,
            const std::function<void(std::size_t name)>& value) const;

  [[nodiscard]] std::vector<std::string> keys() const;

 private:
  [[noreturn]] void refuse_placeholders(std::string_view key,
                                        const std::vector<std::string_view>& names,
                                        std::string_view odd) const;

  std::map<std::string, StringEntry, std::less<>> entries_;
};

}  // namespace minhbach::i18n
