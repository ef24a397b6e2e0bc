#pragma once

#include "base/lang.hpp"

#include <filesystem>
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
  // The same with {name} replaced. A placeholder without a value, or the other way round, is a bug.
  [[nodiscard]] std::string get(
      std::string_view key,
      Lang lang,
      std::initializer_list<std::pair<std::string_view, std::string_view>> values) const;
  // '<key>.one' for 1 in English, '<key>.other' otherwise, with {n} replaced by `number`.
  [[nodiscard]] std::string count(std::string_view key,
                                  Lang lang,
                                  std::size_t n,
                                  std::string_view number) const;

  [[nodiscard]] std::vector<std::string> keys() const;

 private:
  std::map<std::string, base::LocalText, std::less<>> texts_;
};

}  // namespace minhbach::i18n
