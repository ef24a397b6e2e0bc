#include "cli/arguments.hpp"

#include "base/text.hpp"
#include "cli/options.hpp"

#include <algorithm>
#include <map>

namespace minhbach::cli {

namespace fs = std::filesystem;

namespace {

constexpr int kMostJobs = 256;
constexpr const char* kFirstPlan = "ke-hoach-1";  // of a new site, until it has a better id

[[noreturn]] void fail(std::string value, base::LocalText reason, std::string nearest = {}) {
  base::refuse(base::FailureKind::CommandLine,
               {.place = {"minhbach", 0, 0, {}},
                .value = std::move(value),
                .reason = std::move(reason),
                .fix = {"Xem: minhbach --help", "See: minhbach --help"},
                .nearest = std::move(nearest)});
}

// The words of one command line, sorted into command, options and operands.
struct Sorted {
  const CommandInfo* command = nullptr;
  std::map<std::string, std::string> options;
  std::vector<std::string> operands;
};

const CommandInfo& command_named(const std::string& name) {
  std::vector<std::string> known;
  for (const CommandInfo& command : commands()) {
    if (command.name == name) {
      return command;
    }
    known.push_back(command.name);
  }
  fail(name, {"không có lệnh này", "there is no such command"}, base::nearest(name, known));
}

// The option of that name, whichever command takes it; nullptr: none.
const OptionInfo* option_named(const std::string& name) {
  const auto at = std::find_if(all_options().begin(),
                               all_options().end(),
                               [&](const OptionInfo& option) { return option.name == name; });
  return at == all_options().end() ? nullptr : &*at;
}

void expect_option_of(const CommandInfo* command, const std::string& name) {
  std::vector<std::string> known;
  for (const OptionInfo* const option : options_of(command)) {
    known.push_back(option->name);
  }
  if (std::find(known.begin(), known.end(), name) == known.end()) {
    fail(name,
         option_named(name) == nullptr
             ? base::LocalText{"không có tùy chọn này", "there is no such option"}
             : base::LocalText{"lệnh này không có tùy chọn đó",
                               "this command does not take that option"},
         base::nearest(name, known));
  }
}

// The value of an option: behind '=', or the next word. A value that begins with "--" needs the
// '='.
std::string value_of(const OptionInfo& option,
                     const std::vector<std::string>& words,
                     std::size_t& at) {
  const std::string& word = words[at];
  const std::size_t equals = word.find('=');
  if (option.value.empty()) {
    if (equals != std::string::npos) {
      fail(word, {"tùy chọn này không nhận giá trị", "this option takes no value"});
    }
    return {};
  }
  std::string value;
  if (equals != std::string::npos) {
    value = word.substr(equals + 1);
  } else if (at + 1 < words.size() && !words[at + 1].starts_with("--")) {
    value = words[++at];
  }
  if (value.empty()) {
    fail(option.name, {"tùy chọn này cần một giá trị", "this option needs a value"});
  }
  return value;
}

Sorted sort_words(const std::vector<std::string>& words) {
  Sorted sorted;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at];
    if (word.starts_with("--")) {
      const std::string name = word.substr(0, word.find('='));
      const OptionInfo* const option = option_named(name);
      sorted.options[name] = option == nullptr ? std::string() : value_of(*option, words, at);
    } else if (sorted.command == nullptr) {
      sorted.command = &command_named(word);
    } else {
      sorted.operands.push_back(word);
    }
  }
  for (const auto& [name, value] : sorted.options) {
    expect_option_of(sorted.command, name);
  }
  return sorted;
}

// Answers about the sorted words, with the defaults of this repository's layout.
class Reader {
 public:
  explicit Reader(const Sorted& sorted) : sorted_(sorted), root_(text("--root", ".")) {}

