#include "i18n/strings.hpp"

#include "base/jobs.hpp"
#include "base/problem.hpp"
#include "i18n/string_file.hpp"

#include <algorithm>
#include <set>

namespace minhbach::i18n {

namespace fs = std::filesystem;

namespace {

// Files of strings in one folder are of one theme.
void merge(StringFile& file, StringEntries& into, base::Problems& problems) {
  for (auto& [key, entry] : file.entries) {
    const auto [at, is_new] = into.try_emplace(key, entry);
    if (is_new) {
      continue;
    }
    const base::Place& before = at->second.place;
    if (fs::path(before.file).parent_path() == file.path.parent_path()) {
      const std::string there =
          fs::path(before.file).filename().string() + ":" + std::to_string(before.line);
      problems.error(entry.place,
                     key,
                     {"khóa này đã có ở " + there, "this key already stands in " + there},
                     {"Giữ một chỗ, với cả hai ngôn ngữ.", "Keep one, with both languages."});
      continue;
    }
    for (const Lang lang : base::kLangs) {
      if (std::string& words = words_in(entry.text, lang); !words.empty()) {
        words_in(at->second.text, lang) = std::move(words);
      }
    }
    at->second.place = entry.place;
  }
}

std::set<std::string> placeholders(std::string_view text) {
  std::set<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string_view::npos;
       open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close != std::string_view::npos) {
      names.emplace(text.substr(open, close - open + 1));
    }
  }
  return names;
}

std::string listed(const std::set<std::string>& names, std::string_view none) {
  std::string list;
  for (const std::string& name : names) {
    list += (list.empty() ? "" : " ") + name;
  }
  return list.empty() ? std::string(none) : list;
}

// Not told of a key whose other language may stand in a file that could not be read.
void expect_both_languages(const std::string& key,
                           const StringEntry& entry,
                           bool all_are_read,
                           base::Problems& problems) {
  const bool has_vi = !entry.text.vi.empty();
  if (has_vi && !entry.text.en.empty()) {
    return;
  }
  const std::string last = key.substr(key.rfind('.') + 1);
  const std::string given = last + (has_vi ? ".vi" : ".en");
  const std::string line = last + (has_vi ? ".en" : ".vi") + " = \"…\"";
  if (all_are_read) {
    problems.error(
        entry.place,
        key,
        has_vi ? base::LocalText{"chuỗi này thiếu tiếng Anh", "this string lacks its English"}
               : base::LocalText{"chuỗi này thiếu tiếng Việt", "this string lacks its Vietnamese"},
        {"Thêm dòng " + line + " ngay cạnh " + given + ".",
         "Add the line " + line + " beside " + given + "."});
  }
}

void expect_same_placeholders(const std::string& key,
                              const StringEntry& entry,
                              base::Problems& problems) {
  const auto in_vi = placeholders(entry.text.vi);
  const auto in_en = placeholders(entry.text.en);
  if (in_vi != in_en && !entry.text.vi.empty() && !entry.text.en.empty()) {
    problems.error(entry.place,
                   key,
                   {"chỗ điền {…} của hai ngôn ngữ khác nhau: tiếng Việt " +
                        listed(in_vi, "không có") + ", tiếng Anh " + listed(in_en, "không có"),
                    "the {…} placeholders of the two languages differ: Vietnamese " +
                        listed(in_vi, "none") + ", English " + listed(in_en, "none")});
  }
}

}  // namespace

Strings Strings::load(const std::vector<fs::path>& paths) {
  std::vector<StringFile> files(paths.begin(), paths.end());
  // Reading them takes a fifth of the time before the first page: two at a time.
  base::run_jobs(files.size(), 2, [&](std::size_t i, unsigned) { files[i].read(); });
  StringEntries entries;
  base::Problems problems;
  for (StringFile& file : files) {
    problems.append(std::move(file.problems));
    merge(file, entries, problems);
  }
  const bool all_are_read =
      std::all_of(files.begin(), files.end(), [](const StringFile& file) { return file.is_read; });
  Strings strings;
  for (auto& [key, entry] : entries) {
    expect_both_languages(key, entry, all_are_read, problems);
    expect_same_placeholders(key, entry, problems);
    strings.texts_.emplace_hint(strings.texts_.end(), key, std::move(entry.text));
  }
  problems.throw_if_errors();
  return strings;
}

const std::string* Strings::find(std::string_view key, Lang lang) const {
  const auto at = texts_.find(key);
  return at == texts_.end() ? nullptr : &at->second.in(lang);
}

const std::string& Strings::get(std::string_view key, Lang lang) const {
  const std::string* const text = find(key, lang);
  if (text == nullptr) {
    base::refuse(base::FailureKind::Material,
                 {"strings/*.toml", 0, 0, {}},
                 std::string(key),
                 {"giao diện thiếu chuỗi này, chương trình cần đến nó",
                  "the theme lacks this string, which the program needs"},
                 {"Thêm chuỗi này, bằng cả hai ngôn ngữ, vào một tệp trong strings/.",
                  "Add it, in both languages, to a file in strings/."},
                 base::nearest(key, keys()));
  }
  return *text;
}

std::string Strings::get(
    std::string_view key,
    Lang lang,
    std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
  const std::string& text = get(key, lang);
  std::string out;
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at);
    out.append(text, at, open - at);
    if (open == std::string::npos) {
      break;
    }
    const std::size_t close = text.find('}', open);
    const std::string_view name = std::string_view(text).substr(open + 1, close - open - 1);
    bool found = false;
    for (const auto& [value_name, value] : values) {
      if (value_name == name) {
        out += value;
        found = true;
        ++used;
      }
    }
    if (!found || close == std::string::npos) {
      base::bug("the string " + std::string(key) + " has a placeholder {" + std::string(name) +
                "} without a value");
    }
    at = close + 1;
  }
  if (used < values.size()) {
    base::bug("the string " + std::string(key) + " lacks a placeholder for one of its values");
  }
  return out;
}

std::string Strings::count(std::string_view key,
                           Lang lang,
                           std::size_t n,
                           std::string_view number) const {
  // Vietnamese has one plural class, English two.
  const bool one = lang == Lang::En && n == 1;
  return get(std::string(key) + (one ? ".one" : ".other"), lang, {{"n", number}});
}

std::vector<std::string> Strings::keys() const {
  std::vector<std::string> names;
  for (const auto& [key, text] : texts_) {
    names.push_back(key);
  }
  return names;
}

}  // namespace minhbach::i18n
