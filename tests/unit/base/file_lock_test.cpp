#include "base/file_lock.hpp"

#include "base/files.hpp"

#include <sys/stat.h>

#include <future>
#include <memory>

#include "support/temp_dir.hpp"
#include "support/words.hpp"

using namespace minhbach;
using base::FileLock;
using test::failure_of;
using test::TempDir;

namespace {

const base::LocalText kBusy = {"đang bận", "busy"};

}  // namespace

TEST_CASE("one holds a lock, and the next is told who") {
  const TempDir dir;
  const auto path = dir.path() / ".a.lock";
  {
    const FileLock first(path, kBusy);
    const std::string pid = std::to_string(::getpid());
    CHECK(failure_of([&] { const FileLock second(path, kBusy); }) ==
          "3\n" + path.string() + ":0:0: '" + pid + "' | đang bận (tiến trình " + pid +
              ") | busy (process " + pid +
              ") | Chờ lần đó xong rồi chạy lại. | Wait until it has ended and run again. | \n");
  }
  CHECK(std::filesystem::is_empty(dir.path()));
  const FileLock again(path, kBusy);
}

TEST_CASE("who has patience gets the lock when it is let go") {
  const TempDir dir;
  auto first = std::make_unique<FileLock>(dir.path() / ".a.lock", kBusy);
  auto second = std::async(std::launch::async, [&] {
    const FileLock lock(dir.path() / ".a.lock", kBusy, std::chrono::minutes(1));
  });
  CHECK(second.wait_for(std::chrono::milliseconds(100)) == std::future_status::timeout);
  first.reset();
  CHECK_NOTHROW(second.get());
  CHECK(failure_of([&] {
          const FileLock held(dir.path() / ".a.lock", kBusy);
          const FileLock late(dir.path() / ".a.lock", kBusy, std::chrono::milliseconds(50));
        }).starts_with("3\n"));
}

TEST_CASE("a lock that a killed process left is taken over") {
  const TempDir dir;
  const auto path = dir.write(".a.lock", "999999\n");
  { const FileLock lock(path, kBusy); }
  CHECK(std::filesystem::is_empty(dir.path()));
}

TEST_CASE("what no lock of ours can be is refused and left alone") {
  const TempDir dir;
  const auto path = dir.path() / ".a.lock";
  const auto victim = dir.write("letter", "dear");
  SECTION("a link") {
    std::filesystem::create_symlink("letter", path);
  }
  SECTION("a link to nothing") {
    std::filesystem::create_symlink("nowhere", path);
  }
  SECTION("a second name of a file") {
    std::filesystem::create_hard_link(victim, path);
  }
  SECTION("a pipe") {
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  }
  SECTION("a folder") {
    std::filesystem::create_directory(path);
  }
  CHECK(failure_of([&] { const FileLock lock(path, kBusy); }) ==
        "3\n" + path.string() +
            ":0:0: '' | đây không phải tệp khóa của chương trình: là liên kết, có tên thứ hai, "
            "hoặc không phải tệp thường | this is no lock of the program: it is a link, has a "
            "second name, or is no ordinary file | Chuyển nó đi rồi chạy lại. | Move it away and "
            "run again. | \n");
  CHECK(base::read_file(victim) == "dear");
  CHECK(std::filesystem::exists(std::filesystem::symlink_status(path)));
  CHECK_FALSE(std::filesystem::exists(dir.path() / "nowhere"));
}
