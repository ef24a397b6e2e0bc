#include "site/icalendar.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace minhbach::site {

namespace {

constexpr std::size_t kLongestLine = 75;  // bytes, without the line end

// '20260314'.
std::string basic_date(model::Day day) {
  return base::replaced(model::iso(day), "-", "");
}

std::string calendar_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\\' || c == ';' || c == ',') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
      out += c;
    } else if (c == '\t') {
      out += ' ';
    }
  }
  return out;
}

bool is_inside_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

void append_folded(std::string& out, std::string_view line) {
  std::size_t room = kLongestLine;
  while (line.size() > room) {
    std::size_t end = room;
    while (end > 0 && is_inside_character(line[end])) {
      --end;
    }
    out.append(line.substr(0, end)).append("\r\n ");
    line.remove_prefix(end);
    room = kLongestLine - 1;  // the blank belongs to the line
  }
  out.append(line).append("\r\n");
}

}  // namespace

ICalendar::ICalendar(std::string_view name, std::string_view language, model::Day stamp)
    : language_(language), stamp_(basic_date(stamp) + "T000000Z") {
  line("BEGIN", "VCALENDAR");
  line("VERSION", "2.0");
  line("PRODID", "-//Minh Bach//minhbach//EN");
  line("METHOD", "PUBLISH");
  words("NAME", name);
  line("X-WR-CALNAME", calendar_text(name));  // what programs older than RFC 7986 show
}

void ICalendar::line(std::string_view name, std::string_view value) {
  append_folded(text_, fmt::format("{}:{}", name, value));
}

void ICalendar::words(std::string_view name, std::string_view text) {
  line(fmt::format("{};LANGUAGE={}", name, language_), calendar_text(text));
}

void ICalendar::add(const Event& event) {
  line("BEGIN", "VEVENT");
  line("UID", calendar_text(event.uid));
  line("DTSTAMP", stamp_);
  line("SEQUENCE", std::to_string(event.sequence));
  line("DTSTART;VALUE=DATE", basic_date(event.day));
  line("DTEND;VALUE=DATE", basic_date(event.day + std::chrono::days(1)));
  words("SUMMARY", event.summary);
  if (!event.description.empty()) {
    words("DESCRIPTION", event.description);
  }
  if (!event.url.empty()) {
    line("URL", event.url);
  }
  if (event.is_cancelled) {
    line("STATUS", "CANCELLED");
  }
  line("TRANSP", "TRANSPARENT");  // a deadline keeps nobody busy
  line("END", "VEVENT");
}

std::string ICalendar::done() const {
  return text_ + "END:VCALENDAR\r\n";
}

}  // namespace minhbach::site
