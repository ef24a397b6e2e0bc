#pragma once

#include <string_view>

namespace minhbach::site {

// What the words of a column's codes begin with: 'code_role.' and 'lead' are 'code_role.lead'.
// Empty where the column holds none.
std::string_view family_of_codes(std::string_view table, std::string_view column);

}  // namespace minhbach::site
