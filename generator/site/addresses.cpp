#include "site/addresses.hpp"

#include "base/escape.hpp"

#include <fmt/format.h>

namespace minhbach::site {

namespace {

std::string alternate(std::string_view language, const std::string& url) {
  return fmt::format(R"(<xhtml:link rel="alternate" hreflang="{}" href="{}"/>)", language, url);
}

}  // namespace

void SiteMap::add(const std::string& vi, const std::string& en) {
  const std::string vi_url = base::html(config_.base_url + vi);
  const std::string en_url = base::html(config_.base_url + en);
  for (const std::string& url : {vi_url, en_url}) {
    entries_ += "<url><loc>" + url + "</loc>" + alternate("vi", vi_url) + alternate("en", en_url) +
                alternate("x-default", vi_url) + "</url>\n";
  }
}

// The page of both languages stands for neither: its twins are the first pages behind its doors.
std::string SiteMap::entry_page() const {
  const std::string url = base::html(config_.base_url);
  const auto home = [&](Lang lang) {
    return base::html(config_.base_url + site_page_path(PageKind::Home, lang));
  };
  return "<url><loc>" + url + "</loc>" + alternate("vi", home(Lang::Vi)) +
         alternate("en", home(Lang::En)) + alternate("x-default", url) + "</url>\n";
}

void SiteMap::put(output::Sink& sink) const {
  std::string robots = "User-agent: *\nAllow: /\n";
  if (!config_.base_url.empty()) {
    robots += "Sitemap: " + config_.base_url + "sitemap.xml\n";
    sink.put("sitemap.xml",
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
             "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n" +
                 entry_page() + entries_ + "</urlset>\n");
  }
  sink.put("robots.txt", robots);
}

}  // namespace minhbach::site
