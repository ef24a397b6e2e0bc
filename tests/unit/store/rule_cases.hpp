#pragma once

#include "store/check.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "progress_sample.hpp"
#include "support/words.hpp"

namespace minhbach::test {

// What is said about a sample, without the folder of its plan.
inline std::string said(const Sample& sample, bool strict = false) {
  const TempDir folder;
  const auto in = sample.write(folder);
  return without(words(store::check_tables(in, kSchemaFile, strict)), in / "ke-hoach");
}

struct Edit {
  const char* table;
  std::size_t row;
  const char* column;
  const char* value;  // nullptr: the cell is cleared
};

struct Case {
  std::vector<Edit> edits;
  std::string expected;
};

inline Sample edited(const std::vector<Edit>& edits) {
  Sample sample = with_progress();
  for (const Edit& edit : edits) {
    Cells& row = sample.row(edit.table, edit.row);
    row.erase(edit.column);
    if (edit.value != nullptr) {
      row[edit.column] = edit.value;
    }
  }
  return sample;
}

inline void check_cases(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    INFO(each.edits.front().table << "." << each.edits.front().column);
    CHECK(said(edited(each.edits)) == (each.expected.empty() ? "" : each.expected + "\n"));
  }
}

}  // namespace minhbach::test
