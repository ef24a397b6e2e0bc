#pragma once

#include <filesystem>
#include <string>

namespace minhbach::output {

// The build state stands beside the published folder, in `.name.state`: the fingerprint of all
// input and the size and modification time of every file. Losing it only costs time.

// True if the folder is what a build with this fingerprint left: every remembered file has its size
// and modification time still and the manifest is there. Opens no file but the state. Never throws
// for a state that is absent or damaged; then it is false. And while a lock stands beside the
// folder: a build is at work, or was killed after it had published and left that to the next.
bool is_current(const std::filesystem::path& folder, const std::string& fingerprint);

// Notes the published folder as the result of this fingerprint (one line of text, hexadecimal say).
// Call it while the Publication still lives, so that no other build comes between.
void remember(const std::filesystem::path& folder, const std::string& fingerprint);

}  // namespace minhbach::output
