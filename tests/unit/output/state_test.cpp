#include "output/state.hpp"

#include "output/site_on_disk.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <filesystem>

namespace minhbach::output::test {

namespace fs = std::filesystem;

TEST_CASE("a remembered site is current until something differs") {
  const TempFolder temp;
  const fs::path site = temp / "site";
  CHECK_FALSE(is_current(site, "f1"));
  publish(site, small_site());
  CHECK_FALSE(is_current(site, "f1"));
  remember(site, "f1");
  CHECK(is_current(site, "f1"));
  CHECK(is_current(site / "", "f1"));
  CHECK(names_in(temp.path()) == ".site.state site");

  SECTION("another fingerprint") {
    CHECK_FALSE(is_current(site, "f2"));
  }
  SECTION("a file of another size") {
    const auto time = fs::last_write_time(site / "index.html");
    write(site / "index.html", "x");
    fs::last_write_time(site / "index.html", time);
    CHECK_FALSE(is_current(site, "f1"));
  }
  SECTION("a file of another time, by a nanosecond") {
    const auto time = fs::last_write_time(site / "vi/kh/index.html");
    fs::last_write_time(site / "vi/kh/index.html", time + std::chrono::nanoseconds(1));
    CHECK_FALSE(is_current(site, "f1"));
  }
  SECTION("a file that is gone") {
    fs::remove(site / "empty.txt");
    CHECK_FALSE(is_current(site, "f1"));
  }
  SECTION("a folder that is gone") {
    fs::remove_all(site / "en");
    CHECK_FALSE(is_current(site, "f1"));
  }
  SECTION("a link in place of a file") {
    fs::rename(site / "index.html", temp / "elsewhere");
    fs::create_symlink(temp / "elsewhere", site / "index.html");
    CHECK_FALSE(is_current(site, "f1"));
  }
  SECTION("all of it gone") {
    fs::remove_all(site);
    CHECK_FALSE(is_current(site, "f1"));
  }
  SECTION("a lock that a build left which was killed as its last act") {
    write(temp / ".site.lock", "1\n");
    CHECK_FALSE(is_current(site, "f1"));
  }
  SECTION("a new foreign file is no difference") {
    write(site / "CNAME", "x");
    CHECK(is_current(site, "f1"));
  }
  SECTION("the manifest was never there") {
    fs::remove(site / "manifest.json");
    remember(site, "f1");
    CHECK_FALSE(is_current(site, "f1"));
  }
}

TEST_CASE("a state that was cut or damaged anywhere only costs time") {
  const TempFolder temp;
  publish(temp / "site", small_site());
  remember(temp / "site", "f1");
  const fs::path file = temp / ".site.state";
  const std::string whole = read(file);
  for (std::size_t size = 0; size + 1 < whole.size(); ++size) {  // only the last LF may be missing
    CAPTURE(size);
    write(file, whole.substr(0, size));
    CHECK_FALSE(is_current(temp / "site", "f1"));
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = '#';
    CAPTURE(at);
    write(file, damaged);
    CHECK_NOTHROW(is_current(temp / "site", "f1"));
  }
  write(file, std::string(100, '\0'));
  CHECK_FALSE(is_current(temp / "site", "f1"));
}

TEST_CASE("a state with a line missing is not believed") {
  const TempFolder temp;
  publish(temp / "site", small_site());
  remember(temp / "site", "f1");
  const fs::path file = temp / ".site.state";
  std::string text = read(file);
  const auto line = text.find("f ", text.find("d \n"));
  text.erase(line, text.find('\n', line) + 1 - line);
  write(file, text);
  CHECK_FALSE(is_current(temp / "site", "f1"));
}

TEST_CASE("a state is neither read nor written through what we did not make") {
  const TempFolder temp;
  publish(temp / "site", small_site());
  remember(temp / "site", "f1");
  write(temp / "letter", read(temp / ".site.state"));
  fs::remove(temp / ".site.state");
  SECTION("a link") {
    fs::create_symlink("letter", temp / ".site.state");
  }
  SECTION("a pipe") {
    REQUIRE(::mkfifo((temp / ".site.state").c_str(), 0600) == 0);
  }
  const std::string letter = read(temp / "letter");
  CHECK_FALSE(is_current(temp / "site", "f1"));
  remember(temp / "site", "f2");
  CHECK(read(temp / "letter") == letter);
  CHECK(is_current(temp / "site", "f2"));
}

TEST_CASE("a fingerprint is one line") {
  const TempFolder temp;
  publish(temp / "site", {});
  CHECK(failure_of([&] { remember(temp / "site", "a\nb"); }).starts_with("70|"));
  CHECK(failure_of([&] { remember(temp / "site", ""); }).starts_with("70|"));
}

}  // namespace minhbach::output::test
