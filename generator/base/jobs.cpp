#include "base/jobs.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace minhbach::base {

void run_jobs(std::size_t count,
              unsigned workers,
              const std::function<void(std::size_t, unsigned)>& job) {
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::exception_ptr failure;
  std::size_t failed_at = count;

  const auto work = [&](unsigned worker) {
    for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
      try {
        job(i, worker);
      } catch (...) {
        const std::lock_guard lock(mutex);
        if (i < failed_at) {
          failed_at = i;
          failure = std::current_exception();
        }
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
  if (failure) {
    std::rethrow_exception(failure);
  }
}

}  // namespace minhbach::base
