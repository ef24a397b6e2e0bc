#include "i18n/strings.hpp"

#include "base/files.hpp"
#include "base/jobs.hpp"
#include "base/problem.hpp"
#include "base/text.hpp"

#include <toml++/toml.h>

#include <optional>
#include <set>

namespace minhbach::i18n {

namespace fs = std::filesystem;

namespace {

struct Entry {
  std::string text;
  base::Place place;
};
using Entries = std::map<std::string, Entry, std::less<>>;

void collect(const toml::table& table,
             const std::string& prefix,
             const std::string& file,
             Entries& into,
             base::Problems& problems) {
  for (const auto& [key, value] : table) {
    const std::string name = prefix + std::string(key.str());
    const base::Place place{file, key.source().begin.line, key.source().begin.column, {}};
    if (const auto* inner = value.as_table()) {
      collect(*inner, name + ".", file, into, problems);
    } else if (const auto* text = value.as_string(); text != nullptr && !text->get().empty()) {
      into.insert_or_assign(name, Entry{base::to_nfc(text->get()), place});
    } else {
      problems.error(place,
                     name,
                     {"chuỗi giao diện phải là chữ và không rỗng",
                      "an interface string must be text and not empty"});
    }
  }
}

Entries read_entries(const fs::path& file, base::Problems& problems) {
  Entries entries;
  try {
    collect(
        toml::parse(base::read_file(file), file.string()), "", file.string(), entries, problems);
  } catch (const toml::parse_error& error) {
    problems.error({file.string(), error.source().begin.line, error.source().begin.column, {}},
                   {},
                   {"không đọc được tệp TOML: " + std::string(error.description()),
                    "this is not valid TOML: " + std::string(error.description())});
  }
  return entries;
}

std::set<std::string> placeholders(std::string_view text) {
  std::set<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string_view::npos;
       open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close != std::string_view::npos) {
      names.emplace(text.substr(open + 1, close - open - 1));
    }
  }
  return names;
}

void expect_twins(const Entries& these,
                  const Entries& those,
                  const fs::path& twin,
                  base::Problems& problems) {
  for (const auto& [key, entry] : these) {
    const auto other = those.find(key);
    if (other == those.end()) {
      problems.error(entry.place,
                     key,
                     {"khóa này không có trong tệp " + twin.filename().string(),
                      "this key is missing from " + twin.filename().string()},
                     {"Mỗi chuỗi cần cả tiếng Việt và tiếng Anh.",
                      "Every string needs both Vietnamese and English."});
    } else if (placeholders(entry.text) != placeholders(other->second.text)) {
      problems.error(entry.place,
                     entry.text,
                     {"chỗ điền {…} khác với tệp " + twin.filename().string(),
                      "the {…} placeholders differ from those in " + twin.filename().string()});
    }
  }
}

// A file of strings and its twin in the other language.
struct Twins {
  fs::path vi;
  fs::path en;
  Entries in_vi;
  Entries in_en;
  base::Problems problems;

  void read() {
    in_vi = read_entries(vi, problems);
    in_en = base::is_file(en) ? read_entries(en, problems) : Entries{};
    expect_twins(in_vi, in_en, en, problems);
    expect_twins(in_en, in_vi, vi, problems);
  }
};

}  // namespace

Strings Strings::load(const std::vector<fs::path>& files) {
  constexpr std::string_view kVi = ".vi.toml";
  constexpr std::string_view kEn = ".en.toml";
  Strings strings;
  base::Problems problems;
  std::vector<Twins> pairs;
  for (const fs::path& file : files) {
    const std::string name = file.filename().string();
    if (!name.ends_with(kVi)) {
      if (!name.ends_with(kEn)) {
        problems.error({file.string(), 0, 0, {}},
                       {},
                       {"tên tệp chuỗi phải kết thúc bằng .vi.toml hoặc .en.toml",
                        "a file of strings must end in .vi.toml or .en.toml"});
      } else if (!base::is_file(file.parent_path() /
                                (name.substr(0, name.size() - kEn.size()) + std::string(kVi)))) {
        problems.error(
            {file.string(), 0, 0, {}},
            {},
            {"thiếu tệp tiếng Việt cùng tên", "the Vietnamese twin of this file is missing"});
      }
      continue;
    }
    const fs::path twin =
        file.parent_path() / (name.substr(0, name.size() - kVi.size()) + std::string(kEn));
    pairs.push_back({file, twin, {}, {}, {}});
  }
  // Reading them takes a fifth of the time before the first page: two at a time.
  base::run_jobs(pairs.size(), 2, [&](std::size_t i, unsigned) { pairs[i].read(); });
  for (Twins& twins : pairs) {
    problems.append(std::move(twins.problems));
    for (const auto& [key, entry] : twins.in_vi) {
      if (const auto other = twins.in_en.find(key); other != twins.in_en.end()) {
        strings.texts_.insert_or_assign(key, base::LocalText{entry.text, other->second.text});
      }
    }
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
                 {"strings/words.*.toml", 0, 0, {}},
                 std::string(key),
                 {"giao diện thiếu chuỗi này, chương trình cần đến nó",
                  "the theme lacks this string, which the program needs"},
                 {},
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
