#include "charts/samples.hpp"

#include "base/files.hpp"
#include "base/text.hpp"

#include <array>

#include "raster/typeface.hpp"

namespace minhbach::test {

using namespace minhbach::charts;

namespace {

constexpr std::array<const char*, 5> kTasks = {
    "I.1. Xây dựng, ban hành kế hoạch cải cách hành chính hằng năm",
    "I.3. Rà soát, hệ thống hóa các văn bản quy phạm pháp luật đã tham mưu cho Hội đồng nhân dân "
    "tỉnh, Ủy ban nhân dân tỉnh ban hành",
    "II.3. Báo cáo kết quả rà soát thủ tục hành chính",
    "III.5. Kiểm tra công tác tổ chức bộ máy, quản lý biên chế, vị trí việc làm tại các đơn vị sự "
    "nghiệp công lập thuộc, trực thuộc và các cơ quan chuyên môn có liên quan trên địa bàn toàn "
    "tỉnh",
    "VII.6. Báo cáo 6 tháng"};

const std::vector<LegendItem> kResults = {{Symbol::Disc, 0, "Đ đúng hạn"},
                                          {Symbol::HalfDisc, 0, "Q quá hạn"},
                                          {Symbol::Cross, 3, "K không hoàn thành"},
                                          {Symbol::Ring, 2, "C chưa đến hạn"},
                                          {Symbol::Dash, 3, "B chưa có báo cáo"},
                                          {Symbol::Speck, 2, "T trước khi ban hành"},
                                          {Symbol::Square, 2, "N kết thúc theo dõi"}};
constexpr std::array<const char*, 7> kLetters = {"Đ", "Q", "K", "C", "B", "T", "N"};

GridCell result(std::size_t i) {
  return {kResults[i].symbol, kResults[i].k, kLetters[i]};
}

Advances advances_of(const std::string& weight) {
  std::vector<raster::FontFile> files;
  for (const std::string part : {"latin", "vietnamese"}) {
    const std::string file = MINHBACH_SOURCE "/themes/default/static/fonts/be-vietnam-pro-" + part +
                             "-" + weight + ".woff2";
    files.push_back({file, base::read_file(file)});
  }
  return raster::FontMetrics::of(files).advances;
}

template <auto Make>
std::string draw_sample(const Caption& caption, Format format) {
  return draw(Make(), caption, format).html;
}

Caption caption(const std::string& id, const std::string& title) {
  return {id,
          "vi",
          title + " (số liệu minh họa)",
          "Mô tả bằng lời cho người không xem được hình.",
          "Chưa có số liệu để vẽ.",
          "Nguồn: kế hoạch minh họa. Cập nhật đến ngày 30/9/2024.",
          "Be Vietnam Pro, system-ui, sans-serif",
          &theme_widths()};
}

MarkGrid hostile_grid() {
  MarkGrid grid;
  grid.columns = {{hostile(), hostile()}, {"", "\""}};
  grid.rows = {{hostile(), {{Symbol::Disc, 99, hostile()}}, ""},
               {"x", {{}, {}, {Symbol::Ring, 0, ""}}, hostile()}};
  grid.legend = {{Symbol::Disc, -7, hostile()}};
  return grid;
}

template <typename Chart>
Chart nothing() {
  return {};
}

}  // namespace

MarkGrid yearly_grid() {
  MarkGrid grid;
  for (const char* year : {"2021", "2022", "2023", "2024", "2025"}) {
    grid.columns.push_back({"", year});
  }
  for (std::size_t task = 0; task < 15; ++task) {
    GridRow row{kTasks[task % kTasks.size()], {}, ""};
    for (std::size_t year = 0; year < 5; ++year) {
      row.cells.push_back(result((task * 3 + year * (task % 4 + 1)) % kResults.size()));
    }
    grid.rows.push_back(row);
  }
  grid.rows[7].cells.clear();
  grid.rows[7].text = "Chưa có kỳ báo cáo nào cho nhiệm vụ này";
  grid.legend = kResults;
  return grid;
}

MarkGrid interval_grid() {
  MarkGrid grid;
  for (const char* year : {"2021", "2022", "2023", "2024", "2025"}) {
    for (const char* period : {"QI", "6T", "QIII", "N"}) {
      grid.columns.push_back({year, period});
    }
  }
  for (std::size_t task = 0; task < 7; ++task) {
    GridRow row{kTasks[task % kTasks.size()], {}, ""};
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
      row.cells.push_back(result((i * (task + 2)) % 4));
      row.cells.back().letter.clear();
    }
    grid.rows.push_back(row);
  }
  grid.legend = {{Symbol::Disc, 0, "có hoạt động"},
                 {Symbol::HalfDisc, 0, "có báo cáo, chưa nêu hoạt động cụ thể"},
                 {Symbol::Ring, 2, "không phát sinh"},
                 {Symbol::Cross, 3, "chưa có báo cáo"}};
  return grid;
}

