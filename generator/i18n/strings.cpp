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
  }
  problems.throw_if_errors();
  strings.entries_ = std::move(entries);
  return strings;
}

const std::string* Strings::find(std::string_view key, Lang lang) const {
  const auto at = entries_.find(key);
  return at == entries_.end() ? nullptr : &at->second.text.in(lang);
}

const std::string& Strings::get(std::string_view key, Lang lang) const {
  const std::string* const text = find(key, lang);
  if (text == nullptr) {
    base::refuse(base::FailureKind::Material,
                 {.place = {"strings/*.toml", 0, 0, {}},
                  .value = std::string(key),
                  .reason = {"giao diện thiếu chuỗi này, chương trình cần đến nó",
                             "the theme lacks this string, which the program needs"},
                  .fix = {"Thêm chuỗi này, bằng cả hai ngôn ngữ, vào một tệp trong strings/.",
                          "Add it, in both languages, to a file in strings/."},
                  .nearest = base::nearest(key, keys())});
  }
  return *text;
}

std::string Strings::get(
    std::string_view key,
    Lang lang,
    std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
  std::vector<std::string_view> names;
  for (const auto& [name, value] : values) {
    names.push_back(name);
  }
  std::string out;
  fill(
      key,
      lang,
      names,
      [&](std::string_view words) { out += words; },
      [&](std::size_t name) { out += (values.begin() + name)->second; });
  return out;
}

void Strings::fill(std::string_view key,
                   Lang lang,
                   const std::vector<std::string_view>& names,
                   const std::function<void(std::string_view words)>& words,
                   const std::function<void(std::size_t name)>& value) const {
  const std::string_view text = get(key, lang);
  std::vector<bool> is_used(names.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at);
    words(text.substr(at, open - at));
    if (open == std::string_view::npos) {
      break;
    }
    const std::size_t close = text.find('}', open);
    const std::string_view name = text.substr(open + 1, close - open - 1);
    const auto found = std::find(names.begin(), names.end(), name);
    if (close == std::string_view::npos || found == names.end()) {
      refuse_placeholders(key, names, name);
    }
    const auto number = static_cast<std::size_t>(found - names.begin());
    is_used[number] = true;
    value(number);
    at = close + 1;
  }
  if (!std::all_of(is_used.begin(), is_used.end(), [](bool used) { return used; })) {
    refuse_placeholders(key, names, {});
  }
}

// `odd`: the placeholder that nothing fills; empty: one is missing.
void Strings::refuse_placeholders(std::string_view key,
                                  const std::vector<std::string_view>& names,
                                  std::string_view odd) const {
  std::set<std::string> wanted;
  for (const std::string_view name : names) {
    wanted.insert("{" + std::string(name) + "}");
  }
  const std::string odd_name = "{" + std::string(odd) + "}";
  base::refuse(
      base::FailureKind::Material,
      entries_.find(key)->second.place,
      std::string(key),
      odd.empty()
          ? base::LocalText{"chuỗi này thiếu một chỗ điền", "this string lacks a placeholder"}
          : base::LocalText{"không có gì để điền vào chỗ " + odd_name,
                            "there is nothing to fill the placeholder " + odd_name},
      {"Các chỗ điền của chuỗi này, trong cả hai ngôn ngữ: " + listed(wanted, "không có") + ".",
       "The placeholders of this string, in both languages: " + listed(wanted, "none") + "."});
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
  for (const auto& [key, entry] : entries_) {
    names.push_back(key);
  }
  return names;
}

}  // namespace minhbach::i18n
