#pragma once

#include "output/manifest.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::output {

// Which file belongs to which manifest. Not thread-safe: its owner locks.
class Listing {
 public:
  struct Plan {
    std::string id;
    std::vector<std::string> prefixes;
    std::vector<ManifestFile> files;  // empty again once finished
    ManifestFile manifest;            // once finished
    bool finished = false;
  };

  // A mistake in the order of calls is Failure(Bug).
  void add_plan(const std::string& id, std::vector<std::string> prefixes);
  void add(ManifestFile file);
  // A plan that is published already and stays as it is: `manifest` is what the root lists.
  void keep_plan(const std::string& id, std::vector<std::string> prefixes, ManifestFile manifest);

  // Throws Failure(Material) if `path` would fall among a plan's files only where upper and lower
  // case are not told apart.
  void check(std::string_view path) const;

  // The id of the plan whose file this is; null: of none.
  [[nodiscard]] const std::string* plan_of(std::string_view path) const;
  [[nodiscard]] Plan& open_plan(const std::string& id);
  [[nodiscard]] std::vector<Plan>& plans() { return plans_; }

  // Once all plans are finished.
  [[nodiscard]] Manifest root() const;

 private:
  struct Prefix {
    std::string text;
    std::size_t plan;
  };

  [[nodiscard]] const Prefix* prefix_of(std::string_view path) const;

  std::vector<Plan> plans_;
  std::map<std::string, Prefix, std::less<>> prefixes_;  // by text without case
  std::vector<ManifestFile> files_;                      // of no plan
};

}  // namespace minhbach::output
