#include "cli/progress.hpp"

#include "base/text.hpp"
#include "i18n/locale.hpp"
#include "model/decimal.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace minhbach::cli {

namespace {

constexpr std::chrono::seconds kPatience(1);
constexpr std::chrono::seconds kPatienceOfLog(10);
constexpr const char* kClearLine = "\r\x1B[K";

void write_out(const std::string& text) {
  std::fputs(text.c_str(), stderr);
  std::fflush(stderr);
}

base::LocalText time_left(double seconds) {
  constexpr double kMinute = 60;
  constexpr double kLong = 90;
  const bool in_minutes = seconds > kLong;
  const auto count = static_cast<std::size_t>(std::ceil(in_minutes ? seconds / kMinute : seconds));
  return {fmt::format("còn khoảng {} {}", count, in_minutes ? "phút" : "giây"),
          fmt::format("about {} left", base::counted(count, in_minutes ? "minute" : "second"))};
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

base::LocalText pace(std::size_t done, std::size_t total, std::chrono::duration<double> spent) {
  if (done == 0 || done >= total || spent < kPatience) {
    return {};
  }
  constexpr int kPlaces = 1;
  constexpr double kTenths = 10;
  const double rate = static_cast<double>(done) / spent.count();
  const base::LocalText left = time_left(static_cast<double>(total - done) / rate);
  const std::int64_t tenths = std::llround(rate * kTenths);
  if (tenths == 0) {
    return {", " + left.vi, ", " + left.en};
  }
  const auto number = [&](base::Lang lang) {
    return i18n::number(model::Decimal::of(tenths, kPlaces), kPlaces, lang);
  };
  return {fmt::format(", {}/giây, {}", number(base::Lang::Vi), left.vi),
          fmt::format(", {} a second, {}", number(base::Lang::En), left.en)};
}

ProgressLine::ProgressLine(base::Lang lang, bool is_silent)
    : lang_(lang),
      is_silent_(is_silent),
      is_terminal_(::isatty(STDERR_FILENO) == 1),
      begun_(Clock::now()),
      told_(begun_) {}

ProgressLine::~ProgressLine() {
  if (has_line_) {
    write_out(kClearLine);
  }
}

void ProgressLine::tell(const base::LocalText& what, std::size_t done, std::size_t total) {
  const Clock::time_point now = Clock::now();
  if (step_ != what.vi) {
    begun_ = step_.empty() ? begun_ : now;
    step_ = what.vi;
  }
  if (is_silent_ || (!has_line_ && now - told_ < (is_terminal_ ? kPatience : kPatienceOfLog))) {
    return;
  }
  const std::string text = what.in(lang_) + pace(done, total, now - begun_).in(lang_);
  if (is_terminal_) {
    write_out(kClearLine + progress_bar(text, done, total));
    has_line_ = true;
    return;
  }
  write_out(fmt::format("{}/{} {}\n", done, total, text));
  told_ = now;
}

}  // namespace minhbach::cli
