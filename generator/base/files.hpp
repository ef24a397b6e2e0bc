#pragma once

#include "base/problem.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::base {

// All of these throw Failure(Machine) with the path, what the system said, and what to do.

std::string read_file(const std::filesystem::path& path);
// Changes whenever the file is written, replaced or restored: device, inode, size, times of change
// to the nanosecond. "absent" for a file that is not there.
std::string file_stamp(const std::filesystem::path& path);
bool is_file(const std::filesystem::path& path);

// Regular files below `root`, as paths relative to it with '/', sorted by bytes. No hidden files
// and no symbolic links. An absent root has none.
std::vector<std::string> files_below(const std::filesystem::path& root);

// Writes aside and renames, so that a reader sees the old content or the new one and never half.
void replace_file(const std::filesystem::path& path, std::string_view bytes);

// A machine failure about `path`, worded from an errno.
Failure machine_failure(const std::filesystem::path& path, int error_number);

}  // namespace minhbach::base
