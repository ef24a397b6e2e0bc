#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "rule_cases.hpp"

using namespace minhbach;
using test::Cells;
using test::check_cases;
using test::said;
using test::Sample;

TEST_CASE("an indicator is reported by one that sends files") {
  Sample sample = test::with_progress();
  sample.tables["indicator_reporter"] = {{{"indicator_id", "cong-khai"}, {"unit_id", "van-phong"}}};
  CHECK(said(sample).empty());
  sample.row("indicator_reporter")["unit_id"] = "cac-phong";
  CHECK(
      said(sample) ==
      "indicator_reporter.csv:2:0:unit_id 'cac-phong' | tập thể không gửi báo cáo | a collective "
      "sends no report | Ghi đơn vị đầu mối tổng hợp số liệu của chỉ số. | Name the one unit that "
      "compiles the figures of the indicator. | \n");
}

TEST_CASE("an approval says by whom, of what") {
  Sample sample = test::with_progress();
  sample.tables["approval"] = {{{"period_id", "2023-Q1"},
                                {"revision", "2"},
                                {"id", "signed"},
                                {"gate", "signed"},
                                {"unit_id", "van-phong"},
                                {"approved_on", "2023-03-16"},
                                {"position_vi", "Giám đốc"},
                                {"position_en", "Director"},
                                {"rows_sha256", "0"}}};
  const std::string told = said(sample);
  CHECK(told.find("a `unit_seen` names the unit that saw it") != std::string::npos);
  CHECK(told.find("a `signed` names the number of the signed report") != std::string::npos);
}

TEST_CASE("nobody approves what has not come yet") {
  const auto with = [](const char* seen, const char* confirmed, const char* is_signed) {
    Sample sample = test::with_progress();  // the unit's report came on 15, is public on 3 April
    const auto approval = [](const char* gate, const char* day) {
      return test::Cells{{"period_id", "2023-Q1"},
                         {"revision", "2"},
                         {"id", gate},
                         {"gate", gate},
                         {"approved_on", day},
                         {"position_vi", "Chánh Văn phòng"},
                         {"position_en", "Head of Office"},
                         {"rows_sha256", "0"}};
    };
    test::Cells by_unit = approval("unit_seen", seen);
    by_unit["unit_id"] = "van-phong";
    test::Cells report = approval("signed", is_signed);
    report["number"] = "12/BC";
    sample.tables["approval"] = {by_unit, approval("office_confirmed", confirmed), report};
    return said(sample);
  };
  const std::string right = with("2023-03-15", "2023-03-16", "2023-03-16");
  CHECK(right.find("before") == std::string::npos);
  CHECK(with("2023-03-20", "2023-03-16", "2023-03-16").find("before") == std::string::npos);
  CHECK(
      with("2023-03-14", "2023-03-16", "2023-03-16")
          .find("approved_on '2023-03-14' | ngày xem 14/3/2023 trước ngày nhận báo cáo của đơn vị "
                "15/3/2023 | seen on 14/03/2023, before the unit's report came on 15/03/2023") !=
      std::string::npos);
  CHECK(with("2023-03-15", "2023-03-14", "2023-03-16")
            .find("approved on 14/03/2023, before the last report came on 15/03/2023") !=
        std::string::npos);
  CHECK(with("2023-03-15", "2023-03-17", "2023-03-16")
            .find("signed on 16/03/2023, before the office confirmed on 17/03/2023") !=
        std::string::npos);
  CHECK(with("2023-03-15", "2023-03-16", "2023-04-04")
            .find("published on 03/04/2023, before the report was signed on 04/04/2023") !=
        std::string::npos);
}

