#pragma once

#include "base/problem.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::base {

// All of these throw Failure(Machine) with the path, what the system said, and what to do.

// What we make can be read by everybody, a web server say.
inline constexpr unsigned kFileMode = 0644;

// Why a pipe or a device is not read (it would never end), and what to do.
extern const LocalText kNoOrdinaryFile;
extern const LocalText kPutOrdinaryFile;

// Failure(Material) for a pipe or a device.
std::string read_file(const std::filesystem::path& path);
// A file of our own: nothing where none can be read, or where a link, a pipe or a folder stands.
std::optional<std::string> read_own_file(const std::filesystem::path& path);
// Changes whenever the file is written, replaced or restored: device, inode, size, times of change
// to the nanosecond. "absent" for a file that is not there.
std::string file_stamp(const std::filesystem::path& path);
bool is_file(const std::filesystem::path& path);

// What stands in a folder, links as they are, sorted by name.
std::vector<std::filesystem::directory_entry> entries_of(const std::filesystem::path& folder);

// Regular files below `root`, as paths relative to it with '/', sorted by bytes. No hidden files
// and no symbolic links. An absent root has none.
std::vector<std::string> files_below(const std::filesystem::path& root);

// Has the disk hold the names in a folder; nothing where a file system cannot.
void sync_folder(const std::filesystem::path& folder);

std::filesystem::path folder_of(const std::filesystem::path& path);  // "." for a bare name
// '.NAME' and `suffix` in the folder of `path`: where we keep what belongs to it.
std::filesystem::path beside(const std::filesystem::path& path, std::string_view suffix);

}  // namespace minhbach::base
