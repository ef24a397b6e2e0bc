#include "store/personal_data.hpp"

#include <catch2/catch.hpp>

#include "rule_cases.hpp"

using namespace minhbach;
using test::check_cases;

TEST_CASE("personal data and secrets are held back") {
  const std::string secret =
      " | tài liệu mang dấu chỉ độ mật | the document bears a mark of secrecy | Không đưa tài liệu "
      "mật vào dữ liệu công bố; xóa dòng này. | Secret documents have no place in published data; "
      "delete this row. | ";
  check_cases({
      {{{"task_report", 2, "activity_vi", "Gửi văn bản, liên hệ 0912 345 678"}},
       "warning task_report.csv:4:0:activity_vi 'Gửi văn bản, liên hệ 0912 345 678' | có vẻ là số "
       "điện thoại | this seems to contain a phone number | Bỏ trước khi công bố. | Remove it "
       "before publication. | "},
      {{{"correction", 0, "approved_by_vi", "Ông Nguyễn Văn A"}},
       "warning correction.csv:2:0:approved_by_vi 'Ông Nguyễn Văn A' | ô này ghi chức vụ, không "
       "ghi họ tên | a position stands here, not a personal name | Ghi chức vụ, ví dụ: Chánh Văn "
       "phòng. | Write the position, such as: Head of the Office. | "},
      {{{"document", 1, "kind_vi", "Báo cáo Mật"}},
       "document.csv:3:0:kind_vi 'Báo cáo Mật'" + secret},
      {{{"document", 1, "number", "12/BC-M"}}, "document.csv:3:0:number '12/BC-M'" + secret},
      {{{"document", 1, "abstract_vi", "Về bảo vệ bí mật nhà nước"}}, ""},
  });
}

TEST_CASE("the form of personal data is told from ordinary figures") {
  using store::PersonalData;
  const std::vector<std::pair<const char*, PersonalData>> cases = {
      {"", PersonalData::None},
      {"liên hệ 0912345678", PersonalData::Phone},
      {"ĐT: 0259.3822.123", PersonalData::Phone},
      {"tel +84 912 345 678", PersonalData::Phone},
      {"CCCD 058099001234.", PersonalData::IdentityNumber},
      {"CMND 264123456", PersonalData::IdentityNumber},
      {"hỏi a.b@so.gov.vn, sáng thứ Hai", PersonalData::Email},
      {"thăm hỏi bà Trần Thị B", PersonalData::Name},
      {"met Mr. Nguyen", PersonalData::Name},
      {"Ông Đặng đã ký", PersonalData::Name},
      // Ordinary text.
      {"Đã số hóa 1.234.567 hồ sơ từ 01/01/2023 đến 14/03/2023", PersonalData::None},
      {"Quyết định 0123/QĐ-UBND", PersonalData::None},
      {"Kinh phí 1.000.000.000 đồng", PersonalData::None},
      {"TCVN ISO 9001:2015", PersonalData::None},
      {"bà con nhân dân", PersonalData::None},
      {"họp ở Bà Rịa", PersonalData::None},
      {"Không Ai", PersonalData::None},
      {"@ cổng thông tin", PersonalData::None},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(store::personal_data_in(text) == expected);
  }
  CHECK(store::has_secrecy_mark("Quyết định (tuyệt mật)"));
  CHECK(store::has_secrecy_mark("mật"));
  CHECK_FALSE(store::has_secrecy_mark("bảo mật hệ thống"));
  CHECK(store::has_secrecy_symbol("5/M"));
  CHECK_FALSE(store::has_secrecy_symbol("5/KH-TM"));
}
