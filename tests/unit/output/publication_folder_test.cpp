#include "output/publication.hpp"
#include "output/site_on_disk.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

namespace minhbach::output::test {

namespace fs = std::filesystem;

TEST_CASE("a folder with files but no manifest is refused") {
  const TempFolder temp;
  write(temp / "home/letter.txt", "dear");
  const auto act = [&] {
    publish(temp / "home", small_site());
  };
  CHECK(failure_of(act) ==
        "1|" + (temp / "home").string() +
            "||the folder has files but no manifest.json of this program|Choose a new or an empty "
            "folder. If this is the old site without its manifest, publish into a new folder and "
            "put that in the place of this one.");
  CHECK(content(temp / "home") == Site{{"letter.txt", "dear"}});
  CHECK(names_in(temp.path()) == "home");
  SECTION("unless forced, and then its files stay") {
    write(temp / "home/manifest.json", "somebody's web app");
    CHECK(failure_of(act) != "none");
    const PublishReport report = publish({.folder = temp / "home", .force = true}, small_site());
    CHECK(report.foreign == 1);
    CHECK(read(temp / "home/letter.txt") == "dear");
    CHECK(failure_of(act) == "none");
  }
}

TEST_CASE("a damaged manifest stops the build and changes nothing") {
  const TempFolder temp;
  publish(temp / "site", small_site());
  write(temp / "site/manifest.json", "{\"minhbach");
  const auto before = identities(temp / "site");
  CHECK(
      failure_of([&] { publish(temp / "site", small_site()); }) ==
      "1|" + (temp / "site/manifest.json").string() +
          "||the manifest is damaged: from here on it is not JSON|It cannot be told which files "
          "in this folder the program made, so none was changed. Take this file from a backup, or "
          "publish into a new, empty folder.");
  CHECK(identities(temp / "site") == before);
}

TEST_CASE("an empty folder is filled") {
  const TempFolder temp;
  fs::create_directories(temp / "site");
  publish(temp / "site", small_site());
  CHECK(content(temp / "site") == small_site());
  CHECK(names_in(temp.path()) == "site");
}

TEST_CASE("two builds at once - the second is told who is first") {
  const TempFolder temp;
  const Publication first({temp / "site"});
  CHECK(failure_of([&] { const Publication second({temp / "site"}); }) ==
        "3|" + (temp / ".site.lock").string() + "|" + std::to_string(::getpid()) +
            "|another build is publishing into this folder (process " + std::to_string(::getpid()) +
            ")|Wait until it has ended and run again.");
  const Publication elsewhere({temp / "other"});
}

TEST_CASE("a lock that a killed build left is taken over") {
  const TempFolder temp;
  write(temp / ".site.lock", "1\n");
  publish(temp / "site", small_site());
  CHECK(names_in(temp.path()) == "site");
}

TEST_CASE("names beside the site that we did not make are not followed") {
  const TempFolder temp;
  write(temp / "letters/letter.txt", "dear");
  fs::create_directory_symlink("letters", temp / ".site.new");
  fs::create_directory_symlink("letters", temp / ".site.old");
  SECTION("first build") {}
  SECTION("second build") {
    publish(temp / "elsewhere", {{"a", "1"}});
    fs::rename(temp / "elsewhere", temp / "site");
  }
  publish(temp / "site", small_site());
  CHECK(content(temp / "site") == small_site());
  CHECK_FALSE(fs::is_symlink(temp / "site"));
  CHECK(content(temp / "letters") == Site{{"letter.txt", "dear"}});
  CHECK(names_in(temp.path()) == "letters site");
}

TEST_CASE("a lock with a second name is not written to") {
  const TempFolder temp;
  write(temp / "letter", "dear");
  fs::create_hard_link(temp / "letter", temp / ".site.lock");
  CHECK(failure_of([&] { publish(temp / "site", small_site()); }).starts_with("3|"));
  CHECK(read(temp / "letter") == "dear");
  CHECK(names_in(temp.path()) == ".site.lock letter");
}

TEST_CASE("a symbolic link is resolved and stays") {
  const TempFolder temp;
  fs::create_directories(temp / "disk/real");
  fs::create_directory_symlink("disk/real", temp / "www");
  publish(temp / "www", small_site());
  Site site = small_site();
  site["new"] = "1";
  publish(temp / "www", site);
  CHECK(fs::is_symlink(temp / "www"));
  CHECK(content(temp / "disk/real") == site);
  CHECK(names_in(temp / "disk") == "real");
  CHECK(names_in(temp.path()) == "disk www");
}

TEST_CASE("a link to nothing, a file and the root are refused") {
  const TempFolder temp;
  fs::create_directory_symlink("nowhere", temp / "www");
  write(temp / "file", "");
  const std::string fix = "|Choose another folder to publish into.";
  CHECK(failure_of([&] { publish(temp / "www", {}); }) ==
        "1|" + (temp / "www").string() +
            "||this symbolic link points to a folder that does not exist" + fix);
  CHECK(failure_of([&] { publish(temp / "file", {}); }) ==
        "1|" + (temp / "file").string() + "||this is a file and not a folder" + fix);
  CHECK(failure_of([&] { publish("/", {}); }) ==
        "1|/||the root of a file system cannot be published into" + fix);
  CHECK(failure_of([&] { publish("", {}); }) == "1|||no folder to publish into was given" + fix);
}

TEST_CASE("names of folders that must work") {
  const TempFolder temp;
  const fs::path before = fs::current_path();
  fs::create_directories(temp / "here");
  fs::current_path(temp / "here");
  const std::string name = GENERATE("site",
                                    "./site",
                                    "site/",
                                    "new/parent/site",
                                    "../site",
                                    "Cổng thông tin/Kế hoạch 1",
                                    "Cổng thông tin/Kế hoạch 1/");
  CAPTURE(name);
  publish(name, small_site());
  Site site = small_site();
  site["index.html"] = "changed";
  CHECK(publish(name, site).switched);
  CHECK(content(name) == site);
  fs::current_path(before);
}

TEST_CASE("a foreign file where the site needs a folder is not lost") {
  const TempFolder temp;
  publish(temp / "site", {{"a", "1"}});
  SECTION("file and folder") {
    write(temp / "site/data", "foreign");
    CHECK(failure_of([&] {
            publish(temp / "site", {{"data/x.csv", "1"}});
          }).starts_with("1|data||"));
  }
  SECTION("folder and file") {
    write(temp / "site/data/foreign.txt", "foreign");
    CHECK(failure_of([&] {
            publish(temp / "site", {{"data", "1"}});
          }).starts_with("1|data/foreign.txt||this name is a file and a folder at once"));
  }
  CHECK(read(temp / "site/a") == "1");
  CHECK(names_in(temp.path()) == "site");
}

TEST_CASE("what cannot be copied along is named") {
  const TempFolder temp;
  publish(temp / "site", {{"a", "1"}});
  REQUIRE(::mkfifo((temp / "site/pipe").c_str(), 0600) == 0);
  CHECK(failure_of([&] {
          publish(temp / "site", {{"a", "2"}});
        }) ==
        "1|" + (temp / "site/pipe").string() +
            "||this is no file, folder or link and cannot be carried along|Move it out of the "
            "published folder and run again.");
  CHECK(read(temp / "site/a") == "1");
}

}  // namespace minhbach::output::test
