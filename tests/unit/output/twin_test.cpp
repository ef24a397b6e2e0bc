#include "output/twin.hpp"

#include "output/manifest.hpp"
#include "output/site_on_disk.hpp"

#include <catch2/catch.hpp>

namespace minhbach::output::test {

namespace {

const std::string kPage(5000, 'a');

PublishRequest with_twins(const TempFolder& temp) {
  PublishRequest request;
  request.folder = temp / "site";
  request.twins = {base::Packing::Gzip, base::Packing::Brotli};
  return request;
}

Site site_of(const std::string& page) {
  return {{"a.html", page}, {"b.csv", "short"}, {"c.png", std::string(5000, 'p')}};
}

}  // namespace

TEST_CASE("twins: texts that are worth it get them, and the manifest lists them") {
  const TempFolder temp;
  const PublishReport report = publish(with_twins(temp), site_of(kPage));
  const Site there = content(temp / "site");
  REQUIRE(there.size() == 5);
  CHECK(base::unpacks_to(base::Packing::Gzip, there.at("a.html.gz"), kPage));
  CHECK(base::unpacks_to(base::Packing::Brotli, there.at("a.html.br"), kPage));
  CHECK(parse_manifest(read(temp / "site/manifest.json"), "m").files.size() == 5);
  CHECK(report.files == 6);
  CHECK(report.twins.made == 2);
  CHECK(report.twins.kept == 0);
  CHECK(report.twins.bytes == there.at("a.html.gz").size() + there.at("a.html.br").size());
}

TEST_CASE("twins: what is published and says the same is kept") {
  const TempFolder temp;
  publish(with_twins(temp), site_of(kPage));
  const PublishReport again = publish(with_twins(temp), site_of(kPage));
  CHECK_FALSE(again.switched);
  CHECK(again.twins.made == 0);
  CHECK(again.twins.kept == 2);
  const PublishReport changed = publish(with_twins(temp), site_of(kPage + "b"));
  CHECK(changed.twins.made == 2);
  CHECK(base::unpacks_to(base::Packing::Gzip, read(temp / "site/a.html.gz"), kPage + "b"));
}

TEST_CASE("twins: one damaged by hand is made anew") {
  const TempFolder temp;
  publish(with_twins(temp), site_of(kPage));
  const std::string good = read(temp / "site/a.html.br");
  const std::string bad = GENERATE_COPY(
      good.substr(1), base::packed_as(base::Packing::Brotli, "what else"), std::string());
  write(temp / "site/a.html.br", bad);
  const PublishReport report = publish(with_twins(temp), site_of(kPage));
  CHECK(report.twins.made == 1);
  CHECK(read(temp / "site/a.html.br") == good);
}

TEST_CASE("twins: they go with their file, and with the wish for them") {
  const TempFolder temp;
  publish(with_twins(temp), site_of(kPage));
  CHECK(publish(with_twins(temp), {{"b.csv", "short"}}).removed == 4);
  publish(with_twins(temp), site_of(kPage));
  CHECK(publish(temp / "site", site_of(kPage)).removed == 2);
  CHECK(content(temp / "site") == site_of(kPage));
}

TEST_CASE("twins: a file given piece by piece has them too") {
  const TempFolder temp;
  for (const auto& [text, kept] : {std::pair(kPage, 0U), {kPage, 2U}, {kPage + "b", 0U}}) {
    Publication publication(with_twins(temp));
    publication.put("b.csv", "short");
    const std::unique_ptr<Stream> stream = publication.open("a.html");
    stream->write(std::string_view(text).substr(0, 100));
    stream->write(std::string_view(text).substr(100));
    stream->finish();
    CHECK(publication.commit().twins.kept == kept);
    CHECK(base::unpacks_to(base::Packing::Gzip, read(temp / "site/a.html.gz"), text));
    CHECK(base::unpacks_to(base::Packing::Brotli, read(temp / "site/a.html.br"), text));
  }
}

TEST_CASE("twins: of which file one is, by its name") {
  CHECK(original_of("vi/a.html.gz") == "vi/a.html");
  CHECK(original_of("data/x/a.sqlite.br") == "data/x/a.sqlite");
  CHECK(original_of("vi/a.html") == std::nullopt);
  CHECK(original_of("static/photo.png.gz") == std::nullopt);
}

}  // namespace minhbach::output::test
