#include "site/downloads.hpp"

#include "base/files.hpp"
#include "base/sha256.hpp"
#include "site/data_table.hpp"

#include <algorithm>

namespace minhbach::site {

namespace {

// Puts the files of one plan and remembers them for the data page.
class DownloadWriter {
 public:
  DownloadWriter(const PlanContext& context, output::Sink& sink) : context_(context), sink_(sink) {}

  void put(const std::string& name, std::string_view bytes, std::size_t rows = 0) {
    // Downloaded, a file has left its folder: its own name must say what it is.
    const std::string shown = context_.plan.illustrative ? "minh-hoa." + name : name;
    const std::string path = data_path(context_.plan.id, shown);
    sink_.put(path, bytes);
    files_.push_back({path, name, bytes.size(), base::sha256(bytes), rows});
  }

  void put_table(Table table) {
    if (context_.plan.illustrative) {
      table.columns.emplace_back("illustrative");
      table.numeric.push_back(false);
      for (auto& row : table.rows) {
        row.emplace_back("minh họa / illustrative");
      }
    }
    put(table.name + ".csv", as_csv(table), table.rows.size());
    put(table.name + ".json", as_json(table), table.rows.size());
    tables_.push_back(std::move(table));
  }

  [[nodiscard]] const std::vector<Table>& tables() const { return tables_; }
  std::vector<DataFile> done() { return std::move(files_); }

 private:
  const PlanContext& context_;
  output::Sink& sink_;
  std::vector<Table> tables_;
  std::vector<DataFile> files_;
};

}  // namespace

std::vector<DataFile> put_downloads(const PlanContext& context,
                                    std::vector<Table> tables,
                                    std::string_view database,
                                    const std::filesystem::path& source_folder,
                                    output::Sink& sink) {
  DownloadWriter writer(context, sink);
  writer.put("plan.sqlite", database);
  if (!context.plan.source_file.empty()) {
    writer.put(context.plan.source_file, base::read_file(source_folder / context.plan.source_file));
  }
  writer.put_table(tasks_table(context));
  writer.put_table(targets_table(context));
  writer.put_table(responsibility_table(context));
  writer.put_table(facts_table(context));
  for (Table& table : tables) {
    if (!table.rows.empty()) {
      writer.put_table(std::move(table));
    }
  }
  const Table columns = columns_table(context, writer.tables());
  writer.put("columns.csv", as_csv(columns), columns.rows.size());
  return writer.done();
}

}  // namespace minhbach::site
