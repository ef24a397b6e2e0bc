#include "output/site_on_disk.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>

namespace minhbach::output::test {

namespace fs = std::filesystem;

namespace {

const std::vector<std::string> kPlanFolders = {"vi/kh/", "data/kh/"};
const std::string kPagePath = "vi/kh/index.html";
const std::string kPageText(5000, 'a');

struct BuiltPlan {
  bool kept = false;
  PublishReport report;
};

// A plan of one page, made by the recipe if it is not kept, and a file without a recipe.
BuiltPlan build_plan(PublishRequest request,
                     const std::string& recipe,
                     const std::string& page = kPageText) {
  if (request.made_by.empty()) {
    request.made_by = "p1";
  }
  Publication publication(request);
  publication.add_plan("kh", kPlanFolders);
  BuiltPlan built;
  built.kept = publication.keep(kPagePath, recipe);
  if (built.kept) {
    CHECK(publication.kept(kPagePath) == page);
  } else {
    publication.put(kPagePath, page);
  }
  publication.put("data/kh/a.csv", "1");
  built.report = publication.commit();
  return built;
}

PublishRequest site_in(const TempFolder& temp) {
  PublishRequest request;
  request.folder = temp / "site";
  return request;
}

bool keeps_plan(const PublishRequest& to, const std::string& recipe) {
  PublishRequest request = to;
  request.made_by = "p1";
  Publication publication(request);
  const bool kept = publication.keep_plan("kh", kPlanFolders, recipe);
  if (!kept) {
    publication.add_plan("kh", kPlanFolders);
    publication.put(kPagePath, kPageText);
  }
  const PublishReport report = publication.commit();
  CHECK(report.files == 3);
  CHECK(report.kept == (kept ? 3 : report.kept));
  return kept;
}

}  // namespace

TEST_CASE("recipes: a file of the same recipe is kept and need not be made") {
  const TempFolder temp;
  CHECK_FALSE(build_plan(site_in(temp), "r1").kept);
  const Site before = content(temp / "site");
  const BuiltPlan again = build_plan(site_in(temp), "r1");
  CHECK(again.kept);
  CHECK_FALSE(again.report.switched);
  CHECK(again.report.kept == again.report.files);
  CHECK(content(temp / "site") == before);
  CHECK_FALSE(build_plan(site_in(temp), "r2", "other").kept);
  CHECK(read(temp / "site" / kPagePath) == "other");
  CHECK_FALSE(build_plan(site_in(temp), "r1").kept);
}

TEST_CASE("recipes: only the very file they were noted with is believed") {
  const TempFolder temp;
  build_plan(site_in(temp), "r1");
  const fs::path page = temp / "site" / kPagePath;
  const fs::path notes = temp / ".site.recipes/kh";
  PublishRequest request = site_in(temp);
  SECTION("touched by a nanosecond") {
    fs::last_write_time(page, fs::last_write_time(page) + std::chrono::nanoseconds(1));
  }
  SECTION("another file of the same size and time") {
    const auto time = fs::last_write_time(page);
    fs::rename(page, temp / "good");
    write(page, std::string(5000, 'b'));
    fs::last_write_time(page, time);
  }
  SECTION("a link in its place") {
    fs::rename(page, temp / "good");
    fs::create_symlink(temp / "good", page);
  }
  SECTION("gone") {
    fs::remove(page);
  }
  SECTION("noted by another program") {
    request.made_by = "p2";
  }
  SECTION("not to be believed") {
    request.believes_recipes = false;
  }
  SECTION("the notes are cut") {
    const std::string all = read(notes);
    write(notes, all.substr(0, all.size() - 70));
  }
  SECTION("a letter of the notes is another") {
    std::string all = read(notes);
    all[all.find("r1")] = 'q';
    write(notes, all);
  }
  SECTION("the notes are those of others") {
    fs::rename(temp / ".site.recipes", temp / "elsewhere");
    fs::create_directory_symlink(temp / "elsewhere", temp / ".site.recipes");
  }
  SECTION("the manifest of the plan is another") {
    write(temp / "site/data/kh/manifest.json", "{}");
  }
  CHECK_FALSE(build_plan(request, "r1").kept);
  CHECK(read(page) == kPageText);
  CHECK(build_plan(request, "r1").kept == request.believes_recipes);
}

TEST_CASE("recipes: what a build noted that failed is not believed") {
  const TempFolder temp;
  build_plan(site_in(temp), "r1");
  {
    PublishRequest request = site_in(temp);
    request.made_by = "p1";
    Publication publication(request);
    publication.add_plan("kh", kPlanFolders);
    CHECK_FALSE(publication.keep(kPagePath, "r2"));
    publication.put(kPagePath, std::string(5000, 'b'));
    publication.finish_plan("kh");
  }
  CHECK_FALSE(build_plan(site_in(temp), "r2", std::string(5000, 'b')).kept);
  CHECK(read(temp / "site" / kPagePath) == std::string(5000, 'b'));
}

TEST_CASE("recipes: a file is kept with its packed copies or not at all") {
  const TempFolder temp;
  build_plan(site_in(temp), "r1");
  PublishRequest request = site_in(temp);
  request.twins = {base::Packing::Gzip};
  CHECK_FALSE(build_plan(request, "r1").kept);
  const BuiltPlan again = build_plan(request, "r1");
  CHECK(again.kept);
  CHECK(again.report.twins.kept == 1);
  fs::remove(temp / "site" / (kPagePath + ".gz"));
  CHECK_FALSE(build_plan(request, "r1").kept);
  CHECK(build_plan(site_in(temp), "r1").kept);
  CHECK_FALSE(fs::exists(temp / "site" / (kPagePath + ".gz")));
}

TEST_CASE("recipes: a plan of the same recipe is kept whole") {
  const TempFolder temp;
  CHECK_FALSE(keeps_plan(site_in(temp), "r1"));
  CHECK(keeps_plan(site_in(temp), "r1"));
  CHECK_FALSE(keeps_plan(site_in(temp), "r2"));
  SECTION("as it is") {
    CHECK(keeps_plan(site_in(temp), "r2"));
  }
  SECTION("a file is another") {
    write(temp / "site" / kPagePath, kPageText + "b");
    CHECK_FALSE(keeps_plan(site_in(temp), "r2"));
  }
  SECTION("its manifest is another") {
    write(temp / "site/data/kh/manifest.json", "{}");
    CHECK_FALSE(keeps_plan(site_in(temp), "r2"));
  }
  CHECK(read(temp / "site" / kPagePath) == kPageText);
}

TEST_CASE("recipes: those of a plan that is gone go") {
  const TempFolder temp;
  keeps_plan(site_in(temp), "r1");
  CHECK(names_in(temp / ".site.recipes") == "kh");
  PublishRequest request = site_in(temp);
  request.made_by = "p1";
  publish(request, {{"index.html", "a"}});
  CHECK(names_in(temp / ".site.recipes").empty());
}

}  // namespace minhbach::output::test
