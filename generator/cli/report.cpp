#include "cli/report.hpp"

#include "base/escape.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace minhbach::cli {

using base::Lang;

namespace {

std::string place_of(const base::Place& place) {
  std::string out = base::visible(place.file);
  if (place.line > 0) {
    out += fmt::format(":{}", place.line);
  }
  if (place.column > 0) {
    out += fmt::format(":{}", place.column);
  }
  if (!out.empty()) {
    out += ": ";
  }
  if (!place.field.empty()) {
    out += base::visible(place.field) + ": ";
  }
  return out;
}

// A value is shown so that one can find it, not in full: cells may hold whole paragraphs.
std::string shortened(const std::string& value) {
  constexpr std::size_t kMost = 120;
  if (value.size() <= kMost) {
    return value;
  }
  std::size_t end = kMost;
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return value.substr(0, end) + "…";
}

std::string worded_one(const base::Problem& problem, Lang lang) {
  const bool vi = lang == Lang::Vi;
  std::string out = place_of(problem.place);
  out += problem.severity == base::Severity::Error ? (vi ? "lỗi: " : "error: ")
                                                   : (vi ? "cảnh báo: " : "warning: ");
  if (!problem.value.empty()) {
    out += "\"" + base::visible(shortened(problem.value)) + "\": ";
  }
  out += base::visible(problem.reason.in(lang)) + "\n";
  if (!problem.nearest.empty()) {
    out += std::string(vi ? "  gần nhất: \"" : "  nearest: \"") + base::visible(problem.nearest) +
           "\"\n";
  }
  if (!problem.fix.in(lang).empty()) {
    out += "  → " + base::visible(problem.fix.in(lang)) + "\n";
  }
  return out;
}

std::string grouped(std::size_t number, char separator) {
  std::string digits = std::to_string(number);
  for (std::size_t end = digits.size(); end > 3; end -= 3) {
    digits.insert(end - 3, 1, separator);
  }
  return digits;
}

// Problems that differ in place and value only.
struct Kind {
  bool is_error = false;
  std::vector<std::size_t> members;
  std::size_t count = 0;  // with those that were not kept
  std::size_t shown = 0;  // the first so many
};

std::vector<Kind> kinds_of(const std::vector<base::Problem>& problems) {
  std::vector<Kind> kinds;
  std::map<std::pair<bool, std::string>, std::size_t> places;
  for (std::size_t i = 0; i < problems.size(); ++i) {
    const bool is_error = problems[i].severity == base::Severity::Error;
    const auto [place, is_new] =
        places.emplace(std::pair{is_error, base::kind_of(problems[i])}, kinds.size());
    if (is_new) {
      kinds.push_back({is_error, {}, 0, 0});
    }
    Kind& kind = kinds[place->second];
    kind.members.push_back(i);
    kind.count += 1 + problems[i].more;
  }
  return kinds;
}

// The lines that one more problem of the kind takes; the first also says how many more there are.
std::size_t lines_of_next(const std::vector<base::Problem>& problems, const Kind& kind, Lang lang) {
  const std::string words = worded_one(problems[kind.members[kind.shown]], lang);
  return static_cast<std::size_t>(std::count(words.begin(), words.end(), '\n')) +
         (kind.shown == 0 && kind.count > 1 ? 1 : 0);
}

// Every kind is to be seen once before one is seen twice, errors before warnings; nobody reads more
// than a screen or two, and what is told first is mended first.
void choose(const std::vector<base::Problem>& problems, Lang lang, std::vector<Kind>& kinds) {
  constexpr std::size_t kMostOfAKind = 6;
  constexpr std::size_t kMostLines = 58;  // two more are the sums
  std::vector<Kind*> in_order;
  in_order.reserve(kinds.size());
  for (Kind& kind : kinds) {
    in_order.push_back(&kind);
  }
  std::stable_partition(
      in_order.begin(), in_order.end(), [](const Kind* kind) { return kind->is_error; });
  std::size_t lines = 0;
  for (std::size_t round = 0; round < kMostOfAKind; ++round) {
    for (Kind* const kind : in_order) {
      if (kind->shown != round || round >= kind->members.size()) {
        continue;
      }
      const std::size_t needed = lines_of_next(problems, *kind, lang);
      if (lines + needed <= kMostLines) {
        lines += needed;
        ++kind->shown;
      }
    }
  }
}

// How many are left of a kind, and in which tables nothing of it was shown.
std::string rest_of(const std::vector<base::Problem>& problems, const Kind& kind, Lang lang) {
  constexpr std::size_t kMostNames = 6;
  const auto table_of = [&](std::size_t i) {
    const std::filesystem::path file = problems[kind.members[i]].place.file;
    const std::string folder = file.parent_path().filename().string();
    return folder.empty() ? file.string() : folder + "/" + file.filename().string();
  };
  std::set<std::string> seen;
  for (std::size_t i = 0; i < kind.shown; ++i) {
    seen.insert(table_of(i));
  }
  std::vector<std::string> names;
  for (std::size_t i = kind.shown; i < kind.members.size() && names.size() <= kMostNames; ++i) {
    if (const std::string name = table_of(i); name.ends_with(".csv") && seen.insert(name).second) {
      names.push_back(names.size() == kMostNames ? "…" : base::visible(name));
    }
  }
  const std::size_t rest = kind.count - kind.shown;
  const bool vi = lang == Lang::Vi;
  std::string out =
      vi ? fmt::format(
               "  … và {} {} cùng loại", grouped(rest, '.'), kind.is_error ? "lỗi" : "cảnh báo")
         : fmt::format("  … and {} more of this kind", grouped(rest, ','));
  if (!names.empty()) {
    out += (vi ? " trong " : " in ") + base::joined(names, ", ");
  }
  return out + "\n";
}

void add(std::string& out, std::string_view key, std::string_view value) {
  if (!value.empty()) {
    out += out.size() > 1 ? "," : "";
    base::append_json(out, key);
    out += ':';
    base::append_json(out, value);
  }
}

void add(std::string& out, std::string_view key, std::size_t value) {
  if (value > 0) {
    out += fmt::format("{}\"{}\":{}", out.size() > 1 ? "," : "", key, value);
  }
}

}  // namespace

