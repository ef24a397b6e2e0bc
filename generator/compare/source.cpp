#include "compare/source.hpp"

#include "analytics/rules_sql.hpp"
#include "base/files.hpp"
#include "base/sha256.hpp"
#include "store/cells.hpp"
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

// The file of that name in the folder of a plan's data; of an illustrative plan, names begin with a
// word that says so.
bool is_named(std::string_view path, const std::string& plan, std::string_view name) {
  const std::string folder = "data/" + plan + "/";
  return path.starts_with(folder) && path.find('/', folder.size()) == std::string_view::npos &&
         (path.substr(folder.size()) == name || path.ends_with("." + std::string(name)));
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
    see_site(output::parse_manifest(base::read_file(manifest), manifest.string()));
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

void Source::see_site(const output::Manifest& root) {
  if (!root.plan.empty()) {
    refuse_site(path_ / output::kManifestName,
                {"đây là bảng kê của một kế hoạch, không phải của cả trang",
                 "this is the manifest of one plan, not of the whole site"});
  }
  std::map<std::string, output::ManifestFile> files;
  const auto add = [&](const output::Manifest& manifest) {
    for (const output::ManifestFile& file : manifest.files) {
      files.emplace(file.path, file);
    }
  };
  add(root);
  for (const output::ManifestPlan& plan : root.plans) {
    if (!store::is_folder_name(plan.id)) {
      refuse_site(path_ / output::kManifestName,
                  {"bảng kê nêu một mã kế hoạch không thể là tên thư mục",
                   "the manifest names a plan whose id cannot be the name of a folder"});
    }
    const fs::path file = path_ / output::plan_manifest_path(plan.id);
    add(output::parse_manifest(base::read_file(file), file.string()));
    plan_ids_.push_back(plan.id);
  }
  std::sort(plan_ids_.begin(), plan_ids_.end());
  files_ = std::move(files);
}

const output::ManifestFile& Source::database_of(const std::string& id) const {
  for (const auto& [path, file] : *files_) {
    if (is_named(path, id, kDatabaseName)) {
      return file;
    }
  }
  refuse_site(path_ / output::plan_manifest_path(id),
              {"bảng kê của kế hoạch không có tệp plan.sqlite, nên không có dữ liệu để so sánh",
               "the manifest of the plan lists no plan.sqlite, so there is no data to compare"});
}

model::PlanSource& Source::plan(const std::string& id) {
  if (!files_ || open_plan_ == id) {
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
  if (!files_) {
    return false;
  }
  const std::string own = base::sha256(analytics::rules_sql());
  return std::any_of(plan_ids_.begin(), plan_ids_.end(), [&](const std::string& id) {
    return std::any_of(files_->begin(), files_->end(), [&](const auto& file) {
      return is_named(file.first, id, kRulesName) && file.second.sha256 != own;
    });
  });
}

}  // namespace minhbach::compare
