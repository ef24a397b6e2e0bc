#include "output/site_on_disk.hpp"

#include "base/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <fstream>

namespace minhbach::output::test {

namespace fs = std::filesystem;

Site small_site() {
  return {{"index.html", "<p>Minh Bạch"},
          {"vi/kh/index.html", "<p>Kế hoạch"},
          {"vi/kh/nhiem-vu/II.3.html", "<p>II.3"},
          {"en/kh/tasks/II.3.html", "<p>II.3 en"},
          {"data/kh/facts.csv", "id,value\n"},
          {"empty.txt", ""}};
}

PublishReport publish(const PublishRequest& request, const Site& site) {
  Publication publication(request);
  for (const auto& [path, bytes] : site) {
    publication.put(path, bytes);
  }
  return publication.commit();
}

PublishReport publish(const fs::path& folder, const Site& site) {
  return publish({.folder = folder, .sync = false}, site);  // other programs may keep the disk busy
}

Site content(const fs::path& folder) {
  Site site;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string path = entry.path().lexically_relative(folder).string();
    if (entry.is_regular_file() && path != "manifest.json") {
      site[path] = read(entry.path());
    }
  }
  return site;
}

std::map<std::string, Identity> identities(const fs::path& folder) {
  std::map<std::string, Identity> all;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    struct stat status {};
    if (entry.is_regular_file() && ::stat(entry.path().c_str(), &status) == 0) {
      all[entry.path().lexically_relative(folder).string()] = {
          status.st_ino,
          status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec,
          status.st_mode};
    }
  }
  return all;
}

std::string names_in(const fs::path& folder) {
  std::string names;
  std::map<std::string, int> sorted;
  for (const auto& entry : fs::directory_iterator(folder)) {
    sorted[entry.path().filename().string()] = 0;
  }
  for (const auto& [name, unused] : sorted) {
    names += (names.empty() ? "" : " ") + name;
  }
  return names;
}

void write(const fs::path& file, std::string_view bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out << bytes;
}

std::string read(const fs::path& file) {
  return base::read_file(file);
}

void age(const fs::path& folder) {
  std::int64_t nanosecond = 123'456'789;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      const std::array<timespec, 2> times = {timespec{1'000'000'000, 0},
                                             timespec{1'000'000'000, nanosecond++}};
      ::utimensat(AT_FDCWD, entry.path().c_str(), times.data(), 0);
    }
  }
}

std::string failure_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const base::Failure& failure) {
    const base::Problem& problem = failure.problems().front();
    return std::to_string(static_cast<int>(failure.kind())) + "|" + problem.place.file + "|" +
           problem.value + "|" + problem.reason.en + "|" + problem.fix.en;
  }
  return "none";
}

}  // namespace minhbach::output::test