std::string worded(const std::vector<base::Problem>& problems, Lang lang) {
  const bool vi = lang == Lang::Vi;
  std::vector<Kind> kinds = kinds_of(problems);
  choose(problems, lang, kinds);
  std::map<std::size_t, const Kind*> shown;  // the last of a kind has the kind behind it
  std::size_t errors = 0;
  std::size_t all = 0;
  std::size_t left = 0;
  for (const Kind& kind : kinds) {
    for (std::size_t i = 0; i < kind.shown; ++i) {
      shown[kind.members[i]] = i + 1 == kind.shown ? &kind : nullptr;
    }
    all += kind.count;
    errors += kind.is_error ? kind.count : 0;
    left += kind.shown == 0 ? kind.count : 0;
  }
  std::string out;
  for (const auto& [member, kind] : shown) {
    out += worded_one(problems[member], lang);
    if (kind != nullptr && kind->count > kind->shown) {
      out += rest_of(problems, *kind, lang);
    }
  }
  if (left > 0) {
    out += vi ? fmt::format("… và {} thông báo thuộc các loại khác\n", left)
              : fmt::format("… and {} of other kinds\n", base::counted(left, "message"));
  }
  if (all > 1) {
    out += vi ? fmt::format("{} lỗi, {} cảnh báo\n", errors, all - errors)
              : fmt::format("{}, {}\n",
                            base::counted(errors, "error"),
                            base::counted(all - errors, "warning"));
  }
  return out;
}

std::string as_json_lines(const std::vector<base::Problem>& problems) {
  std::string out;
  for (const base::Problem& problem : problems) {
    std::string line = "{";
    add(line, "severity", problem.severity == base::Severity::Error ? "error" : "warning");
    add(line, "file", problem.place.file);
    add(line, "line", problem.place.line);
    add(line, "column", problem.place.column);
    add(line, "field", problem.place.field);
    add(line, "value", problem.value);
    add(line, "reason_vi", problem.reason.vi);
    add(line, "reason_en", problem.reason.en);
    add(line, "fix_vi", problem.fix.vi);
    add(line, "fix_en", problem.fix.en);
    add(line, "nearest", problem.nearest);
    add(line, "more", problem.more);
    out += line + "}\n";
  }
  return out;
}

}  // namespace minhbach::cli
