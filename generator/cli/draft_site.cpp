#include "cli/draft_site.hpp"

#include "base/files.hpp"
#include "store/plan_reader.hpp"

#include <utility>

namespace minhbach::cli {

namespace fs = std::filesystem;

namespace {

void append_stamps(const fs::path& folder, std::string& stamp) {
  for (const std::string& file : base::files_below(folder)) {
    if (!file.ends_with(".sqlite")) {  // made of the tables
      stamp += file + " " + base::file_stamp(folder / file) + "\n";
    }
  }
}

}  // namespace

DraftSite::DraftSite(const Preview& command, const site::Places& places)
    : command_(command), places_(places) {}

std::string DraftSite::material_stamp() const {
  std::string stamp = base::file_stamp(places_.settings());
  for (const fs::path& folder : places_.themes()) {
    append_stamps(folder, stamp);
  }
  append_stamps(places_.content(), stamp);
  return stamp;
}

std::string DraftSite::stamp() const {
  std::string stamp = material_stamp() + base::file_stamp(places_.schema());
  append_stamps(command_.tables, stamp);
  append_stamps(places_.static_folder(), stamp);
  return stamp + base::file_stamp(command_.database);
}

fs::path DraftSite::data() const {
  return material_->config.source == site::Config::Source::Tables ? command_.tables
                                                                  : command_.database;
}

DraftSite::Stamps DraftSite::table_stamps() const {
  Stamps stamps;
  stamps.shared = material_stamp() + base::file_stamp(places_.schema());
  append_stamps(places_.static_folder(), stamps.shared);
  for (const std::string& file : base::files_below(command_.tables)) {
    const std::size_t slash = file.find('/');
    const std::string line = file + " " + base::file_stamp(command_.tables / file) + "\n";
    if (slash == std::string::npos || file.ends_with("/plan.csv")) {
      stamps.shared += file.ends_with(".sqlite") ? std::string() : line;
    } else {
      stamps.plans[file.substr(0, slash)] += line;
    }
  }
  return stamps;
}

std::set<std::string> DraftSite::unchanged_plans() const {
  std::set<std::string> plans;
  if (material_->config.source != site::Config::Source::Tables || built_.shared != read_.shared) {
    return plans;
  }
  for (const auto& [id, stamp] : built_.plans) {
    const auto now = read_.plans.find(id);
    if (now != read_.plans.end() && now->second == stamp) {
      plans.insert(id);
    }
  }
  return site::unchanged_with_kin(plans_->summaries(), std::move(plans));
}

void DraftSite::read() {
  // Before anything is read: what is edited meanwhile is seen the next time.
  Stamps stamps = table_stamps();
  std::string now = material_stamp();
  if (!material_ || now != seen_) {
    site::Material material = site::Material::load(places_);
    material.config.show_illustrative =
        command_.show_illustrative.value_or(material.config.show_illustrative);
    material_.emplace(std::move(material));
    seen_ = std::move(now);
  }
  plans_ = material_->config.source == site::Config::Source::Tables
               ? store::open_tables(command_.tables, places_.schema())
               : store::open_checked_plans(
                     command_.database, places_.schema(), places_.static_folder(), command_.strict)
                     .plans;
  read_ = std::move(stamps);
}

std::size_t DraftSite::build(output::Sink& sink,
                             const site::BuildHooks& hooks,
                             const std::set<std::string>& kept) {
  built_ = {};
  site::BuildReport made = site::make_site(
      *material_,
      *plans_,
      sink,
      {.jobs = threads(command_), .as_of = command_.as_of, .is_draft = true, .kept = kept},
      hooks);
  made.problems.throw_if_errors();
  built_ = read_;
  return made.pages;
}

std::vector<std::string> DraftSite::plan_ids() const {
  std::vector<std::string> ids;
  for (const model::PlanSummary& plan : plans_->summaries()) {
    if (!plan.illustrative || material_->config.show_illustrative) {
      ids.push_back(plan.id);
    }
  }
  return ids;
}

}  // namespace minhbach::cli
