#include "output/publication.hpp"

#include "base/jobs.hpp"
#include "base/sha256.hpp"
#include "output/manifest.hpp"
#include "output/site_on_disk.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <filesystem>

namespace minhbach::output::test {

namespace fs = std::filesystem;

TEST_CASE("a first publication creates the site and nothing else") {
  const TempFolder temp;
  const PublishReport report = publish(temp / "site", small_site());
  CHECK(content(temp / "site") == small_site());
  CHECK(names_in(temp.path()) == "site");
  CHECK(report.files == 7);
  CHECK(report.added == 7);
  CHECK(report.changed + report.kept + report.removed + report.foreign == 0);
  CHECK(report.switched);
  CHECK_FALSE(report.fallback_used);
  CHECK(report.warnings.empty());
}

TEST_CASE("the manifest lists every file with size and sum") {
  const TempFolder temp;
  const PublishReport report = publish(temp / "site", small_site());
  const std::string text = read(temp / "site/manifest.json");
  const Manifest manifest = parse_manifest(text, "m");
  std::uint64_t bytes = text.size();
  REQUIRE(manifest.files.size() == small_site().size());
  for (const ManifestFile& file : manifest.files) {
    const std::string found = read(temp.path() / "site" / file.path);
    CHECK(file.size == found.size());
    CHECK(file.sha256 == base::sha256(found));
    bytes += found.size();
  }
  CHECK(report.bytes == bytes);
}

TEST_CASE("the same site again touches nothing") {
  const TempFolder temp;
  publish(temp / "site", small_site());
  age(temp / "site");
  const auto before = identities(temp / "site");
  const auto folder_time = fs::last_write_time(temp / "site");
  bool touched = false;
  const PublishReport report = publish({.folder = temp / "site",
                                        .fault =
                                            [&](std::string_view) {
                                              touched = true;
                                            }},
                                       small_site());
  CHECK_FALSE(touched);
  CHECK(identities(temp / "site") == before);
  CHECK(fs::last_write_time(temp / "site") == folder_time);
  CHECK(report.kept == 7);
  CHECK(report.files == 7);
  CHECK_FALSE(report.switched);
}

TEST_CASE("a changed file changes only itself and the manifest") {
  const TempFolder temp;
  publish(temp / "site", small_site());
  fs::permissions(temp / "site/empty.txt", fs::perms::owner_read);
  fs::permissions(temp / "site/vi/kh", fs::perms::owner_all);
  fs::permissions(temp / "site", fs::perms::owner_all | fs::perms::group_exec);
  age(temp / "site");
  const auto before = identities(temp / "site");
  Site site = small_site();
  site["index.html"] = "<p>Minh bạch";  // as long as before
  const PublishReport report = publish(temp / "site", site);
  CHECK(content(temp / "site") == site);
  auto after = identities(temp / "site");
  for (const auto& [path, identity] : before) {
    CAPTURE(path);
    const bool changed = path == "index.html" || path == "manifest.json";
    CHECK((after[path].modified != identity.modified) == changed);
    CHECK(after[path].mode == identity.mode);
    CHECK((after[path].inode != identity.inode) == changed);  // nothing is written twice
  }
  CHECK(fs::status(temp / "site/vi/kh").permissions() == fs::perms::owner_all);
  CHECK(fs::status(temp / "site").permissions() == (fs::perms::owner_all | fs::perms::group_exec));
  CHECK(report.changed == 2);
  CHECK(report.kept == 5);
  CHECK(report.foreign == 0);
  CHECK(names_in(temp.path()) == "site");
}

TEST_CASE("a file that is gone from the site goes from the folder") {
  const TempFolder temp;
  publish(temp / "site", small_site());
  Site site = small_site();
  site.erase("vi/kh/nhiem-vu/II.3.html");
  const PublishReport report = publish(temp / "site", site);
  CHECK(content(temp / "site") == site);
  CHECK_FALSE(fs::exists(temp / "site/vi/kh/nhiem-vu"));
  CHECK(report.removed == 1);
  CHECK(report.changed == 1);
  CHECK(report.kept == 5);
}

TEST_CASE("one generation of hashed assets stays for pages that a cache still holds") {
  const TempFolder temp;
  const auto site = [](const std::string& sheet) {
    return Site{{"index.html", "page with " + sheet}, {"assets/" + sheet, sheet}};
  };
  const auto with = [](Site one, const Site& other) {
    one.insert(other.begin(), other.end());
    return one;
  };
  publish(temp / "site", site("a.1.css"));
  PublishReport report = publish(temp / "site", site("a.2.css"));
  CHECK(report.removed == 0);
  CHECK(report.foreign == 0);
  CHECK(content(temp / "site") == with(site("a.2.css"), {{"assets/a.1.css", "a.1.css"}}));
  // The same again is no new generation.
  CHECK_FALSE(publish(temp / "site", site("a.2.css")).switched);
  Site other_page = site("a.2.css");
  other_page["index.html"] = "another page";
  publish(temp / "site", other_page);
  CHECK(content(temp / "site").contains("assets/a.1.css"));
  report = publish(temp / "site", site("a.3.css"));
  CHECK(report.removed == 1);
  CHECK(content(temp / "site") == with(site("a.3.css"), {{"assets/a.2.css", "a.2.css"}}));
  // Back to an old one: it is current again, and counts once.
  publish(temp / "site", site("a.2.css"));
  CHECK(content(temp / "site") == with(site("a.2.css"), {{"assets/a.3.css", "a.3.css"}}));
  // Somebody removed it by hand: it is not missed.
  fs::remove(temp / "site/assets/a.3.css");
  publish(temp / "site", other_page);
  CHECK(content(temp / "site") == other_page);
}

TEST_CASE("foreign files stay as they are") {
  const TempFolder temp;
  publish(temp / "site", small_site());
  write(temp / "site/CNAME", "tphcm.example");
  write(temp / "site/vi/kh/nhiem-vu/ghi-chu.txt", "x");
  write(temp / "site/.git/config", "[core]");
  fs::create_directories(temp / "site/.git/refs/tags");
  fs::create_symlink("CNAME", temp / "site/link");
  age(temp / "site");
  const auto before = identities(temp / "site");
  Site site = small_site();
  site.erase("vi/kh/nhiem-vu/II.3.html");
  const PublishReport report = publish(temp / "site", site);
  CHECK(report.foreign == 4);
  CHECK(report.removed == 1);
  CHECK(fs::read_symlink(temp / "site/link") == "CNAME");
  CHECK(fs::is_directory(temp / "site/.git/refs/tags"));
  auto after = identities(temp / "site");
  for (const char* path : {"CNAME", "vi/kh/nhiem-vu/ghi-chu.txt", ".git/config"}) {
    CHECK(after[path].modified == before.at(path).modified);
    CHECK(after[path].mode == before.at(path).mode);
    CHECK(after[path].inode == before.at(path).inode);
  }
  CHECK(read(temp / "site/CNAME") == "tphcm.example");
  // And again: a foreign file is no difference.
  CHECK_FALSE(publish(temp / "site", site).switched);
}

TEST_CASE("a published file damaged by hand is repaired") {
  const TempFolder temp;
  publish(temp / "site", small_site());
  SECTION("other bytes of the same size and time") {
    const auto time = fs::last_write_time(temp / "site/index.html");
    write(temp / "site/index.html", "<p>minh bạch");
    fs::last_write_time(temp / "site/index.html", time);
  }
  SECTION("cut") {
    write(temp / "site/index.html", "");
  }
  SECTION("grown") {
    write(temp / "site/empty.txt", "x");
  }
  SECTION("removed") {
    fs::remove(temp / "site/index.html");
  }
  SECTION("a link in its place") {
    fs::rename(temp / "site/index.html", temp / "elsewhere");
    fs::create_symlink(temp / "elsewhere", temp / "site/index.html");
  }
  SECTION("a folder in its place") {
    fs::remove(temp / "site/index.html");
    fs::create_directories(temp / "site/index.html");
  }
  SECTION("a folder reached through a link") {
    fs::rename(temp / "site/vi", temp / "elsewhere");
    fs::create_directory_symlink(temp / "elsewhere", temp / "site/vi");
  }
  const PublishReport report = publish(temp / "site", small_site());
  CHECK(report.switched);
  CHECK(content(temp / "site") == small_site());
  CHECK_FALSE(fs::is_symlink(temp / "site/index.html"));
  CHECK_FALSE(fs::is_symlink(temp / "site/vi"));
  CHECK_FALSE(publish(temp / "site", small_site()).switched);
}

TEST_CASE("a file larger than any buffer is compared and copied whole") {
  const TempFolder temp;
  Site site = {{"a", "1"}, {"big", std::string(1'000'003, 'x')}};
  publish(temp / "site", site);
  CHECK_FALSE(publish(temp / "site", site).switched);
  site["a"] = "2";
  publish(temp / "site", site);
  CHECK(content(temp / "site") == site);
  site["z"] = "";
  publish(temp / "site", site);
  CHECK(content(temp / "site") == site);
  site["big"].back() = 'y';
  CHECK(publish(temp / "site", site).changed == 2);
  CHECK(content(temp / "site") == site);
}

TEST_CASE("where a file can have no second name it is copied") {
  // Another file system stands for all that refuses.
  const fs::path elsewhere = "/dev/shm";
  const TempFolder temp;
  const minhbach::test::TempDir memory(elsewhere);
  write(memory.path() / "from/a/file", "bytes");
  fs::permissions(memory.path() / "from/a/file", fs::perms::owner_read);
  age(memory.path() / "from");
  fs::create_directories(temp / "to");
  const Tree from(memory.path() / "from");
  const Tree to(temp / "to");
  CHECK(to.take_from(from, "a/file"));
  CHECK_FALSE(to.is_shared("a/file"));
  CHECK_FALSE(to.take_from(from, "a/file"));
  const auto copy = identities(temp / "to").at("a/file");
  CHECK(copy.modified == identities(memory.path() / "from").at("a/file").modified);
  CHECK(copy.mode == identities(memory.path() / "from").at("a/file").mode);
  CHECK(read(temp / "to/a/file") == "bytes");
}

TEST_CASE("any number of threads gives the same tree") {
  Site site;
  for (int i = 0; i < 300; ++i) {
    site["vi/" + std::to_string(i % 7) + "/" + std::to_string(i) + ".html"] =
        std::string(static_cast<std::size_t>(i) * 37, 'x');
  }
  std::vector<std::pair<std::string, std::string>> files(site.begin(), site.end());
  std::vector<std::string> manifests;
  for (const unsigned jobs : {1U, 8U}) {
    const TempFolder temp;
    for (const char* last : {"first", "second", "second"}) {
      Publication publication({.folder = temp / "site", .jobs = jobs, .sync = false});
      base::run_jobs(files.size(), jobs, [&](std::size_t i, unsigned) {
        publication.put(files[i].first, files[i].second);
      });
      publication.put("last", last);
      const PublishReport report = publication.commit();
      CHECK(report.files == 302);
    }
    site["last"] = "second";
    CHECK(content(temp / "site") == site);
    manifests.push_back(read(temp / "site/manifest.json"));
  }
  CHECK(manifests[0] == manifests[1]);
}

TEST_CASE("a publication that is not committed leaves no trace") {
  const TempFolder temp;
  publish(temp / "site", small_site());
  const auto before = identities(temp / "site");
  {
    Publication publication({temp / "site"});
    publication.put("index.html", "new");
    CHECK(names_in(temp.path()) == ".site.lock .site.new site");
  }
  CHECK(identities(temp / "site") == before);
  CHECK(names_in(temp.path()) == "site");
}

TEST_CASE("a publication with a failed file cannot be committed") {
  const TempFolder temp;
  Publication publication({temp / "site"});
  publication.put("a", "1");
  CHECK(failure_of([&] { publication.put("A", "2"); }).starts_with("1|A|a|"));
  CHECK(failure_of([&] { publication.commit(); }).starts_with("70|"));
}

}  // namespace minhbach::output::test
