#include "workbook/check_report.hpp"

#include "base/escape.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include "workbook/book.hpp"
#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

// Colours of the system, so that light and dark both fit.
constexpr std::string_view kStyle =
    ":root{color-scheme:light dark}"
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:72rem;margin:0 auto;padding:1rem;"
    "overflow-wrap:break-word}h1{font-size:1.4rem}h2{font-size:1.2rem}h3{font-size:1rem}"
    ".frame{overflow-x:auto}table{border-collapse:collapse;width:100%;min-width:36rem}"
    "th,td{border:1px solid #8888;padding:.3rem .5rem;text-align:left;vertical-align:top}"
    "th,td:nth-child(2){white-space:nowrap}td:nth-child(-n+3){min-width:5rem}.error{border-left:."
    "4rem solid #c0392b}"
    ".reminder{border-left:.4rem solid #b7950b}"
    ".mark{font-weight:bold;border:2px solid;padding:.2rem .6rem;display:inline-block}"
    "@media print{body{max-width:none}.frame{overflow:visible}}";

std::string safe(std::string_view text) {
  return base::html(base::visible(text));
}

std::string place_words(const Spot& spot) {
  if (spot.sheet.empty()) {
    return "–";
  }
  return spot.at.first == 0 ? spot.sheet : spot.sheet + ", " + cell_name(spot.at);
}

void append_rows(const std::vector<Finding>& findings, std::size_t& at, Say say, std::string& out) {
  const std::string file = findings[at].spot.file;
  out += fmt::format(
      "<h3>{}</h3>\n<div class=\"frame\" tabindex=\"0\" role=\"region\" aria-label=\"{}\"><table>\n"
      "<tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
      "<th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr>\n",
      file.empty() ? say("Cả thư mục", "The folder as a whole") : safe(file),
      file.empty() ? say("Cả thư mục", "The folder as a whole") : safe(file),
      say("Trang, ô", "Sheet, cell"),
      say("Mức", "Kind"),
      say("Đã ghi", "Typed"),
      say("Sai gì", "What is wrong"),
      say("Cách sửa", "What to do"));
  for (; at < findings.size() && findings[at].spot.file == file; ++at) {
    const Finding& each = findings[at];
    const bool is_error = each.severity == base::Severity::Error;
    out += fmt::format(
        "<tr><td class=\"{}\">{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
        is_error ? "error" : "reminder",
        safe(place_words(each.spot)),
        is_error ? say("Lỗi", "Error") : say("Nhắc", "Reminder"),
        safe(each.value),
        safe(each.what.in(say.lang)),
        safe(each.fix.in(say.lang)));
  }
  out += "</table></div>\n";
}

void append_language(const CheckSummary& summary,
                     const std::vector<Finding>& findings,
                     Lang lang,
                     std::string& out) {
  const Say say{lang};
  out +=
      fmt::format("<section lang=\"{}\">\n<h{}>{}</h{}>\n",
                  base::code(lang),
                  lang == Lang::Vi ? 1 : 2,
                  safe(say("Kiểm tra biểu mẫu: ", "Check of the forms: ") + summary.title.in(lang)),
                  lang == Lang::Vi ? 1 : 2);
  if (summary.is_illustrative) {
    out += fmt::format("<p class=\"mark\">{}</p>\n", illustrative_words(lang));
  }
  const std::string files = lang == Lang::Vi ? fmt::format("{} tệp", summary.files)
                                             : base::counted(summary.files, "file");
  const std::string rows = lang == Lang::Vi ? fmt::format("{} dòng số liệu", summary.rows)
                                            : base::counted(summary.rows, "row");
  out +=
      fmt::format("<p>{}; {}; {}. {}</p>\n",
                  files,
                  rows,
                  counted_findings(summary.errors, summary.reminders).in(lang),
                  summary.errors != 0 ? say("Có lỗi thì không bảng nào được ghi.",
                                            "While there are errors no table is written.")
                                      : say("Không có lỗi: có thể ghi vào các bảng bằng --accept.",
                                            "No errors: --accept writes the tables."));
  for (std::size_t at = 0; at < findings.size();) {
    append_rows(findings, at, say, out);
  }
  out += "</section>\n";
}

}  // namespace

base::LocalText counted_findings(std::size_t errors, std::size_t reminders) {
  return {fmt::format("{} lỗi, {} nhắc nhở", errors, reminders),
          base::counted(errors, "error") + ", " + base::counted(reminders, "reminder")};
}

std::string as_html(const CheckSummary& summary, const std::vector<Finding>& findings) {
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n",
      safe("Kiểm tra biểu mẫu: " + summary.title.vi),
      kStyle);
  append_language(summary, findings, Lang::Vi, out);
  append_language(summary, findings, Lang::En, out);
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace minhbach::workbook
