#pragma once

#include "store/rows.hpp"

#include <filesystem>
#include <map>
#include <set>

namespace minhbach::store {

// A folder of text tables: body.csv for the site, <plan_id>/<table>.csv for each plan. The folder's
// name is the plan_id. `static` and hidden folders are not plans.
class FolderRows : public RowSource {
 public:
  FolderRows(const std::filesystem::path& folder, const Schema& schema);

  std::vector<TableRows> site_tables(base::Problems& problems) override;
  // Also reports files that belong to no table.
  std::vector<std::string> plan_ids(base::Problems& problems) override;
  PlanRows plan(const std::string& plan_id, base::Problems& problems) override;
  std::optional<std::set<std::string>> static_files() override { return static_files_; }

 private:
  TableRows read(const Table& table,
                 const std::string& relative,
                 const std::string& plan_id,
                 base::Problems& problems);

  std::filesystem::path folder_;
  const Schema& schema_;
  std::set<std::string> files_;  // *.csv, relative to the folder
  std::optional<std::set<std::string>> static_files_;
};

// Largest text table and largest cell; a real plan stays far below both.
inline constexpr std::size_t kLargestFile = std::size_t{64} << 20U;
inline constexpr std::size_t kLargestCell = std::size_t{64} << 10U;

// Rows of one text table. A header with a fault leaves the table empty.
TableRows parse_table(const Table& table,
                      const std::string& bytes,
                      const std::string& file,
                      const std::string& plan_id,
                      base::Problems& problems);

}  // namespace minhbach::store
