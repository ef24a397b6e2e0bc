#pragma once

#include "model/day.hpp"

#include <string>
#include <string_view>

namespace minhbach::site {

// An iCalendar file (RFC 5545) being written, of events that last one day each. Lines end in CRLF
// and are folded at 75 bytes, never within a character.
class ICalendar {
 public:
  // `language` is the code of that of its words; `stamp` is the day all events were last looked at.
  ICalendar(std::string_view name, std::string_view language, model::Day stamp);

  struct Event {
    std::string uid;  // the same for ever, in every file the event stands in
    model::Day day;
    int sequence = 0;
    std::string summary;
    std::string description;  // may have several lines; may be empty
    std::string url;          // may be empty
    bool is_cancelled = false;
  };
  void add(const Event& event);

  [[nodiscard]] std::string done() const;

 private:
  void line(std::string_view name, std::string_view value);
  void words(std::string_view name, std::string_view text);

  std::string language_;
  std::string stamp_;
  std::string text_;
};

}  // namespace minhbach::site
