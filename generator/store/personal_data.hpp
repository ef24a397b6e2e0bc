#pragma once

#include <string_view>

namespace minhbach::store {

// What in a text looks like data about a person, by its form alone: a person must look at it.
enum class PersonalData { None, Phone, IdentityNumber, Email, Name };

// The first of them, in the order of the enumeration.
PersonalData personal_data_in(std::string_view text);

// 'ông Nguyễn', 'Mrs Lan': a courtesy title before a capitalised word.
bool names_a_person(std::string_view text);

// The text bears a mark of secrecy ('Mật', 'Tối mật', 'Tuyệt mật').
bool has_secrecy_mark(std::string_view text);
// The symbol of a document ends in the sign for one ('12/BC-M', '12/M').
bool has_secrecy_symbol(std::string_view number);

}  // namespace minhbach::store
