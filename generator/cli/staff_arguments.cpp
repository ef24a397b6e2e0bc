#include "cli/staff_arguments.hpp"

#include "base/problem.hpp"
#include "base/text.hpp"
#include "cli/live_site.hpp"
#include "cli/options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace minhbach::cli {

namespace {

const base::LocalText kSeeHelp = {"Xem: minhbach --help", "See: minhbach --help"};

base::Problem problem_of(std::string value, base::LocalText reason, std::string nearest) {
  return {.severity = base::Severity::Error,
          .place = {"minhbach", 0, 0, {}},
          .value = std::move(value),
          .reason = std::move(reason),
          .fix = {},
          .nearest = std::move(nearest)};
}

[[noreturn]] void fail_words(std::string value, base::LocalText reason, std::string nearest = {}) {
  base::Problem problem = problem_of(std::move(value), std::move(reason), std::move(nearest));
  problem.fix = kSeeHelp;
  base::refuse(base::FailureKind::CommandLine, std::move(problem));
}

const OptionInfo& option_of(const std::string& name) {
  return *std::find_if(all_options().begin(), all_options().end(), [&](const OptionInfo& each) {
    return each.name == name;
  });
}

// What is missing or wrong is told together, when all was asked for.
class StaffReader {
 public:
  StaffReader(const CommandWords& words, std::size_t operands, const base::LocalText& which)
      : words_(words) {
    if (words.operands.size() != operands) {
      fail_words(base::joined(words.operands, " "), which);
    }
  }

  [[nodiscard]] bool has(const std::string& option) const {
    return words_.options.contains(option);
  }
  [[nodiscard]] std::string text(const std::string& option) const {
    return has(option) ? words_.options.at(option) : std::string();
  }
  [[nodiscard]] std::string needed(const std::string& option) {
    if (!has(option)) {
      const OptionInfo& known = option_of(option);
      wrong(option + " " + known.value,
            {"lệnh này cần tùy chọn đó: " + known.help.vi,
             "this command needs that option: " + known.help.en});
    }
    return text(option);
  }
  [[nodiscard]] model::SourceText both(const std::string& option) {
    return {needed(option), text(option + "-en")};
  }
  [[nodiscard]] model::Day day(const std::string& option) {
    const std::string word = needed(option);
    const auto day = model::parse_spoken_day(word);
    if (!word.empty() && !day) {
      const auto parts = base::split(base::replaced(base::replaced(word, "-", "/"), ".", "/"), '/');
      const bool lacks_year = parts.size() == 2;
      wrong(option + " " + word,
            lacks_year ? base::LocalText{"ngày thiếu năm", "the day lacks its year"}
                       : base::LocalText{"không phải ngày có thật", "not a day that exists"},
            {},
            {fmt::format("Ghi đủ ngày, tháng, năm: {} 25/9/2026.", option),
             fmt::format("Write day, month and year: {} 25/9/2026.", option)});
    }
    return day.value_or(model::Day());
  }
  // A braced list of these is read in its order.
  [[nodiscard]] Why why() { return {both("--reason"), both("--position"), day("--date")}; }
  // What is given; a workbook says the rest.
  [[nodiscard]] Why why_if_any() {
    const auto given = [&](const std::string& option) {
      return model::SourceText{text(option), text(option + "-en")};
    };
    return {given("--reason"),
            given("--position"),
            has("--date") ? std::optional(day("--date")) : std::nullopt};
  }
  void expect_without(const std::string& option, const base::LocalText& reason) {
    if (has(option)) {
      wrong(option, reason);
    }
  }
  [[nodiscard]] std::string operand(std::size_t at) const { return words_.operands[at]; }
  [[nodiscard]] std::filesystem::path path(const std::string& option,
                                           const std::filesystem::path& otherwise) const {
    return has(option) ? std::filesystem::path(text(option)) : otherwise;
  }
  [[nodiscard]] std::filesystem::path tables() const {
    return path("--tables", words_.root / "site-data");
  }
  void wrong(std::string value,
             base::LocalText reason,
             std::string nearest = {},
             base::LocalText fix = {}) {
    wrong_.push_back(problem_of(std::move(value), std::move(reason), std::move(nearest)));
    wrong_.back().fix = std::move(fix);
  }
  void throw_if_wrong() {
    if (!wrong_.empty()) {
      if (wrong_.back().fix.vi.empty()) {
        wrong_.back().fix = kSeeHelp;
      }
      throw base::Failure(base::FailureKind::CommandLine, std::move(wrong_));
    }
  }

 private:
  const CommandWords& words_;
  std::vector<base::Problem> wrong_;
};

const base::LocalText kPlanAndPeriod = {
    "lệnh này cần đúng hai tham số: mã kế hoạch và mã kỳ báo cáo",
    "this command takes two arguments: the plan's id and the period's"};

model::ApprovalGate gate_of(StaffReader& reader) {
  if (!reader.has("--gate")) {
    return model::ApprovalGate::Signed;
  }
  std::vector<std::string> known;
  for (const auto& each : model::kWords<model::ApprovalGate>) {
    known.emplace_back(each.text);
  }
  const std::string word = reader.text("--gate");
  const auto gate = model::from_word<model::ApprovalGate>(word);
  if (!gate) {
    const std::string all = base::joined(known, ", ");
    fail_words(word,
               {"tùy chọn --gate nhận giá trị: " + all, "the values of --gate are: " + all},
               base::nearest(word, known));
  }
  return *gate;
}

}  // namespace

