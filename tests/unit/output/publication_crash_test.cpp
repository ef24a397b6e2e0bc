#include "base/files.hpp"
#include "output/publication.hpp"
#include "output/site_on_disk.hpp"

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace minhbach::output::test {

namespace fs = std::filesystem;

namespace {

Site next_site() {
  Site site = small_site();
  site["index.html"] = "changed";
  site["new/page.html"] = "new";
  site.erase("vi/kh/nhiem-vu/II.3.html");
  return site;
}

// Refuses the exchange as old kernels and some network disks do.
void refuse_exchange(std::string_view step) {
  if (step == "exchange") {
    throw std::system_error(EINVAL, std::generic_category());
  }
}

// The steps a build from the small site to the next one takes, in order.
std::vector<std::string> steps_of(bool first, bool fallback) {
  const TempFolder temp;
  if (!first) {
    publish(temp / "site", small_site());
  }
  std::vector<std::string> steps;
  const auto hook = [&](std::string_view step) {
    steps.emplace_back(step);
    if (fallback) {
      refuse_exchange(step);
    }
  };
  publish({.folder = temp / "site", .fault = hook}, next_site());
  return steps;
}

// Runs the build in a process of its own, which ends without any clean-up before step `last`.
void publish_and_die(const fs::path& folder, std::size_t last, bool fallback) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    std::size_t at = 0;
    const auto hook = [&](std::string_view step) {
      if (at++ == last) {
        ::_exit(9);
      }
      if (fallback) {
        refuse_exchange(step);
      }
    };
    try {
      publish({.folder = folder, .fault = hook}, next_site());
    } catch (...) {
      ::_exit(8);
    }
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  REQUIRE(WEXITSTATUS(status) == 9);
}

}  // namespace

TEST_CASE("the steps of a build are the ones the header names") {
  const std::vector<std::string> steps = {
      "create staging", "take kept", "write file", "sync", "exchange", "remove old"};
  for (const std::string& step : steps) {
    const auto taken = steps_of(false, false);
    CHECK(std::find(taken.begin(), taken.end(), step) != taken.end());
  }
  const auto first = steps_of(true, false);
  CHECK(std::find(first.begin(), first.end(), "move first") != first.end());
  const auto fallback = steps_of(false, true);
  for (const char* step : {"move old away", "move new in"}) {
    CHECK(std::find(fallback.begin(), fallback.end(), step) != fallback.end());
  }
}

TEST_CASE("killed at any step - the site is whole and the next build succeeds") {
  const bool fallback = GENERATE(false, true);
  const std::vector<std::string> steps = steps_of(false, fallback);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    CAPTURE(i, steps[i], fallback);
    const TempFolder temp;
    publish(temp / "site", small_site());
    publish_and_die(temp / "site", i, fallback);
    if (steps[i] == "remove old") {
      CHECK(content(temp / "site") == next_site());
    } else if (steps[i] == "move new in") {
      CHECK_FALSE(fs::exists(temp / "site"));  // the one instant that two renames have
      { const Publication recovering({temp / "site"}); }
      CHECK(content(temp / "site") == small_site());
    } else {
      CHECK(content(temp / "site") == small_site());
    }
    publish(temp / "site", next_site());
    CHECK(content(temp / "site") == next_site());
    CHECK(names_in(temp.path()) == "site");
  }
}

TEST_CASE("killed at any step of a first build - nothing is in the way of the next") {
  const std::vector<std::string> steps = steps_of(true, false);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    CAPTURE(i, steps[i]);
    const TempFolder temp;
    publish_and_die(temp / "site", i, false);
    CHECK(fs::exists(temp / "site") == (steps[i] == "remove old"));
    publish(temp / "site", next_site());
    CHECK(content(temp / "site") == next_site());
    CHECK(names_in(temp.path()) == "site");
  }
}

TEST_CASE("a full disk at any step - the site is as it was and the message says what to do") {
  const bool fallback = GENERATE(false, true);
  const std::vector<std::string> steps = steps_of(false, fallback);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    CAPTURE(i, steps[i], fallback);
    const TempFolder temp;
    publish(temp / "site", small_site());
    const auto before = identities(temp / "site");
    std::size_t at = 0;
    const auto hook = [&](std::string_view step) {
      if (at++ == i) {
        throw base::machine_failure(temp / "site", ENOSPC);
      }
      if (fallback) {
        refuse_exchange(step);
      }
    };
    const auto act = [&] {
      publish({.folder = temp / "site", .fault = hook}, next_site());
    };
    if (steps[i] == "remove old") {
      CHECK(failure_of(act) == "none");
      CHECK(content(temp / "site") == next_site());
    } else {
      CHECK(failure_of(act) ==
            "3|" + (temp / "site").string() +
                "||the system says: No space left on device|The disk is full. Free some space and "
                "run again; the published site is unchanged.");
      CHECK(identities(temp / "site") == before);
      CHECK(names_in(temp.path()) == "site");
    }
    publish(temp / "site", next_site());
    CHECK(content(temp / "site") == next_site());
    CHECK(names_in(temp.path()) == "site");
  }
}

TEST_CASE("two renames where the exchange is refused") {
  const TempFolder temp;
  publish(temp / "site", small_site());
  const PublishReport report =
      publish({.folder = temp / "site", .fault = refuse_exchange}, next_site());
  CHECK(report.switched);
  CHECK(report.fallback_used);
  CHECK(content(temp / "site") == next_site());
  CHECK(names_in(temp.path()) == "site");
}

TEST_CASE("an exchange that fails for another reason is a failure") {
  const TempFolder temp;
  publish(temp / "site", small_site());
  const auto hook = [](std::string_view step) {
    if (step == "exchange") {
      throw std::system_error(EBUSY, std::generic_category());
    }
  };
  CHECK(failure_of([&] { publish({.folder = temp / "site", .fault = hook}, next_site()); }) ==
        "3|" + (temp / "site").string() +
            "||the system says: Device or resource busy|This folder is a mount point and cannot be "
            "replaced in one step. Publish into a folder inside it.");
  CHECK(content(temp / "site") == small_site());
}

TEST_CASE("an old tree that cannot be removed is a warning") {
  const TempFolder temp;
  publish(temp / "site", small_site());
  const auto hook = [&](std::string_view step) {
    if (step == "remove old") {
      throw base::machine_failure(temp / ".site.new", ENOSPC);
    }
  };
  const PublishReport report = publish({.folder = temp / "site", .fault = hook}, next_site());
  CHECK(report.switched);
  REQUIRE(report.warnings.size() == 1);
  CHECK(report.warnings[0].severity == base::Severity::Warning);
  CHECK(report.warnings[0].place.file == (temp / ".site.new").string());
  CHECK(report.warnings[0].fix.en.starts_with("The new site is published."));
  CHECK(content(temp / "site") == next_site());
}

TEST_CASE("an empty folder made in the gap of two renames does not cost the site") {
  const TempFolder temp;
  publish(temp / "site", small_site());
  fs::rename(temp / "site", temp / ".site.old");
  SECTION("empty") {
    fs::create_directories(temp / "site");
    { const Publication recovering({temp / "site"}); }
    CHECK(content(temp / "site") == small_site());
  }
  SECTION("with somebody's file") {
    write(temp / "site/index.html", "maintenance");
    CHECK(failure_of([&] { const Publication refused({temp / "site"}); }) != "none");
    CHECK(content(temp / ".site.old") == small_site());
  }
}

}  // namespace minhbach::output::test
