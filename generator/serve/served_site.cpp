#include "serve/served_site.hpp"

#include <array>
#include <utility>

namespace minhbach::serve {

namespace {

// Pages may run scripts of their own address only and fetch nothing, so a script asks by loading
// another: its answer is empty, or loads the page again.
constexpr std::string_view kReloadPath = "/_preview/reload.js";
constexpr std::string_view kPollPath = "/_preview/poll.js";

std::string reload_script(unsigned generation) {
  return "(function () {\n"
         "  function ask() {\n"
         "    var script = document.createElement('script');\n"
         "    script.src = '" +
         std::string(kPollPath) + "?at=" + std::to_string(generation) +
         "&n=' + Math.random();\n"
         "    script.onload = script.onerror = function () { script.remove(); setTimeout(ask, "
         "250); };\n"
         "    document.head.appendChild(script);\n"
         "  }\n"
         "  ask();\n"
         "})();\n";
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kTypes = {{
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
    {".csv", "text/csv; charset=utf-8"},
    {".sql", "text/plain; charset=utf-8"},
    {".xml", "application/xml"},
    {".atom", "application/atom+xml"},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {".ics", "text/calendar; charset=utf-8"},
}};

std::string_view type_of(std::string_view file) {
  for (const auto& [ending, type] : kTypes) {
    if (file.ends_with(ending)) {
      return type;
    }
  }
  return "application/octet-stream";
}

const char* const kScriptType = "text/javascript; charset=utf-8";

}  // namespace

void ServedSite::renew(Files files) {
  const std::lock_guard lock(mutex_);
  files_ = std::move(files);
  ++generation_;
}

ServedSite::Files ServedSite::files() {
  const std::lock_guard lock(mutex_);
  return files_;
}

Answer ServedSite::answer(const std::string& path, const std::string& at) {
  const std::lock_guard lock(mutex_);
  if (path == kReloadPath) {
    return {200, kScriptType, reload_script(generation_)};
  }
  if (path == kPollPath) {
    return {200, kScriptType, at == std::to_string(generation_) ? "" : "location.reload();\n"};
  }
  std::string name = path.substr(path.empty() ? 0 : 1);
  if (name.empty() || name.ends_with('/')) {
    name += "index.html";
  }
  if (files_.contains(name)) {
    return file(name, 200);
  }
  return files_.contains("404.html") ? file("404.html", 404)
                                     : Answer{404, "text/plain; charset=utf-8", "404\n"};
}

Answer ServedSite::file(const std::string& path, unsigned status) const {
  Answer answer{status, std::string(type_of(path)), files_.at(path)};
  if (const std::size_t end = answer.body.rfind("</body>");
      path.ends_with(".html") && end != std::string::npos) {
    answer.body.insert(end, "<script src=\"" + std::string(kReloadPath) + "\"></script>\n");
  }
  return answer;
}

}  // namespace minhbach::serve
