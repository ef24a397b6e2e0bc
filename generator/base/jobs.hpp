#pragma once

#include <cstddef>
#include <functional>

namespace minhbach::base {

// Calls job(i, worker) once for each i < count on `workers` threads; worker < workers tells which
// one, for what a thread owns. Returns when all are done. If jobs throw, the exception of the
// lowest i is thrown again, so that a failure does not depend on which thread came first.
void run_jobs(std::size_t count,
              unsigned workers,
              const std::function<void(std::size_t, unsigned)>& job);

}  // namespace minhbach::base
