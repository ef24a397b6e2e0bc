#pragma once

#include "base/lang.hpp"

#include <cstddef>
#include <exception>
#include <filesystem>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace minhbach::base {

// Where something is wrong. Only `file` is always known; lines and columns count from 1, 0 =
// unknown.
struct Place {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
  std::string field;  // name of a table's column or of a setting

  auto operator<=>(const Place&) const = default;
};

enum class Severity { Error, Warning };

// One thing a person can act on: where, what stands there, why it cannot stay, what to do.
struct Problem {
  Severity severity = Severity::Error;
  Place place;
  std::string value;            // as found; empty when there is none to show
  LocalText reason;             // a sentence without the place and the value
  LocalText fix;                // what to do; may be empty
  std::string nearest;          // the closest right name; empty when none is close
  bool is_consequence = false;  // probably goes when another problem is mended: told after it
  std::size_t more = 0;         // further ones of its kind that were counted, not kept
};

// Alike for problems that differ only in place and value: the reason without numbers and names.
std::string kind_of(const Problem& problem);

// What happened, in the order the exit codes of the program state it.
enum class FailureKind {
  Material = 1,     // something in the data, text, theme or settings of the site
  CommandLine = 2,  // the command was not understood
  Machine = 3,      // disk, permission, lock
  Bug = 70,         // a mistake of this program
};

// Collected problems of one stage, reported together and in a stable order. Of one kind, the first
// kMostKept are kept and the others counted: a bad file must not cost more memory than a good one.
class Problems {
 public:
  static constexpr std::size_t kMostKept = 500;

  void add(Problem problem);
  void error(Place place,
             std::string value,
             LocalText reason,
             LocalText fix = {},
             std::string nearest = {});
  void warning(Place place, std::string value, LocalText reason, LocalText fix = {});
  void append(Problems more);
  void make_warnings_errors();

  [[nodiscard]] bool empty() const { return all_.empty(); }
  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] bool has_errors() const;
  // Consequences last; by file, line and column; problems of one place keep the order in which they
  // were found.
  [[nodiscard]] std::vector<Problem> sorted() const;

  // Throws Failure(Material) with everything collected if one of it is an error.
  void throw_if_errors() const;

 private:
  struct Kind {
    std::size_t kept = 0;
    std::size_t last = 0;  // the one that counts those not kept
  };
  std::vector<Problem> all_;
  std::unordered_map<std::string, Kind> kinds_;
  std::size_t count_ = 0;  // with those not kept
};

// Ends a command. The only exception type this program throws on purpose; main prints it.
class Failure : public std::exception {
 public:
  Failure(FailureKind kind, std::vector<Problem> problems);
  Failure(FailureKind kind, Problem problem);

  [[nodiscard]] FailureKind kind() const { return kind_; }
  [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }
  [[nodiscard]] const char* what() const noexcept override { return what_.c_str(); }

 private:
  FailureKind kind_;
  std::vector<Problem> problems_;
  std::string what_;
};

// Ends the command with one error.
[[noreturn]] void refuse(FailureKind kind, Problem problem);
[[noreturn]] void refuse(
    FailureKind kind, Place place, std::string value, LocalText reason, LocalText fix = {});

// A machine failure about `path`, worded from an errno.
Failure machine_failure(const std::filesystem::path& path, int error_number);

// Does what follows the moment from which the work counts as done: where it fails, it only warns,
// with `what_stands` in the place of advice.
void attempt(const std::function<void()>& act,
             const LocalText& what_stands,
             std::vector<Problem>& warnings);

// A mistake of ours: "this cannot happen", with the place in our own words.
[[noreturn]] void bug(const std::string& what);

// The nearest of `candidates` to `word`, or "" when none is near (more than a third of it differs).
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

// Line and column (from 1, in characters) of a byte offset.
Place place_at(std::string file, std::string_view text, std::size_t offset);

}  // namespace minhbach::base
