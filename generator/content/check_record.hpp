#pragma once

#include "base/lang.hpp"
#include "model/day.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace minhbach::content {

// What the automated checks of the pages found last, as recorded beside the site's prose. The tests
// write the file; a build only repeats it, with its date.
struct CheckRecord {
  struct Tool {
    std::string name;
    std::string version;
  };
  // Pages looked at in one state of the browser, and what was found there.
  struct State {
    std::string id;  // one of check_states()
    std::size_t pages = 0;
    std::size_t violations = 0;
  };

  model::Day date;
  std::size_t pages = 0;  // of the site, all looked at in at least one state
  std::vector<std::string> kinds;
  std::vector<Tool> tools;
  std::vector<State> states;
  std::vector<base::LocalText> limits;  // what the checks cannot tell
};

// The states there are words for ("checks.state.<id>").
const std::vector<std::string>& check_states();

inline constexpr std::string_view kCheckRecordFile = "accessibility.results.toml";

// None if there is no such file. Throws Failure(Material) for a file that cannot be understood.
std::optional<CheckRecord> read_check_record(const std::filesystem::path& file);

}  // namespace minhbach::content
