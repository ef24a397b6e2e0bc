#include "base/zip_archive.hpp"

#include "base/problem.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <cerrno>

namespace minhbach::base {

namespace {

struct CloseEntry {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::string said_by(int code) {
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  std::string said = zip_error_strerror(&error);
  zip_error_fini(&error);
  return said;
}

}  // namespace

void ZipArchive::Discard::operator()(zip* archive) const {
  zip_discard(archive);
}

void ZipArchive::refuse_it(const std::string& place, const std::string& said) const {
  refuse(FailureKind::Material,
         {place, 0, 0, {}},
         {},
         {"không đọc được như một tệp ZIP: " + said, "cannot be read as a ZIP file: " + said},
         fix_);
}

ZipArchive::ZipArchive(std::string file, const ZipLimits& limits, LocalText fix)
    : file_(std::move(file)), limits_(limits), fix_(std::move(fix)) {
  int code = 0;
  zip_.reset(zip_open(file_.c_str(), ZIP_RDONLY, &code));
  if (!zip_) {
    refuse_it(file_, said_by(code));
  }
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(zip_.get(), 0));
  if (count > limits_.entries) {
    refuse_it(file_, fmt::format("{} entries", count));
  }
  for (zip_uint64_t i = 0; i < count; ++i) {
    const char* const name = zip_get_name(zip_.get(), i, 0);
    if (name == nullptr) {
      refuse_it(file_, zip_strerror(zip_.get()));
    }
    if (const std::string path = name; !path.ends_with('/') && !names_.insert(path).second) {
      refuse_it(file_, path + " is there twice");
    }
  }
}

std::optional<std::string> ZipArchive::read(const std::string& name) {
  zip_stat_t stat;
  if (zip_stat(zip_.get(), name.c_str(), 0, &stat) != 0) {
    return std::nullopt;
  }
  const std::string place = file_ + ":" + name;
  // What it says of itself decides how much is unpacked: it may say anything.
  if ((stat.valid & ZIP_STAT_SIZE) == 0 || stat.size > limits_.entry_bytes ||
      stat.size > limits_.total_bytes - read_) {
    refuse_it(place, fmt::format("{} bytes", stat.size));
  }
  read_ += stat.size;
  const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen(zip_.get(), name.c_str(), 0));
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
    refuse_it(
        place,
        entry ? zip_error_strerror(zip_file_get_error(entry.get())) : zip_strerror(zip_.get()));
  }
  return bytes;
}

void write_zip(const std::filesystem::path& path,
               const std::vector<std::pair<std::string, std::string>>& files) {
  int code = 0;
  zip_t* const archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
  if (archive == nullptr) {
    throw machine_failure(path, errno != 0 ? errno : EIO);
  }
  constexpr zip_uint16_t kFirstDay = (1U << 5U) | 1U;  // 1 January 1980, where ZIP begins to count
  for (const auto& [name, bytes] : files) {
    zip_source_t* const source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const zip_int64_t at =
        source == nullptr ? -1 : zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (at < 0 ||
        zip_file_set_dostime(archive, static_cast<zip_uint64_t>(at), 0, kFirstDay, 0) != 0) {
      zip_source_free(at < 0 ? source : nullptr);
      zip_discard(archive);
      throw machine_failure(path, EIO);
    }
  }
  if (zip_close(archive) != 0) {
    const int error_number = zip_error_code_system(zip_get_error(archive));
    zip_discard(archive);
    throw machine_failure(path, error_number != 0 ? error_number : EIO);
  }
}

}  // namespace minhbach::base
