#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace minhbach::site {

// Time spent in each stage, in the order of the first entry.
using StageTimes = std::vector<std::pair<std::string, std::chrono::nanoseconds>>;

// Adds the time until its end to that of a stage.
class Stage {
 public:
  Stage(StageTimes& times, std::string name)
      : times_(times), name_(std::move(name)), begin_(Clock::now()) {}
  ~Stage() {
    const auto spent = Clock::now() - begin_;
    for (auto& [name, time] : times_) {
      if (name == name_) {
        time += spent;
        return;
      }
    }
    times_.emplace_back(name_, spent);
  }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;
  Stage(Stage&&) = delete;
  Stage& operator=(Stage&&) = delete;

 private:
  using Clock = std::chrono::steady_clock;  // how long, never what time

  StageTimes& times_;
  std::string name_;
  Clock::time_point begin_;
};

}  // namespace minhbach::site
