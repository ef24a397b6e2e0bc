#include "base/jobs.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

using minhbach::base::run_jobs;

TEST_CASE("every job runs once whatever the number of workers") {
  for (const unsigned workers : {0U, 1U, 2U, 8U, 64U}) {
    std::vector<std::atomic<int>> runs(257);
    std::atomic<bool> worker_in_range = true;
    run_jobs(runs.size(), workers, [&](std::size_t i, unsigned worker) {
      ++runs[i];
      if (worker >= std::max(1U, workers)) {
        worker_in_range = false;
      }
    });
    for (const auto& n : runs) {
      REQUIRE(n == 1);
    }
    CHECK(worker_in_range);
  }
}

TEST_CASE("no job is nothing to do") {
  run_jobs(0, 8, [](std::size_t, unsigned) { FAIL("there is no job"); });
}

TEST_CASE("the failure of the lowest job is the one that counts") {
  for (int round = 0; round < 50; ++round) {
    std::string said;
    std::atomic<int> ran = 0;
    try {
      run_jobs(100, 8, [&](std::size_t i, unsigned) {
        ++ran;
        if (i % 10 == 7) {
          throw std::runtime_error(std::to_string(i));
        }
      });
    } catch (const std::runtime_error& error) {
      said = error.what();
    }
    REQUIRE(said == "7");
    REQUIRE(ran == 100);
  }
}
