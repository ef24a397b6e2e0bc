#include "site/addresses.hpp"

#include "base/escape.hpp"

#include <fmt/format.h>

namespace minhbach::site {

namespace {

constexpr std::string_view kSiteMapPath = "sitemap.xml";

std::string map_path(std::size_t number) {
  return fmt::format("sitemap-{}.xml", number);
}

std::string alternate(std::string_view language, const std::string& url) {
  return fmt::format(R"(<xhtml:link rel="alternate" hreflang="{}" href="{}"/>)", language, url);
}

}  // namespace

void SiteMap::add(const std::string& vi, const std::string& en) {
  if (config_.base_url.empty()) {
    return;
  }
  if (addresses_ == 0 && full_ == 0) {
    entries_ = entry_page();
    addresses_ = 1;
  }
  if (addresses_ + base::kLangs.size() > kMostAddresses) {
    put_full();
  }
  const std::string vi_url = base::html(config_.base_url + vi);
  const std::string en_url = base::html(config_.base_url + en);
  for (const std::string& url : {vi_url, en_url}) {
    entries_ += "<url><loc>" + url + "</loc>" + alternate("vi", vi_url) + alternate("en", en_url) +
                alternate("x-default", vi_url) + "</url>\n";
    ++addresses_;
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

void SiteMap::put_map(const std::string& path) {
  sink_.put(path,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
            "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n" +
                entries_ + "</urlset>\n");
  entries_.clear();
  addresses_ = 0;
}

void SiteMap::put_full() {
  ++full_;
  put_map(map_path(full_));
}

void SiteMap::put_index() {
  std::string index =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (std::size_t n = 1; n <= full_; ++n) {
    index += "<sitemap><loc>" + base::html(config_.base_url + map_path(n)) + "</loc></sitemap>\n";
  }
  sink_.put(kSiteMapPath, index + "</sitemapindex>\n");
}

void SiteMap::finish() {
  std::string robots = "User-agent: *\nAllow: /\n";
  if (!config_.base_url.empty()) {
    robots += "Sitemap: " + config_.base_url + std::string(kSiteMapPath) + "\n";
    if (full_ == 0) {
      entries_ = addresses_ == 0 ? entry_page() : std::move(entries_);
      put_map(std::string(kSiteMapPath));
    } else {
      put_full();
      put_index();
    }
  }
  sink_.put("robots.txt", robots);
}

}  // namespace minhbach::site
