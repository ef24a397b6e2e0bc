#pragma once

#include "site/build.hpp"

#include <chrono>
#include <string>
#include <utility>

namespace minhbach::site {

// Adds the time until its end to a stage of the report.
class Stage {
 public:
  Stage(BuildReport& report, std::string name)
      : report_(report), name_(std::move(name)), begin_(Clock::now()) {}
  ~Stage() {
    const auto spent = Clock::now() - begin_;
    for (auto& [name, time] : report_.stages) {
      if (name == name_) {
        time += spent;
        return;
      }
    }
    report_.stages.emplace_back(name_, spent);
  }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;
  Stage(Stage&&) = delete;
  Stage& operator=(Stage&&) = delete;

 private:
  using Clock = std::chrono::steady_clock;  // how long, never what time

  BuildReport& report_;
  std::string name_;
  Clock::time_point begin_;
};

}  // namespace minhbach::site
