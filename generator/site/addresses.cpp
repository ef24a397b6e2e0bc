#include "site/addresses.hpp"

#include "base/escape.hpp"

#include <fmt/format.h>

namespace minhbach::site {

void SiteMap::add(const std::string& vi, const std::string& en) {
  if (config_.base_url.empty()) {
    return;
  }
  const std::string vi_url = base::html(config_.base_url + vi);
  const std::string en_url = base::html(config_.base_url + en);
  for (const std::string& url : {vi_url, en_url}) {
    entries_ += fmt::format(
        "<url><loc>{}</loc>"
        "<xhtml:link rel=\"alternate\" hreflang=\"vi\" href=\"{}\"/>"
        "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"{}\"/>"
        "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"{}\"/></url>\n",
        url,
        vi_url,
        en_url,
        vi_url);
  }
}

void SiteMap::put(output::Sink& sink) const {
  std::string robots = "User-agent: *\nAllow: /\n";
  if (!config_.base_url.empty()) {
    robots += "Sitemap: " + config_.base_url + "sitemap.xml\n";
    sink.put("sitemap.xml",
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
             "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n" +
                 entries_ + "</urlset>\n");
  }
  sink.put("robots.txt", robots);
}

}  // namespace minhbach::site
