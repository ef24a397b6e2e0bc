#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace minhbach::cli {

namespace {

constexpr std::chrono::seconds kPatience(1);
constexpr const char* kClearLine = "\r\x1B[K";

void write_out(const std::string& text) {
  std::fputs(text.c_str(), stderr);
  std::fflush(stderr);
}

}  // namespace

std::string progress_bar(const std::string& what, std::size_t done, std::size_t total) {
  constexpr std::size_t kWidth = 20;
  const std::size_t filled = total == 0 ? 0 : std::min(kWidth, kWidth * done / total);
  return fmt::format("[{}{}] {}/{} {}",
                     std::string(filled, '#'),
                     std::string(kWidth - filled, '-'),
                     done,
                     total,
                     what);
}

ProgressLine::ProgressLine(base::Lang lang, bool is_silent)
    : lang_(lang),
      is_silent_(is_silent),
      is_terminal_(::isatty(STDERR_FILENO) == 1),
      told_(Clock::now()) {}

ProgressLine::~ProgressLine() {
  if (has_line_) {
    write_out(kClearLine);
  }
}

void ProgressLine::tell(const base::LocalText& what, std::size_t done, std::size_t total) {
  if (is_silent_ || (!has_line_ && Clock::now() - told_ < kPatience)) {
    return;
  }
  if (is_terminal_) {
    write_out(kClearLine + progress_bar(what.in(lang_), done, total));
    has_line_ = true;
    return;
  }
  write_out(fmt::format("{}/{} {}\n", done, total, what.in(lang_)));
  told_ = Clock::now();
}

}  // namespace minhbach::cli
