#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct z_stream_s;

namespace minhbach::base {

// A file as it stands in a ZIP file. Packed once, it may stand in several.
struct PackedFile {
  std::string name;
  std::string bytes;  // deflated
  std::uint32_t crc = 0;
  std::uint32_t size = 0;  // before
};

// Packs a file piece by piece: the whole of a large table never stands in memory as XML.
class Packer {
 public:
  explicit Packer(std::string name);
  ~Packer();
  Packer(const Packer&) = delete;
  Packer& operator=(const Packer&) = delete;
  Packer(Packer&&) = delete;
  Packer& operator=(Packer&&) = delete;

  void add(std::string_view bytes);
  PackedFile done();  // once

 private:
  void deflate_all(int how);

  PackedFile file_;
  std::unique_ptr<z_stream_s> stream_;
};

PackedFile packed(std::string name, std::string_view bytes);

// A ZIP file of these, in their order and without a time of the clock: same files, same bytes. All
// of them together stay below 4 GB.
std::string zip_of(const std::vector<const PackedFile*>& files);

}  // namespace minhbach::base
