#include "cli/staff_arguments.hpp"

#include "base/problem.hpp"
#include "base/text.hpp"

namespace minhbach::cli {

namespace {

[[noreturn]] void fail_words(std::string value, base::LocalText reason, std::string nearest = {}) {
  base::refuse(base::FailureKind::CommandLine,
               {.severity = base::Severity::Error,
                .place = {"minhbach", 0, 0, {}},
                .value = std::move(value),
                .reason = std::move(reason),
                .fix = {"Xem: minhbach --help", "See: minhbach --help"},
                .nearest = std::move(nearest)});
}

class StaffReader {
 public:
  explicit StaffReader(const CommandWords& words) : words_(words) {
    if (words.operands.size() != 2) {
      fail_words(base::joined(words.operands, " "),
                 {"lệnh này cần đúng hai tham số: mã kế hoạch và mã kỳ báo cáo",
                  "this command takes two arguments: the plan's id and the period's"});
    }
  }

  [[nodiscard]] bool has(const std::string& option) const {
    return words_.options.contains(option);
  }
  [[nodiscard]] std::string text(const std::string& option) const {
    return has(option) ? words_.options.at(option) : std::string();
  }
  [[nodiscard]] std::string needed(const std::string& option) const {
    if (!has(option)) {
      fail_words(option, {"lệnh này cần tùy chọn đó", "this command needs that option"});
    }
    return text(option);
  }
  [[nodiscard]] model::SourceText both(const std::string& option) const {
    return {needed(option), text(option + "-en")};
  }
  [[nodiscard]] model::Day day(const std::string& option) const {
    const std::string word = needed(option);
    const auto day = model::parse_day(word);
    if (!day) {
      fail_words(word,
                 {"không phải ngày có thật; viết dạng 2025-12-31",
                  "not a day that exists; write 2025-12-31"});
    }
    return *day;
  }
  void expect_without(const std::string& option, const base::LocalText& reason) const {
    if (has(option)) {
      fail_words(option, reason);
    }
  }
  [[nodiscard]] std::string plan() const { return words_.operands[0]; }
  [[nodiscard]] std::string period() const { return words_.operands[1]; }
  [[nodiscard]] std::filesystem::path tables() const {
    return has("--tables") ? std::filesystem::path(text("--tables")) : words_.root / "site-data";
  }

 private:
  const CommandWords& words_;
};

model::ApprovalGate gate_of(const StaffReader& reader) {
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

Annex read_annex(const CommandWords& words, std::filesystem::path database) {
  if (words.operands.size() != 2) {
    fail_words(base::joined(words.operands, " "),
               {"lệnh này cần đúng hai tham số: mã kế hoạch và năm",
                "this command takes two arguments: the plan's id and the year"});
  }
  Annex annex;
  annex.plan = words.operands[0];
  const auto year = base::to_int(words.operands[1]);
  if (!year) {
    fail_words(words.operands[1], {"không phải một năm", "not a year"});
  }
  annex.year = *year;
  annex.database = std::move(database);
  annex.file = words.options.contains("--out")
                   ? std::filesystem::path(words.options.at("--out"))
                   : words.root / ("annex-" + annex.plan + "-" + words.operands[1] + ".xlsx");
  return annex;
}

Sign read_sign(const CommandWords& words) {
  const StaffReader reader(words);
  Sign sign;
  sign.tables = reader.tables();
  sign.plan = reader.plan();
  sign.period = reader.period();
  sign.gate = gate_of(reader);
  sign.day = reader.day("--date");
  sign.position = reader.both("--position");
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
  if (reader.has("--published")) {
    sign.published = reader.day("--published");
  }
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
  preview.against = path("--against", "public");
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
  const StaffReader reader(words);
  Correct correct;
  correct.tables = reader.tables();
  correct.plan = reader.plan();
  correct.period = reader.period();
  if (reader.has("--sheet")) {
    correct.sheet = reader.text("--sheet");
    return correct;
  }
  if (reader.has("--changes")) {
    reader.expect_without(
        "--row",
        {"nêu --changes hoặc --row, không nêu cả hai", "name --changes or --row, not both"});
    correct.changes = reader.text("--changes");
  } else {
    correct.row = reader.needed("--row");
    correct.column = reader.needed("--column");
    correct.value = reader.needed("--value");
  }
  correct.reason = reader.both("--reason");
  correct.basis = reader.both("--basis");
  correct.position = reader.both("--position");
  correct.day = reader.day("--date");
  return correct;
}

}  // namespace minhbach::cli
