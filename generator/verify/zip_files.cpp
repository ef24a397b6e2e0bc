#include "base/files.hpp"
#include "base/problem.hpp"

#include <zip.h>

#include "verify/published_files.hpp"

namespace minhbach::verify {

namespace {

[[noreturn]] void refuse_zip(const std::string& file, const std::string& said) {
  base::refuse(base::FailureKind::Material,
               {file, 0, 0, {}},
               {},
               {"không đọc được như một tệp ZIP: " + said, "cannot be read as a ZIP file: " + said},
               {"Tải lại tệp, rồi so với tệp .sha256 kèm theo: sha256sum --check TỆP.sha256.",
                "Get the file again and compare it with the .sha256 beside it: sha256sum --check "
                "FILE.sha256."});
}

class ZipFiles : public PublishedFiles {
 public:
  explicit ZipFiles(std::string file) : file_(std::move(file)) {
    int code = 0;
    zip_.reset(zip_open(file_.c_str(), ZIP_RDONLY, &code));
    if (!zip_) {
      zip_error_t error;
      zip_error_init_with_code(&error, code);
      const std::string said = zip_error_strerror(&error);
      zip_error_fini(&error);
      refuse_zip(file_, said);
    }
    constexpr zip_int64_t kMostEntries = 4'000'000;
    const zip_int64_t count = zip_get_num_entries(zip_.get(), 0);
    if (count > kMostEntries) {
      refuse_zip(file_, std::to_string(count) + " entries");
    }
    for (zip_int64_t i = 0; i < count; ++i) {
      const char* const name = zip_get_name(zip_.get(), static_cast<zip_uint64_t>(i), 0);
      if (name == nullptr) {
        refuse_zip(file_, zip_strerror(zip_.get()));
      }
      if (const std::string path = name; !path.ends_with('/') && !names_.insert(path).second) {
        refuse_zip(file_, path + " is there twice");
      }
    }
  }

  [[nodiscard]] std::string place(const std::string& path) const override {
    return file_ + ":" + path;
  }
  std::optional<std::string> read(const std::string& path) override {
    zip_stat_t stat;
    if (zip_stat(zip_.get(), path.c_str(), 0, &stat) != 0) {
      return std::nullopt;
    }
    // What it says of itself decides how much is unpacked: it may say anything.
    if ((stat.valid & ZIP_STAT_SIZE) == 0 || stat.size > kLargest) {
      refuse_zip(place(path), std::to_string(stat.size) + " bytes");
    }
    const std::unique_ptr<zip_file_t, CloseFile> entry(zip_fopen(zip_.get(), path.c_str(), 0));
    std::string bytes(stat.size, '\0');
    std::size_t filled = 0;
    while (entry && filled < bytes.size()) {
      const zip_int64_t got = zip_fread(entry.get(), bytes.data() + filled, bytes.size() - filled);
      if (got <= 0) {
        break;
      }
      filled += static_cast<std::size_t>(got);
    }
    // A sum of its own tells of damage at the end of an entry only: another byte is asked for.
    char past = 0;
    if (!entry || filled < bytes.size() || zip_fread(entry.get(), &past, 1) != 0) {
      refuse_zip(
          place(path),
          entry ? zip_error_strerror(zip_file_get_error(entry.get())) : zip_strerror(zip_.get()));
    }
    return bytes;
  }
  [[nodiscard]] std::optional<std::set<std::string>> paths() const override { return names_; }

 private:
  struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
  };
  struct Discard {
    void operator()(zip_t* zip) const { zip_discard(zip); }
  };

  std::string file_;
  std::unique_ptr<zip_t, Discard> zip_;
  std::set<std::string> names_;
};

}  // namespace

std::unique_ptr<PublishedFiles> files_of_zip(const std::string& file) {
  return std::make_unique<ZipFiles>(file);
}

}  // namespace minhbach::verify
