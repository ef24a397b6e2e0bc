#include "site/catalogue.hpp"

#include "base/json.hpp"
#include "site/media_type.hpp"
#include "site/spreadsheet.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::site {

namespace {

using base::JsonObject;

std::string context_json() {
  return JsonObject()
      .text("dcat", "http://www.w3.org/ns/dcat#")
      .text("dct", "http://purl.org/dc/terms/")
      .text("foaf", "http://xmlns.com/foaf/0.1/")
      .text("skos", "http://www.w3.org/2004/02/skos/core#")
      .text("spdx", "http://spdx.org/rdf/terms#")
      .text("xsd", "http://www.w3.org/2001/XMLSchema#")
      .done();
}

std::string in_language(std::string_view text, Lang lang) {
  return JsonObject().text("@value", text).text("@language", base::code(lang)).done();
}

// Both languages; English only where there is some.
std::string dcat_words(const std::string& vi, const std::string& en) {
  std::vector<std::string> values = {in_language(vi, Lang::Vi)};
  if (!en.empty()) {
    values.push_back(in_language(en, Lang::En));
  }
  return base::json_list(values);
}

std::string dcat_words(const model::SourceText& text) {
  return dcat_words(text.vi, text.en);
}

std::string dcat_words(const SiteContext& site, std::string_view key) {
  return dcat_words(site.strings.get(key, Lang::Vi), site.strings.get(key, Lang::En));
}

std::string typed_value(std::string_view value, std::string_view type) {
  return JsonObject().text("@value", value).text("@type", type).done();
}

// A node named elsewhere, with what it is: who checks the file has no other source for it.
JsonObject dcat_node(std::string_view id, std::string_view type) {
  return JsonObject().text("@id", id).text("@type", type);
}

std::string dcat_date(const std::string& iso) {
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;
  return typed_value(iso,
                     iso.size() == kYear    ? "xsd:gYear"
                     : iso.size() == kMonth ? "xsd:gYearMonth"
                                            : "xsd:date");
}

std::string dcat_agent(const std::string& id, const std::string& name) {
  return dcat_node(id, "foaf:Agent").raw("foaf:name", name).done();
}

// As the Publications Office of the European Union names them.
std::string authority(std::string_view list, std::string_view code) {
  return fmt::format("http://publications.europa.eu/resource/authority/{}/{}", list, code);
}

std::string dcat_languages() {
  return base::json_list({dcat_node(authority("language", "VIE"), "dct:LinguisticSystem").done(),
                          dcat_node(authority("language", "ENG"), "dct:LinguisticSystem").done()});
}

std::string data_set_id(const SiteContext& site, const std::string& plan_id) {
  return site.config.base_url + data_path(plan_id, kDataSetFile) + "#dataset";
}

std::string landing_page(const SiteContext& site, const std::string& plan_id) {
  return site.config.base_url + plan_page_path(PageKind::Data, Lang::Vi, plan_id);
}

std::string dcat_checksum(const std::string& sha256) {
  return JsonObject()
      .text("@type", "spdx:Checksum")
      .raw("spdx:algorithm",
           dcat_node("http://spdx.org/rdf/terms#checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm")
               .done())
      .raw("spdx:checksumValue", typed_value(sha256, "xsd:hexBinary"))
      .done();
}

std::string dcat_distribution(const PlanContext& context, const DataFile& file) {
  const SiteContext& site = context.site;
  const std::string address = site.config.base_url + file.path;
  JsonObject object = dcat_node(address, "dcat:Distribution");
  object.text("dct:title", file.name)
      .raw("dcat:accessURL", JsonObject().text("@id", landing_page(site, context.plan.id)).done())
      .raw("dcat:downloadURL", JsonObject().text("@id", address).done())
      .raw("dcat:mediaType",
           dcat_node(
               "https://www.iana.org/assignments/media-types/" + std::string(media_type(file.name)),
               "dct:MediaType")
               .done())
      .raw("dcat:byteSize", typed_value(std::to_string(file.size), "xsd:nonNegativeInteger"))
      .raw("spdx:checksum", dcat_checksum(file.sha256));
  if (!site.config.licence_url.empty()) {
    object.raw("dct:license", dcat_node(site.config.licence_url, "dct:LicenseDocument").done());
  }
  return object.done();
}

std::string dcat_theme(const SiteContext& site) {
  return dcat_node(authority("data-theme", "GOVE"), "skos:Concept")
      .raw("skos:prefLabel", dcat_words(site, "catalogue.theme"))
      .done();
}

// The years of the term, which are stated; the day it begins is our reading.
std::string plan_term(const model::Plan& plan) {
  return JsonObject()
      .text("@type", "dct:PeriodOfTime")
      .raw("dcat:startDate", dcat_date(std::to_string(plan.effective_from.year())))
      .raw("dcat:endDate", dcat_date(std::to_string(model::year_of(plan.effective_to))))
      .done();
}

// Tables and the whole plan; pictures and the same tables in another form are offered on the page.
bool is_distributed(const DataFile& file) {
  const bool is_table = file.name.ends_with(".csv") && !file.name.starts_with("charts/");
  const bool is_whole_book = file.name.starts_with(kWholeBook) && file.name.ends_with(".xlsx");
  return is_table || is_whole_book || file.name.ends_with(".sqlite") ||
         file.name == "datapackage.json";
}

}  // namespace

