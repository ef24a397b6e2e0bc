#include "output/place.hpp"

#include "base/files.hpp"
#include "base/problem.hpp"

#include <system_error>

namespace minhbach::output {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const fs::path& folder, base::LocalText reason) {
  base::refuse(base::FailureKind::Material,
               {folder.string(), 0, 0, {}},
               {},
               std::move(reason),
               {"Chọn một thư mục khác để xuất bản.", "Choose another folder to publish into."});
}

fs::path resolved(const fs::path& folder) {
  std::error_code error;
  fs::path path = fs::absolute(folder, error);
  if (!error) {
    path = fs::weakly_canonical(path, error);
  }
  if (error) {
    throw base::machine_failure(folder, error.value());
  }
  return path.has_filename() ? path : path.parent_path();  // "site/" that does not exist yet
}

}  // namespace

SitePlace site_place(const fs::path& folder) {
  if (folder.empty()) {
    refuse(folder, {"chưa nêu thư mục xuất bản", "no folder to publish into was given"});
  }
  SitePlace place;
  place.published = resolved(folder);
  place.parent = place.published.parent_path();
  if (!place.published.has_filename()) {
    refuse(folder,
           {"không thể xuất bản thẳng vào gốc của ổ đĩa",
            "the root of a file system cannot be published into"});
  }
  std::error_code ignored;
  const fs::file_status status = fs::symlink_status(place.published, ignored);
  if (fs::is_symlink(status)) {
    refuse(folder,
           {"liên kết này trỏ tới một thư mục không tồn tại",
            "this symbolic link points to a folder that does not exist"});
  }
  if (fs::exists(status) && !fs::is_directory(status)) {
    refuse(folder, {"đây là một tệp, không phải thư mục", "this is a file and not a folder"});
  }
  place.staging = base::beside(place.published, ".new");
  place.old = base::beside(place.published, ".old");
  place.lock = base::beside(place.published, ".lock");
  place.state = base::beside(place.published, ".state");
  place.recipes = base::beside(place.published, ".recipes");
  return place;
}

SitePlace made_place(const fs::path& folder) {
  SitePlace place = site_place(folder);
  std::error_code error;
  fs::create_directories(place.parent, error);
  if (error) {
    throw base::machine_failure(place.parent, error.value());
  }
  return place;
}

}  // namespace minhbach::output
