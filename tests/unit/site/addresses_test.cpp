#include "site/addresses.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace minhbach::site {

namespace {

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos;
       at = text.find(what, at + 1)) {
    ++found;
  }
  return found;
}

output::MemorySink::Files maps_of(const std::string& base_url, std::size_t pairs) {
  Config config;
  config.base_url = base_url;
  output::MemorySink sink;
  SiteMap map(config, sink);
  for (std::size_t i = 0; i < pairs; ++i) {
    map.add("vi/" + std::to_string(i) + ".html", "en/" + std::to_string(i) + ".html");
  }
  map.finish();
  return sink.files();
}

}  // namespace

TEST_CASE("a site whose addresses one map can hold has one map") {
  const auto none = maps_of("https://example.org/", 0);
  CHECK(count(none.at("sitemap.xml"), "<loc>") == 1);
  // The page of both languages is the 50,000th's neighbour: 1 + 2 × 24,999.
  const auto most = maps_of("https://example.org/", 24'999);
  CHECK(most.size() == 2);
  CHECK(count(most.at("sitemap.xml"), "<url><loc>") == 49'999);
  CHECK(most.at("sitemap.xml").find("<sitemapindex") == std::string::npos);
}

TEST_CASE("more addresses than one map may hold are split, and sitemap.xml names the parts") {
  const auto files = maps_of("https://example.org/a&b/", 50'001);
  REQUIRE(files.size() == 5);
  std::size_t addresses = 0;
  for (const char* part : {"sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"}) {
    const std::size_t here = count(files.at(part), "<url><loc>");
    CHECK(here <= SiteMap::kMostAddresses);
    addresses += here;
    CHECK(files.at("sitemap.xml").find("<loc>https://example.org/a&amp;b/" + std::string(part)) !=
          std::string::npos);
  }
  CHECK(addresses == 1 + 2 * 50'001);
  CHECK(count(files.at("sitemap.xml"), "<sitemap>") == 3);
  CHECK(files.at("robots.txt") ==
        "User-agent: *\nAllow: /\nSitemap: https://example.org/a&b/sitemap.xml\n");
}

TEST_CASE("a site without an address has no map") {
  const auto files = maps_of("", 3);
  CHECK(files.size() == 1);
  CHECK(files.at("robots.txt") == "User-agent: *\nAllow: /\n");
}

}  // namespace minhbach::site
