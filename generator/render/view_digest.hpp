#pragma once

#include "render/shape.hpp"

#include <string>

namespace minhbach::render {

// Appends all that a template can learn from a view, each text with its length, so that no two
// views read alike: pages whose views and template are the same are the same.
void append_content(std::string& out, const Shape& shape, const void* view);

}  // namespace minhbach::render
