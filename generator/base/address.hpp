#pragma once

#include "base/lang.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace minhbach::base {

struct AddressFault {
  LocalText reason;
  LocalText fix;
  std::string nearest;
};

// Why a text is not one address that everybody can open; nothing where it is: 'https://' or
// 'http://', a host, no name and password, nothing that ends an attribute or a line.
std::optional<AddressFault> fault_of_address(std::string_view text);

}  // namespace minhbach::base
