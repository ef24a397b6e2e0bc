#include "compare/source.hpp"

#include "analytics/rules_sql.hpp"
#include "base/files.hpp"
#include "base/sha256.hpp"
#include "store/plan_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::compare {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kDatabaseName = "plan.sqlite";
constexpr std::string_view kRulesName = "rules.sql";

[[noreturn]] void refuse_source(const std::string& place, base::LocalText reason) {
  base::refuse(base::FailureKind::Material,
               {place, 0, 0, {}},
               {},
               std::move(reason),
               {"Nêu một trong ba: trang đã xuất bản (thư mục có manifest.json, tệp .zip, hoặc địa "
                "chỉ bắt đầu bằng https:// hay http://), tệp SQLite do `load` tạo, hoặc thư mục "
                "các bảng (có body.csv).",
                "Name one of three: a published site (a folder with manifest.json, a .zip file, or "
                "an address that begins with https:// or http://), a SQLite file that `load` made, "
                "or a folder of tables (with body.csv)."});
}

[[noreturn]] void refuse_site(const std::string& place, base::LocalText reason) {
  base::refuse(base::FailureKind::Material,
               {place, 0, 0, {}},
               {},
               std::move(reason),
               {"Lấy lại cả trang từ bản sao lưu, hoặc xuất bản lại.",
                "Take the whole site from a backup, or publish it again."});
}

bool is_address(const std::string& place) {
  return place.starts_with("http://") || place.starts_with("https://");
}

bool has_tables(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder / "body.csv", ignored);
}

}  // namespace

Source::Source(fs::path path, fs::path schema_file)
    : path_(std::move(path)), schema_file_(std::move(schema_file)) {
  const fs::path manifest = path_ / output::kManifestName;
  std::error_code ignored;
  if (!is_address(path_.string()) && !fs::exists(path_, ignored)) {
    refuse_source(path_.string(),
                  {"không có tệp hoặc thư mục này", "there is no such file or folder"});
  }
  if (is_address(path_.string()) || path_.extension() == ".zip" || base::is_file(manifest)) {
    see_site();
    return;
  }
  if (base::is_file(path_)) {
    plans_ = store::open_published(path_, schema_file_);
  } else if (has_tables(path_)) {
    plans_ = store::open_tables(path_, schema_file_);
  } else {
    refuse_source(path_.string(),
                  {"đây không phải trang đã xuất bản, cơ sở dữ liệu hay thư mục các bảng",
                   "this is no published site, no database and no folder of tables"});
  }
  for (const model::PlanSummary& plan : plans_->summaries()) {
    plan_ids_.push_back(plan.id);
  }
  std::sort(plan_ids_.begin(), plan_ids_.end());
}

void Source::see_site() {
  files_ = verify::open_published_files(path_.string());
  listing_ =
      output::read_site_listing([&](const std::string& path) { return read(path); },
                                [&](const std::string& path) { return files_->place(path); });
  for (const auto& [id, manifest] : listing_->manifests) {
    plan_ids_.push_back(id);
  }
}

std::string Source::read(const std::string& path) {
  std::optional<std::string> bytes = files_->read(path);
  if (!bytes && path == output::kManifestName) {
    refuse_source(path_.string(),
                  {"không có trang nào do chương trình xuất bản ở đây (thiếu manifest.json)",
                   "no site that this program published is there (manifest.json is missing)"});
  }
  if (!bytes) {
    refuse_site(
        files_->place(path),
        {"tệp có trong bảng kê nhưng không có ở đây", "the file is in the manifest and not here"});
  }
  return *std::move(bytes);
}

const output::ManifestFile& Source::database_of(const std::string& id) const {
  if (const output::ManifestFile* const file = listing_->data_file(id, kDatabaseName)) {
    return *file;
  }
  refuse_site(files_->place(output::plan_manifest_path(id)),
              {"bảng kê của kế hoạch không có tệp plan.sqlite, nên không có dữ liệu để so sánh",
               "the manifest of the plan lists no plan.sqlite, so there is no data to compare"});
}

model::PlanSource& Source::plan(const std::string& id) {
  if (!listing_ || open_plan_ == id) {
    return *plans_;
  }
  const output::ManifestFile& listed = database_of(id);
  const std::string bytes = read(listed.path);
  const std::string file = files_->place(listed.path);
  if (base::sha256(bytes) != listed.sha256) {
    refuse_site(file,
                {"tệp này không đúng như bảng kê của trang ghi: đã bị sửa hoặc hỏng",
                 "this file is not what the manifest of the site lists: changed or damaged"});
  }
  plans_.reset();
  plans_ = store::open_published(store::Database::of_bytes(bytes, file),
                                 store::read_schema(schema_file_));
  open_plan_ = id;
  return *plans_;
}

bool Source::has_other_rules() const {
  if (!listing_) {
    return false;
  }
  const std::string own = base::sha256(analytics::rules_sql());
  return std::any_of(plan_ids_.begin(), plan_ids_.end(), [&](const std::string& id) {
    const output::ManifestFile* const rules = listing_->data_file(id, kRulesName);
    return rules != nullptr && rules->sha256 != own;
  });
}

}  // namespace minhbach::compare
