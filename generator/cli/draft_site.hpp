#pragma once

#include "cli/commands.hpp"
#include "cli/ready.hpp"
#include "site/build.hpp"

#include <filesystem>
#include <memory>
#include <optional>
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
  // The number of pages. Failure(Material) where a page cannot be made.
  std::size_t build(output::Sink& sink, const site::BuildHooks& hooks = {});

  // Changes whenever a file was touched that the site is made of.
  [[nodiscard]] std::string stamp() const;
  [[nodiscard]] model::PlanSource& plans() const { return *plans_; }
  [[nodiscard]] std::vector<std::string> plan_ids() const;  // of those the site shows
  [[nodiscard]] std::filesystem::path data() const;         // the folder of tables, or the database

 private:
  [[nodiscard]] std::string material_stamp() const;

  const Preview& command_;
  const site::Places& places_;
  std::string seen_;  // material_stamp() of material_
  std::optional<site::Material> material_;
  std::unique_ptr<model::PlanSource> plans_;
};

// Shows a draft to the browser of this machine until it is stopped, and says what it does meanwhile
// on standard output.
Done serve_preview(const Preview& command, const site::Places& places, base::Lang lang);

}  // namespace minhbach::cli
