// minhbach_fuzz FORMAT COUNT SECONDS [SERIES]: reads COUNT inputs made of the seeds of a format, as
// many of them as SECONDS allow. The same SERIES makes the same inputs.
// minhbach_fuzz FORMAT --input FILE: reads that one.
// A child does the reading, so that one that dies is told by its parent, with the input in a file.
#include "base/files.hpp"
#include "base/problem.hpp"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <span>
#include <string>

#include "formats.hpp"
#include "mutate.hpp"
#include "support/temp_dir.hpp"

// What a sanitizer is to find besides what it finds unasked.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() {  // NOLINT
  return "detect_stack_use_after_return=1:strict_string_checks=1:hard_rss_limit_mb=2048:"
         "max_allocation_size_mb=512";
}

namespace {

namespace fs = std::filesystem;
using namespace minhbach;

constexpr unsigned kMostSeconds = 20;  // for one input

// What the parent has to know of a child that died.
struct Progress {
  std::uint64_t n = 0;
  std::uint64_t refused = 0;
};

// True: the input is right or was refused as it should be.
bool read_one(fuzz::Format& format, const std::string& input, Progress& progress) {
  ::alarm(kMostSeconds);
  try {
    format.read(input);
    return true;
  } catch (const base::Failure& failure) {
    ++progress.refused;
    if (std::getenv("SHOW") != nullptr) {
      std::fprintf(stderr, "%s\n", failure.what());
    }
    if (failure.kind() == base::FailureKind::Material) {
      return true;
    }
    std::fprintf(stderr, "a failure that is not about the material: %s\n", failure.what());
  } catch (const std::exception& other) {
    std::fprintf(stderr, "another exception: %s\n", other.what());
  }
  return false;
}

struct Task {
  std::string format;
  std::uint64_t count = 0;
  std::chrono::seconds most{0};
  std::uint64_t series = 1;
  std::string input;  // a file; empty: made ones
};

int child(const Task& task, const fs::path& found, Progress& progress) {
  const test::TempDir folder;
  const auto format = fuzz::make_format(task.format, MINHBACH_SOURCE, folder.path());
  if (!format) {
    std::fprintf(stderr, "no such format: %s\n", task.format.c_str());
    return 2;
  }
  if (!task.input.empty()) {
    return read_one(*format, base::read_file(task.input), progress) ? 0 : 1;
  }
  fuzz::Mutator mutator(format->seeds(), format->words(), format->has_pages());
  const auto end = std::chrono::steady_clock::now() + task.most;
  for (; progress.n < task.count && std::chrono::steady_clock::now() < end; ++progress.n) {
    const std::string input = mutator.make(task.series, progress.n);
    std::ofstream(found, std::ios::binary) << input;
    if (!read_one(*format, input, progress)) {
      return 1;
    }
  }
  ::alarm(0);
  return 0;
}

int run(const Task& task) {
  void* const shared =
      ::mmap(nullptr, sizeof(Progress), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED) {
    std::perror("mmap");
    return 3;
  }
  Progress& progress = *new (shared) Progress;
  const fs::path found = fs::absolute("fuzz-" + task.format + ".input");
  const ::pid_t reader = ::fork();
  if (reader == 0) {
    std::exit(child(task, found, progress));
  }
  int status = 0;
  if (reader < 0 || ::waitpid(reader, &status, 0) != reader) {
    std::perror("fork");
    return 3;
  }
  std::printf("fuzz %s: series %lu, %lu of %lu inputs, %lu refused\n",
              task.format.c_str(),
              task.series,
              progress.n,
              task.count,
              progress.refused);
  if (status == 0 && (progress.n > 0 || !task.input.empty())) {
    std::error_code ignored;
    fs::remove(found, ignored);
    return 0;
  }
  std::printf("RED: input %lu, %s %d%s: %s\n",
              progress.n,
              WIFSIGNALED(status) ? "signal" : "code",
              WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status),
              WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM ? " (too long)" : "",
              task.input.empty() ? found.c_str() : task.input.c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<char*> words(argv, static_cast<std::size_t>(argc));
  if (words.size() < 4) {
    std::fprintf(stderr, "usage: minhbach_fuzz FORMAT (COUNT SECONDS [SERIES] | --input FILE)\n");
    return 2;
  }
  Task task;
  task.format = words[1];
  if (std::string(words[2]) == "--input") {
    task.input = words[3];
  } else {
    task.count = std::strtoull(words[2], nullptr, 10);
    task.most = std::chrono::seconds(std::strtoll(words[3], nullptr, 10));
    task.series = words.size() > 4 ? std::strtoull(words[4], nullptr, 10) : task.series;
  }
  return run(task);
}
