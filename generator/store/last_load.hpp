#pragma once

#include "base/problem.hpp"
#include "store/folder_rows.hpp"
#include "store/load_report.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace minhbach::store {

// What the last `load` into a database read and said. Where tables, schema, program and database
// are what they were then, byte for byte, the same is said again and no table is read. Lies beside
// the database as '.NAME.loaded'; without it, or where it is damaged, everything is read.
// For one thread, which holds the lock of the database.
class LastLoad {
 public:
  struct Answer {
    std::string content;  // hash of the content of the database
    LoadReport report;    // without what has to do with the state before
  };

  // Looks at the bytes of the tables, before anybody reads them: one that changes afterwards is not
  // taken for read.
  LastLoad(const LoadRequest& request, FolderRows& source, const Schema& schema);

  // Nothing: read the tables.
  [[nodiscard]] std::optional<Answer> answer() const;
  // Once the database is in its place.
  void keep(const Answer& answer) const;

 private:
  std::filesystem::path database_;
  std::filesystem::path note_;
  std::string inputs_;  // empty: not to be told apart from others
};

}  // namespace minhbach::store