  [[nodiscard]] const fs::path& root() const { return root_; }
  [[nodiscard]] bool flag(const std::string& name) const { return sorted_.options.contains(name); }
  [[nodiscard]] std::string text(const std::string& name, const std::string& fallback) const {
    const auto at = sorted_.options.find(name);
    return at == sorted_.options.end() ? fallback : at->second;
  }
  [[nodiscard]] fs::path path(const std::string& name, const fs::path& below_root) const {
    return flag(name) ? fs::path(text(name, {})) : root_ / below_root;
  }
  [[nodiscard]] fs::path folder() const {
    expect_operands(1);
    return sorted_.operands.empty() ? root_ / "site-data" : fs::path(sorted_.operands.front());
  }
  // Those a command cannot do without.
  [[nodiscard]] fs::path operand(std::size_t at, const base::LocalText& missing) const {
    if (sorted_.operands.size() <= at) {
      fail({}, missing);
    }
    return sorted_.operands[at];
  }
  void expect_operands(std::size_t most) const {
    if (sorted_.operands.size() > most) {
      fail(sorted_.operands[most], {"thừa tham số", "one argument too many"});
    }
  }
  [[nodiscard]] Diff diff() const {
    if (sorted_.operands.size() != 2) {
      fail(base::joined(sorted_.operands, " "),
           {"lệnh này cần đúng hai tham số: bên cũ và bên mới",
            "this command takes two arguments: the old side and the new one"});
    }
    return {sorted_.operands[0],
            sorted_.operands[1],
            format(),
            flag("--plan") ? std::optional(text("--plan", {})) : std::nullopt};
  }
  [[nodiscard]] Verify verify() const {
    expect_operands(1);
    const std::string where =
        operand(0,
                {"thiếu trang cần kiểm chứng: thư mục, tệp ZIP hoặc địa chỉ",
                 "the site to verify is missing: a folder, a ZIP file or an address"});
    if (!flag("--head")) {
      return {where, std::nullopt};
    }
    const std::string head = text("--head", {});
    constexpr std::size_t kDigits = 64;
    if (head.size() != kDigits || head.find_first_not_of("0123456789abcdef") != std::string::npos) {
      fail(head,
           {"mã niêm phong gồm 64 chữ số 0–9, a–f", "a head is made of 64 digits, 0–9 and a–f"});
    }
    return {where, head};
  }
  [[nodiscard]] fs::path database() const {
    return path("--db", fs::path("site-data") / "minhbach.sqlite");
  }
  [[nodiscard]] Edited edited() const {
    return {path("--tables", "site-data"), database(), flag("--db")};
  }
  [[nodiscard]] Status status() const {
    expect_operands(2);
    return {operand(0, {"thiếu mã kế hoạch", "the plan's id is missing"}).string(),
            sorted_.operands.size() == 2 ? sorted_.operands[1] : std::string(),
            edited()};
  }
  [[nodiscard]] Forms forms() const {
    static_cast<void>(operand(1,
                              {"thiếu mã kỳ báo cáo; `minhbach status KẾ_HOẠCH` liệt kê các kỳ",
                               "the period's id is missing; `minhbach status PLAN` lists them"}));
    const Status of = status();
    return {of, path("--out", "forms-" + of.plan + "-" + of.period)};
  }
  void expect_no_operand() const {
    if (!sorted_.operands.empty()) {
      fail(sorted_.operands.front(),
           {"lệnh này không nhận tham số", "this command takes no argument"});
    }
  }
  [[nodiscard]] unsigned jobs() const {
    if (!flag("--jobs")) {
      return 0;
    }
    const auto n = base::to_int(text("--jobs", {}));
    if (!n || *n < 1 || *n > kMostJobs) {
      fail(text("--jobs", {}),
           {"số luồng phải từ 1 đến 256", "the number of jobs must be from 1 to 256"});
    }
    return static_cast<unsigned>(*n);
  }
  [[nodiscard]] std::optional<model::Day> as_of() const {
    if (!flag("--as-of")) {
      return std::nullopt;
    }
    const auto day = model::parse_day(text("--as-of", {}));
    if (!day) {
      fail(text("--as-of", {}),
           {"không phải ngày có thật; viết dạng 2025-12-31",
            "not a day that exists; write 2025-12-31"});
    }
    return day;
  }
  [[nodiscard]] std::optional<output::Part> part() const {
    if (!flag("--part")) {
      return std::nullopt;
    }
    const std::string text_of = text("--part", {});
    const std::size_t slash = std::min(text_of.find('/'), text_of.size());
    const auto number = base::to_int(text_of.substr(0, slash));
    const auto of = base::to_int(text_of.substr(std::min(slash + 1, text_of.size())));
    if (!number || !of || *number < 1 || *number > *of ||
        *of > static_cast<int>(output::kMostParts)) {
      fail(text_of,
           {"viết phần dạng K/N, ví dụ 2/7: K từ 1 đến N, N không quá 10000",
            "write a part as K/N, such as 2/7: K from 1 to N, N at most 10000"});
    }
    return output::Part{static_cast<unsigned>(*number), static_cast<unsigned>(*of)};
  }
  [[nodiscard]] Join join() const {
    Join join{{}, path("--out", "public")};
    static_cast<void>(operand(0,
                              {"thiếu các thư mục do `build --part` tạo ra",
                               "the folders that `build --part` made are missing"}));
    for (const std::string& operand : sorted_.operands) {
      join.parts.emplace_back(operand);
    }
    return join;
  }
  [[nodiscard]] Migrate migrate() const {
    expect_operands(2);
    return {operand(0, {"thiếu tên dữ liệu cũ", "the name of the old data is missing"}),
            operand(1, {"thiếu tên nơi ghi", "the name of the new place is missing"})};
  }
  [[nodiscard]] New new_site() const {
    expect_operands(1);
    return {operand(0, {"thiếu tên thư mục", "the name of the folder is missing"}),
            text("--plan", kFirstPlan),
            text("--body", {})};
  }
  [[nodiscard]] Making making(fs::path database) const {
    return {
        std::move(database), flag("--strict"), as_of(), jobs(), made_for(), shows_illustrative()};
  }

