#pragma once

#include "base/lang.hpp"
#include "base/problem.hpp"
#include "cli/edited_plans.hpp"
#include "cli/making.hpp"
#include "cli/staff_arguments.hpp"
#include "model/day.hpp"
#include "output/part.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace minhbach::cli {

using base::Lang;

// What a command line asks for. After parsing, nothing looks at arguments or the environment again.
// (A parser of our own, because help and errors are bilingual and name the nearest right word.)

struct Help {
  std::string command;  // empty: of the program
};
struct Version {};
struct Load {
  std::filesystem::path folder;  // of the text tables; default <root>/site-data
  std::filesystem::path database;
  bool replace = false;
  bool strict = false;
};
struct Dump {
  std::filesystem::path folder;
  std::filesystem::path database;
  bool replace = false;
};
struct Seal {
  std::filesystem::path folder;
};
struct Migrate {
  std::filesystem::path from;
  std::filesystem::path to;
};
// A site of one's own.
struct New {
  std::filesystem::path folder;
  std::string plan;
  std::string body;
};
// Whether what was published is whole.
struct Verify {
  std::string where;  // a folder, a ZIP file or an address
  std::optional<std::string> head;
};
struct Check : Making {};
struct Build : Making {
  std::filesystem::path out;
  bool verify = false;  // compare every published file, even where nothing seems to have changed
  std::optional<output::Part> part;  // what is made; without its inputs
};
struct Join {
  std::vector<std::filesystem::path> parts;
  std::filesystem::path out;
};
// What differs between two states of a site.
struct Diff {
  enum class Format { Text, Markdown, Html, Json };
  std::filesystem::path before;
  std::filesystem::path after;
  Format format = Format::Text;
  std::optional<std::string> plan;
};

// One reporting period of a plan.
struct Status {
  std::string plan;
  std::string period;  // of status: empty: all of them
  Edited from;
};

struct Forms : Status {
  std::filesystem::path out;
};

struct Arguments {
  std::variant<Help,
               Version,
               New,
               Load,
               Dump,
               Seal,
               Migrate,
               Check,
               Build,
               Join,
               Diff,
               Verify,
               Status,
               Forms,
               Annex,
               Sign,
               Correct,
               Preview,
               Import>
      command;
  std::filesystem::path root = ".";
  Lang lang = Lang::En;
  bool json = false;
  bool stats = false;
};

// The language of `--lang`, else of the locale named in `locale` (vi… is Vietnamese).
Lang language(const std::vector<std::string>& words, std::string_view locale);

// Throws Failure(CommandLine). `words` are the arguments without the program's name.
Arguments parse(const std::vector<std::string>& words, std::string_view locale);

}  // namespace minhbach::cli
