#include "cli/progress.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

TEST_CASE("progress: a bar is as full as the work is done") {
  CHECK(cli::progress_bar("files read", 0, 7) == "[--------------------] 0/7 files read");
  CHECK(cli::progress_bar("files read", 5, 10) == "[##########----------] 5/10 files read");
  CHECK(cli::progress_bar("files read", 7, 7) == "[####################] 7/7 files read");
  CHECK(cli::progress_bar("files read", 9, 7) == "[####################] 9/7 files read");
  CHECK(cli::progress_bar("files read", 0, 0) == "[--------------------] 0/0 files read");
}

TEST_CASE("progress: pace and time left are told once they can be") {
  using std::chrono::duration;
  const auto pace = [](std::size_t done, std::size_t all, double seconds) {
    return cli::pace(done, all, duration<double>(seconds));
  };
  CHECK(pace(0, 100, 5.0).vi.empty());
  CHECK(pace(1, 100, 0.5).vi.empty());
  CHECK(pace(100, 100, 5.0).vi.empty());
  CHECK(pace(25, 100, 10.0).vi == ", 2,5/giây, còn khoảng 30 giây");
  CHECK(pace(25, 100, 10.0).en == ", 2.5 a second, about 30 seconds left");
  CHECK(pace(99, 100, 99.0).en == ", 1.0 a second, about 1 second left");
  CHECK(pace(10, 100, 20.0).en == ", 0.5 a second, about 3 minutes left");
  CHECK(pace(1, 3, 100.0).vi == ", còn khoảng 4 phút");
}
