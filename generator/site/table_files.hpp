#pragma once

#include "output/sink.hpp"
#include "site/context.hpp"
#include "site/spreadsheet.hpp"
#include "site/table_format.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::site {

// The workbooks of a plan, one for each language; none where the site offers none.
struct Books {
  explicit Books(const PlanContext& context);
  std::deque<Spreadsheet> all;  // none of them moves
};

// A table among the data files of a plan, as CSV, as JSON and as .xlsx, given row by row. Rows of
// an illustrative plan are marked.
class TableFiles {
 public:
  // `table`: without rows. The others must outlive this.
  TableFiles(const PlanContext& context, output::Sink& sink, Books& books, Table table);

  void add(Cells row);
  // All files; once, at the end.
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
  output::Sink& sink_;
  Books& books_;
  Table table_;
  CsvForm csv_form_;
  JsonForm json_form_;
  std::size_t rows_ = 0;
  File csv_;
  File json_;
};

// A file that `give` hands over piece by piece.
DataFile put_data_pieces(const model::Plan& plan,
                         const std::string& name,
                         output::Sink& sink,
                         const std::function<void(const Spreadsheet::Take&)>& give);

// A file whose bytes stand in memory.
DataFile put_data_file(const model::Plan& plan,
                       const std::string& name,
                       std::string_view bytes,
                       output::Sink& sink);

// Marks columns, and a row, of an illustrative plan.
void mark_columns(const PlanContext& context, Table& table);
void mark_row(const PlanContext& context, Cells& row);

}  // namespace minhbach::site
