#include "content/check_record.hpp"

#include "base/depth.hpp"
#include "base/files.hpp"
#include "base/problem.hpp"
#include "base/text.hpp"

#include <toml++/toml.h>

#include <algorithm>

namespace minhbach::content {

namespace {

using Names = std::vector<std::string>;

// Reads the file piece by piece; what is wrong is collected with its line.
class RecordReader {
 public:
  explicit RecordReader(const std::filesystem::path& file) : file_(file.string()) {}

  CheckRecord read(const toml::table& table) {
    CheckRecord record;
    known(table, {"date", "pages", "kinds", "tool", "state", "limit"});
    record.date = day(table);
    record.pages = count(table, "pages");
    if (const toml::array* const kinds = table["kinds"].as_array()) {
      for (const toml::node& kind : *kinds) {
        record.kinds.push_back(kind.value_or(std::string()));
      }
    }
    each(table, "tool", {"name", "version"}, [&](const toml::table& row) {
      record.tools.push_back({text(row, "name"), text(row, "version")});
    });
    each(table, "state", {"id", "pages", "violations"}, [&](const toml::table& row) {
      const std::string id = text(row, "id");
      const Names& all = check_states();
      if (std::find(all.begin(), all.end(), id) == all.end()) {
        problems.error(
            place(row, "id"),
            id,
            {"giá trị không có trong danh sách", "the value is not one of those allowed"},
            {},
            base::nearest(id, all));
      }
      record.states.push_back({id, count(row, "pages"), count(row, "violations")});
    });
    each(table, "limit", {"vi", "en"}, [&](const toml::table& row) {
      record.limits.push_back({text(row, "vi"), text(row, "en")});
    });
    return record;
  }

  [[nodiscard]] base::Place place(const toml::node& node, std::string field) const {
    return {file_, node.source().begin.line, 0, std::move(field)};
  }

  base::Problems problems;

 private:
  void known(const toml::table& table, const Names& names) {
    for (const auto& [key, value] : table) {
      if (std::find(names.begin(), names.end(), key.str()) == names.end()) {
        problems.error({file_, key.source().begin.line, key.source().begin.column, {}},
                       std::string(key.str()),
                       {"không có thiết lập này", "there is no such setting"},
                       {},
                       base::nearest(key.str(), names));
      }
    }
  }

  template <class Work>
  void each(const toml::table& table, const char* name, const Names& names, const Work& work) {
    const toml::array* const rows = table[name].as_array();
    if (rows == nullptr) {
      return;
    }
    for (const toml::node& node : *rows) {
      if (const toml::table* const row = node.as_table()) {
        known(*row, names);
        work(*row);
      } else {
        problems.error(place(node, name), {}, {"phải là bảng [[…]]", "this must be a table [[…]]"});
      }
    }
  }

  model::Day day(const toml::table& table) {
    const auto date = table["date"].value<toml::date>();
    if (!date) {
      problems.error(place(table, "date"),
                     {},
                     {"thiếu ngày kiểm tra, ví dụ 2026-11-23",
                      "the day of the checks is missing, e.g. 2026-11-23"});
      return {};
    }
    return std::chrono::sys_days(std::chrono::year(date->year) / date->month / date->day);
  }

  std::size_t count(const toml::table& table, const char* name) {
    const auto n = table[name].value_exact<std::int64_t>();
    if (!n || *n < 0) {
      const toml::node* const value = table.get(name);
      problems.error(place(value != nullptr ? *value : table, name),
                     {},
                     {"phải là số nguyên không âm", "this must be a whole number, 0 or more"});
      return 0;
    }
    return static_cast<std::size_t>(*n);
  }

  std::string text(const toml::table& table, const char* name) {
    const auto value = table[name].value_exact<std::string>();
    if (!value || value->empty()) {
      problems.error(
          place(table, name), {}, {"phải là chữ trong ngoặc kép", "this must be quoted text"});
      return {};
    }
    return base::to_nfc(*value);
  }

  std::string file_;
};

}  // namespace

const std::vector<std::string>& check_states() {
  static const std::vector<std::string> kStates = {"light",
                                                   "dark",
                                                   "with_script",
                                                   "keyboard",
                                                   "large_text",
                                                   "forced_colours",
                                                   "reduced_motion",
                                                   "without_script",
                                                   "without_style",
                                                   "paper"};
  return kStates;
}

std::optional<CheckRecord> read_check_record(const std::filesystem::path& file) {
  if (!base::is_file(file)) {
    return std::nullopt;
  }
  RecordReader reader(file);
  CheckRecord record;
  try {
    const std::string text = base::read_file(file);
    base::refuse_deep_keys(text, file.string());
    record = reader.read(toml::parse(text, file.string()));
  } catch (const toml::parse_error& error) {
    reader.problems.error(
        {file.string(), error.source().begin.line, error.source().begin.column, {}},
        {},
        {"không đọc được tệp: " + std::string(error.description()),
         "the file is not valid TOML: " + std::string(error.description())});
  }
  reader.problems.throw_if_errors();
  return record;
}

}  // namespace minhbach::content
