#include "base/zip_bytes.hpp"

#include "base/zip_archive.hpp"

#include <catch2/catch.hpp>

#include "support/temp_dir.hpp"

using namespace minhbach;
using base::packed;

namespace {

std::string zip_of(const std::vector<base::ZipEntry>& entries) {
  std::string bytes;
  base::give_zip(entries, [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

}  // namespace

TEST_CASE("files packed once stand in several ZIP files, and come out as they went in", "[zip]") {
  std::string large;  // more than the room for one step, and no two steps alike
  for (int i = 0; i < 30'000; ++i) {
    large += std::to_string(i * 7919 % 30'011) + ";";
  }
  const auto first = packed(large);
  const auto second = packed("");
  base::Packer packer;
  for (std::size_t at = 0; at < large.size(); at += 777) {
    packer.add(std::string_view(large).substr(at, 777));
  }
  const auto third = packer.done();
  CHECK(third.crc == first.crc);
  CHECK(third.size == large.size());
  CHECK(first.bytes.size() < large.size());

  const test::TempDir dir;
  dir.write("a.zip",
            zip_of({{"tiếng Việt/một.xml", &first}, {"empty", &second}, {"pieces", &third}}));
  dir.write("b.zip", zip_of({{"pieces", &third}}));
  constexpr base::ZipLimits kLimits = {10, 1U << 20U, 1U << 22U};
  base::ZipArchive all((dir.path() / "a.zip").string(), kLimits, {});
  CHECK(all.names() == std::set<std::string>{"empty", "pieces", "tiếng Việt/một.xml"});
  CHECK(all.read("tiếng Việt/một.xml") == large);
  CHECK(all.read("empty") == "");
  CHECK(all.read("pieces") == large);
  base::ZipArchive one((dir.path() / "b.zip").string(), kLimits, {});
  CHECK(one.read("pieces") == large);
  CHECK(zip_of({{"pieces", &third}}) == zip_of({{"pieces", &third}}));
  CHECK(zip_of({{"pieces", &third}}) != zip_of({{"other", &third}}));
}
