#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct z_stream_s;

namespace minhbach::base {

// What a file of a ZIP file holds. Packed once, it may stand in several, called differently.
struct PackedFile {
  std::string bytes;  // deflated
  std::uint32_t crc = 0;
  std::uint32_t size = 0;  // before
};

// Packs a file piece by piece: the whole of a large table never stands in memory as XML.
class Packer {
 public:
  Packer();
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

PackedFile packed(std::string_view bytes);

struct ZipEntry {
  std::string name;
  const PackedFile* file = nullptr;
};

// A ZIP file of these, in their order and without a time of the clock: same files, same bytes. All
// of them together stay below 4 GB. Given piece by piece: the workbook of a large plan does not
// stand in memory beside the sheets it is made of.
void give_zip(const std::vector<ZipEntry>& entries,
              const std::function<void(std::string_view)>& take);

}  // namespace minhbach::base
