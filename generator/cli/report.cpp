#include "cli/report.hpp"

#include "base/escape.hpp"

#include <fmt/format.h>

namespace minhbach::cli {

using base::Lang;

namespace {

std::string place_of(const base::Place& place) {
  std::string out = place.file;
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
    out += place.field + ": ";
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
    out += "\"" + shortened(problem.value) + "\": ";
  }
  out += problem.reason.in(lang) + "\n";
  if (!problem.nearest.empty()) {
    out += std::string(vi ? "  gần nhất: \"" : "  nearest: \"") + problem.nearest + "\"\n";
  }
  if (!problem.fix.in(lang).empty()) {
    out += "  → " + problem.fix.in(lang) + "\n";
  }
  return out;
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
  std::string out;
  std::size_t errors = 0;
  for (const base::Problem& problem : problems) {
    out += worded_one(problem, lang);
    errors += problem.severity == base::Severity::Error ? 1 : 0;
  }
  if (problems.size() > 1) {
    const std::size_t warnings = problems.size() - errors;
    out += lang == Lang::Vi ? fmt::format("{} lỗi, {} cảnh báo\n", errors, warnings)
                            : fmt::format("{} error{}, {} warning{}\n",
                                          errors,
                                          errors == 1 ? "" : "s",
                                          warnings,
                                          warnings == 1 ? "" : "s");
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
    out += line + "}\n";
  }
  return out;
}

}  // namespace minhbach::cli
