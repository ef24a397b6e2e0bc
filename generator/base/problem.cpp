#include "base/problem.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace minhbach::base {

void Problems::error(
    Place place, std::string value, LocalText reason, LocalText fix, std::string nearest) {
  add({Severity::Error,
       std::move(place),
       std::move(value),
       std::move(reason),
       std::move(fix),
       std::move(nearest),
       false});
}

void Problems::warning(Place place, std::string value, LocalText reason, LocalText fix) {
  add({Severity::Warning,
       std::move(place),
       std::move(value),
       std::move(reason),
       std::move(fix),
       {},
       false});
}

void Problems::make_warnings_errors() {
  for (Problem& problem : all_) {
    problem.severity = Severity::Error;
  }
}

void Problems::append(Problems more) {
  all_.insert(all_.end(),
              std::make_move_iterator(more.all_.begin()),
              std::make_move_iterator(more.all_.end()));
}

bool Problems::has_errors() const {
  return std::any_of(all_.begin(), all_.end(), [](const Problem& problem) {
    return problem.severity == Severity::Error;
  });
}

std::vector<Problem> Problems::sorted() const {
  std::vector<Problem> sorted = all_;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.is_consequence, a.place.file, a.place.line, a.place.column) <
           std::tie(b.is_consequence, b.place.file, b.place.line, b.place.column);
  });
  return sorted;
}

void Problems::throw_if_errors() const {
  if (has_errors()) {
    throw Failure(FailureKind::Material, sorted());
  }
}

Failure::Failure(FailureKind kind, std::vector<Problem> problems)
    : kind_(kind), problems_(std::move(problems)) {
  if (!problems_.empty()) {
    what_ = problems_.front().place.file + ": " + problems_.front().reason.en;
  }
}

Failure::Failure(FailureKind kind, Problem problem)
    : Failure(kind, std::vector<Problem>{std::move(problem)}) {}

void bug(std::string what) {
  Problem problem;
  problem.reason = {"lỗi của chương trình: " + what, "a mistake in the program: " + what};
  problem.fix = {"Đề nghị gửi thông báo này cho nhóm phát triển.",
                 "Please send this message to the developers."};
  throw Failure(FailureKind::Bug, std::move(problem));
}

namespace {

std::u32string letters(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    out += next_code_point(text, i);
  }
  return out;
}

// Slips of the hand between two words: a letter added, lost or wrong, or two neighbours swapped,
// each counts one (optimal string alignment).
std::size_t distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::vector<std::size_t> row(b.size() + 1, i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] =
          std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    before_last = std::move(last);
    last = std::move(row);
  }
  return last[b.size()];
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  std::string best;
  const std::u32string typed = letters(word);
  std::size_t best_distance = std::max<std::size_t>(1, typed.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t d = distance(typed, letters(candidate));
    if (d < best_distance) {
      best_distance = d;
      best = candidate;
    }
  }
  return best;
}

Place place_at(std::string file, std::string_view text, std::size_t offset) {
  Place place{std::move(file), 1, 1, {}};
  for (std::size_t i = 0; i < std::min(offset, text.size()); ++i) {
    if (text[i] == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
      ++place.column;
    }
  }
  return place;
}

}  // namespace minhbach::base
