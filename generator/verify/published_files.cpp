#include "verify/published_files.hpp"

#include "base/files.hpp"
#include "base/problem.hpp"

namespace minhbach::verify {

namespace fs = std::filesystem;

namespace {

class FolderFiles : public PublishedFiles {
 public:
  explicit FolderFiles(fs::path folder) : folder_(std::move(folder)) {}

  [[nodiscard]] std::string place(const std::string& path) const override {
    return (folder_ / path).string();
  }
  std::optional<std::string> read(const std::string& path) override {
    const fs::path file = folder_ / path;
    if (!base::is_file(file)) {
      return std::nullopt;
    }
    return base::read_file(file);
  }
  // Names that begin with a dot are the server's own: no page of ours is called so.
  [[nodiscard]] std::optional<std::set<std::string>> paths() const override {
    std::set<std::string> paths;
    for (std::string& path : base::files_below(folder_)) {
      if (!path.starts_with('.') && path.find("/.") == std::string::npos) {
        paths.insert(std::move(path));
      }
    }
    return paths;
  }

 private:
  fs::path folder_;
};

}  // namespace

std::unique_ptr<PublishedFiles> files_of_folder(const std::string& folder) {
  return std::make_unique<FolderFiles>(folder);
}

std::unique_ptr<PublishedFiles> open_published_files(const std::string& where) {
  if (where.starts_with("http://") || where.starts_with("https://")) {
    return files_at_address(where);
  }
  std::error_code ignored;
  if (fs::is_directory(where, ignored)) {
    return files_of_folder(where);
  }
  if (base::is_file(where)) {
    return files_of_zip(where);
  }
  base::refuse(base::FailureKind::Material,
               {where, 0, 0, {}},
               {},
               {"không có thư mục hoặc tệp này", "there is no such folder or file"},
               {"Nêu thư mục trang đã xuất bản, tệp ZIP của trang, hoặc địa chỉ bắt đầu bằng "
                "https:// hay http://.",
                "Name the folder of a published site, its ZIP file, or an address that begins with "
                "https:// or http://."});
}

}  // namespace minhbach::verify
