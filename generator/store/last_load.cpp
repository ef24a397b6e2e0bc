#include "store/last_load.hpp"

#include "base/aside_file.hpp"
#include "base/files.hpp"
#include "base/sha256.hpp"

#include <charconv>
#include <set>
#include <system_error>

// The note is a row of texts, each as its length, ':' and its bytes.

namespace minhbach::store {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFormOfNote = "minhbach-loaded 1";

void put_text(std::string& out, std::string_view text) {
  out += std::to_string(text.size()) + ":";
  out += text;
}

void put_number(std::string& out, std::size_t number) {
  put_text(out, std::to_string(number));
}

// Takes text after text; what is not there reads as empty, and the note as damaged.
class NoteReader {
 public:
  explicit NoteReader(std::string_view note) : left_(note) {}

  [[nodiscard]] bool is_whole() const { return is_whole_ && left_.empty(); }
  [[nodiscard]] bool is_damaged() const { return !is_whole_; }

  std::string text() {
    std::size_t size = 0;
    const char* const end = left_.data() + left_.size();
    const auto [stop, error] = std::from_chars(left_.data(), end, size);
    if (error != std::errc() || stop == end || *stop != ':' ||
        size > static_cast<std::size_t>(end - stop - 1)) {
      is_whole_ = false;
      left_ = {};
      return {};
    }
    const std::string taken(stop + 1, size);
    left_.remove_prefix(static_cast<std::size_t>(stop - left_.data()) + 1 + size);
    return taken;
  }

  std::size_t number() {
    const std::string digits = text();
    std::size_t number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    is_whole_ = is_whole_ && error == std::errc() && stop == end;
    return number;
  }

 private:
  std::string_view left_;
  bool is_whole_ = true;
};

void put_problem(std::string& out, const base::Problem& problem) {
  const base::Place& place = problem.place;
  for (const std::string* text : {&place.file,
                                  &place.field,
                                  &problem.value,
                                  &problem.reason.vi,
                                  &problem.reason.en,
                                  &problem.fix.vi,
                                  &problem.fix.en,
                                  &problem.nearest}) {
    put_text(out, *text);
  }
  for (const std::size_t number :
       {place.line, place.column, static_cast<std::size_t>(problem.is_consequence), problem.more}) {
    put_number(out, number);
  }
}

base::Problem take_problem(NoteReader& note) {
  base::Problem problem;
  problem.severity = base::Severity::Warning;  // a load with errors leaves no note
  for (std::string* text : {&problem.place.file,
                            &problem.place.field,
                            &problem.value,
                            &problem.reason.vi,
                            &problem.reason.en,
                            &problem.fix.vi,
                            &problem.fix.en,
                            &problem.nearest}) {
    *text = note.text();
  }
  problem.place.line = note.number();
  problem.place.column = note.number();
  problem.is_consequence = note.number() != 0;
  problem.more = note.number();
  return problem;
}

bool has_journal(const fs::path& database) {
  for (const char* const suffix : {"-wal", "-journal"}) {
    std::error_code error;
    if (fs::exists(fs::path(database.string() + suffix), error) || error) {
      return true;
    }
  }
  return false;
}

}  // namespace

LastLoad::LastLoad(const LoadRequest& request, FolderRows& source, const Schema& schema)
    : database_(request.database), note_(base::beside(request.database, ".loaded")) {
  const std::string program = base::file_stamp("/proc/self/exe");
  if (program == "absent" || !source.is_as_expected()) {
    return;
  }
  std::string seen;
  // Messages name the folder as it was given.
  for (const std::string& text : {program,
                                  request.folder.string(),
                                  std::string(request.strict ? "strict" : ""),
                                  schema.text}) {
    put_text(seen, text);
  }
  for (const std::string& file : source.files()) {
    put_text(seen, file);
    put_text(seen, base::sha256_of_file(request.folder / file));
  }
  const std::set<std::string> named = source.static_files().value_or(std::set<std::string>());
  for (const std::string& file : named) {
    put_text(seen, file);
  }
  inputs_ = base::sha256(seen);
}

std::optional<LastLoad::Answer> LastLoad::answer() const {
  const std::optional<std::string> text =
      inputs_.empty() ? std::nullopt : base::read_own_file(note_);
  if (!text) {
    return std::nullopt;
  }
  NoteReader note(*text);
  if (note.text() != kFormOfNote || note.text() != inputs_ || has_journal(database_) ||
      !base::is_file(database_) || note.text() != base::sha256_of_file(database_)) {
    return std::nullopt;
  }
  Answer answer;
  answer.content = note.text();
  for (std::size_t* const number :
       {&answer.report.plans, &answer.report.tables, &answer.report.rows}) {
    *number = note.number();
  }
  for (std::size_t left = note.number(); left > 0 && !note.is_damaged(); --left) {
    answer.report.problems.add(take_problem(note));
  }
  return note.is_whole() ? std::optional(std::move(answer)) : std::nullopt;
}

void LastLoad::keep(const Answer& answer) const {
  if (inputs_.empty()) {
    return;
  }
  std::string note;
  for (const std::string& text :
       {std::string(kFormOfNote), inputs_, base::sha256_of_file(database_), answer.content}) {
    put_text(note, text);
  }
  for (const std::size_t number : {answer.report.plans, answer.report.tables, answer.report.rows}) {
    put_number(note, number);
  }
  const std::vector<base::Problem> problems = answer.report.problems.sorted();
  put_number(note, problems.size());
  for (const base::Problem& problem : problems) {
    put_problem(note, problem);
  }
  // Not synced: one that a power cut leaves empty is not believed.
  base::AsideFile file(note_);
  file.write(note);
  file.put_in_place();
}

}  // namespace minhbach::store
