#include "base/address.hpp"

#include <catch2/catch.hpp>

using minhbach::base::fault_of_address;

TEST_CASE("an address can be opened by everybody") {
  for (const char* text : {"https://so-a.example.vn/bc134",
                           "http://a.vn",
                           "https://a.vn:8443/x?y=z&u=https://b.vn/#c",
                           "https://web.archive.org/web/2022/https://a.vn/x",
                           "https://vi.wikipedia.org/wiki/Cải_cách",
                           "https://a.vn/b(c),d;e",
                           "https://example.org/12"}) {
    INFO(text);
    CHECK_FALSE(fault_of_address(text));
  }
  for (const char* text : {"www.a.vn/x",
                           "a.vn",
                           "htps://a.vn",
                           "https:/a.vn",
                           "https//a.vn",
                           "javascript:alert(1)",
                           "mailto:a@b.vn",
                           "ftp://a.vn/x",
                           "file:///C:/x.docx",
                           R"(\\192.0.2.5\chung\x.docx)",
                           "//may-chu/chung",
                           "C:\\x.docx",
                           "https://a.vn/x; https://b.vn/y",
                           "https://a.vn/x https://b.vn/y",
                           "https://a.vn/x\nhttps://b.vn/y",
                           "https://a.vn/x, www.b.vn",
                           "https://user:mat-khau@a.vn/",
                           "https://may-chu/x",
                           "http://192.168.1.2/x",
                           "http://localhost/x",
                           "https://",
                           "https:///x",
                           "https://a..vn/",
                           "https://a.vn/bao cao.pdf",
                           "https://a.vn/\u200Bx",
                           "https://a.vn/\"x",
                           "Công văn 12",
                           "x"}) {
    INFO(text);
    CHECK(fault_of_address(text));
  }
  CHECK(fault_of_address("www.a.vn/x")->nearest == "https://www.a.vn/x");
  CHECK(fault_of_address("HTTPS://a.vn/X")->nearest == "https://a.vn/X");
  CHECK(fault_of_address("https://a.example/x; https://b.example/y")->nearest ==
        "https://a.example/x");
}
