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
