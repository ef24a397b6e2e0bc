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

TEST_CASE("An address of the post alone does not make a unit reachable", "[contact]") {
  Contact contact;
  CHECK_FALSE(contact.is_reachable());
  contact.address = {"Số 1", "1"};
  CHECK_FALSE(contact.is_reachable());
  contact.form = "https://so-a.example/gop-y";
  CHECK(contact.is_reachable());
}

}  // namespace minhbach::site
