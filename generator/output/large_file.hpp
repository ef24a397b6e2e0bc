#pragma once

#include "base/descriptor.hpp"
#include "output/sink.hpp"
#include "output/staging.hpp"
#include "output/tree.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace minhbach::output {

// A file of a publication that never stands in memory as a whole: as long as it says what the
// published one says nothing is written; from the first difference on it stands in staging, with
// what was the same before it.
class LargeFile : public Stream {
 public:
  // Absent, Differs or Same: how the published file stood to it.
  using Finished = std::function<void(const Whole&, Comparison)>;

  // `published` is null if nothing is. All must outlive this.
  LargeFile(std::string path, const Tree* published, Staging& staging, Finished finished);

 private:
  void take(std::string_view bytes) override;
  void end(const Whole& whole) override;
  void compare_or_write();
  [[nodiscard]] bool is_next_in_published(std::string_view bytes);
  void begin_writing();

  std::string path_;
  const Tree* published_;
  Staging& staging_;
  Finished finished_;
  std::string pending_;     // not yet compared or written
  std::uint64_t same_ = 0;  // bytes found the same so far
  Comparison result_ = Comparison::Absent;
  base::Descriptor from_;  // the published file, while everything is the same
  base::Descriptor to_;    // the new one, from the first difference on
};

}  // namespace minhbach::output
