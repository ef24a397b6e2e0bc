#include "charts/path.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace minhbach::charts {

namespace {

constexpr double kNothing = 0.05;  // below what is printed

// Differences of printed positions, so that a line ends exactly where it should.
double printed(double value) {
  return std::round(value * 10) / 10;
}

void append_pair(std::string& path, double x, double y) {
  append_number(path, x);
  if (y >= 0) {
    path += ' ';
  }
  append_number(path, y);
}

}  // namespace

void append_number(std::string& out, double value) {
  constexpr double kMost = 1e9;  // far outside every picture, far inside a long long
  if (!std::isfinite(value) || std::abs(value) > kMost) {
    value = 0;
  }
  const long long tenths = std::llround(value * 10);
  std::array<char, 24> buffer{};
  const auto whole =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(tenths) / 10);
  if (tenths < 0) {
    out += '-';
  }
  if (std::abs(tenths) >= 10 || tenths == 0) {
    out.append(buffer.data(), whole.ptr);
  }
  if (tenths % 10 != 0) {
    out += '.';
    out += static_cast<char>('0' + std::abs(tenths) % 10);
  }
}

void move_to(std::string& path, Point at) {
  path += 'M';
  append_number(path, at.x);
  path += ' ';
  append_number(path, at.y);
}

// Short forms: a picture stands in the page, and most of its lines are level or upright.
void line_by(std::string& path, double dx, double dy) {
  if (std::abs(dy) < kNothing) {
    path += 'h';
    append_number(path, dx);
  } else if (std::abs(dx) < kNothing) {
    path += 'v';
    append_number(path, dy);
  } else {
    path += 'l';
    append_pair(path, dx, dy);
  }
}

void append_line(std::string& path, Point from, Point to) {
  move_to(path, from);
  line_by(path, printed(to.x) - printed(from.x), printed(to.y) - printed(from.y));
}

void append_box(std::string& path, const Box& box) {
  move_to(path, {box.x, box.y});
  const double width = printed(box.x + box.width) - printed(box.x);
  const double height = printed(box.y + box.height) - printed(box.y);
  line_by(path, width, 0);
  line_by(path, 0, height);
  line_by(path, -width, 0);
  path += 'z';
}

void append_circle(std::string& path, Point center, double radius) {
  move_to(path, {center.x - radius, center.y});
  for (const double sign : {2.0, -2.0}) {
    path += 'a';
    append_number(path, radius);
    path += ' ';
    append_number(path, radius);
    path += " 0 1 0 ";
    append_number(path, sign * radius);
    path += " 0";
  }
  path += 'z';
}

}  // namespace minhbach::charts
