#include "base/text.hpp"
#include "cli/draft_site.hpp"
#include "cli/report.hpp"
#include "output/sink.hpp"

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <set>
#include <thread>

#include "serve/served_site.hpp"
#include "serve/server.hpp"

namespace minhbach::cli {

namespace {

// Nothing of what is only looked at reaches the disk.
class MemorySink : public output::Sink {
 public:
  using Sink::put;
  void put(std::string_view path, std::string_view bytes, std::string_view /*sha256*/) override {
    std::string copy(bytes);
    const std::lock_guard lock(mutex_);
    files_.insert_or_assign(std::string(path), std::move(copy));
  }
  // Files of plans that are as they were, from what was made before.
  void keep_plans(const serve::ServedSite::Files& before, const std::set<std::string>& plans) {
    for (const auto& [path, bytes] : before) {
      const std::size_t begin = path.find('/') + 1;
      const std::size_t end = path.find('/', begin);
      if (begin != 0 && end != std::string::npos &&
          plans.contains(path.substr(begin, end - begin))) {
        files_.emplace(path, bytes);
      }
    }
  }
  serve::ServedSite::Files take() { return std::move(files_); }

 private:
  std::mutex mutex_;
  serve::ServedSite::Files files_;
};

std::atomic<bool> is_stopped = false;
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void stop_preview(int /*signal*/) {
  is_stopped = true;
}

void say_now(const std::string& line) {
  std::fputs((line + "\n").c_str(), stdout);
  std::fflush(stdout);
}

// Builds and says so in one line, or says what is wrong and leaves what is shown.
void rebuild(DraftSite& draft, serve::ServedSite& site, base::Lang lang) {
  const auto begin = std::chrono::steady_clock::now();
  try {
    draft.read();
    MemorySink sink;
    const std::set<std::string> kept = draft.unchanged_plans();
    sink.keep_plans(site.files(), kept);
    const std::size_t pages = draft.build(sink, {}, kept);
    site.renew(sink.take());
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begin);
    say_now(lang == base::Lang::Vi
                ? fmt::format("Đã dựng {} trang trong {} ms.", pages, took.count())
                : fmt::format("Built {} in {} ms.", base::counted(pages, "page"), took.count()));
  } catch (const base::Failure& failure) {
    if (failure.kind() != base::FailureKind::Material) {
      throw;
    }
    say_now(worded(failure.problems(), lang));
  }
}

}  // namespace

Done serve_preview(const Preview& command, const site::Places& places, base::Lang lang) {
  constexpr std::chrono::milliseconds kLook(50);
  std::signal(SIGINT, stop_preview);   // NOLINT(concurrency-mt-unsafe): before any thread
  std::signal(SIGTERM, stop_preview);  // NOLINT(concurrency-mt-unsafe): before any thread
  DraftSite draft(command, places);
  serve::ServedSite site;
  const serve::Server server(command.port, [&](const std::string& path, const std::string& at) {
    return site.answer(path, at);
  });
  say_now(fmt::format(
      fmt::runtime(lang == base::Lang::Vi ? "Bản xem trước (DỰ THẢO): {} Dừng bằng Ctrl-C."
                                          : "Preview (DRAFT): {} Stop with Ctrl-C."),
      server.address()));
  std::string seen;
  while (!is_stopped) {
    std::string now = draft.stamp();
    if (now != seen) {
      seen = std::move(now);
      rebuild(draft, site, lang);
    }
    std::this_thread::sleep_for(kLook);
  }
  Done done;
  done.line = {"Đã dừng.", "Stopped."};
  return done;
}

}  // namespace minhbach::cli
