#pragma once

#include "base/address.hpp"
#include "base/lang.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

// What a report of an error says besides where it is: words of the theme, `report.<name>`.
inline constexpr std::array<std::string_view, 3> kAskedOfReport = {"wrong", "right", "source"};

// 'mailto:' and an address that is one.
std::string mailbox_href(std::string_view email);

// A letter that is begun: subject and lines of its text, for any program that opens mail. What is
// too long for some of them is shortened at a blank.
std::string letter_href(std::string_view email,
                        std::string_view subject,
                        const std::vector<std::string>& lines);

}  // namespace minhbach::site
