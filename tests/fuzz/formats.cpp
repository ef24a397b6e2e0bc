#include "formats.hpp"

#include "base/csv.hpp"
#include "base/files.hpp"
#include "content/article.hpp"
#include "content/check_record.hpp"
#include "i18n/strings.hpp"
#include "model/plan_source.hpp"
#include "render/views.hpp"
#include "site/config.hpp"
#include "store/check.hpp"
#include "store/load.hpp"
#include "store/plan_reader.hpp"

#include <fstream>
#include <map>
#include <stdexcept>

namespace minhbach::fuzz {

namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, std::string_view text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

// What a parser of files reads: a folder to write in and the seeds of a folder of the repository.
class FileFormat : public Format {
 public:
  FileFormat(const fs::path& seeds, fs::path folder) : folder_(std::move(folder)) {
    for (const std::string& file : base::files_below(seeds)) {
      seeds_.push_back(base::read_file(seeds / file));
    }
  }
  [[nodiscard]] std::vector<std::string> seeds() const override { return seeds_; }

 protected:
  [[nodiscard]] const fs::path& folder() const { return folder_; }

 private:
  fs::path folder_;
  std::vector<std::string> seeds_;
};

const std::vector<std::string_view> kCsvWords = {",",
                                                 "\"",
                                                 "\"\"",
                                                 "\n",
                                                 "\r\n",
                                                 "\r",
                                                 "\xEF\xBB\xBF",
                                                 ";",
                                                 "\t",
                                                 "\",\"",
                                                 "\"\n",
                                                 "\\\"",
                                                 "=",
                                                 "id",
                                                 "2021-02-29",
                                                 "9223372036854775808",
                                                 "-0",
                                                 "0",
                                                 "I.1",
                                                 "\xC2\xA0",
                                                 "\xE2\x80\xAE",
                                                 "\xCC\x81",
                                                 "\xC3\x83\xC2\xA1",
                                                 "\xFF\xFE",
                                                 "H\xE1\xBB\x93 s\xC6\xA1"};

class Csv : public FileFormat {
 public:
  using FileFormat::FileFormat;
  [[nodiscard]] std::vector<std::string_view> words() const override { return kCsvWords; }
  void read(const std::string& input) override {
    // (A first row of ours: a byte order mark counts only at the beginning of a file.)
    const auto rows = rows_of("x\n" + input);
    std::string written;
    for (const auto& row : rows) {
      base::append_csv_row(written, {row.begin(), row.end()});
    }
    if (rows_of(written) != rows) {
      throw std::logic_error("rows that were written are read as other ones");
    }
  }

 private:
  static std::vector<std::vector<std::string>> rows_of(const std::string& text) {
    std::vector<std::vector<std::string>> rows;
    base::Problems problems;
    base::read_csv(text, "table.csv", problems, [&](base::CsvRow& row) {
      rows.push_back(std::move(row.cells));
      return true;
    });
    static_cast<void>(problems.sorted());
    return rows;
  }
};

// A table of a small site, with all that is asked of a table.
class Table : public FileFormat {
 public:
  Table(const fs::path& seeds, const fs::path& source, const fs::path& folder)
      : FileFormat(seeds, folder), schema_(source / "site-data/schema.sql") {
    fs::copy(source / "tests/golden/du-loai/input/site-data",
             folder / "site-data",
             fs::copy_options::recursive);
    task_ = base::read_file(folder / "site-data/ke-hoach/task.csv");
    target_ = base::read_file(folder / "site-data/ke-hoach/target.csv");
  }
  [[nodiscard]] std::vector<std::string_view> words() const override { return kCsvWords; }
  void read(const std::string& input) override {
    // The header says which table it is; the other is as it was.
    const fs::path plan = folder() / "site-data/ke-hoach";
    const bool is_task = input.starts_with("id,group_id");
    write(plan / "task.csv", is_task ? input : task_);
    write(plan / "target.csv", is_task ? target_ : input);
    static_cast<void>(store::check_tables(folder() / "site-data", schema_, false).sorted());
  }

 private:
  fs::path schema_;
  std::string task_;
  std::string target_;
};

class Toml : public FileFormat {
 public:
  using FileFormat::FileFormat;
  [[nodiscard]] std::vector<std::string_view> words() const override {
    return {"[",
            "]",
            "[[",
            "]]",
            "=",
            "\"",
            "\"\"\"",
            "'",
            "'''",
            "{",
            "}",
            ",",
            ".",
            "#",
            "\n",
            "\\u0000",
            "\\u001f",
            "\\UFFFFFFFF",
            "\\",
            "\r\n",
            "true",
            "nan",
            "-inf",
            "0x",
            "1e9999",
            "1979-05-27",
            "9223372036854775808",
            "a.b.c.",
            "base_url = ",
            "https://",
            "[agency]\n",
            "pages = ",
            "{x}",
            ".vi = \"\"\n",
            ".en = 1\n",
            "\xEF\xBB\xBF",
            "\xCC\x81",
            "\xFF"};
  }
  void read(const std::string& input) override {
    const fs::path file = folder() / "site.toml";
    write(file, input);
    attempt([&] { site::Config::load(file); });
    attempt([&] { i18n::Strings::load({file}); });
    attempt([&] { content::read_check_record(file); });
  }

