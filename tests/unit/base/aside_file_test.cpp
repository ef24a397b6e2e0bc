#include "base/aside_file.hpp"

#include "base/files.hpp"

#include <sys/stat.h>

#include "support/temp_dir.hpp"
#include "support/words.hpp"

using namespace minhbach;
using base::AsideFile;
using test::failure_of;
using test::TempDir;

TEST_CASE("what is not put in place leaves no trace") {
  const TempDir dir;
  {
    AsideFile file(dir.path() / "a");
    file.write("half");
    CHECK(base::read_file(file.path()) == "half");
  }
  CHECK(std::filesystem::is_empty(dir.path()));
}

TEST_CASE("everybody may read what is put in place, whatever the mask") {
  const TempDir dir;
  for (const mode_t mask : {0U, 022U, 077U}) {
    const mode_t before = ::umask(mask);
    base::replace_file(dir.path() / "a", "x");
    ::umask(before);
    struct stat status {};
    REQUIRE(::stat((dir.path() / "a").c_str(), &status) == 0);
    CHECK((status.st_mode & 07777U) == 0644U);
  }
}

TEST_CASE("no link is followed, neither in the place nor among what killed runs left") {
  const TempDir dir;
  const auto victim = dir.write("letter", "dear");
  std::filesystem::create_symlink("letter", dir.path() / "a");
  std::filesystem::create_symlink("letter", dir.path() / ".a.AbC123.new");
  std::filesystem::create_symlink("letter", dir.path() / ".a.new");
  base::replace_file(dir.path() / "a", "new");
  CHECK(base::read_file(victim) == "dear");
  CHECK(base::read_file(dir.path() / "a") == "new");
  CHECK_FALSE(std::filesystem::is_symlink(dir.path() / "a"));
  CHECK_FALSE(
      std::filesystem::exists(std::filesystem::symlink_status(dir.path() / ".a.AbC123.new")));
}

TEST_CASE("what killed runs left goes, and nothing else") {
  const TempDir dir;
  dir.write(".a.AbC123.new", "half");
  for (const char* const name : {".a.new", ".a.toolong.new", ".b.AbC123.new", "a.AbC123.new"}) {
    dir.write(name, "");
  }
  { const AsideFile file(dir.path() / "a"); }
  CHECK_FALSE(std::filesystem::exists(dir.path() / ".a.AbC123.new"));
  CHECK(std::distance(std::filesystem::directory_iterator(dir.path()), {}) == 4);
}

TEST_CASE("a file is replaced and nothing is left beside it") {
  const TempDir dir;
  const auto file = dir.write("a", "old");
  base::replace_file(file, "new");
  CHECK(base::read_file(file) == "new");
  CHECK(std::distance(std::filesystem::directory_iterator(dir.path()), {}) == 1);
}

TEST_CASE("a file that cannot be replaced stays") {
  const TempDir dir;
  dir.write("folder/inside", "x");
  CHECK(failure_of([&] { base::replace_file(dir.path() / "folder", "new"); }).starts_with("3\n"));
  CHECK(base::files_below(dir.path()) == std::vector<std::string>{"folder/inside"});
  CHECK(std::distance(std::filesystem::directory_iterator(dir.path()), {}) == 1);
}
