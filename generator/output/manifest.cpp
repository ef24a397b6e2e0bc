#include "output/manifest.hpp"

#include "base/escape.hpp"

#include <algorithm>

namespace minhbach::output {

namespace {

void append_file(std::string& out, const ManifestFile& file) {
  out += R"("path": )";
  base::append_json(out, file.path);
  out += R"(, "size": )" + std::to_string(file.size) + R"(, "sha256": ")" + file.sha256 + R"("})";
}

void append_files(std::string& out, std::string_view name, const std::vector<ManifestFile>& files) {
  out += ",\n  \"" + std::string(name) + "\": [";
  const char* before = "\n    {";
  for (const ManifestFile& file : files) {
    out += before;
    append_file(out, file);
    before = ",\n    {";
  }
  out += files.empty() ? "]" : "\n  ]";
}

void append_plans(std::string& out, const std::vector<ManifestPlan>& plans) {
  out += ",\n  \"plans\": [";
  const char* before = "\n    {\"id\": ";
  for (const ManifestPlan& plan : plans) {
    out += before;
    base::append_json(out, plan.id);
    out += ", ";
    append_file(out, plan.manifest);
    before = ",\n    {\"id\": ";
  }
  out += plans.empty() ? "]" : "\n  ]";
}

}  // namespace

const ManifestPlan* find_plan(const Manifest& root, const std::string& id) {
  const auto at = std::find_if(root.plans.begin(), root.plans.end(), [&](const ManifestPlan& plan) {
    return plan.id == id;
  });
  return at == root.plans.end() ? nullptr : &*at;
}

std::string plan_manifest_path(std::string_view plan_id) {
  return "data/" + std::string(plan_id) + "/" + std::string(kManifestName);
}

std::string manifest_text(Manifest manifest) {
  constexpr std::size_t kLineSize = 180;  // about what one file takes
  for (std::vector<ManifestFile>* const files : {&manifest.files, &manifest.previous}) {
    std::sort(
        files->begin(), files->end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  }
  std::sort(manifest.plans.begin(), manifest.plans.end(), [](const auto& a, const auto& b) {
    return a.id < b.id;
  });
  std::string out;
  out.reserve(100 + (manifest.files.size() + manifest.plans.size()) * kLineSize);
  out += "{\n  \"minhbach_manifest\": 1";
  if (!manifest.plan.empty()) {
    out += ",\n  \"plan\": ";
    base::append_json(out, manifest.plan);
  }
  if (manifest.part) {
    out += ",\n  \"part\": {\"number\": " + std::to_string(manifest.part->number) +
           ", \"of\": " + std::to_string(manifest.part->of) + ", \"inputs\": ";
    base::append_json(out, manifest.part->inputs);
    out += '}';
  }
  append_files(out, "files", manifest.files);
  if (manifest.plan.empty()) {
    append_plans(out, manifest.plans);
    if (!manifest.previous.empty()) {
      append_files(out, "previous", manifest.previous);
    }
  }
  out += "\n}\n";
  return out;
}

}  // namespace minhbach::output
