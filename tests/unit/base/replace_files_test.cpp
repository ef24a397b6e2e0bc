#include "base/replace_files.hpp"

#include "base/files.hpp"

#include <catch2/catch.hpp>

#include "support/temp_dir.hpp"
#include "support/words.hpp"

using namespace minhbach;

TEST_CASE("several files of a folder are replaced together, and nothing else is touched") {
  const test::TempDir root;
  root.write("plan/a.csv", "old a");
  root.write("plan/b.csv", "old b");
  root.write("plan/notes/c.txt", "c");
  root.write(".plan.aside/left.csv", "of a killed run");
  const auto plan = root.path() / "plan";

  base::replace_files(plan, {{"a.csv", "new a"}, {"d.csv", "new d"}});
  CHECK(base::read_file(plan / "a.csv") == "new a");
  CHECK(base::read_file(plan / "b.csv") == "old b");
  CHECK(base::read_file(plan / "d.csv") == "new d");
  CHECK(base::read_file(plan / "notes" / "c.txt") == "c");
  CHECK(base::entries_of(root.path()).size() == 1);  // nothing of ours is left beside it

  // One that cannot be written: none is.
  CHECK(test::failure_of([&] {
          base::replace_files(plan, {{"a.csv", "newer a"}, {"none/e.csv", "e"}});
        }).starts_with("3\n"));
  CHECK(base::read_file(plan / "a.csv") == "new a");
  CHECK(base::entries_of(plan).size() == 4);
  CHECK(base::entries_of(root.path()).size() == 1);
}
