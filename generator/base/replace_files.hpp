#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace minhbach::base {

// Writes several files of one folder, by name: all of them or none, also where the power goes.
// The folder is made anew beside itself, with what stays as it is, and takes its own place in one
// step. A file without bytes is taken away. Where a file system cannot do that, each file is
// replaced for itself. Needs the lock of the folder's writers. Failure(Machine) when the disk
// refuses; nothing is changed then.
void replace_files(const std::filesystem::path& folder,
                   const std::map<std::string, std::string>& files);

}  // namespace minhbach::base
