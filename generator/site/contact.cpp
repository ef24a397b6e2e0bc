#include "site/contact.hpp"

#include "base/escape.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <iterator>

namespace minhbach::site {

namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

bool is_allowed(char c, std::string_view more) {
  return kDigits.find(c) != std::string_view::npos || kLetters.find(c) != std::string_view::npos ||
         more.find(c) != std::string_view::npos;
}

// Parts between dots, none of them empty, of these characters besides letters and digits.
bool is_dotted(std::string_view text, std::string_view more) {
  return !text.empty() && text.front() != '.' && text.back() != '.' &&
         text.find("..") == std::string_view::npos &&
         std::all_of(
             text.begin(), text.end(), [&](char c) { return c == '.' || is_allowed(c, more); });
}

}  // namespace

std::optional<base::AddressFault> fault_of_email(std::string_view text) {
  const std::size_t at = text.find('@');
  const std::string_view name = text.substr(0, at);
  const std::string_view host = at == std::string_view::npos ? "" : text.substr(at + 1);
  if (is_dotted(name, "_%+-") && is_dotted(host, "-") && host.find('.') != std::string_view::npos) {
    return std::nullopt;
  }
  return base::AddressFault{
      {"không phải một địa chỉ thư điện tử", "this is not one e-mail address"},
      {"Viết một địa chỉ, dạng hop-thu@co-quan.gov.vn.",
       "Write one address, like mailbox@agency.gov.vn."},
      {}};
}

std::optional<base::AddressFault> fault_of_telephone(std::string_view text) {
  constexpr std::ptrdiff_t kFewest = 3;  // 1022, 113
  constexpr std::ptrdiff_t kMost = 15;   // E.164
  const auto is_digit = [](char c) {
    return kDigits.find(c) != std::string_view::npos;
  };
  const auto digits = std::count_if(text.begin(), text.end(), is_digit);
  const bool is_written_right = std::all_of(text.begin(), text.end(), [&](char c) {
    return is_digit(c) || std::string_view(" ().-").find(c) != std::string_view::npos || c == '+';
  });
  const bool plus_leads = text.find('+', 1) == std::string_view::npos;
  if (is_written_right && plus_leads && digits >= kFewest && digits <= kMost) {
    return std::nullopt;
  }
  return base::AddressFault{{"không phải một số điện thoại", "this is not one telephone number"},
                            {"Viết một số, ví dụ (0123) 4567 890 hoặc +84 123 4567 890.",
                             "Write one number, for example (0123) 4567 890 or +84 123 4567 890."},
                            {}};
}

std::string telephone_href(std::string_view telephone) {
  std::string href = "tel:";
  std::copy_if(telephone.begin(), telephone.end(), std::back_inserter(href), [](char c) {
    return c == '+' || kDigits.find(c) != std::string_view::npos;
  });
  return href;
}

std::string mailbox_href(std::string_view email) {
  // Of the signs of an address, these alone are read otherwise in a link.
  return "mailto:" + base::replaced(base::replaced(email, "%", "%25"), "+", "%2B");
}

std::string letter_href(std::string_view email,
                        std::string_view subject,
                        const std::vector<std::string>& lines) {
  // A link of more than some 2,000 characters is not opened by Windows; a Vietnamese letter may
  // take nine.
  constexpr std::size_t kLongest = 600;
  std::string encoded = base::url_segment(subject);
  if (encoded.size() > kLongest) {
    const std::size_t blank = encoded.rfind("%20", kLongest);
    encoded = encoded.substr(0, blank == std::string::npos ? 0 : blank) + base::url_segment(" …");
  }
  std::string href = mailbox_href(email) + "?subject=" + encoded + "&body=";
  for (const std::string& line : lines) {
    href += base::url_segment(line) + "%0D%0A";
  }
  return href;
}

}  // namespace minhbach::site