Annex read_annex(const CommandWords& words, Edited from) {
  StaffReader reader(words,
                     2,
                     {"lệnh này cần đúng hai tham số: mã kế hoạch và năm",
                      "this command takes two arguments: the plan's id and the year"});
  Annex annex;
  annex.plan = reader.operand(0);
  const auto year = base::to_int(reader.operand(1));
  if (!year) {
    fail_words(reader.operand(1), {"không phải một năm", "not a year"});
  }
  annex.year = *year;
  annex.from = std::move(from);
  annex.file = reader.path(
      "--out", words.root / ("annex-" + annex.plan + "-" + reader.operand(1) + ".xlsx"));
  return annex;
}

Import read_import(const CommandWords& words) {
  StaffReader reader(
      words, 1, {"thiếu tên thư mục biểu mẫu", "the folder of the forms is missing"});
  Import import;
  import.folder = reader.operand(0);
  import.out = reader.text("--out");
  import.accept = reader.has("--accept");
  const std::array<const char*, 3> late = {"--reason", "--position", "--date"};
  if (std::any_of(
          late.begin(), late.end(), [&](const char* option) { return reader.has(option); })) {
    import.late = reader.why();
  }
  reader.throw_if_wrong();
  return import;
}

Sign read_sign(const CommandWords& words) {
  StaffReader reader(words, 2, kPlanAndPeriod);
  Sign sign;
  sign.tables = reader.tables();
  sign.plan = reader.operand(0);
  sign.period = reader.operand(1);
  sign.gate = gate_of(reader);
  if (sign.gate == model::ApprovalGate::Signed) {
    sign.number = reader.needed("--number");
  } else {
    reader.expect_without("--number",
                          {"chỉ bước signed có số của báo cáo đã ký",
                           "only the gate signed bears the number of the signed report"});
    reader.expect_without(
        "--published",
        {"chỉ bước signed có ngày công bố", "only the gate signed sets the day of publication"});
  }
  if (sign.gate == model::ApprovalGate::UnitSeen) {
    sign.unit = reader.needed("--unit");
  } else {
    reader.expect_without(
        "--unit", {"chỉ bước unit_seen nêu đơn vị", "only the gate unit_seen names a unit"});
  }
  sign.day = reader.day("--date");
  sign.position = reader.both("--position");
  if (reader.has("--published")) {
    sign.published = reader.day("--published");
  }
  reader.throw_if_wrong();
  return sign;
}

Preview read_preview(const CommandWords& words, Making making) {
  if (!words.operands.empty()) {
    fail_words(words.operands.front(),
               {"lệnh này không nhận tham số", "this command takes no argument"});
  }
  const auto text = [&](const std::string& option) {
    const auto at = words.options.find(option);
    return at == words.options.end() ? std::string() : at->second;
  };
  const auto path = [&](const std::string& option, const char* below_root) {
    const std::string given = text(option);
    return given.empty() ? words.root / below_root : std::filesystem::path(given);
  };
  Preview preview;
  static_cast<Making&>(preview) = std::move(making);
  preview.tables = path("--tables", "site-data");
  preview.out = path("--out", "preview");
  preview.against = words.options.contains("--against") ? std::filesystem::path(text("--against"))
                                                        : live_site(words.root);
  preview.is_against_named = words.options.contains("--against");
  preview.serves = words.options.contains("--serve");
  constexpr int kUsualPort = 8000;
  constexpr int kHighestPort = 65535;
  const int port =
      words.options.contains("--port") ? base::to_int(text("--port")).value_or(-1) : kUsualPort;
  if (port < 0 || port > kHighestPort) {
    fail_words(text("--port"), {"cổng phải từ 0 đến 65535", "the port must be from 0 to 65535"});
  }
  preview.port = static_cast<std::uint16_t>(port);
  return preview;
}

Correct read_correct(const CommandWords& words) {
  StaffReader reader(words, 2, kPlanAndPeriod);
  Correct correct;
  correct.tables = reader.tables();
  correct.plan = reader.operand(0);
  correct.period = reader.operand(1);
  if (reader.has("--sheet")) {
    correct.sheet = reader.text("--sheet");
    return correct;
  }
  if (reader.has("--row")) {
    reader.expect_without(
        "--changes",
        {"nêu --changes hoặc --row, không nêu cả hai", "name --changes or --row, not both"});
    correct.row = reader.text("--row");
    correct.column = reader.needed("--column");
    correct.value = reader.needed("--value");
    static_cast<Why&>(correct) = reader.why();
    correct.basis = reader.both("--basis");
  } else {
    correct.changes = reader.needed("--changes");
    static_cast<Why&>(correct) = reader.why_if_any();
    correct.basis = {reader.text("--basis"), reader.text("--basis-en")};
  }
  reader.throw_if_wrong();
  return correct;
}

}  // namespace minhbach::cli