MarkGrid received_grid() {
  MarkGrid grid;
  for (const char* period : {"6T/2022", "2022", "QI/2023", "6T/2023", "QIII/2023", "2023"}) {
    grid.columns.push_back({"", period});
  }
  for (const char* unit : {"Phòng 1", "Phòng 2", "Phòng Kế hoạch - Tài chính", "Trung tâm 1"}) {
    GridRow row{unit, {}, ""};
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
      row.cells.push_back(result((i + row.label.size()) % 3));
    }
    grid.rows.push_back(row);
  }
  grid.legend = {kResults[0], kResults[1], kResults[2]};
  return grid;
}

DotRows target_rows() {
  DotRows chart;
  chart.rows = {
      {"T04. Tỷ lệ hồ sơ giải quyết trực tuyến trên tổng số hồ sơ",
       0,
       42.0,
       "42,0 % (2022)",
       {},
       60.0,
       {30, 45},
       ""},
      {"T09. Mức độ hài lòng của người dân, doanh nghiệp về sự phục vụ của cơ quan hành chính nhà "
       "nước, trong đó mức độ hài lòng về giải quyết các thủ tục hành chính lĩnh vực đất đai, xây "
       "dựng",
       0,
       91.2,
       "91,2 % (2023), n = 180",
       Interval{87.1, 95.3},
       90.0,
       {},
       ""},
      {"T10. Phấn đấu 80 %",
       0,
       {},
       "",
       {},
       80.0,
       {},
       "Chưa tính được: Kế hoạch không nêu cách tính"},
      {"T12. Giảm số đơn vị",
       0,
       {},
       "",
       {},
       {},
       {},
       "Chưa tính được: Kế hoạch không nêu mốc so sánh"},
      {"T18. Xử lý văn bản trên môi trường mạng", 0, 100.0, "100 % (2024)", {}, 100.0, {90}, ""},
      {"T20", 0, 0.0, "0 % (2021)", {}, 0.0, {0}, ""}};
  chart.legend = {{Symbol::Disc, 0, "giá trị mới nhất"},
                  {Symbol::Post, kNoClass, "chỉ tiêu"},
                  {Symbol::HollowPost, kNoClass, "mốc"},
                  {Symbol::Span, 0, "khoảng tin cậy"}};
  return chart;
}

YearValues year_values() {
  YearValues chart;
  chart.years = {"2021", "2022", "2023", "2024", "2025"};
  chart.values = {{1, 42, "42,0", {}, {}},
                  {0, 31, "31", {}, {}},
                  {2, 55.5, "55,5", Interval{50, 61}, "n = 180"},
                  {4, 100, "100", {}, {}}};
  chart.parts = {{1, 0.2, 18, "18"}, {3, 0.45, 78, "78"}};
  chart.milestones = {{0, 30, false, ""},
                      {1, 45, true, ""},
                      {2, 60, true, ""},
                      {3, 75, true, "75"},
                      {4, 90, false, "90"}};
  chart.breaks = {{2, 0.1, "Đổi cách đo từ ngày 15/01/2023"}};
  chart.texts = {{3, "Chưa có số liệu cả năm"}};
  chart.legend = {{Symbol::Disc, 0, "cả năm (%)"},
                  {Symbol::Ring, 0, "trong năm"},
                  {Symbol::Level, kNoClass, "mốc Kế hoạch nêu"},
                  {Symbol::HollowLevel, kNoClass, "mốc suy ra"},
                  {Symbol::Span, 0, "khoảng tin cậy"}};
  return chart;
}

