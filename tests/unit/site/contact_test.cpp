#include "site/contact.hpp"

#include <catch2/catch.hpp>

namespace minhbach::site {

TEST_CASE("A mailbox is one address that mail can be sent to", "[contact]") {
  for (const char* const good : {"gop-y@so-a.gov.vn", "a.b_c%d+e@x.example", "1@a.b"}) {
    INFO(good);
    CHECK_FALSE(fault_of_email(good));
  }
  for (const char* const bad : {"",
                                "so-a.gov.vn",
                                "@so-a.gov.vn",
                                "gop-y@",
                                "gop-y@localhost",
                                "gop-y@@so-a.gov.vn",
                                "a@so-a.gov.vn, b@so-a.gov.vn",
                                "Góp ý <gop-y@so-a.gov.vn>",
                                ".gop-y@so-a.gov.vn",
                                "gop-y@so-a..vn",
                                "a\"onclick=@so-a.gov.vn",
                                "a@so-a.gov.vn?cc=b"}) {
    INFO(bad);
    CHECK(fault_of_email(bad));
  }
}

TEST_CASE("A telephone number is one number that can be dialled", "[contact]") {
  for (const char* const good : {"(0123) 4567 890", "+84 123 4567 890", "1022", "0123.456.789"}) {
    INFO(good);
    CHECK_FALSE(fault_of_telephone(good));
  }
  for (const char* const bad : {"",
                                "12",
                                "không có",
                                "0123 4567 890; 0123 4567 891",
                                "84+123456",
                                "0123 4567 890 0123 4567 891",
                                "0123 4567 x12"}) {
    INFO(bad);
    CHECK(fault_of_telephone(bad));
  }
  CHECK(telephone_href("(0123) 4567 890") == "tel:01234567890");
  CHECK(telephone_href("+84 123 4567 890") == "tel:+841234567890");
}

TEST_CASE("A letter is begun in any language, and no word of it ends the address", "[contact]") {
  CHECK(letter_href("gop-y@so-a.gov.vn", "Lỗi & sửa?", {"Trang: vi/a.html", "", "Đúng:"}) ==
        "mailto:gop-y@so-a.gov.vn?subject=L%e1%bb%97i%20%26%20s%e1%bb%ada%3f&body="
        "Trang%3a%20vi%2fa.html%0D%0A%0D%0A%c4%90%c3%bang%3a%0D%0A");
  // What '%' and '+' mean in an address is not what they mean in a mailbox.
  CHECK(letter_href("a%b+c@x.example", "s", {}) == "mailto:a%25b%2Bc@x.example?subject=s&body=");
  std::string longer;
  for (int i = 0; i < 100; ++i) {
    longer += "rà soát ";
  }
  const std::string href = letter_href("a@x.example", longer, {});
  CHECK(href.size() < 700);
  CHECK(href.ends_with("so%c3%a1t%20%e2%80%a6&body="));
}

TEST_CASE("An address of the post alone does not make a unit reachable", "[contact]") {
  Contact contact;
  CHECK_FALSE(contact.is_reachable());
  contact.address = {"Số 1", "1"};
  CHECK_FALSE(contact.is_reachable());
  contact.form = "https://so-a.example/gop-y";
  CHECK(contact.is_reachable());
}

}  // namespace minhbach::site
