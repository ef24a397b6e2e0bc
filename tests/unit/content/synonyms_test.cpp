#include "content/synonyms.hpp"

#include "support/temp_dir.hpp"
#include "support/words.hpp"

using namespace minhbach;
using test::TempDir;

namespace {

std::vector<content::Synonym> read(std::string_view text, base::Problems& problems) {
  const TempDir dir;
  dir.write("synonyms.csv", text);
  return content::read_synonyms(dir.path() / "synonyms.csv", problems);
}

std::vector<std::string> complaints(std::string_view text) {
  base::Problems problems;
  read(text, problems);
  std::vector<std::string> said;
  for (const base::Problem& problem : problems.sorted()) {
    said.push_back(std::to_string(problem.place.line) + " " + problem.reason.en);
  }
  return said;
}

}  // namespace

TEST_CASE("what readers type is a table of two columns, as Excel saves it", "[synonyms]") {
  base::Problems problems;
  // With a byte order mark, CRLF, blanks at the ends and parted letters.
  const auto all = read(
      "\xEF\xBB\xBFtyped,sought\r\n tre\xCC\x82\xCC\x83 ,quá hạn\r\n\r\nonline,\"trực tuyến\"\r\n",
      problems);
  REQUIRE(all.size() == 2);
  CHECK(all[0].typed == "trễ");
  CHECK(all[0].sought == "quá hạn");
  CHECK(all[1].sought == "trực tuyến");
  CHECK(problems.empty());
  CHECK(content::read_synonyms("no-such-folder/synonyms.csv", problems).empty());
  CHECK(problems.empty());
}

TEST_CASE("a row that cannot be sought is named, and why", "[synonyms]") {
  using Said = std::vector<std::string>;
  CHECK(complaints("từ,nghĩa\na,b\n") == Said{"1 the first row has to be typed,sought"});
  CHECK(complaints("typed,sought\na\nb,c,d\n") ==
        Said{"2 the row has not two cells", "3 the row has not two cells"});
  CHECK(complaints("typed,sought\na,\n\xE2\x80\x8B,b\n") ==
        Said{"2 the cell is empty", "3 the cell is empty"});
  CHECK(complaints("typed,sought\na,b\xE2\x80\x8B\n") == Said{"2 holds an unseen character"});
  CHECK(complaints("typed,sought\na," + std::string(61, 'b') + "\n") ==
        Said{"2 longer than 60 characters"});
  CHECK(complaints("typed,sought\na,b\na,c\na,b\n") == Said{"4 this pair stands above already"});
  CHECK(complaints("typed,sought\na,\xFF\n") == Said{"0 the file is not UTF-8 text"});
}
