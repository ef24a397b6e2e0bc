#pragma once

#include "base/lang.hpp"
#include "base/problem.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace minhbach::i18n {

// A key as a file has it. A language that the file does not give is empty: no string may be.
struct StringEntry {
  base::LocalText text;
  base::Place place;
};
using StringEntries = std::map<std::string, StringEntry, std::less<>>;

// One file of interface strings: what stands in it, and what is wrong with it on its own.
struct StringFile {
  explicit StringFile(std::filesystem::path file) : path(std::move(file)) {}

  void read();

  std::filesystem::path path;
  StringEntries entries;
  base::Problems problems;
  bool is_read = false;  // false: the file as a whole was refused, its keys are not known
};

// The words of one language, to be written.
std::string& words_in(base::LocalText& text, base::Lang lang);

}  // namespace minhbach::i18n
