#include "site/downloads.hpp"

#include "analytics/rules_sql.hpp"
#include "base/files.hpp"
#include "base/sha256.hpp"
#include "site/catalogue.hpp"
#include "site/data_package.hpp"
#include "site/pages/plan_charts.hpp"
#include "site/spreadsheet.hpp"

#include <array>
#include <functional>
#include <map>
#include <utility>

namespace minhbach::site {

namespace {

// Puts file after file; what a table held is forgotten once its files are put, as some are large.
class Downloads {
 public:
  Downloads(const PlanContext& context, output::Sink& sink)
      : context_(context), sink_(sink), books_{Book{context, Lang::Vi}, Book{context, Lang::En}} {}

  void put(const std::string& name, const std::string& bytes, std::size_t rows = 0) {
    files_.push_back(
        {data_file_path(context_.plan, name), name, bytes.size(), base::sha256(bytes), rows});
    sink_.put(files_.back().path, bytes, files_.back().sha256);
  }
  void put_table(Table table) {
    mark(table);
    put(table.name + ".csv", as_csv(table), table.rows.size());
    put(table.name + ".json", as_json(table), table.rows.size());
    for (Book& book : books_) {
      if (const std::string bytes = book.sheets.add(table); !bytes.empty()) {
        put(spreadsheet_name(table.name, book.lang), bytes, table.rows.size());
      }
    }
    describe(std::move(table), words("table." + table.name));
  }
  // The file of the table is put, its rows are needed no more.
  void describe(Table table, base::LocalText title) {
    table.rows.clear();
    described_.emplace_back(std::move(table), std::move(title));
  }
  [[nodiscard]] base::LocalText words(const std::string& key) const {
    const i18n::Strings& strings = context_.site.strings;
    return {strings.get(key, Lang::Vi), strings.get(key, Lang::En)};
  }
  // Marks the rows of an illustrative plan.
  void mark(Table& table) const {
    if (!context_.plan.illustrative) {
      return;
    }
    table.columns.emplace_back("illustrative_data");
    table.types.push_back(model::ColumnType::Text);
    for (auto& row : table.rows) {
      row.reserve(row.size() + 1);  // and not twice the cells of every row
      row.emplace_back("minh họa / illustrative");
    }
  }
  // Every table put so far, in one workbook for each language.
  void put_books() {
    for (Book& book : books_) {
      put(spreadsheet_name(kWholeBook, book.lang), book.sheets.whole());
    }
  }
  // What the columns of the tables put so far hold, and of those that follow.
  void put_columns(const std::vector<Table>& following) {
    std::vector<const Table*> all;
    for (const auto& [table, title] : described_) {
      all.push_back(&table);
    }
    for (const Table& table : following) {
      all.push_back(&table);
    }
    Table columns = columns_table(context_, all);
    mark(columns);
    put("columns.csv", as_csv(columns), columns.rows.size());
    describe(std::move(columns), words("download.columns_csv"));
  }
  // What the files put so far are, for programs.
  void put_descriptions() {
    std::map<std::string_view, const DataFile*> by_name;
    for (const DataFile& file : files_) {
      by_name.emplace(file.name, &file);
    }
    std::vector<DescribedFile> tables;
    for (const auto& [table, title] : described_) {
      tables.push_back({by_name.at(table.name + ".csv"), &table, title});
    }
    const std::string package = data_package(context_, tables);
    put("datapackage.json", package);
    if (has_data_set(context_)) {
      put(std::string(kDataSetFile), dcat_data_set(context_, files_));
    }
  }
  std::vector<DataFile> files() { return std::move(files_); }

 private:
  struct Book {
    Book(const PlanContext& context, Lang of) : lang(of), sheets(context, of) {}
    Lang lang;
    Spreadsheet sheets;
  };

  const PlanContext& context_;
  output::Sink& sink_;
  std::array<Book, 2> books_;
  std::vector<DataFile> files_;
  std::vector<std::pair<Table, base::LocalText>> described_;  // without rows, and what they are
};

// Pages whose words the files of charts are in; they are not made.
struct ChartPages {
  explicit ChartPages(const PlanContext& context)
      : vi(context.site, &context, Lang::Vi, PageKind::Targets),
        en(context.site, &context, Lang::En, PageKind::Targets) {}
  Page vi;
  Page en;
};

// The figures of every chart, marked as they are to be published.
std::vector<Table> chart_tables(const Downloads& downloads, std::vector<pages::PlanChart>& charts) {
  std::vector<Table> tables;
  for (pages::PlanChart& chart : charts) {
    Table table = std::move(chart.figures);
    table.types.resize(table.columns.size(), model::ColumnType::Text);
    const std::string file = pages::chart_csv_name(chart);
    table.name = file.substr(0, file.rfind('.'));
    downloads.mark(table);
    tables.push_back(std::move(table));
  }
  return tables;
}

void put_pictures(Downloads& downloads,
                  const Page& page,
                  const std::vector<pages::PlanChart>& charts) {
  for (const pages::PlanChart& chart : charts) {
    downloads.put(pages::chart_svg_name(chart, page.lang()), pages::chart_file(page, chart));
  }
}

}  // namespace

std::vector<DataFile> put_downloads(const PlanContext& context,
                                    model::PlanSource& source,
                                    const std::filesystem::path& static_folder,
                                    output::Sink& sink,
                                    const std::function<void(const Table&)>& see_stored) {
  Downloads downloads(context, sink);
  downloads.put("plan.sqlite", source.database_of(context.plan.id));
  if (const std::string& file = context.plan.source_file; !file.empty()) {
    downloads.put(file, base::read_file(static_folder / file));
  }
  // The joined tables people ask for first stand at the head.
  downloads.put_table(tasks_table(context));
  downloads.put_table(targets_table(context));
  downloads.put_table(responsibility_table(context));
  downloads.put_table(facts_table(context));
  for (Table& table : source.tables(context.plan.id)) {
    see_stored(table);
    // Two pages offer these tables even where they have no rows.
    const bool offered = table.name == "source_note" || table.name == "open_point";
    if (!table.rows.empty() || offered) {
      downloads.put_table(std::move(table));
    }
  }
  downloads.put_books();
  // Also where nothing was reported: counts ask it for the plan in force.
  downloads.put("rules.sql", std::string(analytics::rules_sql()));
  if (!context.plan.progress.seals.empty()) {
    downloads.put("seals.sql", source.seals_script());
  }
  const ChartPages pages(context);
  std::vector<pages::PlanChart> charts = pages::plan_charts(pages.vi);
  const std::vector<Table> figures = chart_tables(downloads, charts);
  downloads.put_columns(figures);
  const std::vector<pages::PlanChart> english = pages::plan_charts(pages.en);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    downloads.put(figures[i].name + ".csv", as_csv(figures[i]));
    downloads.describe(figures[i], {charts[i].title, english[i].title});
  }
  put_pictures(downloads, pages.vi, charts);
  put_pictures(downloads, pages.en, english);
  downloads.put_descriptions();
  return downloads.files();
}

}  // namespace minhbach::site
