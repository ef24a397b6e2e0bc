#include "output/path_book.hpp"

#include "output/sink.hpp"
#include "output/site_on_disk.hpp"

#include <catch2/catch.hpp>

namespace minhbach::output::test {

namespace {

constexpr const char* kRename = "Rename the file, or the id this path is made from.";

std::string answer_to_path(const std::string& path) {
  return failure_of([&] { check_path(path); });
}

}  // namespace

TEST_CASE("a path of a site - good ones") {
  for (const char* path : {"index.html",
                           "vi/kh/nhiem-vu/II.3.html",
                           ".nojekyll",
                           ".well-known/security.txt",
                           "a b",
                           "..a/b..c",
                           "tệp/kế-hoạch.docx"}) {
    CAPTURE(path);
    CHECK(answer_to_path(path) == "none");
  }
  CHECK(answer_to_path(std::string(200, 'x') + "/y") == "none");
}

TEST_CASE("a path of a site - what only a bug can produce") {
  for (const std::string path :
       {"", "/", "/a", "a/", "a//b", ".", "..", "a/./b", "a/../b", "../a"}) {
    CAPTURE(path);
    CHECK(answer_to_path(path) ==
          "70|||a mistake in the program: the path '" + path +
              "' of the site is absolute or has a part that is empty, '.' or '..'|Please send this "
              "message to the developers.");
  }
}

TEST_CASE("a path of a site - names that cannot be carried everywhere") {
  const std::string signs =
      "|the path has a control character or one of the signs \\ < > : \" | ? "
      "*|" +
      std::string(kRename);
  for (const std::string path :
       {"a\\b", "a\nb", "a\x7f", "a:b", "a?b", "a*b", "a|b", "a<b", "a\"b"}) {
    CAPTURE(path);
    CHECK(answer_to_path(path) == "1|" + path + "|" + signs);
  }
  CHECK(answer_to_path(std::string("a\0b", 3)) == "1|" + std::string("a\0b", 3) + "|" + signs);
  const std::string longest(201, 'x');
  CHECK(answer_to_path(longest) ==
        "1|" + longest + "||the name of a file or folder is longer than 200 bytes|" + kRename);
  CHECK(
      answer_to_path("a./b") ==
      "1|a./b||the name of a file or folder ends in a dot or a blank, which Windows cannot open|" +
          std::string(kRename));
  CHECK(answer_to_path("a\xff") ==
        "1|a\xff||the path is not UTF-8 in composed form (NFC)|" + std::string(kRename));
  CHECK(answer_to_path("e\xcc\x82") ==
        "1|e\xcc\x82||the path is not UTF-8 in composed form (NFC)|" + std::string(kRename));
}

TEST_CASE("a path is put once") {
  MemorySink sink;
  sink.put("a/b.html", "1");
  CHECK(failure_of([&] { sink.put("a/b.html", "1"); }) ==
        "1|a/b.html||two parts of the site write to this path|" + std::string(kRename));
  CHECK(sink.files() == MemorySink::Files{{"a/b.html", "1"}});
}

TEST_CASE("paths that differ only in case are refused with both names") {
  PathBook book;
  book.take("vi/Đơn.html");
  CHECK(failure_of([&] { book.take("vi/đơn.html"); }) ==
        "1|vi/đơn.html|vi/Đơn.html|two paths differ only in upper and lower case: on Windows and "
        "macOS they are the same file|" +
            std::string(kRename));
  CHECK(failure_of([&] { book.take("VI/Đơn.html"); }) != "none");
  CHECK(failure_of([&] { book.take("vi/don.html"); }) == "none");
}

TEST_CASE("small letters of every Vietnamese capital") {
  CHECK(without_case("ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ Zz×") ==
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ zz×");
  CHECK(without_case("đồ_ẩưỹ/日本") == "đồ_ẩưỹ/日本");
}

TEST_CASE("a name is a file or a folder and not both") {
  PathBook book;
  book.take("a/b");
  CHECK(failure_of([&] { book.take("a/B/c"); }) ==
        "1|a/B/c|a/b|this path needs a folder with the name of another file|" +
            std::string(kRename));
  CHECK(failure_of([&] { book.take("A"); }) ==
        "1|A|a/b|this file has the name of another file's folder|" + std::string(kRename));
  CHECK(failure_of([&] { book.take("a-b"); }) == "none");
}

TEST_CASE("nothing comes into a closed folder") {
  PathBook book;
  book.take("vi/kh/a");
  book.take("vi/kh-2/a");
  book.close({"vi/kh/"});
  CHECK(failure_of([&] { book.take("vi/kh/b"); }).starts_with("70|"));
  CHECK(failure_of([&] { book.take("vi/kh-2/b"); }) == "none");
  CHECK(failure_of([&] { book.take("vi/kh-2/a"); }).starts_with("1|"));
}

TEST_CASE("a sink of nothing keeps no path of a plan that is finished") {
  NullSink sink;
  sink.put("vi/kh/a.html", "");
  sink.close({"vi/kh/"});
  // Still kept, the path would be refused as one that is written twice.
  CHECK(failure_of([&] {
          sink.put("vi/kh/a.html", "");
        }).find("came after its plan was finished") != std::string::npos);
}

}  // namespace minhbach::output::test
