#pragma once

#include <map>
#include <mutex>
#include <string>

#include "serve/server.hpp"

namespace minhbach::serve {

// The files of one built site, held in memory, as answers: those and nothing else. Its pages load
// again when a newer site has come. Any thread may ask.
class ServedSite {
 public:
  using Files = std::map<std::string, std::string>;  // bytes by path
  void renew(Files files);
  // A copy, for whoever makes the next one of parts of it.
  [[nodiscard]] Files files();
  Answer answer(const std::string& path, const std::string& at);

 private:
  [[nodiscard]] Answer file(const std::string& path, unsigned status) const;

  std::mutex mutex_;
  Files files_;
  unsigned generation_ = 0;
};

}  // namespace minhbach::serve
