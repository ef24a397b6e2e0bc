// Every sample in every format against the picture that was looked at. UPDATE_GOLDEN=1 accepts what
// is drawn now; look at it in a browser before you commit it.
#include "base/files.hpp"
#include "charts/samples.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <set>

#include "support/updating.hpp"

namespace {

using minhbach::charts::Format;

const std::filesystem::path kFolder =
    std::filesystem::path(MINHBACH_SOURCE) / "tests/unit/charts/golden";

}  // namespace

TEST_CASE("charts look as they did when they were looked at") {
  const std::vector<std::pair<Format, std::string>> formats = {
      {Format::Narrow, "narrow"}, {Format::Wide, "wide"}, {Format::File, "file"}};
  const bool updating = minhbach::test::is_updating();
  std::set<std::filesystem::path> expected;
  for (const auto& sample : minhbach::test::samples()) {
    for (const auto& [format, suffix] : formats) {
      if (sample.name.starts_with("empty-") && format != Format::Narrow) {
        continue;
      }
      const std::filesystem::path file = kFolder / (sample.name + "." + suffix + ".svg");
      expected.insert(file);
      const std::string drawn = sample.drawn(sample.caption, format);
      if (updating) {
        std::ofstream(file, std::ios::binary) << drawn;
      }
      INFO(file.filename());
      REQUIRE(std::filesystem::exists(file));
      CHECK(minhbach::base::read_file(file) == drawn);
    }
  }
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    INFO("no sample draws " << entry.path().filename());
    CHECK(expected.count(entry.path()) == 1);
  }
}
