#pragma once

#include "output/part.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::output {

// What a published site consists of. The root lists every file but itself, except that the files of
// a plan stand in the plan's own manifest, which the root lists under `plans`.

inline constexpr std::string_view kManifestName = "manifest.json";

struct ManifestFile {
  std::string path;  // from the root of the site, in both kinds of manifest
  std::uint64_t size = 0;
  std::string sha256;

  bool operator==(const ManifestFile&) const = default;
};

struct ManifestPlan {
  std::string id;
  ManifestFile manifest;

  bool operator==(const ManifestPlan&) const = default;
};

struct Manifest {
  std::string plan;                 // empty in the root
  std::vector<ManifestFile> files;  // by path
  std::vector<ManifestPlan> plans;  // by id; only in the root
  // Style sheets, scripts and fonts of the generation before, which no page of this one names: a
  // page that a cache still holds keeps its style. By path; only in the root.
  std::vector<ManifestFile> previous = {};
  // The folder holds no whole site; only in the root.
  std::optional<Part> part = {};

  bool operator==(const Manifest&) const = default;
};

// Null: the root lists no such plan.
const ManifestPlan* find_plan(const Manifest& root, const std::string& id);

// `data/<plan_id>/manifest.json`
std::string plan_manifest_path(std::string_view plan_id);

// The same bytes for the same content, whatever its order.
std::string manifest_text(Manifest manifest);

// Reads what manifest_text wrote. Throws Failure(Material) about `file` if it is anything else.
Manifest parse_manifest(std::string_view text, const std::string& file);

}  // namespace minhbach::output
