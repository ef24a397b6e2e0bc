#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "workbook/finding.hpp"

namespace minhbach::workbook {

// A workbook of the program that came back, by what its hidden sheet says.
struct ReturnedForm {
  std::string file;  // below the folder
  ReadBook book;
  std::map<std::string, std::string> facts;
  std::string sha256;  // of the file as it lies there

  [[nodiscard]] std::string fact(const std::string& name) const;
  [[nodiscard]] base::Lang lang() const;
};

// What the hidden sheet of a workbook of the program says; nothing: it has none.
std::map<std::string, std::string> facts_of(const ReadBook& book);

// The workbooks of a folder and what each is. What is none of ours, or cannot be read, is told and
// left out; so are two of one unit, and those of another plan or period than the office's (or,
// where the office's is not there, than most).
struct ReturnedFolder {
  std::string plan_id;
  std::string period_id;
  std::vector<ReturnedForm> forms;   // that are to be read
  std::vector<ReturnedForm> others;  // that can be marked all the same
  std::size_t files = 0;             // looked at
};

using ReadSoFar = std::function<void(std::size_t files, std::size_t total)>;
ReturnedFolder read_folder(const std::filesystem::path& folder,
                           Findings& findings,
                           const ReadSoFar& tell);

}  // namespace minhbach::workbook
