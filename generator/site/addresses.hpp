#pragma once

#include "output/sink.hpp"
#include "site/context.hpp"

#include <string>
#include <vector>

namespace minhbach::site {

// robots.txt, and sitemap.xml with the language twins of every page when the site's address is
// known. Pages of illustrative plans are not meant to be found and stand in neither. Beyond what
// one map may hold, sitemap.xml names sitemap-1.xml, sitemap-2.xml and so on; each is put as soon
// as it is full, so that the pages of a thousand plans are not kept. Owned by one thread.
class SiteMap {
 public:
  // Addresses in one file, as the protocol of sitemaps allows.
  static constexpr std::size_t kMostAddresses = 50'000;

  SiteMap(const Config& config, output::Sink& sink) : config_(config), sink_(sink) {}
  // Twin pages, as paths below the top.
  void add(const std::string& vi, const std::string& en);
  // Once, after the last page.
  void finish();

 private:
  [[nodiscard]] std::string entry_page() const;
  void put_full();
  void put_map(const std::string& path);
  void put_index();

  const Config& config_;
  output::Sink& sink_;
  std::string entries_;        // of the map that is being filled
  std::size_t addresses_ = 0;  // in it
  std::size_t full_ = 0;       // maps put already
};

}  // namespace minhbach::site
