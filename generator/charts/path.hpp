#pragma once

#include "charts/geometry.hpp"

#include <string>

namespace minhbach::charts {

// Pieces of path data, absolute start and relative rest.
void move_to(std::string& path, Point at);
void line_by(std::string& path, double dx, double dy);  // 'h' or 'v' where it can
void append_line(std::string& path, Point from, Point to);
void append_box(std::string& path, const Box& box);
void append_circle(std::string& path, Point center, double radius);

}  // namespace minhbach::charts
