// Pictures of points: canvas, text from the theme's own font files, PNG.
#include "base/files.hpp"
#include "base/problem.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "raster/png.hpp"
#include "raster/typeface.hpp"

namespace minhbach::raster {

namespace {

constexpr Colour kBlack{0, 0, 0};
constexpr Colour kWhite{255, 255, 255};
const std::string kFonts = MINHBACH_SOURCE "/themes/default/static/fonts/be-vietnam-pro-";

const std::vector<FontFile>& fonts() {
  static const std::vector<FontFile> kFiles = [] {
    std::vector<FontFile> files;
    for (const std::string part : {"latin-600.woff2", "vietnamese-600.woff2"}) {
      files.push_back({kFonts + part, base::read_file(kFonts + part)});
    }
    return files;
  }();
  return kFiles;
}

// Dark points of a text, and the box they lie in.
struct Ink {
  int points = 0;
  int left = 1000;
  int right = 0;
  int top = 1000;
};

Ink ink_of(const std::string& text) {
  Canvas canvas(400, 100, kWhite);
  Typeface(fonts()).draw(canvas, {20, 70}, text, 40, kBlack);
  Ink ink;
  for (int y = 0; y < canvas.height(); ++y) {
    for (int x = 0; x < canvas.width(); ++x) {
      if (canvas.at(x, y).red < 128) {
        ++ink.points;
        ink.left = std::min(ink.left, x);
        ink.right = std::max(ink.right, x);
        ink.top = std::min(ink.top, y);
      }
    }
  }
  return ink;
}

}  // namespace

TEST_CASE("a canvas draws inside itself only, and in sixteen steps") {
  Canvas canvas(4, 3, kWhite);
  canvas.fill(-1, -1, 3, 2, kBlack);
  CHECK(canvas.at(0, 0) == kBlack);
  CHECK(canvas.at(1, 0) == kBlack);
  CHECK(canvas.at(2, 0) == kWhite);
  CHECK(canvas.at(0, 1) == kWhite);
  canvas.cover(9, 9, kBlack, 255);
  canvas.cover(3, 2, kBlack, 255);
  CHECK(canvas.at(3, 2) == kBlack);
  canvas.cover(3, 1, kBlack, 3);
  CHECK(canvas.at(3, 1) == kWhite);
  canvas.cover(3, 1, kBlack, 128);
  CHECK(canvas.at(3, 1).red < 128);
  CHECK(canvas.at(3, 1).red > 110);
}

TEST_CASE("text takes its letters from the file that has them") {
  const Typeface face(fonts());
  CHECK(face.width("", 40) == 0);
  CHECK(face.width("Ho", 40) > face.width("H", 40));
  // Composed letters are as wide as their base: not the box of an unknown letter.
  CHECK(face.width("ồ", 40) == face.width("o", 40));
  CHECK(face.width("Sở", 80) == Approx(2 * face.width("Sở", 40)).margin(2));
  const Ink plain = ink_of("o");
  const Ink marked = ink_of("ồ");
  CHECK(plain.points > 100);
  CHECK(marked.points > plain.points);
  CHECK(marked.top < plain.top);  // the marks stand above
  CHECK(marked.left >= 20);
  CHECK(marked.right <= 20 + face.width("ồ", 40));
}

TEST_CASE("a file that is no font is the theme's mistake") {
  const std::vector<FontFile> files = {{"themes/x/static/fonts/x-400.woff2", "no font"}};
  try {
    const Typeface face(files);
    FAIL("taken");
  } catch (const base::Failure& failure) {
    CHECK(failure.kind() == base::FailureKind::Material);
    CHECK(failure.problems().front().place.file == "themes/x/static/fonts/x-400.woff2");
  }
}

TEST_CASE("a picture becomes the same file every time, with few colours or many") {
  Canvas few(300, 200, kWhite);
  few.fill(10, 10, 50, 50, kBlack);
  const std::string bytes = png(few);
  CHECK(bytes.substr(1, 3) == "PNG");
  CHECK(bytes == png(few));
  CHECK(bytes.find("PLTE") != std::string::npos);
  Canvas many(300, 200, kWhite);
  for (int x = 0; x < 300; ++x) {
    many.fill(
        x, 0, 1, 200, {static_cast<std::uint8_t>(x % 256), static_cast<std::uint8_t>(x / 2), 7});
  }
  const std::string full = png(many);
  CHECK(full.substr(1, 3) == "PNG");
  CHECK(full.find("PLTE") == std::string::npos);
}

}  // namespace minhbach::raster
