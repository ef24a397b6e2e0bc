#include "site/data_package.hpp"

#include "base/json.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::site {

namespace {

using base::JsonObject;

constexpr std::string_view kProfiles = "https://datapackage.org/profiles/2.0/";

void add_titles(JsonObject& object, const base::LocalText& title) {
  object.text_if_any("title", title.vi).text_if_any("title@en", title.en);
}

// 'charts/target-T02' is 'charts.target-t02': older programs take no others.
std::string resource_name(const Table& table) {
  return base::lower_ascii(base::replaced(table.name, "/", "."));
}

// In the words of the standard.
std::string_view type_of(const Table& table, std::size_t column) {
  switch (table.types[column]) {
    case model::ColumnType::Integer: return "integer";
    case model::ColumnType::Decimal: return "number";
    case model::ColumnType::Date: return "date";
    case model::ColumnType::Text:
    case model::ColumnType::PartialDate: break;
  }
  return "string";
}

std::string package_fields(const PlanContext& context, const Table& table) {
  std::vector<std::string> fields;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    JsonObject field;
    field.text("name", table.columns[i]).text("type", type_of(table, i));
    add_titles(field, column_label(context, table.columns[i]));
    fields.push_back(field.done());
  }
  return base::json_list(fields);
}

// Those that can be followed: to a file that is there, and not to another plan, whose rows are not.
std::string package_references(const Table& table, const std::vector<DescribedFile>& files) {
  std::vector<std::string> references;
  for (const Table::Reference& each : table.references) {
    const auto parent = std::find_if(files.begin(), files.end(), [&](const DescribedFile& file) {
      return file.table->name == each.parent;
    });
    const bool is_own = each.parent == table.name;
    if (parent == files.end() || (is_own && table.name == "plan")) {
      continue;
    }
    JsonObject reference;
    if (!is_own) {
      reference.text("resource", resource_name(*parent->table));
    }
    reference.raw("fields", base::json_texts(each.parent_columns));
    references.push_back(JsonObject()
                             .raw("fields", base::json_texts(each.columns))
                             .raw("reference", reference.done())
                             .done());
  }
  return base::json_list(references);
}

std::string package_schema(const PlanContext& context,
                           const Table& table,
                           const std::vector<DescribedFile>& files) {
  JsonObject schema;
  schema.text("$schema", std::string(kProfiles) + "tableschema.json")
      .raw("fields", package_fields(context, table));
  if (!table.key.empty()) {
    schema.raw("primaryKey", base::json_texts(table.key));
  }
  if (const std::string all = package_references(table, files); all != "[]") {
    schema.raw("foreignKeys", all);
  }
  return schema.done();
}

std::string package_resource(const PlanContext& context,
                             const DescribedFile& of,
                             const std::vector<DescribedFile>& files) {
  const std::string folder = data_path(context.plan.id, {});
  JsonObject resource;
  resource.text("$schema", std::string(kProfiles) + "dataresource.json")
      .text("name", resource_name(*of.table))
      .text("type", "table")
      .text("path", of.file->path.substr(folder.size()));
  add_titles(resource, of.title);
  return resource.text("format", "csv")
      .text("mediatype", "text/csv")
      .text("encoding", "utf-8")
      .raw("bytes", std::to_string(of.file->size))
      .text("hash", "sha256:" + of.file->sha256)
      .raw("schema", package_schema(context, *of.table, files))
      .done();
}

std::string package_licences(const Config& config) {
  JsonObject licence;
  licence.text("path", config.licence_url);
  add_titles(licence, config.licence);
  return base::json_list({licence.done()});
}

std::string package_sources(const model::Plan& plan) {
  JsonObject source;
  add_titles(source, {plan.title.vi, plan.title.en});
  source.text_if_any("path", plan.source_file);
  return base::json_list({source.done()});
}

std::string package_contributors(const model::Plan& plan) {
  return base::json_list({JsonObject()
                              .text("title", plan.body.name.vi)
                              .text_if_any("title@en", plan.body.name.en)
                              .raw("roles", base::json_texts({"creator"}))
                              .done()});
}

}  // namespace

std::string data_version(const PlanContext& context) {
  if (!context.history) {
    return {};
  }
  const analytics::PeriodStanding& newest = context.history->newest();
  return fmt::format("{}.{}", newest.period->id, newest.snapshot->revision);
}

std::string data_package(const PlanContext& context, const std::vector<DescribedFile>& files) {
  const Config& config = context.site.config;
  const model::Plan& plan = context.plan;
  const bool is_real = !plan.illustrative;
  const auto marked = [&](const std::string& title, Lang lang) {
    return title.empty() || is_real
               ? title
               : title + " (" + context.site.strings.get("mark.illustrative", lang) + ")";
  };
  JsonObject package;
  package.text("$schema", std::string(kProfiles) + "datapackage.json")
      .text("name", base::lower_ascii(plan.id))
      .raw("languages", base::json_texts({"vi", "en"}));
  add_titles(package,
             {marked(plan.short_title.vi, Lang::Vi), marked(plan.short_title.en, Lang::En)});
  package.text("description", context.site.strings.get("catalogue.data_set", Lang::Vi))
      .text("description@en", context.site.strings.get("catalogue.data_set", Lang::En));
  if (!config.base_url.empty()) {
    package.text("homepage", config.base_url + plan_page_path(PageKind::Data, Lang::Vi, plan.id));
  }
  package.text_if_any("version", data_version(context));
  if (!config.licence_url.empty()) {
    package.raw("licenses", package_licences(config));
  }
  package.raw("sources", package_sources(plan)).raw("contributors", package_contributors(plan));
  std::vector<std::string> resources;
  resources.reserve(files.size());
  for (const DescribedFile& file : files) {
    resources.push_back(package_resource(context, file, files));
  }
  return package.raw("resources", base::json_list(resources, "\n")).done() + "\n";
}

}  // namespace minhbach::site
