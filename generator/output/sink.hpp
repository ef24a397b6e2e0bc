#pragma once

#include "base/sha256.hpp"
#include "output/path_book.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::output {

// A file of the site that is given piece by piece, because it is too large to stand in memory. For
// one thread at a time. It must not outlive its sink.
class Stream {
 public:
  virtual ~Stream() = default;
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  Stream(Stream&&) = delete;
  Stream& operator=(Stream&&) = delete;

  void write(std::string_view bytes) {
    if (sum_) {
      sum_->add(bytes);
    }
    size_ += bytes.size();
    take(bytes);
  }
  struct Whole {
    std::uint64_t size = 0;
    std::string sha256;
  };
  // Once, after the last piece. A stream without it is no file.
  Whole finish() {
    Whole whole{size_, sum_ ? sum_->hex() : std::string()};
    end(whole);
    return whole;
  }

 protected:
  // `has_sum`: false for a sink that needs none.
  explicit Stream(bool has_sum = true) {
    if (has_sum) {
      sum_.emplace();
    }
  }

 private:
  virtual void take(std::string_view bytes) = 0;
  virtual void end(const Whole& whole) = 0;

  std::optional<base::Sha256> sum_;
  std::uint64_t size_ = 0;
};

// The one door out: every byte of the site passes through `put` or `open`.
//
// `path` is relative to the site, with '/', and obeys the rules of PathBook; a path is put once.
// Any thread may call both; `bytes` are only read during the call.
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
  // A large file. Without a way of its own a sink is `put` it when it is finished.
  virtual std::unique_ptr<Stream> open(std::string_view path);

  // False: a sum may be left out here and in all that is put: nobody will read it.
  [[nodiscard]] virtual bool needs_sums() const { return true; }
  // Whether what stands at that path was put by a caller that named the same recipe, and is as it
  // was left: then it is kept as if it were put. If not, the caller makes and puts it, and what it
  // puts is known by that recipe. A recipe is a digest of all that decides the bytes besides the
  // program. Of files of plans, any thread.
  virtual bool keep(std::string_view /*path*/, const std::string& /*recipe*/) { return false; }
  // What a file that is kept holds. Any thread.
  virtual std::string kept(const std::string& /*path*/) { return {}; }

  // What the plan's site before had at that path, if it is still what its manifest says: for files
  // that are named after all that they are made of, and dear to make. Any thread.
  virtual std::optional<std::string> published(const std::string& /*plan_id*/,
                                               const std::string& /*path*/) {
    return std::nullopt;
  }

 protected:
  Sink() = default;
};

// Forgets what it takes, once the paths are seen to be right: for `check`. So it needs no sums,
// which are a fifth of the instructions of `check` where the processor has none for SHA-256.
class NullSink : public Sink {
 public:
  using Sink::put;
  void put(std::string_view path, std::string_view bytes, std::string_view sha256) override;
  std::unique_ptr<Stream> open(std::string_view path) override;
  [[nodiscard]] bool needs_sums() const override { return false; }

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
  std::unique_ptr<Stream> open(std::string_view path) override { return Sink::open(path); }
  [[nodiscard]] bool needs_sums() const override { return true; }

  // Path → bytes. Only while no thread is in `put`.
  [[nodiscard]] const Files& files() const { return files_; }

 private:
  std::mutex mutex_;
  Files files_;
};

}  // namespace minhbach::output
