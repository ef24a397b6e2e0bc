#include "output/manifest.hpp"

#include "output/site_on_disk.hpp"

#include <catch2/catch.hpp>

namespace minhbach::output::test {

namespace {

const std::string kSum(64, 'a');

Manifest sample() {
  Manifest manifest;
  manifest.files = {{"index.html", 12, kSum}, {"404 <b>.html", 0, kSum}};
  manifest.plans = {{"kh-2", {"data/kh-2/manifest.json", 7, kSum}},
                    {"kh-1", {"data/kh-1/manifest.json", 5, kSum}}};
  return manifest;
}

std::string answer_to(const std::string& text) {
  return failure_of([&] { parse_manifest(text, "site/manifest.json"); });
}

const std::string kWayOut =
    "|It cannot be told which files in this folder the program made, so none was changed. Take "
    "this file from a backup, or publish into a new, empty folder.";

}  // namespace

TEST_CASE("a manifest is written in a fixed order and form") {
  CHECK(manifest_text(sample()) ==
        "{\n"
        "  \"minhbach_manifest\": 1,\n"
        "  \"files\": [\n"
        "    {\"path\": \"404 \\u003cb>.html\", \"size\": 0, \"sha256\": \"" +
            kSum +
            "\"},\n"
            "    {\"path\": \"index.html\", \"size\": 12, \"sha256\": \"" +
            kSum +
            "\"}\n"
            "  ],\n"
            "  \"plans\": [\n"
            "    {\"id\": \"kh-1\", \"path\": \"data/kh-1/manifest.json\", \"size\": 5, "
            "\"sha256\": \"" +
            kSum +
            "\"},\n"
            "    {\"id\": \"kh-2\", \"path\": \"data/kh-2/manifest.json\", \"size\": 7, "
            "\"sha256\": \"" +
            kSum +
            "\"}\n"
            "  ]\n"
            "}\n");
  CHECK(manifest_text({"kh", {}, {}}) ==
        "{\n  \"minhbach_manifest\": 1,\n  \"plan\": \"kh\",\n  \"files\": []\n}\n");
}

TEST_CASE("a manifest is read as it was written") {
  for (const Manifest& manifest : {sample(), Manifest{}, Manifest{"kh", sample().files, {}}}) {
    const std::string text = manifest_text(manifest);
    CHECK(manifest_text(parse_manifest(text, "m")) == text);
  }
  const Manifest read = parse_manifest(manifest_text(sample()), "m");
  CHECK(read.files.front() == ManifestFile{"404 <b>.html", 0, kSum});
  CHECK(read.plans.back() == ManifestPlan{"kh-2", {"data/kh-2/manifest.json", 7, kSum}});
}

TEST_CASE("a manifest says which part of a site it is of") {
  Manifest manifest = sample();
  manifest.part = Part{2, 7, "f00"};
  const std::string text = manifest_text(manifest);
  CHECK(text.find("\"part\": {\"number\": 2, \"of\": 7, \"inputs\": \"f00\"}") !=
        std::string::npos);
  CHECK(parse_manifest(text, "m").part == manifest.part);
  for (const char* part : {"7",
                           "{}",
                           R"({"number": 0, "of": 7, "inputs": ""})",
                           R"({"number": 8, "of": 7, "inputs": ""})",
                           R"({"number": 1, "of": 4294967297, "inputs": ""})",
                           R"({"number": -1, "of": 7, "inputs": ""})",
                           R"({"number": 1, "of": 7})"}) {
    CAPTURE(part);
    CHECK(answer_to(R"({"minhbach_manifest": 1, "files": [], "plans": [], "part": )" +
                    std::string(part) + "}")
              .find("this field is missing or of the wrong kind") != std::string::npos);
  }
}

TEST_CASE("a manifest that was cut anywhere is refused") {
  const std::string text = manifest_text(sample());
  for (std::size_t size = 0; size + 2 < text.size(); ++size) {
    CAPTURE(size);
    CHECK(answer_to(text.substr(0, size))
              .starts_with("1|site/manifest.json||the manifest is damaged"));
  }
}

TEST_CASE("a damaged manifest says where and what to do") {
  CHECK(answer_to("{\n  \"minhbach_manifest\": 1,\n  oops") ==
        "1|site/manifest.json||the manifest is damaged: from here on it is not JSON" + kWayOut);
  try {
    parse_manifest("{\n  \"minhbach_manifest\": 1,\n  oops", "m");
  } catch (const base::Failure& failure) {
    CHECK(failure.problems().front().place == base::Place{"m", 3, 3, ""});
  }
  for (const char* text : {"[]", "{}", "7", R"({"name": "some web app", "icons": []})"}) {
    CHECK(answer_to(text) ==
          "1|site/manifest.json||this is not a manifest that this program wrote" + kWayOut);
  }
  CHECK(answer_to(R"({"minhbach_manifest": 2, "files": []})") ==
        "1|site/manifest.json||the manifest was written by another version of the program" +
            kWayOut);
}

TEST_CASE("a manifest with a wrong field names the field") {
  const auto field = [](const std::string& text) {
    try {
      parse_manifest(text, "m");
    } catch (const base::Failure& failure) {
      CHECK(failure.problems().front().reason.en ==
            "the manifest is damaged: this field is missing or of the wrong kind");
      return failure.problems().front().place.field;
    }
    return std::string("none");
  };
  const std::string head = R"({"minhbach_manifest": 1, )";
  const std::string good = R"("size": 1, "sha256": ")" + kSum + "\"";
  CHECK(field(head + R"("plans": []})") == "files");
  CHECK(field(head + R"("files": {}, "plans": []})") == "files");
  CHECK(field(head + R"("files": []})") == "plans");
  CHECK(field(head + R"("files": [], "plan": 3})") == "plan");
  CHECK(field(head + R"("files": [7], "plans": []})") == "path");
  CHECK(field(head + R"("files": [{)" + good + "}], \"plans\": []}") == "path");
  CHECK(field(head + R"("files": [{"path": "a", "size": -1, "sha256": ")" + kSum +
              "\"}], \"plans\": []}") == "size");
  CHECK(field(head + R"("files": [{"path": "a", "size": 1, "sha256": "abc"}], "plans": []})") ==
        "sha256");
  CHECK(field(head + R"("files": [], "plans": [{"path": "a", )" + good + "}]}") == "id");
}

}  // namespace minhbach::output::test
