#include "output/sink.hpp"

namespace minhbach::output {

namespace {

class GatheringStream : public Stream {
 public:
  GatheringStream(Sink& sink, std::string_view path) : sink_(sink), path_(path) {}

 private:
  void take(std::string_view bytes) override { bytes_ += bytes; }
  void end(const Whole& whole) override { sink_.put(path_, bytes_, whole.sha256); }

  Sink& sink_;
  std::string path_;
  std::string bytes_;
};

class CountingStream : public Stream {
 public:
  CountingStream() : Stream(false) {}

 private:
  void take(std::string_view /*bytes*/) override {}
  void end(const Whole& /*whole*/) override {}
};

}  // namespace

std::unique_ptr<Stream> Sink::open(std::string_view path) {
  return std::make_unique<GatheringStream>(*this, path);
}

std::unique_ptr<Stream> NullSink::open(std::string_view path) {
  put(path, {}, {});
  return std::make_unique<CountingStream>();
}

void NullSink::put(std::string_view path, std::string_view /*bytes*/, std::string_view /*sha256*/) {
  check_path(path);
  const std::lock_guard lock(mutex_);
  book_.take(path);
}

void NullSink::close(const std::vector<std::string>& prefixes) {
  const std::lock_guard lock(mutex_);
  book_.close(prefixes);
}

void MemorySink::put(std::string_view path, std::string_view bytes, std::string_view sha256) {
  NullSink::put(path, bytes, sha256);
  const std::lock_guard lock(mutex_);
  files_.emplace(path, bytes);
}

}  // namespace minhbach::output
