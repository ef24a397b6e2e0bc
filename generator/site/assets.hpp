#pragma once

#include "output/sink.hpp"
#include "render/theme.hpp"

#include <map>
#include <string>
#include <vector>

namespace minhbach::site {

// The theme's files under names that carry a hash of their content ('assets/site.1a2b3c4d.css'), so
// that browsers may keep them for ever. url("…") in style sheets is rewritten to the published
// name.
class Assets {
 public:
  static Assets make(const render::Theme& theme);

  // Published file of a name below the theme's static/; "" if the theme has none.
  [[nodiscard]] std::string path(const std::string& name) const;
  [[nodiscard]] std::vector<std::string> paths() const;
  // Published files of the theme's fonts.
  [[nodiscard]] const std::vector<std::string>& fonts() const { return fonts_; }
  void put_all(output::Sink& sink) const;

 private:
  struct Asset {
    std::string path;
    std::string bytes;
  };
  std::map<std::string, Asset> assets_;
  std::vector<std::string> fonts_;
};

}  // namespace minhbach::site
