#include "output/listing.hpp"

#include "base/problem.hpp"
#include "output/path_book.hpp"

#include <algorithm>
#include <utility>

namespace minhbach::output {

void Listing::add_plan(const std::string& id, std::vector<std::string> prefixes) {
  const bool twice =
      std::any_of(plans_.begin(), plans_.end(), [&](const Plan& plan) { return plan.id == id; });
  if (twice || id.empty()) {
    base::bug("the plan '" + id + "' was listed twice or has no name");
  }
  check_path(plan_manifest_path(id));
  for (const std::string& prefix : prefixes) {
    if (!prefix.ends_with('/')) {
      base::bug("the prefix '" + prefix + "' of a plan must end in '/'");
    }
    check_path(std::string_view(prefix).substr(0, prefix.size() - 1));
    const bool late = std::any_of(files_.begin(), files_.end(), [&](const ManifestFile& file) {
      return file.path.starts_with(prefix);
    });
    if (late ||
        !prefixes_.try_emplace(without_case(prefix), Prefix{prefix, plans_.size()}).second) {
      base::bug("the prefix '" + prefix + "' of a plan was used before");
    }
  }
  plans_.push_back({id, std::move(prefixes), {}, {}, false});
}

void Listing::keep_plan(const std::string& id,
                        std::vector<std::string> prefixes,
                        ManifestFile manifest) {
  add_plan(id, std::move(prefixes));
  plans_.back().manifest = std::move(manifest);
  plans_.back().finished = true;
}

const std::string* Listing::plan_of(std::string_view path) const {
  const Prefix* const prefix = prefix_of(path);
  return prefix == nullptr ? nullptr : &plans_[prefix->plan].id;
}

const Listing::Prefix* Listing::prefix_of(std::string_view path) const {
  if (prefixes_.empty()) {
    return nullptr;
  }
  const std::string key = without_case(path);
  for (auto slash = key.find('/'); slash != std::string::npos; slash = key.find('/', slash + 1)) {
    const auto at = prefixes_.find(std::string_view(key).substr(0, slash + 1));
    if (at != prefixes_.end()) {
      return &at->second;
    }
  }
  return nullptr;
}

void Listing::check(std::string_view path) const {
  const Prefix* prefix = prefix_of(path);
  if (prefix != nullptr && !path.starts_with(prefix->text)) {
    base::refuse(
        base::FailureKind::Material,
        {std::string(path), 0, 0, {}},
        prefix->text,
        {"thư mục chỉ khác thư mục của một kế hoạch ở chữ hoa, chữ thường",
         "the folder differs from a plan's folder only in upper and lower case"},
        {"Đổi tên thư mục, hoặc mã của kế hoạch.", "Rename the folder, or the id of the plan."});
  }
}

void Listing::add(ManifestFile file) {
  const Prefix* prefix = prefix_of(file.path);
  auto& files = prefix == nullptr ? files_ : plans_[prefix->plan].files;
  files.push_back(std::move(file));
}

Listing::Plan& Listing::open_plan(const std::string& id) {
  const auto plan = std::find_if(
      plans_.begin(), plans_.end(), [&](const Plan& candidate) { return candidate.id == id; });
  if (plan == plans_.end() || plan->finished) {
    base::bug("the plan '" + id + "' is not open");
  }
  return *plan;
}

Manifest Listing::root() const {
  Manifest manifest;
  manifest.files = files_;
  for (const Plan& plan : plans_) {
    manifest.plans.push_back({plan.id, plan.manifest});
  }
  return manifest;
}

}  // namespace minhbach::output
