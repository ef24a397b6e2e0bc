#include "i18n/string_file.hpp"

#include "base/depth.hpp"
#include "base/files.hpp"
#include "base/text.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

namespace minhbach::i18n {

using base::Lang;

namespace {

base::Place place_of(const toml::source_region& source, const StringFile& file) {
  return {file.path.string(), source.begin.line, source.begin.column, {}};
}

// due.vi and due.en: a table that names a language is a string, any other a section.
bool is_string(const toml::table& table) {
  return std::any_of(base::kLangs.begin(), base::kLangs.end(), [&](Lang lang) {
    return table.contains(base::code(lang));
  });
}

void read_string(const toml::table& table,
                 const std::string& name,
                 StringFile& file,
                 StringEntry entry) {
  bool is_right = true;
  const auto refuse = [&](const toml::key& key, base::LocalText reason, std::string nearest) {
    is_right = false;
    file.problems.error(place_of(key.source(), file),
                        name + "." + std::string(key.str()),
                        std::move(reason),
                        {},
                        std::move(nearest));
  };
  for (const auto& [key, value] : table) {
    const auto* text = value.as_string();
    if (key != "vi" && key != "en") {
      refuse(key,
             {"không có ngôn ngữ này: một chuỗi có vi và en",
              "there is no such language: a string has vi and en"},
             base::nearest(key.str(), {"vi", "en"}));
    } else if (text == nullptr || text->get().empty()) {
      refuse(key,
             {"chuỗi giao diện phải là chữ và không rỗng",
              "an interface string must be text and not empty"},
             {});
    } else {
      words_in(entry.text, key == "vi" ? Lang::Vi : Lang::En) = base::to_nfc(text->get());
    }
  }
  if (is_right) {
    file.entries.insert_or_assign(name, std::move(entry));
  }
}

void read_section(const toml::table& table, const std::string& prefix, StringFile& file) {
  for (const auto& [key, value] : table) {
    const std::string last(key.str());
    const base::Place place = place_of(key.source(), file);
    if (const auto* inner = value.as_table(); inner == nullptr) {
      file.problems.error(
          place,
          prefix + last,
          {"chuỗi này chưa ghi theo từng ngôn ngữ",
           "this string is not given language by language"},
          {fmt::format("Ghi hai dòng {0}.vi = \"…\" và {0}.en = \"…\".", last),
           fmt::format("Write two lines, {0}.vi = \"…\" and {0}.en = \"…\".", last)});
    } else if (is_string(*inner)) {
      read_string(*inner, prefix + last, file, {{}, place});
    } else {
      read_section(*inner, prefix + last + ".", file);
    }
  }
}

// One file for each language is how strings were kept once, and how other programs keep them.
bool is_well_named(StringFile& file) {
  const std::string name = file.path.filename().string();
  for (const std::string_view ending : {".vi.toml", ".en.toml"}) {
    if (name.ends_with(ending)) {
      const std::string joined = name.substr(0, name.size() - ending.size()) + ".toml";
      file.problems.error({file.path.string(), 0, 0, {}},
                          {},
                          {"tệp chuỗi không chia theo ngôn ngữ: một tệp có cả hai",
                           "files of strings are not divided by language: one holds both"},
                          {"Gộp hai tệp thành " + joined +
                               ", mỗi khóa hai dòng: <khóa>.vi = \"…\" và <khóa>.en = \"…\".",
                           "Make one file of the two, " + joined +
                               ", two lines a key: <key>.vi = \"…\" and <key>.en = \"…\"."});
      return false;
    }
  }
  if (!name.ends_with(".toml")) {
    file.problems.error(
        {file.path.string(), 0, 0, {}},
        {},
        {"tên tệp chuỗi phải kết thúc bằng .toml", "a file of strings must end in .toml"});
    return false;
  }
  return true;
}

}  // namespace

void StringFile::read() {
  if (!is_well_named(*this)) {
    return;
  }
  try {
    const std::string text = base::read_file(path);
    base::refuse_deep_keys(text, path.string());
    read_section(toml::parse(text, path.string()), "", *this);
    is_read = true;
  } catch (const toml::parse_error& error) {
    problems.error(place_of(error.source(), *this),
                   {},
                   {"không đọc được tệp TOML: " + std::string(error.description()),
                    "this is not valid TOML: " + std::string(error.description())});
  }
}

std::string& words_in(base::LocalText& text, Lang lang) {
  return lang == Lang::Vi ? text.vi : text.en;
}

}  // namespace minhbach::i18n
