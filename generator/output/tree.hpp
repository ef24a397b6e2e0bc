#pragma once

#include "base/descriptor.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace minhbach::output {

// How a file stands to what is to be published.
enum class Comparison { Absent, Differs, Same };

// One open folder and the files below it; paths are relative with '/'. Opened once, so that each
// access walks few names and a rename of the folder itself does not matter.
// All functions may be called from any thread. Errors: Failure(Machine); Failure(Material) when a
// new file needs a folder where a file stands, or the other way round.
class Tree {
 public:
  explicit Tree(std::filesystem::path root);

  [[nodiscard]] const std::filesystem::path& root() const { return root_; }
  [[nodiscard]] int get() const { return folder_.get(); }

  // Size, times and mode of what stands there, links not followed; nothing if absent.
  [[nodiscard]] std::optional<struct stat> status(const std::string& path) const;

  // Whether a file stands there with exactly these bytes. Reads it: what somebody changed by hand
  // must not pass for published. What is reached through a symbolic link counts as absent.
  [[nodiscard]] Comparison compare(const std::string& path, std::string_view bytes) const;

  // What a file holds; nothing if none stands there, if it is longer than `most`, or if a symbolic
  // link leads to it.
  [[nodiscard]] std::optional<std::string> read(const std::string& path, std::uint64_t most) const;

  // The same of a file of that size that stands there; Failure(Machine) if somebody changed it.
  [[nodiscard]] std::string read_whole(const std::string& path, std::uint64_t size) const;

  // Makes a new file and the folders to it. Must not exist yet.
  void create(const std::string& path, std::string_view bytes) const;

  // The same piece by piece: opens it for writing, and closes it with a look at what the disk says.
  [[nodiscard]] base::Descriptor begin_file(const std::string& path) const;
  void end_file(base::Descriptor file, const std::string& path) const;
  // For reading, and Same; empty if there is none (Absent), or if it is no file (Differs).
  [[nodiscard]] base::Descriptor open_file(const std::string& path, Comparison& result) const;
  // Whether anything is left to read.
  [[nodiscard]] bool has_more(const base::Descriptor& file, const std::string& path) const;

  // Takes a file over as it is; false if something of that name is here already. By a second name
  // for it: nobody writes into a file of either tree, they are only made and removed, and a name
  // costs a tenth of a copy that the disk has to hold anew. Where the file system or a permission
  // does not allow that, by a copy with its modification time and mode.
  [[nodiscard]] bool take_from(const Tree& source, const std::string& path) const;

  // A symbolic link, as a link.
  [[nodiscard]] bool copy_link_from(const Tree& source, const std::string& path) const;

  // Every folder that `path` names before a '/'.
  void make_folders(const std::string& path) const;

  void set_mode(const std::string& path, mode_t mode) const;

  // Whether a file has another name, in another tree, and so is on the disk already.
  [[nodiscard]] bool is_shared(const std::string& path) const;

  // Begins to have the disk hold a file or a folder; the second waits until it does.
  [[nodiscard]] base::Descriptor begin_sync(const std::string& path) const;
  void end_sync(const base::Descriptor& begun, const std::string& path) const;

 private:
  [[nodiscard]] std::uint64_t size_of(int file, const std::string& path) const;
  [[nodiscard]] bool copy_from(const Tree& source, const std::string& path) const;
  [[nodiscard]] base::Descriptor created(const std::string& path) const;  // empty if it exists
  std::filesystem::path root_;
  base::Descriptor folder_;
};

}  // namespace minhbach::output
