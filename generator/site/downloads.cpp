#include "site/downloads.hpp"

#include "analytics/rules_sql.hpp"
#include "base/files.hpp"
#include "base/sha256.hpp"
#include "site/catalogue.hpp"
#include "site/change_tables.hpp"
#include "site/data_package.hpp"
#include "site/pages/plan_charts.hpp"
#include "site/spreadsheet.hpp"
#include "site/table_files.hpp"
#include "site/translated.hpp"

#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace minhbach::site {

namespace {

// Puts file after file; what a table held is forgotten once its files are put, as some are large.
class Downloads {
 public:
  // Adds to `files`.
  Downloads(const PlanContext& context, output::Sink& sink, std::vector<DataFile>& files)
      : context_(context), sink_(sink), files_(files), books_(context) {}

  void put(const std::string& name, std::string_view bytes, std::size_t rows = 0) {
    files_.push_back(put_data_file(context_.plan, name, bytes, sink_));
    files_.back().rows = rows;
  }
  void begin_table(Table table) { table_.emplace(context_, sink_, books_, std::move(table)); }
  void add_row(Cells row) { table_->add(std::move(row)); }
  void end_table() {
    for (DataFile& file : table_->finish()) {
      files_.push_back(std::move(file));
    }
    describe(table_->table(), words("table." + table_->table().name));
    table_.reset();
  }
  void put_table(Table table) {
    std::vector<Cells> rows = std::exchange(table.rows, {});
    put_rows(std::move(table), [&](const auto& add) {
      for (Cells& row : rows) {
        add(std::move(row));
      }
    });
  }
  // Rows that would be too many to stand in memory.
  void put_rows(Table table,
                const std::function<void(const std::function<void(Cells)>& add)>& give) {
    begin_table(std::move(table));
    give([this](Cells row) { table_->add(std::move(row)); });
    end_table();
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
  // As CSV alone, of columns that are marked; its rows are marked on the way.
  void put_marked(Table& table) {
    CsvForm form(table);
    std::string csv;
    form.begin(csv);
    for (Cells& row : table.rows) {
      mark_row(context_, row);
      form.row(csv, row);
      row = {};
    }
    put(table.name + ".csv", csv);
  }
  // Every table put so far, in one workbook for each language.
  void put_books() {
    for (Spreadsheet& book : books_.all) {
      files_.push_back(put_data_pieces(
          context_.plan, spreadsheet_name(kWholeBook, book.lang()), sink_, [&](const auto& take) {
            book.give_whole(take);
          }));
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
    mark_columns(context_, columns);
    put_marked(columns);
    files_.back().rows = columns.rows.size();
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

 private:
  const PlanContext& context_;
  output::Sink& sink_;
  std::vector<DataFile>& files_;
  Books books_;
  std::optional<TableFiles> table_;                           // whose rows come
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

// The figures of every chart, with columns as they are to be published; their rows come to that one
// table after the other, as one has a row for each task at every moment.
std::vector<Table> chart_tables(const PlanContext& context, std::vector<pages::PlanChart>& charts) {
  std::vector<Table> tables;
  for (pages::PlanChart& chart : charts) {
    Table table = std::move(chart.figures);
    table.types.resize(table.columns.size(), model::ColumnType::Text);
    const std::string file = pages::chart_csv_name(chart);
    table.name = file.substr(0, file.rfind('.'));
    mark_columns(context, table);
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

// What the plan's own tables say, counted and put while they are read.
class StoredTables {
 public:
  StoredTables(const std::string& plan_id, Downloads* downloads)
      : plan_id_(plan_id), downloads_(downloads), translated_{plan_id} {}

  Translated read(model::PlanSource& source) {
    source.read_tables(
        plan_id_,
        [&](Table table) {
          end_table();
          count_.emplace(table);
          waiting_ = std::move(table);
        },
        [&](Cells row) {
          count_->add(row);
          if (downloads_ != nullptr) {
            begin_table();
            downloads_->add_row(std::move(row));
          }
        });
    end_table();
    return std::move(translated_);
  }

 private:
  // Only a table that has rows is put.
  void begin_table() {
    if (waiting_) {
      downloads_->begin_table(std::move(*waiting_));
      waiting_.reset();
    }
  }
  void end_table() {
    if (!count_) {
      return;
    }
    count_->add_to(translated_);
    // Two pages offer these tables even where they have no rows.
    const bool offered =
        waiting_ && (waiting_->name == "source_note" || waiting_->name == "open_point");
    if (downloads_ != nullptr && (offered || !waiting_)) {
      begin_table();
      downloads_->end_table();
    }
    waiting_.reset();
  }

  const std::string& plan_id_;
  Downloads* downloads_;                   // null: they are counted only
  std::optional<Table> waiting_;           // none of its rows has come
  std::optional<TranslationCount> count_;  // none: no table has come
  Translated translated_;
};

void put_facts(Downloads& downloads, const PlanContext& context) {
  downloads.put_rows(facts_table(), [&](const auto& add) {
    for (std::size_t i = 0; i < context.facts.size(); ++i) {
      add(facts_row(context.plan, context.facts.at(i)));
    }
  });
}

}  // namespace

Translated translated_of(const std::string& plan_id, model::PlanSource& source) {
  return StoredTables(plan_id, nullptr).read(source);
}

DataFile put_database(const model::Plan& plan, model::PlanSource& source, output::Sink& sink) {
  DataFile file;
  source.use_database_of(plan.id, [&](std::string_view bytes) {
    file = put_data_file(plan, "plan.sqlite", bytes, sink);
  });
  return file;
}

void put_downloads(const PlanContext& context,
                   model::PlanSource& source,
                   const std::filesystem::path& static_folder,
                   output::Sink& sink,
                   Gathered& gathered) {
  Downloads downloads(context, sink, gathered.files);
  if (const std::string& file = context.plan.source_file; !file.empty()) {
    downloads.put(file, base::read_file(static_folder / file));
  }
  // The joined tables people ask for first stand at the head.
  downloads.put_table(tasks_table(context));
  downloads.put_table(targets_table(context));
  downloads.put_table(responsibility_table(context));
  if (has_changes_table(context)) {
    downloads.put_rows(changes_table(), [&](const auto& add) { each_change(context, add); });
  }
  if (has_years_table(context)) {
    downloads.put_rows(years_table(), [&](const auto& add) { each_year_row(context, add); });
  }
  put_facts(downloads, context);
  gathered.translated.push_back(StoredTables(context.plan.id, &downloads).read(source));
  downloads.put_books();
  // Also where nothing was reported: counts ask it for the plan in force.
  downloads.put("rules.sql", analytics::rules_sql());
  if (!context.plan.progress.seals.empty()) {
    downloads.put("seals.sql", source.seals_script());
  }
  const ChartPages pages(context);
  std::vector<pages::PlanChart> charts = pages::plan_charts(pages.vi);
  std::vector<Table> figures = chart_tables(context, charts);
  downloads.put_columns(figures);
  for (Table& table : figures) {
    downloads.put_marked(table);
    table.rows = {};  // before those of the other language are made
  }
  put_pictures(downloads, pages.vi, charts);
  std::vector<std::string> titles;
  for (pages::PlanChart& chart : std::exchange(charts, {})) {
    titles.push_back(std::move(chart.title));
  }
  charts = pages::plan_charts(pages.en);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    charts[i].figures = {};  // the same in both languages
    downloads.describe(std::move(figures[i]), {titles[i], charts[i].title});
  }
  put_pictures(downloads, pages.en, charts);
  charts.clear();
  downloads.put_descriptions();
}

}  // namespace minhbach::site
