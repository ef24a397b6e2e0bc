#include "output/state.hpp"

#include "base/aside_file.hpp"
#include "base/files.hpp"
#include "output/manifest.hpp"
#include "output/place.hpp"
#include "output/stamp.hpp"
#include "output/tree.hpp"
#include "output/walk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <string_view>
#include <system_error>

// Lines: the version; `fingerprint F`; then `d FOLDER/` for each folder, followed by
// `f SIZE MTIME_NS NAME` for each of its files; last `end COUNT`, so that a cut file shows.

namespace minhbach::output {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kVersion = "minhbach-state 1";

// Takes a number and the blank behind it from the front of `line`.
bool take_number(std::string_view& line, std::int64_t& number) {
  const char* const end = line.data() + line.size();
  const auto [stop, error] = std::from_chars(line.data(), end, number);
  if (error != std::errc() || stop == end || *stop != ' ') {
    return false;
  }
  line.remove_prefix(static_cast<std::size_t>(stop - line.data()) + 1);
  return true;
}

// Holds the lines of a state against the tree; folder by folder, because a name is found faster in
// an open folder than from the root.
class Comparer {
 public:
  explicit Comparer(const fs::path& root)
      : root_(::open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {}

  bool line(std::string_view line) {
    if (line.starts_with("d ")) {
      const std::string name = "./" + std::string(line.substr(2));
      folder_ =
          base::Descriptor(::openat(root_.get(), name.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
      return static_cast<bool>(folder_);
    }
    if (!line.starts_with("f ")) {
      return false;
    }
    line.remove_prefix(2);
    Stamp remembered;
    if (!take_number(line, remembered.size) || !take_number(line, remembered.modified)) {
      return false;
    }
    ++files_;
    name_ = line;
    struct stat status {};
    return ::fstatat(folder_.get(), name_.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
           S_ISREG(status.st_mode) && Stamp::of(status) == remembered;
  }

  [[nodiscard]] bool complete(std::string_view end) const {
    struct stat status {};
    return end == "end " + std::to_string(files_) &&
           ::fstatat(root_.get(), std::string(kManifestName).c_str(), &status, 0) == 0;
  }

 private:
  base::Descriptor root_;
  base::Descriptor folder_;
  std::string name_;  // reused: one allocation for all
  std::size_t files_ = 0;
};

std::string head_of(const std::string& fingerprint) {
  return std::string(kVersion) + "\nfingerprint " + fingerprint + "\n";
}

// In pieces: of a thousand plans it has twenty megabytes.
void write_state(base::AsideFile& file, const fs::path& root, const std::string& fingerprint) {
  constexpr std::size_t kPiece = std::size_t{1} << 20U;
  std::string out = head_of(fingerprint);
  std::size_t files = 0;
  const Tree tree(root);
  walk(root, [&](const FolderContent& content) {
    out += "d " + content.path + "\n";
    for (const std::string& name : content.files) {
      const auto status = tree.status(content.path + name);
      if (!status || name.find('\n') != std::string::npos) {
        continue;  // not ours: our names have no control characters
      }
      const Stamp stamp = Stamp::of(*status);
      out += "f " + std::to_string(stamp.size) + " " + std::to_string(stamp.modified) + " " + name +
             "\n";
      ++files;
    }
    if (out.size() > kPiece) {
      file.write(out);
      out.clear();
    }
  });
  out += "end " + std::to_string(files) + "\n";
  file.write(out);
}

}  // namespace

bool is_current(const fs::path& folder, const std::string& fingerprint) {
  const SitePlace place = site_place(folder);
  std::error_code ignored;
  if (fs::exists(fs::symlink_status(place.lock, ignored))) {
    return false;
  }
  const std::string state = base::read_own_file(place.state).value_or("");
  const std::string head = head_of(fingerprint);
  if (!state.starts_with(head)) {
    return false;
  }
  Comparer comparer(place.published);
  std::string_view left = std::string_view(state).substr(head.size());
  for (std::size_t end = left.find('\n'); end != std::string_view::npos; end = left.find('\n')) {
    const std::string_view line = left.substr(0, end);
    left.remove_prefix(end + 1);
    if (line.starts_with("end ")) {
      return comparer.complete(line);
    }
    if (!comparer.line(line)) {
      return false;
    }
  }
  return false;
}

void remember(const fs::path& folder, const std::string& fingerprint) {
  if (fingerprint.empty() || fingerprint.find('\n') != std::string::npos) {
    base::bug("a fingerprint must be one line of text");
  }
  const SitePlace place = site_place(folder);
  // Not synced: after a power cut it may be empty, and then the next build does not believe it.
  base::AsideFile file(place.state);
  write_state(file, place.published, fingerprint);
  file.put_in_place();
}

}  // namespace minhbach::output
