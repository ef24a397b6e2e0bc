#pragma once

#include <functional>
#include <string_view>

namespace minhbach::output {

// Called before each step that changes the disk: "create staging", "write file", "take kept",
// "sync", "exchange", "move first", "move old away", "move new in", "remove old". For tests, which
// throw or end the process here. A std::system_error thrown at "exchange" stands for the answer of
// the kernel. Called from every thread that writes.
using FaultPoint = std::function<void(std::string_view step)>;

}  // namespace minhbach::output
