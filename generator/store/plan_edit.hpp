#pragma once

#include "store/rows.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace minhbach::store {

// The text tables of one plan, read to be changed by a command. What `load` would refuse cannot be
// opened and is never written. For one thread.
class PlanEdit {
 public:
  // Failure(Material) with every error of the tables, or the nearest plan where there is none of
  // that id.
  PlanEdit(std::filesystem::path folder,
           const std::filesystem::path& schema_file,
           std::string plan_id);

  [[nodiscard]] const std::vector<TableRows>& tables() const { return tables_; }
  [[nodiscard]] const TableRows& of(std::string_view table) const;
  [[nodiscard]] std::string file(std::string_view table) const { return of(table).file; }

  // The row of the newest revision of a period, by its number. Failure(Material) with the nearest
  // period where there are no figures of that one.
  [[nodiscard]] std::size_t newest_snapshot(const std::string& period) const;

  // The value of a cell; empty: not stated.
  static std::string cell(const TableRows& rows, const Row& row, std::string_view column);
  void set(std::string_view table, std::size_t row, std::string_view column, std::string value);
  // By names of columns; what is not named is not stated.
  void add(std::string_view table, const std::map<std::string, std::string>& cells);
  void erase(std::string_view table, const std::function<bool(const Row& row)>& is_gone);

  // Warnings about the tables: of what was changed, each; those known before it, counted.
  struct Warnings {
    base::Problems fresh;
    std::size_t known = 0;
  };
  // Held to every rule together with all other tables, then written whole or not at all; tables
  // that were not changed stay as they are.
  Warnings write();

 private:
  TableRows& changed(std::string_view table);

  std::filesystem::path folder_;
  Schema schema_;
  std::string plan_id_;
  std::vector<TableRows> tables_;
  std::set<std::string> changed_;
  std::set<std::string> known_;  // warnings about the tables as they were read, by what they say
};

}  // namespace minhbach::store