StackedBars group_bars() {
  const auto row = [](const char* name, std::array<unsigned, 6> counts) {
    StackedRow made{name, {}, "", ""};
    unsigned total = 0;
    for (std::size_t k = 0; k < counts.size(); ++k) {
      made.segments.push_back({static_cast<int>(k), counts[k], std::to_string(counts[k])});
      total += counts[k];
    }
    made.total = "= " + std::to_string(total);
    return made;
  };
  StackedBars chart;
  chart.panels = {{"Nhiệm vụ có thời hạn (16)",
                   {{Symbol::Swatch, 0, "Hoàn thành"},
                    {Symbol::Swatch, 1, "Hoàn thành quá hạn"},
                    {Symbol::Swatch, 2, "Trong hạn"},
                    {Symbol::Swatch, 3, "Cần chú ý"},
                    {Symbol::Swatch, 5, "Không đánh giá"}},
                   {row("I. Cải cách thể chế", {1, 1, 1, 1, 0, 1}),
                    row("II. Cải cách thủ tục hành chính", {2, 0, 1, 0, 0, 0}),
                    row("III. Cải cách tổ chức bộ máy hành chính nhà nước", {0, 1, 0, 1, 0, 0}),
                    {"IV. Cải cách chế độ công vụ", {}, "", "Không có nhiệm vụ có thời hạn"}}},
                  {"Nhiệm vụ thường xuyên, khi phát sinh, không nêu thời hạn (27)",
                   {{Symbol::Swatch, 4, "Có hoạt động"},
                    {Symbol::Swatch, 2, "Không phát sinh"},
                    {Symbol::Swatch, 3, "Chưa có báo cáo"}},
                   {row("I. Cải cách thể chế", {0, 0, 1, 0, 1, 0}),
                    row("VI. Xây dựng và phát triển chính quyền điện tử, chính quyền số",
                        {0, 0, 2, 3, 4, 0})}}};
  return chart;
}

StackedBars large_bars() {
  StackedBars chart;
  chart.panels = {
      {"",
       {},
       {{"A", {{0, 1200, "1.200"}, {1, 3, "3"}, {2, 17, "17"}, {3, 2, "2"}}, "1.222", ""},
        {"B", {{4, 1, "1"}, {5, 400, "400"}}, "401", ""},
        {"C", {{0, 0, "0"}}, "0", ""}}}};
  return chart;
}

PairedBars unit_bars() {
  PairedBars chart;
  chart.legend = {{Symbol::Swatch, 0, "chủ trì"}, {Symbol::Swatch, 4, "phối hợp"}};
  chart.classes = {0, 4};
  chart.blocks = {{"",
                   {{"Phòng 1", {9.0, 4.0}, {"9", "4"}},
                    {"Phòng Kế hoạch - Tài chính", {1.0, 17.0}, {"1", "17"}},
                    {"Trung tâm 2", {0.0, 0.0}, {"0", "0"}}}},
                  {"Tập thể (không cộng vào các đơn vị)",
                   {{"Các phòng, đơn vị thuộc, trực thuộc", {12.0, {}}, {"12", "không nêu"}}}}};
  return chart;
}

SignedPoints early_late() {
  SignedPoints chart;
  chart.before = "sớm";
  chart.zero = "hạn";
  chart.after = "muộn";
  chart.rows = {{"Năm 2021", Symbol::Disc, 0, -17.0, "sớm 17 ngày"},
                {"Năm 2022", Symbol::HalfDisc, 1, 9.0, "muộn 9 ngày"},
                {"Năm 2023", Symbol::Disc, 0, 0.0, "đúng ngày hạn"},
                {"Năm 2024", Symbol::Cross, 3, {}, "Không hoàn thành trong kỳ"},
                {"Năm 2025", Symbol::Cross, 3, 730.0, "chưa hoàn thành, quá hạn 730 ngày"},
                {"Năm 2026", Symbol::DottedRing, 6, {}, "Đã hoàn thành, chưa rõ ngày"}};
  chart.reach = reach_without_outliers(chart.rows);
  chart.legend = {{Symbol::Disc, 0, "đúng hạn"},
                  {Symbol::HalfDisc, 1, "quá hạn"},
                  {Symbol::Cross, 3, "không hoàn thành"},
                  {Symbol::DottedRing, 6, "hoàn thành, không rõ ngày"},
                  {Symbol::Break, kNoClass, "ngoài thang: số ngày ghi bên cạnh"}};
  return chart;
}

