#include "content/check_record.hpp"

#include "support/temp_dir.hpp"
#include "support/words.hpp"

using namespace minhbach;
using content::read_check_record;
using test::TempDir;

namespace {

constexpr std::string_view kWhole = R"(date = 2026-11-23
pages = 478
kinds = ["task", "overview"]

[[tool]]
name = "axe-core"
version = "4.14.1"

[[state]]
id = "light"
pages = 478
violations = 0

[[state]]
id = "paper"
pages = 12
violations = 3

[[limit]]
vi = "Một"
en = "One"
)";

std::string record_complaint(const std::string& text) {
  const TempDir dir;
  dir.write("r.toml", text);
  std::string said = test::failure_of([&] { read_check_record(dir.path() / "r.toml"); });
  const std::string place = dir.path().string() + "/";
  for (auto at = said.find(place); at != std::string::npos; at = said.find(place)) {
    said.erase(at, place.size());
  }
  return said;
}

std::string replaced(std::string_view what, std::string_view by) {
  std::string text(kWhole);
  return text.replace(text.find(what), what.size(), by);
}

}  // namespace

TEST_CASE("a record of checks says when, where, with what and what was found") {
  const TempDir dir;
  dir.write("r.toml", kWhole);
  const auto record = read_check_record(dir.path() / "r.toml");
  REQUIRE(record);
  CHECK(model::iso(record->date) == "2026-11-23");
  CHECK(record->pages == 478);
  CHECK(record->kinds == std::vector<std::string>{"task", "overview"});
  REQUIRE(record->tools.size() == 1);
  CHECK(record->tools[0].name == "axe-core");
  CHECK(record->tools[0].version == "4.14.1");
  REQUIRE(record->states.size() == 2);
  CHECK(record->states[1].id == "paper");
  CHECK(record->states[1].pages == 12);
  CHECK(record->states[1].violations == 3);
  REQUIRE(record->limits.size() == 1);
  CHECK(record->limits[0].vi == "Một");
  CHECK(record->limits[0].en == "One");
}

TEST_CASE("without the file nothing is on record") {
  const TempDir dir;
  CHECK_FALSE(read_check_record(dir.path() / "r.toml"));
}

TEST_CASE("a record that cannot be understood is refused") {
  CHECK(record_complaint(replaced("date = 2026-11-23\n", "")).find("r.toml") != std::string::npos);
  CHECK(record_complaint(replaced("violations = 0", "violations = -1")).find(":12") !=
        std::string::npos);
  CHECK(record_complaint(replaced("\"light\"", "\"lihgt\"")).find("light") != std::string::npos);
  CHECK(record_complaint(replaced("pages = 478\nkinds", "page = 478\nkinds")).find("pages") !=
        std::string::npos);
  CHECK(record_complaint(replaced("en = \"One\"\n", "")).find("r.toml") != std::string::npos);
  CHECK(record_complaint("date = ").find("r.toml:1") != std::string::npos);
}
