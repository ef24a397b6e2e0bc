#pragma once

#include "base/problem.hpp"

#include <string>

namespace minhbach::store {

// Text of a table file as composed UTF-8 with LF, without a byte order mark. False when the bytes
// are not UTF-8: the problem then names the encoding they most likely are (UTF-16, TCVN3, VNI,
// Windows-1258) and how to save the file again.
bool decode(const std::string& bytes,
            const std::string& file,
            std::string& text,
            base::Problems& problems);

}  // namespace minhbach::store
