#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace minhbach::base {

// Puts files into a folder that holds others, all of them or none: a copy of the folder is made
// beside it, changed, and takes its place in one step. A file without bytes is taken away. Who
// reads, or a power cut, meets the folder of before or of after. One at a time: the caller holds a
// lock; what killed runs left is removed.
// Failure(Machine) when the disk refuses or its file system cannot exchange folders; the folder is
// then as it was.
void change_folder(const std::filesystem::path& folder,
                   const std::map<std::string, std::string>& files);

}  // namespace minhbach::base
