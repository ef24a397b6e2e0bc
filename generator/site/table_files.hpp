#pragma once

#include "output/sink.hpp"
#include "site/context.hpp"
#include "site/table_format.hpp"

#include <memory>
#include <string>
#include <vector>

namespace minhbach::site {

// A table among the data files of a plan, as CSV and as JSON, given row by row. Rows of an
// illustrative plan are marked.
class TableFiles {
 public:
  // `table`: without rows. Both others must outlive this.
  TableFiles(const PlanContext& context, output::Sink& sink, Table table);

  void add(Cells row);
  // Both files; once, at the end.
  std::vector<DataFile> finish();
  // As its columns are published.
  [[nodiscard]] const Table& table() const { return table_; }

 private:
  struct File {
    DataFile of;
    std::unique_ptr<output::Stream> stream;
    std::string pending;  // handed on in pieces of some size
  };
  [[nodiscard]] File opened(output::Sink& sink, const std::string& ending) const;
  void hand_on(File& file, std::size_t least);

  const PlanContext& context_;
  Table table_;
  CsvForm csv_form_;
  JsonForm json_form_;
  std::size_t rows_ = 0;
  File csv_;
  File json_;
};

// Marks columns, and a row, of an illustrative plan.
void mark_columns(const PlanContext& context, Table& table);
void mark_row(const PlanContext& context, Cells& row);

}  // namespace minhbach::site
