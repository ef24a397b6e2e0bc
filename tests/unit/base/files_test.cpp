#include "base/files.hpp"

#include <sys/stat.h>

#include "support/temp_dir.hpp"
#include "support/words.hpp"

using namespace minhbach;
using test::failure_of;
using test::TempDir;

TEST_CASE("a file is read whole") {
  const TempDir dir;
  const std::string bytes("a\0b\n", 4);
  CHECK(base::read_file(dir.write("a", bytes)) == bytes);
  CHECK(base::read_file(dir.write("empty", "")).empty());
  CHECK(base::read_file("/proc/self/status").starts_with("Name:"));  // says size 0
}

TEST_CASE("a missing file is named with what to do") {
  CHECK(failure_of([] { base::read_file("/nowhere/at all"); }) ==
        "3\n/nowhere/at all:0:0: '' | hệ thống báo: No such file or directory"
        " | the system says: No such file or directory"
        " | Kiểm tra lại đường dẫn. | Check the path. | \n");
}

TEST_CASE("a folder is not a file") {
  const TempDir dir;
  CHECK(failure_of([&] { base::read_file(dir.path()); }).find("Is a directory") !=
        std::string::npos);
  CHECK_FALSE(base::is_file(dir.path()));
  CHECK(base::is_file(dir.write("x", "y")));
}

TEST_CASE("a file of our own is none where something else has its name") {
  const TempDir dir;
  dir.write("a", "x");
  std::filesystem::create_symlink("a", dir.path() / "link");
  std::filesystem::create_directory(dir.path() / "folder");
  REQUIRE(::mkfifo((dir.path() / "pipe").c_str(), 0600) == 0);
  CHECK(base::read_own_file(dir.path() / "a") == "x");
  for (const char* const name : {"link", "folder", "pipe", "absent"}) {
    CHECK_FALSE(base::read_own_file(dir.path() / name));
  }
}

TEST_CASE("files below a folder are sorted and neither hidden nor links") {
  const TempDir dir;
  dir.write("b", "");
  dir.write("a/z", "");
  dir.write("a/é", "");
  dir.write(".hidden", "");
  dir.write(".git/config", "");
  std::filesystem::create_symlink("b", dir.path() / "link");
  CHECK(base::files_below(dir.path()) == std::vector<std::string>{"a/z", "a/é", "b"});
  CHECK(base::files_below(dir.path() / "absent").empty());
}
