#pragma once

#include "store/table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace minhbach::store {

// What a person or a spreadsheet probably meant by a value that is written in another way than the
// tables ask: for messages, never to put in its place.

// Days, or months and years where `domain` takes them, in the way of the tables: the likeliest
// first; several where the writing can be read in several ways.
std::vector<std::string> dates_meant(std::string_view text, Domain domain);

// A whole cell that a spreadsheet made of something else by taking it for a date: 'Aug-22',
// '30-Aug', '2022-08-30 00:00:00'.
bool is_spreadsheet_date(std::string_view text);
// '2.02208E+11'
bool is_shortened_number(std::string_view text);

// Digits with a point: '41,5 %' → 41.5, '1.234.567' → 1234567, '1 234' → 1234; both readings of
// '1,234'.
std::vector<std::string> numbers_meant(std::string_view text);

// '0' or '1' for TRUE, FALSE, x, có, không, yes, no …; empty: cannot be told.
std::string flag_meant(std::string_view text);

// The year within a lifetime that '22', '20222' or '2O22' stands for; empty: cannot be told.
std::string year_meant(std::string_view text);

}  // namespace minhbach::store
