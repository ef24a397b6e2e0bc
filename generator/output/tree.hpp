#pragma once

#include "base/descriptor.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace minhbach::output {

struct Comparison {
  enum class Result { Absent, Differs, Same };
  Result result = Result::Absent;
  struct stat status {};  // if Same
};

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
  [[nodiscard]] std::optional<std::string> read(const std::string& path, std::size_t most) const;

  // Makes a new file and the folders to it. With `like`, its times and mode are taken over. Must
  // not exist yet.
  void create(const std::string& path, std::string_view bytes, const struct stat* like) const;

  // Copies a file with its modification time and mode; false if something of that name is here
  // already. Never a hard link: the two trees must not share anything.
  [[nodiscard]] bool copy_from(const Tree& source, const std::string& path) const;

  // The same for a symbolic link, as a link.
  [[nodiscard]] bool copy_link_from(const Tree& source, const std::string& path) const;

  // Every folder that `path` names before a '/'.
  void make_folders(const std::string& path) const;

  void set_mode(const std::string& path, mode_t mode) const;

  // Begins to have the disk hold a file or a folder; the second waits until it does.
  [[nodiscard]] base::Descriptor begin_sync(const std::string& path) const;
  void end_sync(const base::Descriptor& begun, const std::string& path) const;

 private:
  // Empty if nothing stands there, or a link.
  [[nodiscard]] base::Descriptor opened(const std::string& path, struct stat& status) const;
  [[nodiscard]] base::Descriptor created(const std::string& path) const;  // empty if it exists
  std::filesystem::path root_;
  base::Descriptor folder_;
};

}  // namespace minhbach::output
