#pragma once

#include "store/sqlite.hpp"

#include <optional>
#include <string>

namespace minhbach::store {

// Runs scripts and queries that came with a published database on it: they may read it and make
// temporary tables, and nothing else; one that computes without end is ended. For one thread.
class ScriptReader {
 public:
  // Failure(Material) where the bytes are no database.
  ScriptReader(const std::string& database, const std::string& name);

  // Failure(Material) where a statement is none, fails, or wants more than it may.
  void run(const std::string& script);
  // The first column of the first row, as SQLite writes it; nothing: no row, or NULL. One
  // statement.
  std::optional<std::string> answer(const std::string& query);

 private:
  Database database_;
};

}  // namespace minhbach::store
