#include "base/escape.hpp"

#include <fmt/format.h>

#include "compare/sheet.hpp"

namespace minhbach::compare {

namespace {

// Colours of the system, so that light and dark both fit; a table scrolls in its own frame.
constexpr std::string_view kStyle =
    ":root{color-scheme:light dark}"
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:72rem;margin:0 auto;padding:1rem;"
    "overflow-wrap:break-word}"
    "h1{font-size:1.4rem}h2{font-size:1.2rem}h3{font-size:1rem}"
    ".alarm{border-left:.4rem solid #c0392b;padding:.2rem .8rem;list-style:none}"
    ".frame{overflow-x:auto}"
    "table{border-collapse:collapse;min-width:40rem;width:100%}"
    "th,td{border:1px solid #8888;padding:.3rem .5rem;text-align:left;vertical-align:top}"
    "th{white-space:nowrap}summary{cursor:pointer;font-weight:bold;padding:.4rem 0}";

constexpr std::size_t kMostOpen = 30;  // rows of a list that is not folded

std::string shown_html(std::string_view text) {
  return base::html(base::visible(text));
}

void append_list(const std::vector<std::string>& lines, std::string_view klass, std::string& out) {
  if (lines.empty()) {
    return;
  }
  out += fmt::format("<ul{}>\n", klass);
  for (const std::string& line : lines) {
    out += "<li>" + shown_html(line) + "</li>\n";
  }
  out += "</ul>\n";
}

void append_table(const Grid& grid, std::string& out) {
  out += fmt::format(
      "<details{}><summary>{} ({})</summary>\n<div class=\"frame\" tabindex=\"0\" "
      "role=\"region\" aria-label=\"{}\"><table>\n<tr>",
      grid.is_alarm || grid.rows.size() <= kMostOpen ? " open" : "",
      shown_html(grid.title),
      grid.rows.size(),
      shown_html(grid.title));
  for (const std::string& column : grid.columns) {
    out += "<th scope=\"col\">" + shown_html(column) + "</th>";
  }
  out += "</tr>\n";
  for (const std::vector<std::string>& row : grid.rows) {
    out += "<tr>";
    for (const std::string& cell : row) {
      out += "<td>" + shown_html(cell) + "</td>";
    }
    out += "</tr>\n";
  }
  out += "</table></div></details>\n";
}

}  // namespace

std::string as_html(const Sheet& sheet) {
  const bool vi = sheet.lang == base::Lang::Vi;
  const std::string title = (vi ? "So sánh: " : "Comparison: ") + sheet.title;
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<h1>{}</h1>\n"
      "<p><strong>{}</strong></p>\n",
      base::code(sheet.lang),
      shown_html(title),
      kStyle,
      shown_html(title),
      shown_html(sheet.verdict));
  std::vector<std::string> alarms;
  for (const std::string& alarm : sheet.alarms) {
    alarms.push_back((vi ? "Lỗi: " : "Error: ") + alarm);
  }
  append_list(alarms, " class=\"alarm\"", out);
  for (const std::string& note : sheet.notes) {
    out += "<p>" + shown_html(note) + "</p>\n";
  }
  for (const Part& part : sheet.parts) {
    out += "<h2>" + shown_html(part.title) + "</h2>\n";
    append_list(part.sentences, "", out);
  }
  if (!sheet.parts.empty()) {
    out += vi ? "<h2>Chi tiết</h2>\n" : "<h2>Details</h2>\n";
  }
  for (const Part& part : sheet.parts) {
    if (!part.grids.empty()) {
      out += "<h3>" + shown_html(part.title) + "</h3>\n";
    }
    for (const Grid& grid : part.grids) {
      append_table(grid, out);
    }
  }
  return out + "</body>\n</html>\n";
}

}  // namespace minhbach::compare
