#pragma once

#include "cli/commands.hpp"
#include "cli/ready.hpp"
#include "site/build.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace minhbach::cli {

// A site made from what people edit, as a draft, as often as it is asked for. For one thread.
class DraftSite {
 public:
  DraftSite(const Preview& command, const site::Places& places);

  // What is to be built, held to every rule of the data; theme and prose only where a file of
  // theirs was touched since. Failure(Material) leaves what was read before.
  void read();
  // The number of pages. Failure(Material) where a page cannot be made. `kept`: plans whose files
  // the caller has from before.
  std::size_t build(output::Sink& sink,
                    const site::BuildHooks& hooks = {},
                    const std::set<std::string>& kept = {});
  // Plans that a build would make as the last one did: neither their tables nor anything all plans
  // share was touched between the last two times they were read, and the last build succeeded.
  [[nodiscard]] std::set<std::string> unchanged_plans() const;

  // Changes whenever a file was touched that the site is made of.
  [[nodiscard]] std::string stamp() const;
  [[nodiscard]] model::PlanSource& plans() const { return *plans_; }
  [[nodiscard]] std::vector<std::string> plan_ids() const;  // of those the site shows
  [[nodiscard]] std::filesystem::path data() const;         // the folder of tables, or the database

 private:
  [[nodiscard]] std::string material_stamp() const;

  const Preview& command_;
  const site::Places& places_;
  // What the plans are made of besides the material: of each plan, and of all.
  struct Stamps {
    std::string shared;
    std::map<std::string, std::string> plans;
  };
  [[nodiscard]] Stamps table_stamps() const;

  std::string seen_;  // material_stamp() of material_
  Stamps read_;       // when the tables were read
  Stamps built_;      // of what was built last; empty: nothing, or it failed
  std::optional<site::Material> material_;
  std::unique_ptr<model::PlanSource> plans_;
};

// Shows a draft to the browser of this machine until it is stopped, and says what it does meanwhile
// on standard output.
Done serve_preview(const Preview& command, const site::Places& places, base::Lang lang);

}  // namespace minhbach::cli
