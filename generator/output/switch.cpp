#include "output/switch.hpp"

#include "base/files.hpp"
#include "output/manifest.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace minhbach::output {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void cannot_move(const fs::path& to, int error_number) {
  if (error_number != EBUSY && error_number != EXDEV) {
    throw base::machine_failure(to, error_number);
  }
  const base::Failure failure = base::machine_failure(to, error_number);
  base::refuse(
      failure.kind(),
      {to.string(), 0, 0, {}},
      {},
      failure.problems().front().reason,
      {"Thư mục này là một điểm gắn ổ đĩa nên không thể thay cả thư mục một lần. Hãy xuất bản vào "
       "một thư mục con bên trong nó.",
       "This folder is a mount point and cannot be replaced in one step. Publish into a folder "
       "inside it."});
}

void move(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) {
    cannot_move(to, errno);
  }
}

// 0 or an errno.
int exchange(const SitePlace& place, const FaultPoint& fault) {
  try {
    fault("exchange");
  } catch (const std::system_error& answer) {
    return answer.code().value();
  }
  if (::renameat2(
          AT_FDCWD, place.staging.c_str(), AT_FDCWD, place.published.c_str(), RENAME_EXCHANGE) ==
      0) {
    return 0;
  }
  return errno;
}

void rename_twice(const SitePlace& place, const FaultPoint& fault) {
  fault("move old away");
  move(place.published, place.old);
  try {
    fault("move new in");
    move(place.staging, place.published);
  } catch (...) {
    move(place.old, place.published);
    throw;
  }
}

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(fs::symlink_status(path, ignored));
}

bool is_empty_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error) && fs::is_empty(path, error) && !error;
}

}  // namespace

bool switch_in(const SitePlace& place, const FaultPoint& fault) {
  if (!is_there(place.published)) {
    fault("move first");
    move(place.staging, place.published);
    return false;
  }
  switch (const int answer = exchange(place, fault)) {
    case 0: return false;
    case EINVAL:
    case ENOSYS:
    case EOPNOTSUPP: rename_twice(place, fault); return true;
    default: cannot_move(place.published, answer);
  }
}

void recover(const SitePlace& place) {
  std::error_code ignored;
  if (!fs::is_directory(fs::symlink_status(place.old, ignored))) {
    remove_tree(place.old);  // absent, or a link or a file, which no site of ours is
  } else {
    // An empty folder may have been made by a web server that missed its root.
    if (is_empty_folder(place.published)) {
      remove_tree(place.published);
    }
    if (!is_there(place.published)) {
      move(place.old, place.published);
    } else if (base::is_file(place.published / kManifestName)) {
      remove_tree(place.old);
    }  // otherwise somebody else's folder came in between: it will be refused, and ours stays
  }
  remove_tree(place.staging);
}

void remove_tree(const fs::path& root) {
  std::error_code error;
  fs::remove_all(root, error);
  if (error) {
    throw base::machine_failure(root, error.value());
  }
}

}  // namespace minhbach::output
