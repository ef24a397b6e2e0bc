#pragma once

#include "cli/edited_plans.hpp"
#include "cli/making.hpp"
#include "model/progress_kinds.hpp"
#include "model/source_text.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace minhbach::cli {

// The plan's table with what came of it in a year.
struct Annex {
  std::string plan;
  int year = 0;
  Edited from;
  std::filesystem::path file;
};

// Gates a revision passes before it is published.
struct Sign {
  std::filesystem::path tables;
  std::string plan;
  std::string period;
  model::ApprovalGate gate = model::ApprovalGate::Signed;
  std::string unit;
  std::string number;
  model::Day day;
  model::SourceText position;
  std::optional<model::Day> published;
};

// Why something published gets a next revision, and who approved that.
struct Why {
  model::SourceText reason;
  model::SourceText position;
  std::optional<model::Day> day;  // not given where a workbook may give it
};

// Forms that came back.
struct Import {
  std::filesystem::path folder;
  std::filesystem::path out;  // empty: beside the folder
  bool accept = false;
  std::optional<Why> late;  // of reports that came when the period was published
};

// What was published wrongly: one cell, or those of a workbook `changes`; or the workbook to type
// them into.
struct Correct : Why {
  std::filesystem::path tables;
  std::string plan;
  std::string period;
  std::filesystem::path sheet;
  std::filesystem::path changes;
  std::string row;
  std::string column;
  std::string value;
  model::SourceText basis;
};

// The site as a draft, to be looked at before it is signed.
struct Preview : Making {
  std::filesystem::path tables;
  std::filesystem::path out;
  std::filesystem::path against;  // the site that is live
  bool is_against_named = false;
  bool serves = false;
  std::uint16_t port = 0;
};

// The words of one command line behind its name.
struct CommandWords {
  const std::map<std::string, std::string>& options;
  const std::vector<std::string>& operands;
  const std::filesystem::path& root;
};

// What the commands of staff ask for. Failure(CommandLine) with what is missing.
Annex read_annex(const CommandWords& words, Edited from);
Import read_import(const CommandWords& words);
Sign read_sign(const CommandWords& words);
Correct read_correct(const CommandWords& words);
Preview read_preview(const CommandWords& words, Making making);

}  // namespace minhbach::cli
