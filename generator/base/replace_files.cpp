#include "base/replace_files.hpp"

#include "base/aside_file.hpp"
#include "base/file_lock.hpp"
#include "base/files.hpp"
#include "base/problem.hpp"

#include <fcntl.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace minhbach::base {

namespace fs = std::filesystem;

namespace {

const LocalText kBusyTables = {"một lệnh khác đang ghi vào thư mục này",
                               "another command writes into this folder"};

void remove_aside(const fs::path& folder) {
  std::error_code error;
  fs::remove_all(folder, error);
  if (error) {
    throw machine_failure(folder, error.value());
  }
}

// Unchanged files are the same files, with their days.
void link_or_copy(const fs::path& from, const fs::path& to) {
  std::error_code error;
  if (fs::is_directory(fs::symlink_status(from))) {
    fs::create_directory(to, from);
    for (const fs::directory_entry& entry : entries_of(from)) {
      link_or_copy(entry.path(), to / entry.path().filename());
    }
    return;
  }
  fs::create_hard_link(from, to, error);
  if (error) {
    fs::copy(from, to, fs::copy_options::copy_symlinks);
  }
}

// 0 or an errno.
int exchange_folders(const fs::path& one, const fs::path& other) {
  return ::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0 ? 0
                                                                                           : errno;
}

void replace_each(const fs::path& folder, const std::map<std::string, std::string>& files) {
  for (const auto& [name, text] : files) {
    if (text.empty()) {
      fs::remove(folder / name);
    } else {
      replace_file(folder / name, text);
    }
  }
}

}  // namespace

void replace_files(const fs::path& folder, const std::map<std::string, std::string>& files) {
  const FileLock lock(beside(folder, ".lock"), kBusyTables);
  const fs::path aside = beside(folder, ".aside");
  remove_aside(aside);  // of a killed run
  try {
    fs::create_directory(aside, folder);
    for (const fs::directory_entry& entry : entries_of(folder)) {
      if (!files.contains(entry.path().filename().string())) {
        link_or_copy(entry.path(), aside / entry.path().filename());
      }
    }
    replace_each(aside, files);
    sync_folder(aside);
  } catch (const std::system_error& error) {
    std::error_code ignored;
    fs::remove_all(aside, ignored);
    throw machine_failure(aside, error.code().value());
  } catch (...) {
    std::error_code ignored;
    fs::remove_all(aside, ignored);
    throw;
  }
  switch (const int answer = exchange_folders(aside, folder)) {
    case 0: break;
    case EINVAL:
    case ENOSYS:
    case EOPNOTSUPP:
    case EBUSY: replace_each(folder, files); break;
    default: remove_aside(aside); throw machine_failure(folder, answer);
  }
  sync_folder(folder_of(folder));
  remove_aside(aside);
}

}  // namespace minhbach::base
