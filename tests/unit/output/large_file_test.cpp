#include "output/large_file.hpp"

#include "base/sha256.hpp"
#include "output/site_on_disk.hpp"

#include <catch2/catch.hpp>

namespace minhbach::output::test {

namespace {

// A site with one large file that is given in pieces of a size that divides nothing.
PublishReport publish_pieces(const std::filesystem::path& folder, const std::string& bytes) {
  constexpr std::size_t kPiece = 40'009;
  Publication publication({.folder = folder, .sync = false});
  publication.put("a", "1");
  const auto stream = publication.open("data/big");
  for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
    stream->write(std::string_view(bytes).substr(at, kPiece));
  }
  const Stream::Whole whole = stream->finish();
  CHECK(whole.size == bytes.size());
  CHECK(whole.sha256 == base::sha256(bytes));
  return publication.commit();
}

std::string large(std::size_t size) {
  std::string bytes(size, '\0');
  for (std::size_t i = 0; i < size; ++i) {
    bytes[i] = static_cast<char>('a' + i % 23);
  }
  return bytes;
}

}  // namespace

TEST_CASE("a file given in pieces is published like any other") {
  const TempFolder temp;
  const std::string before = large(GENERATE(0U, 5U, 65'536U, 300'007U));
  CHECK(publish_pieces(temp / "site", before).added == 3);
  CHECK(read(temp / "site/data/big") == before);
  age(temp / "site");
  const auto untouched = identities(temp / "site");
  CHECK_FALSE(publish_pieces(temp / "site", before).switched);
  CHECK(identities(temp / "site") == untouched);
  CHECK_FALSE(publish(temp / "site", {{"a", "1"}, {"data/big", before}}).switched);

  std::string after = before + "x";
  if (!before.empty()) {
    SECTION("another first letter") {
      after = "Z" + before.substr(1);
    }
    SECTION("another last letter") {
      after = before.substr(0, before.size() - 1) + "Z";
    }
    SECTION("shorter") {
      after.resize(before.size() / 2);
    }
  }
  SECTION("longer") {}
  const PublishReport report = publish_pieces(temp / "site", after);
  CHECK(report.changed == 2);
  CHECK(report.kept == 1);
  CHECK(read(temp / "site/data/big") == after);
  CHECK_FALSE(publish_pieces(temp / "site", after).switched);
}

TEST_CASE("a file given in pieces takes the place of a link and of a folder") {
  const TempFolder temp;
  publish(temp / "site", {{"a", "1"}});
  SECTION("link") {
    write(temp / "elsewhere", "x");
    std::filesystem::create_directories(temp / "site/data");
    std::filesystem::create_symlink(temp / "elsewhere", temp / "site/data/big");
  }
  SECTION("folder") {
    std::filesystem::create_directories(temp / "site/data/big");
  }
  publish_pieces(temp / "site", "new");
  CHECK(read(temp / "site/data/big") == "new");
  CHECK_FALSE(std::filesystem::is_symlink(temp / "site/data/big"));
}

TEST_CASE("a publication with a file that was not finished cannot be committed") {
  const TempFolder temp;
  Publication publication({temp / "site"});
  const auto stream = publication.open("big");
  stream->write("half");
  CHECK(failure_of([&] { publication.commit(); }).starts_with("70|"));
  CHECK(failure_of([&] { publication.put("BIG", "2"); }).starts_with("1|BIG|big|"));
}

TEST_CASE("sinks without a place for pieces gather them") {
  MemorySink memory;
  const auto stream = memory.open("a/big");
  stream->write("1");
  stream->write("2");
  CHECK(memory.files().empty());
  CHECK(stream->finish().sha256 == base::sha256("12"));
  CHECK(memory.files() == MemorySink::Files{{"a/big", "12"}});
  NullSink nowhere;
  const auto forgotten = nowhere.open("big");
  forgotten->write("12");
  const Stream::Whole whole = forgotten->finish();
  CHECK(whole.size == 2);
  CHECK(whole.sha256.empty());  // which nobody would read
  CHECK(!nowhere.needs_sums());
  CHECK(memory.needs_sums());
  CHECK(failure_of([&] { nowhere.put("BIG", "2"); }).starts_with("1|BIG|big|"));
}

}  // namespace minhbach::output::test
