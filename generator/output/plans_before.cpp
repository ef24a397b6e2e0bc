#include "output/plans_before.hpp"

#include "base/files.hpp"
#include "base/sha256.hpp"

#include <algorithm>

namespace minhbach::output {

ManifestFile PlansBefore::listed(const std::string& plan_id, const std::string& path) {
  const std::lock_guard lock(mutex_);
  if (plan_.plan != plan_id) {
    plan_ = Manifest{};
    plan_.plan = plan_id;
    const ManifestPlan* const plan = find_plan(root_, plan_id);
    const std::filesystem::path file = published_ / plan_manifest_path(plan_id);
    const auto text = plan == nullptr ? std::nullopt : base::read_own_file(file);
    if (text && base::sha256(*text) == plan->manifest.sha256) {
      plan_ = parse_manifest(*text, file.string());
    }
  }
  const auto at = std::lower_bound(
      plan_.files.begin(),
      plan_.files.end(),
      path,
      [](const ManifestFile& file, const std::string& wanted) { return file.path < wanted; });
  return at != plan_.files.end() && at->path == path ? *at : ManifestFile{};
}

std::optional<std::string> PlansBefore::intact(const std::string& plan_id,
                                               const std::string& path) {
  const ManifestFile file = listed(plan_id, path);
  std::optional<std::string> bytes =
      file.path.empty() ? std::nullopt : base::read_own_file(published_ / path);
  return bytes && bytes->size() == file.size && base::sha256(*bytes) == file.sha256 ? bytes
                                                                                    : std::nullopt;
}

}  // namespace minhbach::output