TEST_CASE("values of indicators can be true") {
  const std::string next_period =
      " | Ghi ở kỳ sau hoặc sửa ngày. | Report it next period or correct the date. | ";
  const std::string two_figures = " | Kiểm tra lại hai con số. | Check the two figures. | ";
  const std::string larger =
      " | tử số 121 lớn hơn mẫu số 120.5 | the numerator 121 is larger than the denominator 120.5";
  const std::string negative =
      " | số liệu không thể âm | a figure cannot be negative | Kiểm tra lại số liệu. | Check the "
      "figure. | ";
  check_cases({
      {{{"indicator_value", 0, "numerator", "121"}},
       "indicator_value.csv:2:0:numerator '121'" + larger + two_figures},
      {{{"indicator_value", 0, "numerator", "121"}, {"indicator", 0, "nature", "flow"}},
       "warning indicator_value.csv:2:0:numerator '121'" + larger +
           " | Tính cả số kỳ trước chuyển sang vào mẫu số, nếu có. | Include what was carried over "
           "in the denominator, if any. | "},
      {{{"indicator_value", 0, "numerator", "121"}, {"indicator", 0, "unit", "count"}},
       "warning indicator_value.csv:3:0:value '98.7' | số đếm có phần lẻ | a count with a fraction "
       "| "
       "Kiểm tra lại: bảng tính bỏ số 0 ở cuối, 1.230 thành 1.23. | Check it: a spreadsheet drops "
       "a "
       "zero at the end, 1.230 becomes 1.23. | "},
      {{{"indicator_value", 0, "numerator", "-1"}},
       "indicator_value.csv:2:0:numerator '-1'" + negative},
      {{{"indicator_value", 1, "value", "-0.5"}},
       "indicator_value.csv:3:0:value '-0.5'" + negative},
      {{{"indicator_value", 0, "denominator", nullptr}},
       "warning indicator_value.csv:2:0:denominator '' | có tử số nhưng không có mẫu số: chưa tính "
       "được tỷ lệ | a numerator without its denominator: the share cannot be computed | Bổ sung "
       "mẫu số. | Add the denominator. | "},
      {{{"indicator_value", 0, "denominator", nullptr}, {"indicator", 0, "nature", "reduction"}},
       ""},
      {{{"indicator_value", 0, "value", "98"}},
       "indicator_value.csv:2:0:value '98' | vừa có tử số (numerator) vừa có con số (value) | both "
       "the numerator and a figure (value) are given | Giữ tử số và mẫu số; con số được tính từ "
       "đó. | Keep the numerator and the denominator; the figure is computed from them. | "},
      {{{"indicator_value", 0, "value_to", "2023-03-15"}},
       "indicator_value.csv:2:0:value_to '2023-03-15' | số liệu đến ngày 15/3/2023 sau ngày chốt "
       "số liệu 14/3/2023 | the value reaches 15/03/2023, after the closing date 14/03/2023" +
           next_period},
      {{{"indicator_value", 0, "basis", "at_date"}},
       "indicator_value.csv:2:0:value_from '2022-12-15' | số liệu tại thời điểm không có ngày bắt "
       "đầu | a value at a date has no first day | Xóa ô này, hoặc sửa basis. | Clear this cell, "
       "or correct the basis. | "},
      {{{"indicator_value", 0, "basis", "survey"}}, ""},
      {{{"indicator_value", 0, "basis", "survey"}, {"indicator_value", 0, "responses", nullptr}},
       "warning indicator_value.csv:2:0:responses '' | kết quả khảo sát thiếu số phiếu hợp lệ hoặc "
       "cách chọn mẫu nên chưa được đánh giá | a survey without its valid responses or its "
       "sampling is not assessed | Bổ sung responses và sampling_vi. | Add responses and "
       "sampling_vi. | "},
  });
}

TEST_CASE("the parts of a composition add up") {
  const auto composed =
      [](const char* early, const char* late, bool counts, const char* early_before = nullptr) {
        Sample sample = test::with_progress();
        Cells& part = sample.row("indicator");
        part["nature"] = "composition";
        part["definition_vi"] = "Hai phần cộng lại bằng 100%.";
        part["definition_en"] = "Two parts that add up to 100%.";
        Cells other = part;
        other["id"] = "tre-han";
        other["position"] = "2";
        sample.tables["indicator"].push_back(other);
        Cells value = {{"period_id", "2023-Q1"},
                       {"revision", "2"},
                       {"indicator_id", "cong-khai"},
                       {"basis", "own_period"},
                       {"value_from", "2022-12-15"},
                       {"value_to", "2023-03-14"},
                       {"level", "final"}};
        value[counts ? "numerator" : "value"] = early;
        if (counts) {
          value["denominator"] = "120";
        }
        Cells second = value;
        second["indicator_id"] = "tre-han";
        second[counts ? "numerator" : "value"] = late;
        sample.tables["indicator_value"] = {value, second};
        if (early_before != nullptr) {
          value["revision"] = second["revision"] = "1";
          value["numerator"] = early_before;
          sample.tables["indicator_value"].push_back(value);
          sample.tables["indicator_value"].push_back(second);
        }
        return said(sample);
      };
  // Every part by name: which of them is wrong, only a person knows.
  const auto told = [](const char* place, const char* sums) {
    return fmt::format(
        "warning indicator_value.csv:{} | các phần của cơ cấu này cộng lại không bằng 100%: {} | "
        "Kiểm tra tử số của từng phần và mẫu số chung. | Check the numerator of each part and "
        "their common denominator. | \n",
        place,
        sums);
  };
  CHECK(composed("100", "20", true).empty());
  CHECK(composed("100", "19", true) ==
        told("3:0:numerator '19'",
             "Tỷ lệ công khai 100/120; Tỷ lệ công khai 19/120 | the parts of this whole do not add "
             "up to 100%: Share published 100/120; Share published 19/120"));
  // Corrected, it is the part that was touched that is named.
  CHECK(composed("101", "20", true, "100").find("csv:2:0:numerator '101'") != std::string::npos);
  CHECK(composed("83.3", "16.7", false).empty());
  CHECK(composed("83.3", "16.6", false).empty());  // each rounded
  CHECK(
      composed("83.3", "15", false) ==
      told("3:0:value '15'",
           "Tỷ lệ công khai 83,3%; Tỷ lệ công khai 15% | the parts of this whole do not add up to "
           "100%: Share published 83.3%; Share published 15%"));
}
