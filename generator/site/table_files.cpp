#include "site/table_files.hpp"

#include <utility>

namespace minhbach::site {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 16U;

Table with_mark(const PlanContext& context, Table table) {
  mark_columns(context, table);
  return table;
}

}  // namespace

void mark_columns(const PlanContext& context, Table& table) {
  if (context.plan.illustrative) {
    table.columns.emplace_back("illustrative_data");
    table.types.push_back(model::ColumnType::Text);
  }
}

void mark_row(const PlanContext& context, Cells& row) {
  if (context.plan.illustrative) {
    row.reserve(row.size() + 1);  // and not twice the cells of the row
    row.emplace_back("minh họa / illustrative");
  }
}

Books::Books(const PlanContext& context) {
  if (context.site.config.offers_excel) {
    for (const Lang lang : base::kLangs) {
      all.emplace_back(context, lang);
    }
  }
}

DataFile put_data_file(const model::Plan& plan,
                       const std::string& name,
                       std::string_view bytes,
                       output::Sink& sink) {
  DataFile file{data_file_path(plan, name), name, bytes.size(), {}, 0};
  if (sink.needs_sums()) {
    file.sha256 = base::sha256(bytes);
  }
  sink.put(file.path, bytes, file.sha256);
  return file;
}

DataFile put_data_pieces(const model::Plan& plan,
                         const std::string& name,
                         output::Sink& sink,
                         const std::function<void(const Spreadsheet::Take&)>& give) {
  DataFile file{data_file_path(plan, name), name, 0, {}, 0};
  const std::unique_ptr<output::Stream> stream = sink.open(file.path);
  give([&](std::string_view piece) { stream->write(piece); });
  output::Stream::Whole whole = stream->finish();
  file.size = whole.size;
  file.sha256 = std::move(whole.sha256);
  return file;
}

TableFiles::TableFiles(const PlanContext& context, output::Sink& sink, Books& books, Table table)
    : context_(context),
      sink_(sink),
      books_(books),
      table_(with_mark(context, std::move(table))),
      csv_form_(table_),
      json_form_(table_),
      csv_(opened(sink, ".csv")),
      json_(opened(sink, ".json")) {
  csv_form_.begin(csv_.pending);
  for (Spreadsheet& book : books_.all) {
    book.begin(table_);
  }
}

TableFiles::File TableFiles::opened(output::Sink& sink, const std::string& ending) const {
  const std::string name = table_.name + ending;
  const std::string path = data_file_path(context_.plan, name);
  return {{.path = path, .name = name, .size = 0, .sha256 = {}, .rows = 0}, sink.open(path), {}};
}

void TableFiles::add(Cells row) {
  mark_row(context_, row);
  ++rows_;
  csv_form_.row(csv_.pending, row);
  json_form_.row(json_.pending, row);
  hand_on(csv_, kPiece);
  hand_on(json_, kPiece);
  for (Spreadsheet& book : books_.all) {
    book.add(row);
  }
}

std::vector<DataFile> TableFiles::finish() {
  json_form_.end(json_.pending);
  std::vector<DataFile> files;
  for (File* const file : {&csv_, &json_}) {
    hand_on(*file, 0);
    const output::Stream::Whole whole = file->stream->finish();
    file->of.size = whole.size;
    file->of.sha256 = whole.sha256;
    file->of.rows = rows_;
    files.push_back(file->of);
  }
  for (Spreadsheet& book : books_.all) {
    if (book.end()) {
      files.push_back(
          put_data_pieces(context_.plan,
                          spreadsheet_name(table_.name, book.lang()),
                          sink_,
                          [&](const Spreadsheet::Take& take) { book.give_last(take); }));
      files.back().rows = rows_;
    }
  }
  return files;
}

void TableFiles::hand_on(File& file, std::size_t least) {
  if (file.pending.size() >= least) {
    file.stream->write(file.pending);
    file.pending.clear();
  }
}

}  // namespace minhbach::site
