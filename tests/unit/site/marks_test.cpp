#include "site/pages/marks.hpp"

#include "base/files.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <filesystem>
#include <regex>
#include <set>
#include <string>

using namespace minhbach;
using site::pages::Mark;
using site::pages::mark_of;

namespace {

// What no two of a family may share: a picture without colours says the same.
template <class Family>
void check_shapes_differ(const Family& family) {
  std::set<charts::Symbol> shapes;
  for (const auto& each : family) {
    CHECK(shapes.insert(mark_of(each).shape).second);
  }
}

}  // namespace

TEST_CASE("each class, activity, receipt and bucket has a shape of its own") {
  check_shapes_differ(analytics::kStandingClasses);
  check_shapes_differ(analytics::kActivities);
  check_shapes_differ(analytics::kBuckets);
  check_shapes_differ(
      std::array{analytics::Receipt::OnTime, analytics::Receipt::Late, analytics::Receipt::None});
}

TEST_CASE("a mark says the class of its standing, whatever the standing") {
  for (std::size_t i = 0; i < analytics::kStandings; ++i) {
    const auto standing = static_cast<analytics::Standing>(i);
    const Mark mark = mark_of(standing);
    const analytics::StandingClass klass = analytics::class_of(standing);
    INFO(analytics::number(standing));
    CHECK(mark.klass == mark_of(klass).klass);
    if (klass != analytics::StandingClass::Ongoing && !analytics::is_silence(standing)) {
      CHECK(mark.shape == mark_of(klass).shape);
    }
  }
}

TEST_CASE("what nobody reported is not taken for what failed, once or again and again") {
  analytics::Judgement silent;
  silent.standing = analytics::Standing::Unreported;
  silent.klass = analytics::StandingClass::Ongoing;
  analytics::Judgement again = silent;
  again.klass = analytics::StandingClass::Attention;
  const Mark failed = mark_of(analytics::Standing::Overdue);
  CHECK(mark_of(silent).shape != mark_of(again).shape);
  CHECK(mark_of(again).shape == mark_of(analytics::Standing::DueUnreported).shape);
  CHECK(mark_of(again).shape != failed.shape);
  CHECK(mark_of(again).klass == failed.klass);
  // General reports three times running need attention too, and look so.
  silent.standing = analytics::Standing::General;
  silent.klass = analytics::StandingClass::Attention;
  CHECK(mark_of(silent).shape == failed.shape);
}

TEST_CASE("pages have every shape that charts draw for a mark, and draw it alike") {
  const std::string& shapes = site::pages::mark_shapes().html;
  const auto check = [&](const Mark& mark) {
    const std::string name(site::pages::shape_name(mark.shape));
    REQUIRE(!name.empty());
    const std::size_t at = shapes.find("id=\"m-" + name + "\"");
    REQUIRE(at != std::string::npos);
    const std::string drawn = shapes.substr(at, shapes.find("</symbol>", at) - at);
    const charts::SymbolPaths paths = charts::paths_of(mark.shape, {0, 0});
    CHECK(drawn.find("d=\"" + (paths.area.empty() ? paths.outline : paths.area) + "\"") !=
          std::string::npos);
  };
  for (std::size_t i = 0; i < analytics::kStandings; ++i) {
    check(mark_of(static_cast<analytics::Standing>(i)));
  }
  for (std::size_t i = 0; i < analytics::kResults; ++i) {
    check(mark_of(static_cast<analytics::Result>(i), true));
    check(mark_of(static_cast<analytics::Result>(i), false));
  }
}

// Posts, levels and spans stand for goals and margins; dashes and rings of yearly values are parts
// of that chart. Everything else is told by the table alone.
TEST_CASE("no page or chart of the site chooses a mark of its own") {
  const std::regex chosen(
      R"(Symbol::(Disc|HalfDisc|DottedRing|Triangle|Cross|OpenDash|Block|Diamond|Square|BarredSquare|Speck)\b|\.mark = "|\.klass = ")");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(
           std::filesystem::path(MINHBACH_SOURCE) / "generator/site")) {
    const std::string name = entry.path().filename().string();
    if (!entry.is_regular_file() || name.starts_with("marks.")) {
      continue;
    }
    const std::string source = base::read_file(entry.path());
    INFO(name);
    CHECK_FALSE(std::regex_search(source, chosen));
  }
}
