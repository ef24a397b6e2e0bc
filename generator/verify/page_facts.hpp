#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::verify {

// A number that a page prints and says what it is: the text of an element with `data-fact`.
struct PrintedFact {
  std::string id;
  std::string text;  // as it is read: without tags inside, without blanks around
  std::size_t line = 0;
};

// In the order of the page. `html` may be anything: what is no element with that attribute, as
// browsers read tags, is passed over.
std::vector<PrintedFact> printed_facts(std::string_view html);

}  // namespace minhbach::verify
