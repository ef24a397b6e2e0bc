#include "cli/arguments.hpp"

#include "cli/options.hpp"

#include "support/words.hpp"

using namespace minhbach;
using namespace minhbach::cli;

namespace {

template <class Command>
Command command_of(const std::vector<std::string>& words) {
  return std::get<Command>(parse(words, "").command);
}

std::string complaint(const std::vector<std::string>& words) {
  return test::failure_of([&] { parse(words, ""); });
}

std::string said(const std::string& value, const std::string& reason, const std::string& nearest) {
  return "2\nminhbach:0:0: '" + value + "' | " + reason +
         " | Xem: minhbach --help | See: minhbach --help | " + nearest + "\n";
}

}  // namespace

TEST_CASE("defaults need no argument in the repository") {
  CHECK(command_of<Load>({"load"}).folder == "./site-data");
  CHECK(command_of<Load>({"load"}).database == "./site-data/minhbach.sqlite");
  CHECK(command_of<Build>({"build"}).out == "./public");
  CHECK(command_of<Build>({"build"}).jobs == 0);
  CHECK_FALSE(command_of<Build>({"build"}).as_of);
  CHECK_FALSE(command_of<Check>({"check"}).strict);
  CHECK(command_of<Dump>({"dump"}).folder == "./site-data");
}

TEST_CASE("the root moves every default and nothing that is named") {
  const Build build = command_of<Build>({"--root", "/a b", "build", "--out=x"});
  CHECK(build.database == "/a b/site-data/minhbach.sqlite");
  CHECK(build.out == "x");
  CHECK(command_of<Load>({"load", "bảng", "--root", "/r"}).folder == "bảng");
}

TEST_CASE("options are read before and behind the command") {
  const Arguments arguments = parse({"--json", "load", "--strict", "--stats", "--replace"}, "");
  CHECK(arguments.json);
  CHECK(arguments.stats);
  CHECK(std::get<Load>(arguments.command).strict);
  CHECK(std::get<Load>(arguments.command).replace);
  CHECK(command_of<Build>({"build", "--jobs", "8"}).jobs == 8);
  CHECK(command_of<Build>({"build", "--as-of", "2023-03-31"}).as_of ==
        model::parse_day("2023-03-31"));
}

TEST_CASE("diff takes two sides, and answers as JSON who asks for JSON") {
  const Diff plain = command_of<Diff>({"diff", "public", "site-data"});
  CHECK(plain.before == "public");
  CHECK(plain.after == "site-data");
  CHECK(plain.format == Diff::Format::Text);
  CHECK_FALSE(plain.plan);
  CHECK(command_of<Diff>({"diff", "--json", "a", "b"}).format == Diff::Format::Json);
  const Diff html = command_of<Diff>({"diff", "a", "b", "--json", "--format=html", "--plan", "p"});
  CHECK(html.format == Diff::Format::Html);
  CHECK(html.plan == "p");
  CHECK(command_of<Diff>({"diff", "a", "b", "--format", "markdown"}).format ==
        Diff::Format::Markdown);
  const std::string two =
      "lệnh này cần đúng hai tham số: bên cũ và bên mới"
      " | this command takes two arguments: the old side and the new one";
  CHECK(complaint({"diff", "a"}) == said("a", two, ""));
  CHECK(complaint({"diff", "a", "b", "c"}) == said("a b c", two, ""));
  CHECK(complaint({"diff", "a", "b", "--format", "htm"}) ==
        said("htm",
             "tùy chọn --format nhận giá trị: text, markdown, html, json"
             " | the values of --format are: text, markdown, html, json",
             "html"));
}

TEST_CASE("a folder may be called like a command") {
  CHECK(command_of<Load>({"load", "dump"}).folder == "dump");
  CHECK(command_of<Build>({"build", "--out", "load"}).out == "load");
  CHECK(command_of<Build>({"--root", "build", "build"}).out == "build/public");
}

TEST_CASE("the language comes from the option, then from the locale") {
  CHECK(parse({"load"}, "vi_VN.UTF-8").lang == Lang::Vi);
  CHECK(parse({"load"}, "en_US.UTF-8").lang == Lang::En);
  CHECK(parse({"load"}, "").lang == Lang::En);
  CHECK(parse({"load", "--lang", "en"}, "vi_VN").lang == Lang::En);
  CHECK(parse({"load", "--lang=vi"}, "C").lang == Lang::Vi);
}

TEST_CASE("what is not understood is told with the nearest word") {
  CHECK(complaint({"biuld"}) ==
        said("biuld", "không có lệnh này | there is no such command", "build"));
  CHECK(complaint({"build", "--job"}) ==
        said("--job", "không có tùy chọn này | there is no such option", "--jobs"));
  CHECK(complaint({"load", "--as-of", "2023-01-01"}).starts_with("2\n"));
  CHECK(complaint({}) == said("", "thiếu tên lệnh | a command is missing", ""));
  CHECK(complaint({"load", "a", "b"}) == said("b", "thừa tham số | one argument too many", ""));
  CHECK(complaint({"build", "x"}) ==
        said("x", "lệnh này không nhận tham số | this command takes no argument", ""));
  CHECK(complaint({"build", "--jobs"}) ==
        said("--jobs", "tùy chọn này cần một giá trị | this option needs a value", ""));
  CHECK(complaint({"load", "--strict=1"})
            .find("tùy chọn này không nhận giá trị | this option takes no value") !=
        std::string::npos);
  CHECK(complaint({"--lang", "fr", "load"}) ==
        said("fr", "ngôn ngữ là vi hoặc en | the language is vi or en", ""));
}

TEST_CASE("numbers and days are checked") {
  for (const char* const wrong : {"0", "257", "-1", "x", "1.5"}) {
    CHECK(complaint({"build", "--jobs", wrong}) ==
          said(wrong, "số luồng phải từ 1 đến 256 | the number of jobs must be from 1 to 256", ""));
  }
  CHECK(complaint({"build", "--as-of", "2023-02-30"}) ==
        said("2023-02-30",
             "không phải ngày có thật; viết dạng 2025-12-31"
             " | not a day that exists; write 2025-12-31",
             ""));
}

TEST_CASE("help and version win over what else is asked") {
  CHECK(command_of<Help>({"--help"}).command.empty());
  CHECK(command_of<Help>({"build", "--help"}).command == "build");
  CHECK(std::holds_alternative<Version>(parse({"--version"}, "").command));
}

TEST_CASE("help names every option of a command in both languages") {
  for (const Lang lang : base::kLangs) {
    const std::string text = help("build", lang);
    for (const char* const option : {"--db", "--out", "--as-of", "--jobs", "--root", "--lang"}) {
      INFO(option);
      CHECK(text.find(option) != std::string::npos);
    }
    for (const char* const command : {"load", "dump", "check", "build"}) {
      CHECK(help("", lang).find(command) != std::string::npos);
    }
  }
  CHECK(help("build", Lang::Vi) != help("build", Lang::En));
}
