#include "base/aside_folder.hpp"

#include "support/temp_dir.hpp"
#include "support/words.hpp"

using namespace minhbach;
using base::AsideFolder;
using test::TempDir;

namespace fs = std::filesystem;

namespace {

std::string refused(const fs::path& path) {
  const std::string said = test::failure_of([&] { const AsideFolder aside(path); });
  return said == "no failure" ? said : said.substr(0, 1);
}

}  // namespace

TEST_CASE("a folder stands in its place only when it is whole") {
  const TempDir dir;
  const fs::path place = dir.path() / "mới" / "trang";
  {
    const AsideFolder given_up(place);
    CHECK_FALSE(fs::exists(place));
  }
  CHECK(fs::is_empty(place.parent_path()));
  AsideFolder aside(place / "");
  fs::create_directory(aside.path() / "a");
  aside.put_in_place();
  CHECK(fs::exists(place / "a"));
  CHECK(std::distance(fs::directory_iterator(place.parent_path()), {}) == 1);
}

TEST_CASE("what stands in the place of a folder is never written over") {
  const TempDir dir;
  fs::create_directory(dir.path() / "trong");
  CHECK(refused(dir.path() / "trong") == "no failure");
  dir.write("tep", "x");
  CHECK(refused(dir.path() / "tep") == "1");
  dir.write("day/x", "x");
  CHECK(refused(dir.path() / "day") == "1");
  fs::create_symlink(dir.path() / "khong-co", dir.path() / "lien-ket");
  CHECK(refused(dir.path() / "lien-ket") == "1");
  AsideFolder late(dir.path() / "sau");
  dir.write("sau/x", "x");
  CHECK(test::failure_of([&] { late.put_in_place(); }).substr(0, 1) == "1");
  CHECK(fs::exists(dir.path() / "sau" / "x"));
}
