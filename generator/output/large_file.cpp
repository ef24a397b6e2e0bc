#include "output/large_file.hpp"

#include "base/files.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace minhbach::output {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 16U;

}  // namespace

LargeFile::LargeFile(std::string path, const Tree* published, Staging& staging, Finished finished)
    : path_(std::move(path)),
      published_(published),
      staging_(staging),
      finished_(std::move(finished)) {
  if (published_ != nullptr) {
    from_ = published_->open_file(path_, result_);
  }
  pending_.reserve(kPiece);
}

void LargeFile::take(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::string_view piece = bytes.substr(0, kPiece - pending_.size());
    pending_ += piece;
    bytes.remove_prefix(piece.size());
    if (pending_.size() == kPiece) {
      compare_or_write();
    }
  }
}

void LargeFile::end(const Whole& whole) {
  if (!pending_.empty()) {
    compare_or_write();
  }
  if (!to_ && (!from_ || published_->has_more(from_, path_))) {
    begin_writing();  // the published one is longer, or there is none and this one is empty
  }
  if (to_) {
    staging_.tree()->end_file(std::move(to_), path_);
  }
  finished_(whole, result_);
}

void LargeFile::compare_or_write() {
  if (from_ && is_next_in_published(pending_)) {
    same_ += pending_.size();
  } else {
    if (!to_) {
      begin_writing();
    }
    base::write_all(to_.get(), pending_, path_);
  }
  pending_.clear();
}

bool LargeFile::is_next_in_published(std::string_view bytes) {
  std::string there(bytes.size(), '\0');
  std::size_t got = 0;
  while (got < there.size()) {
    const std::size_t more =
        base::read_some(from_.get(), there.data() + got, there.size() - got, path_);
    if (more == 0) {
      return false;
    }
    got += more;
  }
  return there == bytes;
}

void LargeFile::begin_writing() {
  to_ = staging_.begin(path_);
  if (!from_) {
    return;
  }
  from_ = published_->open_file(path_, result_);  // from its begin
  result_ = Comparison::Differs;
  std::string piece(kPiece, '\0');
  while (same_ > 0) {
    const std::size_t got = base::read_some(
        from_.get(), piece.data(), std::min<std::uint64_t>(piece.size(), same_), path_);
    if (got == 0) {
      throw base::machine_failure(path_, ESTALE);  // somebody shortens it meanwhile
    }
    base::write_all(to_.get(), {piece.data(), got}, path_);
    same_ -= got;
  }
  from_ = {};
}

}  // namespace minhbach::output
