#include "base/jobs.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace minhbach::base {

namespace {

// Of the failures of several workers, that of the first job.
class FirstFailure {
 public:
  // The exception that is being handled.
  void keep(std::size_t job) {
    const std::lock_guard lock(mutex_);
    if (!failure_ || job < job_) {
      job_ = job;
      failure_ = std::current_exception();
    }
  }

  void rethrow_if_any() const {
    if (failure_) {
      std::rethrow_exception(failure_);
    }
  }

 private:
  std::mutex mutex_;
  std::exception_ptr failure_;
  std::size_t job_ = 0;
};

}  // namespace

void run_jobs(std::size_t count,
              unsigned workers,
              const std::function<void(std::size_t, unsigned)>& job) {
  std::atomic<std::size_t> next = 0;
  FirstFailure failure;

  const auto work = [&](unsigned worker) {
    for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
      try {
        job(i, worker);
      } catch (...) {
        failure.keep(i);
      }
    }
  };

  const auto threads = static_cast<unsigned>(std::min<std::size_t>(workers, count));
  {
    std::vector<std::jthread> others;
    for (unsigned worker = 1; worker < threads; ++worker) {
      try {
        others.emplace_back(work, worker);
      } catch (const std::system_error&) {
        break;  // the machine gives no more threads: fewer do the same work
      }
    }
    work(0);
  }
  failure.rethrow_if_any();
}

}  // namespace minhbach::base
