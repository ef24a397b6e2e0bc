#include "output/site_listing.hpp"

#include "base/problem.hpp"

namespace minhbach::output {

namespace {

[[noreturn]] void refuse_listing(const std::string& place, base::LocalText reason) {
  base::refuse(base::FailureKind::Material,
               {place, 0, 0, {}},
               {},
               std::move(reason),
               {"Lấy lại cả trang từ bản sao lưu, hoặc xuất bản lại.",
                "Take the whole site from a backup, or publish it again."});
}

Manifest read_manifest(const std::string& text, const std::string& place) {
  Manifest manifest = parse_manifest(text, place);
  if (manifest_text(manifest) != text) {
    refuse_listing(place,
                   {"bảng kê không đúng như chương trình ghi: đã bị sửa",
                    "the manifest is not as the program writes it: it was edited"});
  }
  return manifest;
}

}  // namespace

const ManifestFile* SiteListing::data_file(const std::string& plan, std::string_view name) const {
  const std::string folder = "data/" + plan + "/";
  const std::string ending = "." + std::string(name);
  for (auto at = files.lower_bound(folder); at != files.end() && at->first.starts_with(folder);
       ++at) {
    const std::string_view own = std::string_view(at->first).substr(folder.size());
    if (own.find('/') == std::string_view::npos && (own == name || own.ends_with(ending))) {
      return &at->second;
    }
  }
  return nullptr;
}

SiteListing read_site_listing(const std::function<std::string(const std::string& path)>& read,
                              const std::function<std::string(const std::string& path)>& place) {
  const std::string name(kManifestName);
  Manifest root = read_manifest(read(name), place(name));
  if (!root.plan.empty()) {
    refuse_listing(place(name),
                   {"đây là bảng kê của một kế hoạch, không phải của cả trang",
                    "this is the manifest of one plan, not of the whole site"});
  }
  if (root.part) {
    base::refuse(base::FailureKind::Material,
                 {place(name), 0, 0, "part"},
                 root.part->name(),
                 {"đây chỉ là một phần của trang", "this is only a part of a site"},
                 {"Ghép đủ các phần bằng `join` trước.", "Join all parts with `join` first."});
  }
  SiteListing listing;
  const auto add = [&](const Manifest& manifest) {
    for (const ManifestFile& file : manifest.files) {
      listing.files.emplace(file.path, file);
    }
  };
  add(root);
  for (const ManifestPlan& plan : root.plans) {
    const Manifest own = read_manifest(read(plan.manifest.path), place(plan.manifest.path));
    if (own.plan != plan.id) {
      refuse_listing(place(plan.manifest.path),
                     {"bảng kê này không phải của kế hoạch " + plan.id,
                      "this manifest is not that of plan " + plan.id});
    }
    add(own);
    listing.manifests.emplace(plan.id, plan.manifest);
  }
  listing.previous = std::move(root.previous);
  return listing;
}

}  // namespace minhbach::output
