#pragma once

#include "base/address.hpp"
#include "base/lang.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace minhbach::site {

// How the unit that runs the site is reached: [contact] of site.toml. What is not stated is empty.
struct Contact {
  std::string email;
  std::string telephone;
  base::LocalText address;
  std::string form;  // address of a page with a form

  // A postal address alone reaches nobody who reads a web page.
  [[nodiscard]] bool is_reachable() const {
    return !email.empty() || !telephone.empty() || !form.empty();
  }
};

// Why a text is not one address that mail can be sent to; nothing where it is.
std::optional<base::AddressFault> fault_of_email(std::string_view text);

// Why a text is not one number that can be dialled; nothing where it is.
std::optional<base::AddressFault> fault_of_telephone(std::string_view text);

// 'tel:02593822123' of '(0259) 3822 123'.
std::string telephone_href(std::string_view telephone);

}  // namespace minhbach::site
