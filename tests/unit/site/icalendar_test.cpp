#include "site/icalendar.hpp"

#include "base/text.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace minhbach::site {

namespace {

model::Day day_named(std::string_view iso) {
  return *model::parse_day(iso);
}

std::string calendar_with(const ICalendar::Event& event) {
  ICalendar calendar("Lịch", "vi", day_named("2026-03-20"));
  calendar.add(event);
  return calendar.done();
}

std::string unfolded(const std::string& text) {
  return base::replaced(text, "\r\n ", "");
}

}  // namespace

TEST_CASE("an event lasts one day, the last one of a year too") {
  const std::string text = calendar_with({.uid = "a@b",
                                          .day = day_named("2026-12-31"),
                                          .summary = "Hạn",
                                          .description = {},
                                          .url = {}});
  CHECK(text.find("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n") !=
        std::string::npos);
  CHECK(text.find("DTSTAMP:20260320T000000Z\r\n") != std::string::npos);
  CHECK(text.find("DESCRIPTION") == std::string::npos);
  CHECK(text.find("STATUS") == std::string::npos);
}

TEST_CASE("words of a calendar cannot end their line or their value") {
  const std::string text = unfolded(calendar_with({.uid = "a@b",
                                                   .day = day_named("2026-03-20"),
                                                   .sequence = 2,
                                                   .summary = "a,b;c\\d:e\"\r\nEND:VEVENT",
                                                   .description = "một\nhai\tba",
                                                   .url = {},
                                                   .is_cancelled = true}));
  CHECK(text.find("SUMMARY;LANGUAGE=vi:a\\,b\\;c\\\\d:e\"\\nEND:VEVENT\r\n") != std::string::npos);
  CHECK(text.find("DESCRIPTION;LANGUAGE=vi:một\\nhai ba\r\n") != std::string::npos);
  CHECK(text.find("SEQUENCE:2\r\n") != std::string::npos);
  CHECK(text.find("STATUS:CANCELLED\r\n") != std::string::npos);
}

TEST_CASE("lines are folded at 75 bytes and never within a character") {
  // Every length of what stands in front of letters of one to four bytes.
  for (std::size_t front = 0; front < 80; ++front) {
    for (const std::string letter : {"a", "đ", "ạ", "😀"}) {
      std::string summary(front, 'x');
      for (int i = 0; i < 60; ++i) {
        summary += letter;
      }
      const std::string text = calendar_with({.uid = "a@b",
                                              .day = day_named("2026-03-20"),
                                              .summary = summary,
                                              .description = {},
                                              .url = {}});
      std::size_t longest = 0;
      const std::string lines = base::replaced(text, "\r\n", "\n");
      for (const std::string_view line : base::split(lines, '\n')) {
        longest = std::max(longest, line.size());
        CHECK(base::is_utf8(line));
      }
      CHECK(longest <= 75);
      CHECK(longest > 75 - 4);
      CHECK(unfolded(text).find("SUMMARY;LANGUAGE=vi:" + summary + "\r\n") != std::string::npos);
    }
  }
}

}  // namespace minhbach::site
