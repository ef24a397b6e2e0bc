#pragma once

#include "output/path_book.hpp"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::output {

// The one door out: every byte of the site passes through `put`.
//
// `path` is relative to the site, with '/', and obeys the rules of PathBook; a path is put once.
// Any thread may call `put`; `bytes` are only read during the call.
class Sink {
 public:
  virtual ~Sink() = default;
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  Sink(Sink&&) = delete;
  Sink& operator=(Sink&&) = delete;

  void put(std::string_view path, std::string_view bytes) { put(path, bytes, {}); }
  // `sha256`: of the bytes, from who had to work it out anyway; large files are not hashed twice.
  virtual void put(std::string_view path, std::string_view bytes, std::string_view sha256) = 0;

  // What the plan's site before had at that path, if it is still what its manifest says: for files
  // that are named after all that they are made of, and dear to make. Any thread.
  virtual std::optional<std::string> published(const std::string& /*plan_id*/,
                                               const std::string& /*path*/) {
    return std::nullopt;
  }

 protected:
  Sink() = default;
};

// Forgets what it takes, once the paths are seen to be right: for `check`.
class NullSink : public Sink {
 public:
  using Sink::put;
  void put(std::string_view path, std::string_view bytes, std::string_view sha256) override;

  // Nothing more comes below these prefixes (PathBook::close): their paths are kept no longer.
  void close(const std::vector<std::string>& prefixes);

 private:
  std::mutex mutex_;
  PathBook book_;
};

// A site that exists only in memory, for tests.
class MemorySink : public NullSink {
 public:
  using Files = std::map<std::string, std::string, std::less<>>;

  using Sink::put;
  void put(std::string_view path, std::string_view bytes, std::string_view sha256) override;

  // Path → bytes. Only while no thread is in `put`.
  [[nodiscard]] const Files& files() const { return files_; }

 private:
  std::mutex mutex_;
  Files files_;
};

}  // namespace minhbach::output
