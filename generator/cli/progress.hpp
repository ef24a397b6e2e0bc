#pragma once

#include "base/lang.hpp"

#include <chrono>
#include <cstddef>
#include <string>

namespace minhbach::cli {

// How far long work is, told on the error output so that what a command answers stays clean: on a
// terminal one line with a bar, written over and taken away at the end; elsewhere, in a log, a
// plain line now and then. Work that is done soon says nothing. Work of several steps tells one
// after the other, each with its own pace.
class ProgressLine {
 public:
  ProgressLine(base::Lang lang, bool is_silent);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ProgressLine(ProgressLine&&) = delete;
  ProgressLine& operator=(ProgressLine&&) = delete;

  void tell(const base::LocalText& what, std::size_t done, std::size_t total);

 private:
  using Clock = std::chrono::steady_clock;  // how long, never what time

  base::Lang lang_;
  bool is_silent_;
  bool is_terminal_;
  bool has_line_ = false;
  std::string step_;  // what was told last
  Clock::time_point begun_;
  Clock::time_point told_;
};

// '[#####-----] 5/10 files read'.
std::string progress_bar(const std::string& what, std::size_t done, std::size_t total);

// ', 2.5 a second, about 2 minutes left', as far as that can be said after `spent`; else nothing.
base::LocalText pace(std::size_t done, std::size_t total, std::chrono::duration<double> spent);

}  // namespace minhbach::cli
