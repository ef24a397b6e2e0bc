#pragma once

#include "output/sink.hpp"
#include "site/context.hpp"

#include <string>
#include <vector>

namespace minhbach::site {

// robots.txt, and sitemap.xml with the language twins of every page when the site's address is
// known. Pages of illustrative plans are not meant to be found and stand in neither.
class SiteMap {
 public:
  explicit SiteMap(const Config& config) : config_(config) {}
  // Twin pages, as paths below the top.
  void add(const std::string& vi, const std::string& en);
  void put(output::Sink& sink) const;

 private:
  [[nodiscard]] std::string entry_page() const;

  const Config& config_;
  std::string entries_;
};

}  // namespace minhbach::site