 private:
  template <class Read>
  static void attempt(const Read& one) {
    try {
      one();
    } catch (const base::Failure& failure) {
      if (failure.kind() == base::FailureKind::Bug) {
        throw;
      }
    }
  }
};

class Markdown : public FileFormat {
 public:
  using FileFormat::FileFormat;
  [[nodiscard]] std::vector<std::string_view> words() const override {
    return {"+++\n",
            "\n\n",
            "#",
            "## ",
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "[",
            "](",
            ")",
            "![",
            "<",
            ">",
            "&#1;",
            "&#0;",
            "&#x80;",
            "&amp;",
            "|",
            "|-|\n",
            "| a | b |\n",
            "~~",
            "> ",
            "- ",
            "1. ",
            "    ",
            "\\",
            "javascript:",
            "<script>",
            "https://x.example",
            "www.",
            "a@b.c",
            "\"",
            "\t",
            "\r\n",
            "\xCC\x81",
            "\xEF\xBB\xBF",
            "[a]: b\n",
            "---\n",
            "\x01",
            "\xFF"};
  }
  void read(const std::string& input) override {
    write(folder() / "a.vi.md", input);
    write(folder() / "a.en.md", "+++\ntitle = \"A\"\ndescription = \"B\"\n+++\n");
    const std::string html = content::Articles::load(folder()).get("a", base::Lang::Vi).body.html;
    for (const std::string_view bad :
         {"<script", "<style", "href=\"javascript:", "src=\"javascript:", "\x01", "\x02"}) {
      if (html.find(bad) != std::string::npos) {
        throw std::logic_error("a page of prose holds " + std::string(bad));
      }
    }
  }
};

class Template : public FileFormat {
 public:
  using FileFormat::FileFormat;
  [[nodiscard]] std::vector<std::string_view> words() const override {
    return {"{{",       "}}",        "{{{",     "}}}",     "{{#",      "{{^",    "{{/",
            "{{>",      "{{!",       "{{=",     "=}}",     "{{&",      "#?",     "rows}}",
            "notes}}",  "flag}}",    "late}}",  "extra}}", "always}}", "body",   "title}}",
            "{{>row}}", "{{>loop}}", "{{t.a}}", "t.b",     "{{.}}",    "name}}", "\n",
            "\r\n",     " ",         "<p>",     "\"",      "\xCC\x81", "\xFF"};
  }
  void read(const std::string& input) override {
    test::World world;
    world.partials["row"] = {"row.mustache", "{{name}}{{#notes}}{{text}}{{/notes}}"};
    world.partials["loop"] = {"loop.mustache", "{{>loop}}"};
    world.partials["self"] = {"self.mustache", input};
    world.strings = {{"a", "<A>"}, {"b", ""}};
    test::Page page;
    page.title = "<tiêu đề>";
    page.body = {"<b>thân</b>"};
    page.rows = {{"một", {{"ghi"}, {"chú"}}, true}, {"hai", {}, false}};
    page.extra = test::Note{"thêm"};
    static_cast<void>(test::rendered(input, page, world));
  }
};

// A file that somebody gives out as a database of ours. Its seeds are made of text tables.
class Sqlite : public Format {
 public:
  Sqlite(const fs::path& source, const fs::path& folder)
      : folder_(folder), schema_(source / "site-data/schema.sql") {
    for (const char* const site : {"mot-nhiem-vu", "du-loai", "hai-ke-hoach"}) {
      store::LoadRequest request;
      request.folder = source / "tests/golden" / site / "input/site-data";
      request.schema_file = schema_;
      request.database = folder / (std::string(site) + ".sqlite");
      store::load(request);
      seeds_.push_back(base::read_file(request.database));
    }
  }
  [[nodiscard]] std::vector<std::string> seeds() const override { return seeds_; }
  [[nodiscard]] bool has_pages() const override { return true; }
  [[nodiscard]] std::vector<std::string_view> words() const override {
    return {"NULL",
            "CREATE TRIGGER x AFTER INSERT ON plan BEGIN SELECT 1; END",
            "CREATE VIEW ",
            "STRICT",
            "INTEGER",
            "WITHOUT ROWID",
            "REFERENCES",
            "CHECK (",
            "x'00'",
            "ke-hoach",
            std::string_view("\0\0\0\0", 4),
            std::string_view("\xFF\xFF\xFF\xFF", 4),
            std::string_view("\x0D\0\0\0\x01", 5),
            std::string_view("\x05\0\0\0\x01", 5),
            "=1+1",
            "\xE2\x80\xAE",
            "2021-02-29"};
  }
  void read(const std::string& input) override {
    const fs::path file = folder_ / "input.sqlite";
    write(file, input);
    const store::CheckedPlans checked =
        store::open_checked_plans(file, schema_, folder_ / "static", false);
    for (const auto& summary : checked.plans->summaries()) {
      static_cast<void>(checked.plans->read(summary.id));
      static_cast<void>(checked.plans->tables(summary.id));
      static_cast<void>(checked.plans->database_of(summary.id));
    }
  }

 private:
  fs::path folder_;
  fs::path schema_;
  std::vector<std::string> seeds_;
};

}  // namespace

std::unique_ptr<Format> make_format(const std::string& name,
                                    const fs::path& source,
                                    const fs::path& folder) {
  const fs::path seeds = source / "tests/fuzz/seeds" / name;
  if (name == "csv") {
    return std::make_unique<Csv>(seeds, folder);
  }
  if (name == "table") {
    return std::make_unique<Table>(seeds, source, folder);
  }
  if (name == "toml") {
    return std::make_unique<Toml>(seeds, folder);
  }
  if (name == "markdown") {
    return std::make_unique<Markdown>(seeds, folder);
  }
  if (name == "template") {
    return std::make_unique<Template>(seeds, folder);
  }
  if (name == "sqlite") {
    return std::make_unique<Sqlite>(source, folder);
  }
  return nullptr;
}

}  // namespace minhbach::fuzz