bool has_data_set(const PlanContext& context) {
  return !context.site.config.base_url.empty() && !context.plan.illustrative;
}

std::string dcat_data_set(const PlanContext& context, const std::vector<DataFile>& files) {
  const SiteContext& site = context.site;
  const model::Plan& plan = context.plan;
  std::vector<std::string> distributions;
  for (const DataFile& file : files) {
    if (is_distributed(file)) {
      distributions.push_back(dcat_distribution(context, file));
    }
  }
  const std::string id = data_set_id(site, plan.id);
  JsonObject set;
  set.raw("@context", context_json())
      .text("@id", id)
      .text("@type", "dcat:Dataset")
      .text("dct:identifier", id)
      .raw("dct:title", dcat_words(plan.short_title))
      .raw("dct:description", dcat_words(site, "catalogue.data_set"))
      .raw("dct:publisher",
           dcat_agent(site.config.base_url + "#publisher",
                      dcat_words(site.config.agency.vi, site.config.agency.en)))
      .raw("dct:creator",
           dcat_agent(site.config.base_url + "#" + plan.body.id, dcat_words(plan.body.name)))
      .raw("dct:language", dcat_languages())
      .raw("dct:temporal", plan_term(plan))
      .raw("dcat:theme", dcat_theme(site))
      .raw("dcat:landingPage", dcat_node(landing_page(site, plan.id), "foaf:Document").done());
  if (plan.issued) {
    set.raw("dct:issued", dcat_date(plan.issued->iso()));
  }
  if (!context.news.empty()) {
    set.raw("dct:modified", dcat_date(model::iso(context.news.front().day)));
  }
  return set.raw("dcat:distribution", base::json_list(distributions, "\n")).done() + "\n";
}

bool has_catalogue(const SiteContext& site) {
  return !site.config.base_url.empty() &&
         std::any_of(site.plans.begin(), site.plans.end(), [](const model::PlanSummary& plan) {
           return !plan.illustrative;
         });
}

std::string dcat_catalogue(const SiteContext& site) {
  const std::string& base = site.config.base_url;
  std::vector<std::string> sets;
  for (const model::PlanSummary& plan : site.plans) {
    if (!plan.illustrative) {
      sets.push_back(dcat_node(data_set_id(site, plan.id), "dcat:Dataset")
                         .raw("dct:title", dcat_words(plan.short_title))
                         .raw("dct:description", dcat_words(site, "catalogue.data_set"))
                         .done());
    }
  }
  return JsonObject()
             .raw("@context", context_json())
             .text("@id", base + std::string(kCataloguePath) + "#catalogue")
             .text("@type", "dcat:Catalog")
             .raw("dct:title", dcat_words(site, "page.data_index"))
             .raw("dct:description", dcat_words(site, "describe.data_index"))
             .raw("dct:publisher",
                  dcat_agent(base + "#publisher",
                             dcat_words(site.config.agency.vi, site.config.agency.en)))
             .raw("dct:language", dcat_languages())
             .raw("foaf:homepage", dcat_node(base, "foaf:Document").done())
             .raw("dcat:dataset", base::json_list(sets, "\n"))
             .done() +
         "\n";
}

}  // namespace minhbach::site