StackedColumns year_columns() {
  StackedColumns chart;
  chart.legend = {{Symbol::Swatch, 0, "Đúng hạn"},
                  {Symbol::Swatch, 1, "Quá hạn"},
                  {Symbol::Swatch, 3, "Không hoàn thành"},
                  {Symbol::Swatch, 5, "Không đánh giá"}};
  chart.columns = {{"2021", {{0, 7, "7"}, {1, 4, "4"}, {3, 1, "1"}, {5, 3, "3"}}, "15", ""},
                   {"2022", {{0, 15, "15"}}, "15", ""},
                   {"2023", {{0, 1, "1"}, {1, 1, "1"}, {3, 1, "1"}, {5, 12, "12"}}, "15", ""},
                   {"2024", {}, "", "Chưa có số liệu"},
                   {"2025", {{0, 0, "0"}}, "0", ""}};
  return chart;
}

const TextWidth& theme_widths() {
  static const TextWidth kWidths(advances_of("400"), advances_of("600"));
  return kWidths;
}

std::string hostile() {
  std::string text = "<script>alert(\"1\")</script> & 'x' \x01\x1b";
  base::append_code_point(text, 0x202E);
  return text + " ]]> --";
}

std::vector<ChartSample> samples() {
  return {
      {"grid-yearly",
       caption("luoi", "Kết quả 15 nhiệm vụ hằng năm, 2021–2025"),
       draw_sample<yearly_grid>},
      {"grid-intervals", caption("ky", "Báo cáo hoạt động theo kỳ"), draw_sample<interval_grid>},
      {"grid-received",
       caption("nhan", "Báo cáo đã nhận theo đơn vị và kỳ"),
       draw_sample<received_grid>},
      {"grid-hostile", caption("\"><script>", hostile()), draw_sample<hostile_grid>},
      {"dot-rows",
       caption("chi-tieu", "Khoảng cách từ giá trị mới nhất đến chỉ tiêu (%)"),
       draw_sample<target_rows>},
      {"year-values",
       caption("nam", "Chỉ số: giá trị cả năm và mốc của Kế hoạch (%)"),
       draw_sample<year_values>},
      {"stacked-bars", caption("nhom", "Tình trạng nhiệm vụ theo nhóm"), draw_sample<group_bars>},
      {"stacked-bars-large", caption("lon", "Số lớn"), draw_sample<large_bars>},
      {"paired-bars",
       caption("don-vi", "Số nhiệm vụ chủ trì, phối hợp theo đơn vị"),
       draw_sample<unit_bars>},
      {"signed-points", caption("ngay", "Số ngày sớm hoặc muộn"), draw_sample<early_late>},
      {"stacked-columns",
       caption("cot", "Nhiệm vụ hằng năm theo kết quả"),
       draw_sample<year_columns>},
      {"empty-grid", caption("e1", "Trống"), draw_sample<nothing<MarkGrid>>},
      {"empty-dot-rows", caption("e2", "Trống"), draw_sample<nothing<DotRows>>},
      {"empty-year-values", caption("e3", "Trống"), draw_sample<nothing<YearValues>>},
      {"empty-stacked-bars", caption("e4", "Trống"), draw_sample<nothing<StackedBars>>},
      {"empty-paired-bars", caption("e5", "Trống"), draw_sample<nothing<PairedBars>>},
      {"empty-signed-points", caption("e6", "Trống"), draw_sample<nothing<SignedPoints>>},
      {"empty-stacked-columns", caption("e7", "Trống"), draw_sample<nothing<StackedColumns>>}};
}

}  // namespace minhbach::test
