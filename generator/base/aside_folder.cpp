#include "base/aside_folder.hpp"

#include "base/files.hpp"
#include "base/problem.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <system_error>

namespace minhbach::base {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse_taken(const fs::path& path) {
  refuse(FailureKind::Material,
         {path.string(), 0, 0, {}},
         {},
         {"ở đây đã có tệp hoặc thư mục; không ghi đè", "something stands here; it is left alone"},
         {"Chọn một tên chưa dùng, hoặc một thư mục trống.",
          "Choose a name that is free, or an empty folder."});
}

}  // namespace

void require_free(const fs::path& path) {
  std::error_code error;
  const fs::file_type type = fs::symlink_status(path, error).type();
  if (type == fs::file_type::not_found) {
    return;
  }
  if (type != fs::file_type::directory || !entries_of(path).empty()) {
    refuse_taken(path);
  }
}

AsideFolder::AsideFolder(fs::path final_path) : final_path_(std::move(final_path)) {
  if (!final_path_.has_filename()) {
    final_path_ = final_path_.parent_path();  // 'new/'
  }
  require_free(final_path_);
  std::error_code error;
  fs::create_directories(folder_of(final_path_), error);
  if (error) {
    throw machine_failure(folder_of(final_path_), error.value());
  }
  std::string name = beside(final_path_, ".XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {
    throw machine_failure(final_path_, errno);
  }
  path_ = name;
  constexpr unsigned kFolderMode = 0755;
  if (::chmod(path_.c_str(), kFolderMode) != 0) {
    const int error_number = errno;
    ::rmdir(path_.c_str());
    throw machine_failure(path_, error_number);
  }
}

AsideFolder::~AsideFolder() {
  if (!path_.empty()) {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
}

void AsideFolder::put_in_place() {
  // The system puts a folder over an empty one and refuses any other.
  if (::rename(path_.c_str(), final_path_.c_str()) != 0) {
    if (errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR) {
      refuse_taken(final_path_);
    }
    throw machine_failure(final_path_, errno);
  }
  path_.clear();
}

}  // namespace minhbach::base
