#pragma once

#include "store/rows.hpp"

#include <filesystem>
#include <set>

namespace minhbach::store {

// A folder of text tables: body.csv for the site, <plan_id>/<table>.csv for each plan. The folder's
// name is the plan_id. `static` and hidden folders are not plans. A link is followed to an ordinary
// file inside the folder; what is named like a table and is none is told, never passed over.
class FolderRows : public RowSource {
 public:
  // Failure(Machine) for a folder that may not be read.
  FolderRows(const std::filesystem::path& folder, const Schema& schema);

  [[nodiscard]] bool has_tables() const { return !files_.empty(); }
  // Nothing but tables that are read, and files of the site.
  [[nodiscard]] bool is_as_expected() const { return found_.empty(); }
  // Tables, relative to the folder.
  [[nodiscard]] const std::set<std::string>& files() const { return files_; }
  std::vector<TableRows> site_tables(base::Problems& problems) override;
  // Also reports files that belong to no table.
  std::vector<std::string> plan_ids(base::Problems& problems) override;
  PlanRows plan(const std::string& plan_id, base::Problems& problems) override;
  std::optional<std::set<std::string>> static_files() override { return static_files_; }

 private:
  enum class Form { File, Folder, LostLink, ForeignLink, FolderLink, Other };
  struct Seen;

  [[nodiscard]] Form form_of(const std::filesystem::directory_entry& entry) const;

  void see_folder(const std::string& prefix);
  void see_plan_folder(const Seen& seen);
  void see_file(const Seen& seen, const std::string& prefix);
  // Whether it is one that belongs there.
  bool see_own_name(const Seen& seen, const std::string& prefix);
  void see_other_name(const Seen& seen, const std::string& prefix);
  void complain(const Seen& seen, base::LocalText reason, base::LocalText fix);
  [[nodiscard]] const Table* table_named(const std::string& file, bool is_site_level) const;
  [[nodiscard]] std::string table_like(const std::string& file, bool is_site_level) const;
  TableRows read(const Table& table,
                 const std::string& relative,
                 const std::string& plan_id,
                 std::size_t largest,
                 base::Problems& problems);

  std::filesystem::path folder_;
  const Schema& schema_;
  std::set<std::string> files_;
  std::set<std::string> static_files_;
  base::Problems found_;  // by the walk over the folder
};

}  // namespace minhbach::store
