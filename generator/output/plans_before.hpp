#pragma once

#include "output/manifest.hpp"

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>

namespace minhbach::output {

// What the site that is published lists of its plans. Any thread; the manifest of one plan is
// remembered, that of the plan asked about last.
class PlansBefore {
 public:
  // Both outlive it.
  PlansBefore(const std::filesystem::path& published, const Manifest& root)
      : published_(published), root_(root) {}

  // As the plan's manifest has it, if that is the one the root names; else without a path.
  ManifestFile listed(const std::string& plan_id, const std::string& path);
  // The bytes of the file, if they are what its manifest says.
  std::optional<std::string> intact(const std::string& plan_id, const std::string& path);

 private:
  const std::filesystem::path& published_;
  const Manifest& root_;
  std::mutex mutex_;
  Manifest plan_;
};

}  // namespace minhbach::output