 private:
  // The value of an option that takes one of a few words.
  [[nodiscard]] std::optional<std::string> word_of(const std::string& name,
                                                   const std::vector<std::string>& known) const {
    if (!flag(name)) {
      return std::nullopt;
    }
    const std::string word = text(name, {});
    if (std::find(known.begin(), known.end(), word) == known.end()) {
      const std::string all = base::joined(known, ", ");
      fail(word,
           {"tùy chọn " + name + " nhận giá trị: " + all, "the values of " + name + " are: " + all},
           base::nearest(word, known));
    }
    return word;
  }
  [[nodiscard]] Making::For made_for() const {
    const auto word = word_of("--for", {"public", "dry-run"});
    return !word               ? Making::For::Nobody
           : *word == "public" ? Making::For::Public
                               : Making::For::DryRun;
  }
  // Who asks for messages as JSON gets the answer as JSON, unless another form is named.
  [[nodiscard]] Diff::Format format() const {
    static const std::vector<std::string> kFormats = {"text", "markdown", "html", "json"};
    const auto word = word_of("--format", kFormats);
    if (!word) {
      return flag("--json") ? Diff::Format::Json : Diff::Format::Text;
    }
    return static_cast<Diff::Format>(std::find(kFormats.begin(), kFormats.end(), *word) -
                                     kFormats.begin());
  }
  [[nodiscard]] std::optional<bool> shows_illustrative() const {
    const auto word = word_of("--illustrative", {"show", "omit"});
    return word ? std::optional(*word == "show") : std::nullopt;
  }

  const Sorted& sorted_;
  fs::path root_;
};

}  // namespace

Lang language(const std::vector<std::string>& words, std::string_view locale) {
  std::string chosen(locale);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].starts_with("--lang=")) {
      chosen = words[i].substr(7);
    } else if (words[i] == "--lang" && i + 1 < words.size()) {
      chosen = words[i + 1];
    }
  }
  return chosen.starts_with("vi") ? Lang::Vi : Lang::En;
}

Arguments parse(const std::vector<std::string>& words, std::string_view locale) {
  const Sorted sorted = sort_words(words);
  const Reader reader(sorted);
  Arguments arguments;
  arguments.root = reader.root();
  arguments.lang = language(words, locale);
  arguments.json = reader.flag("--json");
  arguments.stats = reader.flag("--stats");
  const std::string lang = reader.text("--lang", "vi");
  if (lang != "vi" && lang != "en") {
    fail(lang, {"ngôn ngữ là vi hoặc en", "the language is vi or en"});
  }
  const fs::path database = reader.database();
  const std::string name = sorted.command == nullptr ? std::string() : sorted.command->name;
  if (reader.flag("--version")) {
    arguments.command = Version{};
  } else if (reader.flag("--help")) {
    arguments.command = Help{name};
  } else if (name == "new") {
    arguments.command = reader.new_site();
  } else if (name == "migrate") {
    arguments.command = reader.migrate();
  } else if (name == "load") {
    arguments.command =
        Load{reader.folder(), database, reader.flag("--replace"), reader.flag("--strict")};
  } else if (name == "dump") {
    arguments.command = Dump{reader.folder(), database, reader.flag("--replace")};
  } else if (name == "seal") {
    arguments.command = Seal{reader.folder()};
  } else if (name == "check") {
    reader.expect_no_operand();
    arguments.command = Check{reader.making(database)};
  } else if (name == "build") {
    reader.expect_no_operand();
    arguments.command = Build{reader.making(database),
                              reader.path("--out", "public"),
                              reader.flag("--verify"),
                              reader.part()};
  } else if (name == "join") {
    arguments.command = reader.join();
  } else if (name == "diff") {
    arguments.command = reader.diff();
  } else if (name == "verify") {
    arguments.command = reader.verify();
  } else if (name == "status") {
    arguments.command = reader.status();
  } else if (name == "forms") {
    arguments.command = reader.forms();
  } else if (name == "annex") {
    arguments.command =
        read_annex({sorted.options, sorted.operands, reader.root()}, reader.edited());
  } else if (name == "sign") {
    arguments.command = read_sign({sorted.options, sorted.operands, reader.root()});
  } else if (name == "correct") {
    arguments.command = read_correct({sorted.options, sorted.operands, reader.root()});
  } else if (name == "preview") {
    arguments.command =
        read_preview({sorted.options, sorted.operands, reader.root()}, reader.making(database));
  } else if (name == "import") {
    arguments.command = read_import({sorted.options, sorted.operands, reader.root()});
  } else {
    fail({}, {"thiếu tên lệnh", "a command is missing"});
  }
  return arguments;
}

}  // namespace minhbach::cli
