#include "base/zip_bytes.hpp"

#include "base/problem.hpp"

#include <zlib.h>

#include <array>
#include <limits>
#include <utility>

namespace minhbach::base {

namespace {

// 2.0, which the format calls the version that knows deflated files.
constexpr std::uint16_t kZipVersion = 20;
constexpr std::uint16_t kUtf8Names = 1U << 11U;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kFirstZipDay = (1U << 5U) | 1U;  // 1 January 1980

void append_16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value & 0xFFU);
  out += static_cast<char>((value >> 8U) & 0xFFU);
}

void append_32(std::string& out, std::uint32_t value) {
  append_16(out, value & 0xFFFFU);
  append_16(out, value >> 16U);
}

// What the header before a file and its line in the directory say alike.
void append_facts(std::string& out, const ZipEntry& entry) {
  append_16(out, kZipVersion);
  append_16(out, kUtf8Names);
  append_16(out, kDeflated);
  append_16(out, 0);  // midnight
  append_16(out, kFirstZipDay);
  append_32(out, entry.file->crc);
  append_32(out, static_cast<std::uint32_t>(entry.file->bytes.size()));
  append_32(out, entry.file->size);
  append_16(out, static_cast<std::uint32_t>(entry.name.size()));
  append_16(out, 0);  // nothing more is said
}

}  // namespace

Packer::Packer() : stream_(std::make_unique<z_stream_s>()) {
  // Tables as XML repeat themselves: the fastest way makes them a tenth, the slow one little less.
  constexpr int kFast = 1;
  constexpr int kRaw = -MAX_WBITS;
  constexpr int kMemory = 8;
  if (deflateInit2(stream_.get(), kFast, Z_DEFLATED, kRaw, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) {
    bug("nothing can be deflated");
  }
}

Packer::~Packer() {
  deflateEnd(stream_.get());
}

void Packer::deflate_all(int how) {
  std::array<char, 32768> room{};
  do {
    stream_->next_out = reinterpret_cast<Bytef*>(room.data());
    stream_->avail_out = static_cast<uInt>(room.size());
    deflate(stream_.get(), how);
    file_.bytes.append(room.data(), room.size() - stream_->avail_out);
  } while (stream_->avail_out == 0);
}

void Packer::add(std::string_view bytes) {
  if (bytes.empty()) {
    return;
  }
  if (bytes.size() > std::numeric_limits<std::uint32_t>::max() - file_.size) {
    bug("a file of a ZIP file of more than 4 GB");
  }
  // The library takes what it does not change without const.
  auto* const from =
      const_cast<char*>(bytes.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  stream_->next_in = reinterpret_cast<Bytef*>(from);
  stream_->avail_in = static_cast<uInt>(bytes.size());
  file_.crc = static_cast<std::uint32_t>(
      crc32(file_.crc, stream_->next_in, static_cast<uInt>(bytes.size())));
  file_.size += static_cast<std::uint32_t>(bytes.size());
  deflate_all(Z_NO_FLUSH);
}

PackedFile Packer::done() {
  deflate_all(Z_FINISH);
  file_.bytes.shrink_to_fit();  // grown by doubling, and kept until the last workbook is put
  return std::move(file_);
}

PackedFile packed(std::string_view bytes) {
  Packer packer;
  packer.add(bytes);
  return packer.done();
}

void give_zip(const std::vector<ZipEntry>& entries,
              const std::function<void(std::string_view)>& take) {
  std::string piece;
  std::string directory;
  std::uint64_t size = 0;
  const auto give = [&](std::string_view bytes) {
    take(bytes);
    size += bytes.size();
  };
  for (const ZipEntry& entry : entries) {
    append_32(directory, 0x02014B50U);
    append_16(directory, kZipVersion);
    append_facts(directory, entry);
    append_16(directory, 0);  // no comment
    append_16(directory, 0);  // first disk
    append_16(directory, 0);  // inner attributes
    append_32(directory, 0);  // outer ones
    append_32(directory, static_cast<std::uint32_t>(size));
    directory += entry.name;
    piece.clear();
    append_32(piece, 0x04034B50U);
    append_facts(piece, entry);
    piece += entry.name;
    give(piece);
    give(entry.file->bytes);
  }
  if (size + directory.size() > std::numeric_limits<std::uint32_t>::max()) {
    bug("a ZIP file of more than 4 GB");
  }
  const auto begin = static_cast<std::uint32_t>(size);
  const auto length = static_cast<std::uint32_t>(directory.size());
  append_32(directory, 0x06054B50U);
  append_32(directory, 0);  // one disk
  append_16(directory, static_cast<std::uint32_t>(entries.size()));
  append_16(directory, static_cast<std::uint32_t>(entries.size()));
  append_32(directory, length);
  append_32(directory, begin);
  append_16(directory, 0);  // no comment
  give(directory);
}

}  // namespace minhbach::base
