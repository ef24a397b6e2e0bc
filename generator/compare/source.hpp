#pragma once

#include "model/plan_source.hpp"
#include "output/site_listing.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "verify/published_files.hpp"

namespace minhbach::compare {

// One of the two that are compared: a published site (a folder, a ZIP file or an address), a
// database, or a folder of text tables, recognised by what it holds. Of a site one plan is open at
// a time. For one thread.
class Source {
 public:
  // Failure(Material) when it is none of the three, or does not hold together; a schema of another
  // version is refused with both versions.
  Source(std::filesystem::path path, std::filesystem::path schema_file);

  [[nodiscard]] std::string name() const { return path_.string(); }
  [[nodiscard]] const std::vector<std::string>& plan_ids() const { return plan_ids_; }  // by bytes
  // The source of a plan that it has; until the next call.
  model::PlanSource& plan(const std::string& id);
  // What it consists of; none: it is no published site.
  [[nodiscard]] const std::optional<output::SiteListing>& listing() const { return listing_; }
  // A published site whose rules are other ones than this program's.
  [[nodiscard]] bool has_other_rules() const;

 private:
  void see_site();
  [[nodiscard]] const output::ManifestFile& database_of(const std::string& id) const;
  std::string read(const std::string& path);  // of a site

  std::filesystem::path path_;
  std::filesystem::path schema_file_;
  std::vector<std::string> plan_ids_;
  std::unique_ptr<verify::PublishedFiles> files_;  // of a site
  std::optional<output::SiteListing> listing_;
  std::unique_ptr<model::PlanSource> plans_;
  std::string open_plan_;  // of a site
};

}  // namespace minhbach::compare
