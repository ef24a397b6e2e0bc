// What search pages can find: the script of an index, and the entries made of a plan.
#include "site/search_index.hpp"

#include "site/build.hpp"
#include "site/page.hpp"
#include "site/pages/pages.hpp"

#include <catch2/catch.hpp>

namespace minhbach::site {

namespace {

model::Plan small_plan() {
  model::Plan plan;
  plan.id = "ke-hoach";
  plan.body.name = {"Sở A", "Department A"};
  plan.title = {"Kế hoạch cải cách", "Reform plan"};
  plan.short_title = {"Cải cách", "Reform"};
  plan.sections = {
      {"II", "", "II.", {"NỘI DUNG", "CONTENTS"}}, {"dau", "", "", {}}, {"trong", "", "", {}}};
  plan.paragraphs = {
      {"II-01", "II", model::ParagraphKind::Para, {"Rà soát TTHC.", "Review procedures."}},
      {"dau-01", "dau", model::ParagraphKind::Para, {"Quyết định số 681/QĐ-UBND", ""}}};
  model::Unit office;
  office.id = "van-phong";
  office.name = {"Văn phòng Sở", "Department Office"};
  office.aliases = {"Văn phòng", "Văn phòng Sở"};
  plan.units = {office};
  plan.groups = {{"II", {"Thủ tục hành chính", "Procedures"}}};
  model::Task task;
  task.id = "II.3";
  task.group_id = "II";
  task.title = {"Đánh giá TTHC", ""};
  task.output = {"Báo cáo", "Report"};
  task.lead = {"Văn phòng", "Office"};
  plan.tasks = {task};
  model::Target target;
  target.id = "T01";
  target.label = {"Số hóa", "Digitisation"};
  target.quote = {"đạt 30%", "30%"};
  target.section_id = "II";
  target.paragraph_id = "II-01";
  plan.targets = {target};
  plan.terms = {
      {"tthc",
       "TTHC",
       model::TermKind::Abbreviation,
       {"thủ tục hành chính", "procedures"},
       false,
       {}},
      {"mot-cua", "một cửa", model::TermKind::Term, {}, false, {"Một nơi nhận.", "One place."}}};
  return plan;
}

const Material& material() {
  static const Material kMaterial = Material::load(Places(MINHBACH_SOURCE));
  return kMaterial;
}

std::string index_of(const model::Plan& plan, Lang lang, const Config& config) {
  const Material& m = material();
  const SiteContext site{.config = config,
                         .strings = m.strings,
                         .templates = m.templates,
                         .articles = m.articles,
                         .assets = m.assets,
                         .typeface = m.typeface};
  const PlanContext context = PlanContext::of(site, plan);
  Page page(site, &context, lang, PageKind::Search);
  return pages::plan_search_index(page);
}

bool has_row(const std::string& script, const std::string& row) {
  return script.find("\n[" + row + "]") != std::string::npos;
}

}  // namespace

TEST_CASE("an index is a classic script of rows") {
  SearchIndex index(Lang::Vi, {"p", "Kế \"hoạch\"", true, false});
  index.add_synonym("trễ", "quá hạn");
  index.add_code({"Mã S8", "S8", "cach-tinh.html#S8", {"Quá hạn", ""}});
  index.add_word("TTHC", {"thủ tục", "procedure"});
  index.add({"Nhiệm vụ II.3",
             "II.3",
             "nhiem-vu/II.3.html",
             {"Đánh giá", "Assess"},
             {{"Sản phẩm", "", {"Báo cáo", "Report"}},
              {"trống", "", {}},
              {"không có tiếng Việt", "", {"", "English alone"}},
              {"", "#p-1", {"</script>\u2028", ""}}}});
  CHECK(index.script() ==
        "(window.minhbachSearch=window.minhbachSearch||[]).push({\"plan\":\"p\",\"title\":\"Kế "
        "\\\"hoạch\\\"\",\"illustrative\":true,\"over\":false,\"swaps\":[[\"trễ\",\"quá hạn\"]],"
        "\"words\":[\n[\"TTHC\",\"thủ tục\"]\n],\"rows\":[\n"
        "[\"Nhiệm vụ II.3\",\"II.3\",\"nhiem-vu/II.3.html\",[\"Đánh giá\"],[\"Sản "
        "phẩm\",\"\",\"Báo cáo\"],[\"\",\"#p-1\",\"\\u003c/script>\\u2028\"]]\n],\"codes\":[\n"
        "[\"Mã S8\",\"S8\",\"cach-tinh.html#S8\",[\"Quá hạn\"]]\n]});\n");
}

TEST_CASE("an English index holds the Vietnamese beside the English, once") {
  SearchIndex index(Lang::En, {});
  index.add({"Task", "", "t.html", {"Đánh giá", "Assess"}, {{"", "", {"ISO", "ISO"}}}});
  index.add({"Task", "", "u.html", {"Chưa dịch", ""}, {{"", "", {"", "Words of the page"}}}});
  const std::string script = index.script();
  CHECK(has_row(script, R"row("Task","","t.html",["Assess","Đánh giá"],["","","ISO"])row"));
  CHECK(
      has_row(script, R"row("Task","","u.html",["","Chưa dịch"],["","","Words of the page"])row"));
}

TEST_CASE("the file of an index is named after its content and lies beside its page") {
  const std::string a = hashed_path("vi/p/tim-kiem.html", "a", ".js");
  CHECK(a == "vi/p/tim-kiem.ca978112ca.js");
  CHECK(hashed_path("vi/p/tim-kiem.html", "b", ".js") != a);
}

TEST_CASE("everything a plan says is an entry with its label, its page and its place") {
  const std::string vi = index_of(small_plan(), Lang::Vi, material().config);
  CHECK(has_row(vi,
                R"row("Nhiệm vụ II.3 (Phụ lục)","II.3","nhiem-vu/II.3.html",["Đánh giá TTHC"],)row"
                R"row(["Sản phẩm dự kiến","","Báo cáo"],["Đơn vị chủ trì","","Văn phòng"])row"));
  CHECK(has_row(vi,
                R"row("Mục II (Kế hoạch)","II","van-ban.html#muc-II",["NỘI DUNG"],)row"
                R"row(["","#p-II-01","Rà soát TTHC."])row"));
  CHECK(has_row(vi, R"row("Nhóm II","II","nhom-nhiem-vu/II.html",["Thủ tục hành chính"])row"));
  CHECK(has_row(vi,
                R"row("Đơn vị","VPS","don-vi/van-phong.html",["Văn phòng Sở"],)row"
                R"row(["Cách viết trong văn bản","","Văn phòng"])row"));
  CHECK(has_row(vi,
                R"row("Chỉ tiêu T01","T01","chi-tieu/T01.html",["Số hóa"],["","","đạt 30%"])row"));
  CHECK(has_row(
      vi,
      R"row("Từ viết tắt","","tu-viet-tat.html#tthc",["TTHC"],["","","thủ tục hành chính"])row"));
  CHECK(has_row(vi, R"row("TTHC","thủ tục hành chính")row"));
  CHECK(vi.find("681/QĐ-UBND") != std::string::npos);
  CHECK(vi.find("\"Trang\",\"\",\"du-lieu.html\",[\"Dữ liệu mở\"]") != std::string::npos);
  // Sections without title and text, and the search page itself, are nothing to find.
  CHECK(vi.find("muc-trong") == std::string::npos);
  CHECK(vi.find("tim-kiem") == std::string::npos);

  const std::string en = index_of(small_plan(), Lang::En, material().config);
  CHECK(
      en.find(
          R"row("tasks/II.3.html",["","Đánh giá TTHC"],["Expected output","","Report","Báo cáo"])row") !=
      std::string::npos);
  CHECK(en.find(
            R"row("terms.html#mot-cua",["","một cửa"],["","","One place.","Một nơi nhận."])row") !=
        std::string::npos);
}

TEST_CASE("pages a site leaves out are not found") {
  Config config = material().config;
  config.left_out = {PageKind::Text, PageKind::Targets, PageKind::Terms, PageKind::Commitments};
  const std::string vi = index_of(small_plan(), Lang::Vi, config);
  for (const std::string page : {"van-ban", "chi-tieu", "tu-viet-tat", "cam-ket"}) {
    INFO(page);
    CHECK(vi.find("\"" + page) == std::string::npos);
  }
  // What a word stands for is known even without its page.
  CHECK(has_row(vi, R"row("TTHC","thủ tục hành chính")row"));
  CHECK(vi.find("nhiem-vu/II.3.html") != std::string::npos);
}

}  // namespace minhbach::site
