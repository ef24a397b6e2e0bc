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
               {"Nêu một trong ba: thư mục trang đã xuất bản (có manifest.json), tệp SQLite do "
                "`load` tạo, hoặc thư mục các bảng (có body.csv).",
                "Name one of three: the folder of a published site (with manifest.json), a SQLite "
                "file that `load` made, or a folder of tables (with body.csv)."});
}

[[noreturn]] void refuse_site(const fs::path& place, base::LocalText reason) {
  base::refuse(base::FailureKind::Material,
               {place.string(), 0, 0, {}},
               {},
               std::move(reason),
               {"Lấy lại cả trang từ bản sao lưu, hoặc xuất bản lại.",
                "Take the whole site from a backup, or publish it again."});
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
  if (!fs::exists(path_, ignored)) {
    refuse_source(path_.string(),
                  {"không có tệp hoặc thư mục này", "there is no such file or folder"});
  }
  if (base::is_file(manifest)) {
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
  listing_ = output::read_site_listing(
      [&](const std::string& path) { return base::read_file(path_ / path); },
      [&](const std::string& path) { return (path_ / path).string(); });
  for (const auto& [id, manifest] : listing_->manifests) {
    plan_ids_.push_back(id);
  }
}

const output::ManifestFile& Source::database_of(const std::string& id) const {
  if (const output::ManifestFile* const file = listing_->data_file(id, kDatabaseName)) {
    return *file;
  }
  refuse_site(path_ / output::plan_manifest_path(id),
              {"bảng kê của kế hoạch không có tệp plan.sqlite, nên không có dữ liệu để so sánh",
               "the manifest of the plan lists no plan.sqlite, so there is no data to compare"});
}

model::PlanSource& Source::plan(const std::string& id) {
  if (!listing_ || open_plan_ == id) {
    return *plans_;
  }
  const output::ManifestFile& listed = database_of(id);
  const fs::path file = path_ / listed.path;
  if (base::sha256(base::read_file(file)) != listed.sha256) {
    refuse_site(file,
                {"tệp này không đúng như bảng kê của trang ghi: đã bị sửa hoặc hỏng",
                 "this file is not what the manifest of the site lists: changed or damaged"});
  }
  plans_.reset();
  plans_ = store::open_published(file, schema_file_);
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
