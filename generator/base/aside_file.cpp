#include "base/aside_file.hpp"

#include "base/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <vector>

namespace minhbach::base {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kEnd = ".new";
constexpr std::string_view kFree = "XXXXXX";  // what mkostemps fills in

void remove_left(const fs::path& final_path) {
  const std::string begin = beside(final_path, ".").filename().string();
  std::error_code error;
  std::vector<fs::path> left;
  for (fs::directory_iterator it(folder_of(final_path), error), end; !error && it != end;
       it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (name.size() == begin.size() + kFree.size() + kEnd.size() && name.starts_with(begin) &&
        name.ends_with(kEnd)) {
      left.push_back(it->path());
    }
  }
  for (const fs::path& path : left) {
    fs::remove(path, error);  // a link, not what it names
  }
}

}  // namespace

AsideFile::AsideFile(fs::path final_path) : final_path_(std::move(final_path)) {
  remove_left(final_path_);
  std::string name = beside(final_path_, "." + std::string(kFree) + std::string(kEnd)).string();
  file_ = Descriptor(::mkostemps(name.data(), static_cast<int>(kEnd.size()), O_CLOEXEC));
  if (!file_) {
    throw machine_failure(final_path_, errno);
  }
  path_ = name;
  if (::fchmod(file_.get(), kFileMode) != 0) {
    const int error_number = errno;
    ::unlink(path_.c_str());
    throw machine_failure(path_, error_number);
  }
}

AsideFile::~AsideFile() {
  if (!path_.empty()) {
    ::unlink(path_.c_str());
  }
}

void AsideFile::write(std::string_view bytes) {
  write_all(file_.get(), bytes, path_);
}

void AsideFile::sync() {
  if (::fsync(file_.get()) != 0) {
    throw machine_failure(path_, errno);
  }
}

void AsideFile::put_in_place() {
  if (::rename(path_.c_str(), final_path_.c_str()) != 0) {
    throw machine_failure(final_path_, errno);
  }
  path_.clear();
}

void replace_file(const fs::path& path, std::string_view bytes) {
  AsideFile file(path);
  file.write(bytes);
  file.sync();
  file.put_in_place();
}

}  // namespace minhbach::base
