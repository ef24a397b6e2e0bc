#include "output/manifest.hpp"
#include "output/publication.hpp"
#include "output/site_on_disk.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

namespace minhbach::output::test {

namespace fs = std::filesystem;

namespace {

const std::vector<std::string> kPrefixes = {"vi/kh/", "en/kh/", "data/kh/"};

PublishReport publish_plan(const fs::path& folder, const Site& site, bool finish = true) {
  Publication publication({.folder = folder, .sync = false});
  publication.add_plan("kh", kPrefixes);
  for (const auto& [path, bytes] : site) {
    publication.put(path, bytes);
  }
  if (finish) {
    publication.finish_plan("kh");
  }
  return publication.commit();
}

std::string paths(const Manifest& manifest) {
  std::string out;
  for (const ManifestFile& file : manifest.files) {
    out += file.path + " ";
  }
  return out;
}

Manifest manifest_at(const fs::path& file) {
  return parse_manifest(read(file), "m");
}

}  // namespace

TEST_CASE("the files of a plan stand in the manifest of the plan") {
  const TempFolder temp;
  const bool finish = GENERATE(true, false);
  const PublishReport report = publish_plan(temp / "site", small_site(), finish);
  CHECK(report.files == 8);
  const Manifest root = manifest_at(temp / "site/manifest.json");
  CHECK(paths(root) == "empty.txt index.html ");
  REQUIRE(root.plans.size() == 1);
  CHECK(root.plans[0].id == "kh");
  CHECK(root.plans[0].manifest.path == "data/kh/manifest.json");
  CHECK(root.plans[0].manifest.size == fs::file_size(temp / "site/data/kh/manifest.json"));
  const Manifest plan = manifest_at(temp / "site/data/kh/manifest.json");
  CHECK(plan.plan == "kh");
  CHECK(paths(plan) ==
        "data/kh/facts.csv en/kh/tasks/II.3.html vi/kh/index.html vi/kh/nhiem-vu/II.3.html ");
  CHECK_FALSE(publish_plan(temp / "site", small_site()).switched);
}

TEST_CASE("the folder of a plan's data is not taken for a site") {
  const TempFolder temp;
  {
    Publication publication({.folder = temp / "site"});
    publication.add_plan("p", {"data/p/"});
    publication.put("data/p/a.csv", "a");
    publication.put("index.html", "x");
    publication.commit();
  }
  CHECK(failure_of([&] {
          publish(temp / "site/data/p", small_site());
        }).find("this folder is a part of a published site: the data of a plan") !=
        std::string::npos);
  CHECK(read(temp / "site/data/p/a.csv") == "a");
}

TEST_CASE("what a plan no longer has is removed") {
  const TempFolder temp;
  publish_plan(temp / "site", small_site());
  write(temp / "site/vi/kh/ghi-chu.txt", "foreign");
  Site site = small_site();
  SECTION("one page") {
    site.erase("vi/kh/nhiem-vu/II.3.html");
    const PublishReport report = publish_plan(temp / "site", site);
    CHECK(report.removed == 1);
    CHECK(report.foreign == 1);
    CHECK_FALSE(fs::exists(temp / "site/vi/kh/nhiem-vu"));
  }
  SECTION("the plan itself") {
    site = {{"index.html", "<p>Minh Bạch"}};
    const PublishReport report = publish(temp / "site", site);
    CHECK(report.removed == 6);  // four of the plan, its manifest, empty.txt
    CHECK(report.foreign == 1);
    site["vi/kh/ghi-chu.txt"] = "foreign";
    CHECK(content(temp / "site") == site);
  }
  SECTION("nothing: its files moved to the root manifest") {
    const PublishReport report = publish(temp / "site", site);
    CHECK(report.removed == 1);
    site["vi/kh/ghi-chu.txt"] = "foreign";
    CHECK(content(temp / "site") == site);
  }
  SECTION("nothing: its files moved to another plan that is unchanged before") {
    Publication publication({temp / "site"});
    publication.add_plan("other", kPrefixes);
    for (const auto& [path, bytes] : site) {
      publication.put(path, bytes);
    }
    const PublishReport report = publication.commit();
    CHECK(report.removed == 1);
    CHECK(report.kept == 6);
    CHECK(fs::exists(temp / "site/vi/kh/index.html"));
    CHECK(fs::exists(temp / "site/data/other/manifest.json"));
  }
}

TEST_CASE("a plan manifest damaged by hand") {
  const TempFolder temp;
  publish_plan(temp / "site", small_site());
  const std::string whole = read(temp / "site/data/kh/manifest.json");
  write(temp / "site/data/kh/manifest.json", "{}");
  SECTION("is repaired while the plan is the same") {
    publish_plan(temp / "site", small_site());
    CHECK(read(temp / "site/data/kh/manifest.json") == whole);
  }
  SECTION("stops a build that would have to know the old files") {
    Site site = small_site();
    site.erase("vi/kh/index.html");
    CHECK(failure_of([&] { publish_plan(temp / "site", site); }) ==
          "1|" + (temp / "site/data/kh/manifest.json").string() +
              "||this is not a manifest that this program wrote|It cannot be told which files in "
              "this folder the program made, so none was changed. Take this file from a backup, or "
              "publish into a new, empty folder.");
    CHECK(fs::exists(temp / "site/vi/kh/index.html"));
    CHECK(names_in(temp.path()) == "site");
  }
}

TEST_CASE("plans are added before their files and finished once") {
  const TempFolder temp;
  Publication publication({temp / "site"});
  publication.put("vi/late/a", "");
  CHECK(failure_of([&] { publication.add_plan("late", {"vi/late/"}); }).starts_with("70|"));
  CHECK(failure_of([&] { publication.add_plan("p", {"vi/p"}); }).starts_with("70|"));
  publication.add_plan("kh", kPrefixes);
  CHECK(failure_of([&] { publication.add_plan("kh", {"x/"}); }).starts_with("70|"));
  CHECK(failure_of([&] { publication.put("VI/kh/a", ""); }) ==
        "1|VI/kh/a|vi/kh/|the folder differs from a plan's folder only in upper and lower "
        "case|Rename the folder, or the id of the plan.");
  publication.finish_plan("kh");
  CHECK(failure_of([&] { publication.finish_plan("kh"); }).starts_with("70|"));
  CHECK(failure_of([&] { publication.put("vi/kh/a", ""); }).starts_with("70|"));
}

}  // namespace minhbach::output::test
