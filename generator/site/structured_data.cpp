#include "site/structured_data.hpp"

#include "base/escape.hpp"
#include "base/json.hpp"
#include "site/media_type.hpp"

#include <fmt/format.h>

namespace minhbach::site {

namespace {

using base::json_list;
using base::JsonObject;

JsonObject typed(std::string_view type) {
  JsonObject object;
  object.text("@type", type);
  return object;
}

JsonObject block(std::string_view type) {
  JsonObject object;
  object.text("@context", "https://schema.org").text("@type", type);
  return object;
}

// The full address of what `href` on the page names.
std::string address(const Page& page, std::string_view href) {
  std::string path = page.path();
  path.resize(path.rfind('/') + 1);
  while (href.starts_with("../")) {
    href.remove_prefix(3);
    path.resize(path.find_last_of('/', path.size() - 2) + 1);
  }
  return page.site().config.base_url + path + std::string(href);
}

std::string breadcrumb(const Page& page, const std::vector<views::Link>& crumbs) {
  std::vector<std::string> items;
  items.reserve(crumbs.size());
  for (const views::Link& crumb : crumbs) {
    items.push_back(typed("ListItem")
                        .raw("position", std::to_string(items.size() + 1))
                        .text("name", base::plain_text(crumb.text))
                        .text("item", address(page, crumb.href))
                        .done());
  }
  return block("BreadcrumbList").raw("itemListElement", json_list(items)).done();
}

// Files a reader of the overview is offered; the data page has all.
bool is_main(std::string_view name) {
  return name == "plan.sqlite" || name.starts_with("tasks.") || name.starts_with("targets.");
}

std::string data_set(const Page& page, const views::Frame& frame) {
  const model::Plan& plan = page.plan().plan;
  const Config& config = page.site().config;
  std::vector<std::string> files;
  for (const DataFile& file : page.gathered().files) {
    if (page.kind() == PageKind::Data || is_main(file.name)) {
      files.push_back(typed("DataDownload")
                          .text("name", file.name)
                          .text("contentUrl", config.base_url + file.path)
                          .text("encodingFormat", media_type(file.name))
                          .text("sha256", file.sha256)
                          .done());
    }
  }
  const std::string body =
      typed("GovernmentOrganization").text("name", page.plain(plan.body.name)).done();
  JsonObject set = block("Dataset");
  set.text("name", page.plain(plan.short_title))
      .text("description", frame.description)
      .text("url", frame.addresses->canonical)
      .text("inLanguage", frame.lang);
  if (!config.licence_url.empty()) {
    set.text("license", config.licence_url);
  }
  return set
      .raw("creator", body)
      // The years of the term, which are stated; the day it begins is our reading.
      .text("temporalCoverage",
            fmt::format("{}/{}", plan.effective_from.year(), model::year_of(plan.effective_to)))
      .raw("distribution", json_list(files))
      .done();
}

}  // namespace

std::vector<views::Item> structured_data(const Page& page, const views::Frame& frame) {
  std::vector<views::Item> blocks;
  if (!frame.addresses || frame.noindex) {
    return blocks;
  }
  if (!frame.crumbs.empty()) {
    blocks.push_back({{breadcrumb(page, frame.crumbs)}});
  }
  if (page.kind() == PageKind::Data || page.kind() == PageKind::Overview) {
    blocks.push_back({{data_set(page, frame)}});
  }
  return blocks;
}

}  // namespace minhbach::site
