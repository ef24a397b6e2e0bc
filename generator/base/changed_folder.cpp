#include "base/changed_folder.hpp"

#include "base/aside_file.hpp"
#include "base/files.hpp"
#include "base/problem.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <vector>

namespace minhbach::base {

namespace fs = std::filesystem;

namespace {

constexpr const char* kMark = ".change-";

void remove_left_overs(const fs::path& folder) {
  const std::string mark = beside(folder, kMark).filename().string();
  for (const fs::directory_entry& each : entries_of(folder_of(folder))) {
    if (each.path().filename().string().starts_with(mark)) {
      std::error_code ignored;
      fs::remove_all(each.path(), ignored);
    }
  }
}

fs::path changed_copy(const fs::path& folder, const std::map<std::string, std::string>& files) {
  std::string name = beside(folder, std::string(kMark) + "XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {
    throw machine_failure(folder, errno);
  }
  const fs::path copy = name;
  std::error_code error;
  fs::copy(folder, copy, fs::copy_options::recursive | fs::copy_options::copy_symlinks, error);
  if (!error) {
    fs::permissions(copy, fs::status(folder).permissions(), error);
  }
  if (error) {
    throw machine_failure(copy, error.value());
  }
  for (const auto& [file, bytes] : files) {
    fs::remove(copy / file, error);
    if (!bytes.empty()) {
      replace_file(copy / file, bytes);
    }
  }
  sync_folder(copy);
  return copy;
}

}  // namespace

void change_folder(const fs::path& folder, const std::map<std::string, std::string>& files) {
  remove_left_overs(folder);
  try {
    const fs::path copy = changed_copy(folder, files);
    if (::renameat2(AT_FDCWD, copy.c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) != 0) {
      throw machine_failure(folder, errno);
    }
  } catch (...) {
    remove_left_overs(folder);
    throw;
  }
  // From here on it is done: what stands beside is the folder of before.
  std::vector<Problem> ignored;
  attempt([&] { sync_folder(folder_of(folder)); }, {}, ignored);
  attempt([&] { remove_left_overs(folder); }, {}, ignored);
}

}  // namespace minhbach::base
