#include "base/problem.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cerrno>
#include <numeric>
#include <system_error>
#include <tuple>

namespace minhbach::base {

std::string kind_of(const Problem& problem) {
  std::string kind;
  bool is_quoted = false;
  for (const char c : problem.reason.en) {
    is_quoted = c == '"' ? !is_quoted : is_quoted;
    if (!is_quoted && (c < '0' || c > '9')) {
      kind += c;
    }
  }
  return kind;
}

void Problems::add(Problem problem) {
  Kind& kind = kinds_[(problem.severity == Severity::Error ? "!" : "?") + kind_of(problem)];
  count_ += 1 + problem.more;
  if (kind.kept == kMostKept) {
    all_[kind.last].more += 1 + problem.more;
    return;
  }
  ++kind.kept;
  kind.last = all_.size();
  all_.push_back(std::move(problem));
}

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
  for (Problem& problem : more.all_) {
    add(std::move(problem));
  }
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

void refuse(FailureKind kind, Problem problem) {
  throw Failure(kind, std::move(problem));
}

void refuse(FailureKind kind, Place place, std::string value, LocalText reason, LocalText fix) {
  refuse(kind,
         {.place = std::move(place),
          .value = std::move(value),
          .reason = std::move(reason),
          .fix = std::move(fix),
          .nearest = {}});
}

namespace {

LocalText fix_for(int error_number) {
  switch (error_number) {
    case ENOSPC:
    case EDQUOT:
      return {"Đĩa đã đầy. Giải phóng chỗ trống rồi chạy lại; trang đã công bố không bị thay đổi.",
              "The disk is full. Free some space and run again; the published site is unchanged."};
    case EACCES:
    case EPERM:
    case EROFS:
      return {"Kiểm tra quyền của tài khoản đang chạy đối với đường dẫn này.",
              "Check that the account running this may use this path."};
    case ENOENT: return {"Kiểm tra lại đường dẫn.", "Check the path."};
    default:
      return {"Chạy lại; nếu vẫn lỗi, kiểm tra ổ đĩa.",
              "Run again; if it fails still, check the disk."};
  }
}

}  // namespace

Failure machine_failure(const std::filesystem::path& path, int error_number) {
  const std::string said = std::generic_category().message(error_number);
  return {FailureKind::Machine,
          Problem{.place = {path.string(), 0, 0, {}},
                  .value = {},
                  .reason = {"hệ thống báo: " + said, "the system says: " + said},
                  .fix = fix_for(error_number),
                  .nearest = {}}};
}

void attempt(const std::function<void()>& act,
             const LocalText& what_stands,
             std::vector<Problem>& warnings) {
  const auto warn = [&](Problem problem) {
    problem.severity = Severity::Warning;
    problem.fix = what_stands;
    warnings.push_back(std::move(problem));
  };
  try {
    act();
  } catch (const Failure& failure) {
    std::for_each(failure.problems().begin(), failure.problems().end(), warn);
  } catch (const std::exception& error) {
    Problem problem;
    problem.reason = {error.what(), error.what()};
    warn(std::move(problem));
  }
}

void bug(const std::string& what) {
  refuse(FailureKind::Bug,
         {},
         {},
         {"lỗi của chương trình: " + what, "a mistake in the program: " + what},
         {"Đề nghị gửi thông báo này cho nhóm phát triển.",
          "Please send this message to the developers."});
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
  constexpr std::size_t kLongestName = 100;  // beyond it, text and no name
  std::string best;
  if (word.size() > kLongestName) {
    return best;
  }
  const std::u32string typed = letters(word);
  std::size_t best_distance = std::max<std::size_t>(1, typed.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > 4 * (typed.size() + best_distance)) {
      continue;  // a letter has four bytes at most
    }
    const std::u32string known = letters(candidate);
    const std::size_t apart =
        std::max(typed.size(), known.size()) - std::min(typed.size(), known.size());
    if (apart >= best_distance) {
      continue;
    }
    if (const std::size_t d = distance(typed, known); d < best_distance) {
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
