#include "base/zip_archive.hpp"

#include "verify/published_files.hpp"

namespace minhbach::verify {

namespace {

class ZipFiles : public PublishedFiles {
 public:
  explicit ZipFiles(const std::string& file)
      : archive_(file,
                 {4'000'000, kLargest, UINT64_MAX},
                 {"Tải lại tệp, rồi so với tệp .sha256 kèm theo: sha256sum --check TỆP.sha256.",
                  "Get the file again and compare it with the .sha256 beside it: sha256sum "
                  "--check FILE.sha256."}) {}

  [[nodiscard]] std::string place(const std::string& path) const override {
    return archive_.file() + ":" + path;
  }
  std::optional<std::string> read(const std::string& path) override { return archive_.read(path); }
  [[nodiscard]] std::optional<std::set<std::string>> paths() const override {
    return archive_.names();
  }

 private:
  base::ZipArchive archive_;
};

}  // namespace

std::unique_ptr<PublishedFiles> files_of_zip(const std::string& file) {
  return std::make_unique<ZipFiles>(file);
}

}  // namespace minhbach::verify
