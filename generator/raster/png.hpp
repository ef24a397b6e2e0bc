#pragma once

#include <string>

#include "raster/canvas.hpp"

namespace minhbach::raster {

// The picture as a PNG file: with a table of colours where 256 suffice. Same picture, same bytes,
// as long as the library is the same.
std::string png(const Canvas& canvas);

}  // namespace minhbach::raster
