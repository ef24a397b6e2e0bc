#pragma once

#include "base/lang.hpp"
#include "base/packing.hpp"
#include "site/contact.hpp"
#include "site/page_kind.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace minhbach::site {

// What belongs to the site (site-data/site.toml); what belongs to one run stands on the command
// line.
struct Config {
  enum class Source { Tables, Sqlite };

  std::string theme = "default";
  Source source = Source::Tables;  // what people edit: text tables, or a database of this schema
  bool show_illustrative = true;   // false: illustrative plans are left out, for publishing
  std::string base_url;            // 'https://…/', with a slash at its end; empty: not known
  // Where the site lies on its host, for 404.html; of base_url where it is not set itself.
  std::string base_path = "/";
  base::LocalText agency;  // in the masthead
  base::LocalText licence;
  std::string licence_url;
  Contact contact;
  bool offers_excel = true;               // false: tables are offered as CSV and JSON alone
  std::vector<base::Packing> compressed;  // packed copies beside the texts, for the web server
  std::set<PageKind> left_out;            // by `pages = […]`

  [[nodiscard]] bool shows(PageKind kind) const { return !left_out.contains(list_of(kind)); }

  // Throws Failure(Material) for an unknown setting, a wrong type, or a value that cannot be.
  static Config load(const std::filesystem::path& path);
};

}  // namespace minhbach::site
