#include "site/downloads.hpp"

#include "analytics/rules_sql.hpp"
#include "base/files.hpp"
#include "base/sha256.hpp"
#include "site/data_table.hpp"
#include "site/pages/plan_charts.hpp"

#include <functional>

namespace minhbach::site {

namespace {

// A file of the plan's open data, to be written out by whichever thread is free.
struct Draft {
  std::string name;
  std::function<std::string()> bytes;
  std::size_t rows = 0;
};

void add_table(std::vector<Draft>& drafts, const Table& table) {
  drafts.push_back({table.name + ".csv", [&table] { return as_csv(table); }, table.rows.size()});
  drafts.push_back({table.name + ".json", [&table] { return as_json(table); }, table.rows.size()});
}

// Pages whose words the files of charts are in; they are not made.
struct ChartPages {
  explicit ChartPages(const PlanContext& context)
      : vi(context.site, &context, Lang::Vi, PageKind::Targets),
        en(context.site, &context, Lang::En, PageKind::Targets) {}
  Page vi;
  Page en;
};

void mark_illustrative(Table& table) {
  table.columns.emplace_back("illustrative_data");
  table.numeric.push_back(false);
  for (auto& row : table.rows) {
    row.emplace_back("minh họa / illustrative");
  }
}

// Every table that has rows, the joined ones people ask for first at the head.
std::vector<Table> all_tables(const PlanContext& context, std::vector<Table> stored) {
  std::vector<Table> tables = {tasks_table(context),
                               targets_table(context),
                               responsibility_table(context),
                               facts_table(context)};
  for (Table& table : stored) {
    // Two pages offer these tables even where they have no rows.
    const bool offered = table.name == "source_note" || table.name == "open_point";
    if (!table.rows.empty() || offered) {
      tables.push_back(std::move(table));
    }
  }
  if (context.plan.illustrative) {
    for (Table& table : tables) {
      mark_illustrative(table);
    }
  }
  return tables;
}

// The figures of every chart, marked as they are to be published.
std::vector<Table> chart_tables(const PlanContext& context, std::vector<pages::PlanChart>& charts) {
  std::vector<Table> tables;
  for (pages::PlanChart& chart : charts) {
    Table table = std::move(chart.figures);
    table.numeric.resize(table.columns.size(), false);
    const std::string file = pages::chart_csv_name(chart);
    table.name = file.substr(0, file.rfind('.'));
    if (context.plan.illustrative) {
      mark_illustrative(table);
    }
    tables.push_back(std::move(table));
  }
  return tables;
}

void add_pictures(std::vector<Draft>& drafts,
                  const Page& page,
                  std::vector<pages::PlanChart> charts) {
  for (pages::PlanChart& chart : charts) {
    std::string name = pages::chart_svg_name(chart, page.lang());
    drafts.push_back({std::move(name), [&page, chart = std::move(chart)] {
                        return pages::chart_file(page, chart);
                      }});
  }
}

}  // namespace

std::vector<DataFile> put_downloads(const PlanContext& context,
                                    std::vector<Table> stored,
                                    std::string database,
                                    const std::filesystem::path& source_folder,
                                    output::Sink& sink) {
  const std::vector<Table> tables = all_tables(context, std::move(stored));
  const ChartPages chart_pages(context);
  std::vector<pages::PlanChart> charts = pages::plan_charts(chart_pages.vi);
  const std::vector<Table> figures = chart_tables(context, charts);
  std::vector<const Table*> described;
  for (const std::vector<Table>* const each : {&tables, &figures}) {
    for (const Table& table : *each) {
      described.push_back(&table);
    }
  }
  Table columns = columns_table(context, described);
  if (context.plan.illustrative) {
    mark_illustrative(columns);
  }
  const std::string& source = context.plan.source_file;
  std::vector<Draft> drafts = {{"plan.sqlite", [&database] {
                                  return std::move(database);
                                }}};
  if (!source.empty()) {
    drafts.push_back({source, [&] {
                        return base::read_file(source_folder / source);
                      }});
  }
  for (const Table& table : tables) {
    add_table(drafts, table);
  }
  if (context.history) {
    drafts.push_back({"rules.sql", [] {
                        return std::string(analytics::rules_sql());
                      }});
  }
  drafts.push_back({"columns.csv", [&columns] { return as_csv(columns); }, columns.rows.size()});

  for (const Table& table : figures) {
    drafts.push_back({table.name + ".csv", [&table] {
                        return as_csv(table);
                      }});
  }
  add_pictures(drafts, chart_pages.vi, std::move(charts));
  add_pictures(drafts, chart_pages.en, pages::plan_charts(chart_pages.en));

  std::vector<DataFile> files;
  for (const Draft& draft : drafts) {
    const std::string bytes = draft.bytes();
    files.push_back({data_file_path(context.plan, draft.name),
                     draft.name,
                     bytes.size(),
                     base::sha256(bytes),
                     draft.rows});
    sink.put(files.back().path, bytes);
  }
  return files;
}

}  // namespace minhbach::site
