#include "model/plan.hpp"
#include "store/row_rules.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"
#include "support/words.hpp"

using namespace minhbach;

namespace {

// The words of the schema that the program does not know, and the other way round.
template <model::Worded Enum>
void check_words(const std::string& table_name, const std::string& column) {
  const store::Table& table = test::schema().table(table_name);
  std::vector<std::string> ours;
  for (const model::Word<Enum>& word : model::kWords<Enum>) {
    ours.emplace_back(word.text);
    CHECK(model::from_word<Enum>(word.text) == word.value);
    CHECK(model::word(word.value) == word.text);
  }
  INFO(table_name << "." << column);
  CHECK(table.columns[table.column(column)].words == ours);
}

}  // namespace

TEST_CASE("schema gives tables in order with keys, domains and references") {
  const store::Schema& schema = test::schema();
  CHECK(schema.application_id == 0x4D424348);
  CHECK(schema.version == 2);
  CHECK(schema.tables[0].name == "body");
  CHECK(schema.tables[0].is_site_level());
  CHECK(schema.tables[1].name == "plan");
  const store::Table& schedule = schema.table("schedule");
  CHECK(schedule.key == std::vector<std::size_t>{0, 1});
  CHECK(schedule.columns[schedule.column("due")].domain == store::Domain::Day);
  CHECK(schedule.columns[schedule.column("month")].least == 1);
  CHECK(schedule.columns[schedule.column("month")].most == 12);
  CHECK(schedule.columns[schedule.column("inferred")].words == std::vector<std::string>{"0", "1"});
  CHECK(schedule.rules.size() == 4);
  CHECK(schedule.rules[0].expression == "month IS NULL OR quarter IS NULL");
  const store::Table& delivered = schema.table("output_delivered");
  REQUIRE(delivered.references.size() == 2);
  CHECK(delivered.references[0].parent == "task_report");
  CHECK(delivered.references[1].parent_columns == std::vector<std::string>{"plan_id", "id"});
  const store::Table& plan = schema.table("plan");
  CHECK(plan.columns[plan.column("issued")].domain == store::Domain::PartialDate);
  CHECK(plan.columns[plan.column("title_vi")].is_required);
  CHECK_FALSE(plan.columns[plan.column("title_en")].is_required);
}

TEST_CASE("every named rule of the schema is worded for people") {
  for (const store::Table& table : test::schema().tables) {
    for (const store::RowRule& rule : table.rules) {
      INFO(rule.name);
      CHECK(store::wording_of(rule.name) != nullptr);
    }
  }
}

TEST_CASE("words of the schema and of the program are the same") {
  check_words<model::PlanState>("plan", "state");
  check_words<model::PlanKind>("plan", "kind");
  check_words<model::ParagraphKind>("paragraph", "kind");
  check_words<model::UnitKind>("unit", "kind");
  check_words<model::Role>("assignment", "role");
  check_words<model::OutputMode>("task", "output_mode");
  check_words<model::ScheduleKind>("schedule", "kind");
  check_words<model::Nature>("indicator", "nature");
  check_words<model::Measure>("indicator", "unit");
  check_words<model::Measure>("target_condition", "unit");
  check_words<model::Direction>("indicator", "direction");
  check_words<model::Comparator>("target_condition", "comparator");
  check_words<model::Strength>("target", "strength");
  check_words<model::TargetKind>("target", "kind");
  check_words<model::LinkOrigin>("target_task", "origin");
  check_words<model::MilestoneOrigin>("milestone", "origin");
  check_words<model::NoteKind>("source_note", "kind");
  check_words<model::OpenPointKind>("open_point", "kind");
  check_words<model::TermKind>("term", "kind");
  check_words<model::RetiredKind>("retired_id", "kind");
  check_words<model::PeriodKind>("reporting_period", "kind");
  check_words<model::ReportState>("task_report", "state_reported");
  check_words<model::ReportState>("task_report", "state_confirmed");
  check_words<model::DelayReason>("task_report", "delay_reason");
  check_words<model::ValueBasis>("indicator_value", "basis");
  check_words<model::ValueLevel>("indicator_value", "level");
  check_words<model::AssessmentResult>("year_assessment", "result");
  check_words<model::CorrectionKind>("correction", "kind");
  check_words<model::AmendmentAspect>("amendment", "aspect");
}

TEST_CASE("a rule the program does not understand is refused by name") {
  const auto refused = [](const std::string& column) {
    return test::failure_of(
        [&] { store::parse_schema("CREATE TABLE t (plan_id TEXT, " + column + ")", "s.sql"); });
  };
  CHECK(refused("a TEXT CHECK (length(a) < 9)") ==
        "1\ns.sql:0:0:t 'a TEXT CHECK (length(a) < 9)' | chương trình không hiểu ràng buộc này của "
        "lược đồ | "
        "the program does not understand this rule of the schema | "
        "Viết theo một trong các dạng nêu ở đầu tệp; ràng buộc giữa nhiều cột cần có tên "
        "(CONSTRAINT tên CHECK (…)). | "
        "Write it in one of the forms stated at the head of the file; a rule over several columns "
        "needs a name "
        "(CONSTRAINT name CHECK (…)). | \n");
  CHECK(refused("a TEXT, CHECK (a <> plan_id)").starts_with("1\n"));
  CHECK(refused("a TEXT CHECK (a <> '') CHECK (a <> 'x')").starts_with("1\n"));
  CHECK(refused("a TEXT CHECK(a <> '')") == "no failure");
  CHECK(refused("a TEXT -- CHECK (length(a) < 9)\n") == "no failure");
  CHECK(refused("a TEXT CHECK (a IN ('(', 'x,y', ')'))") == "no failure");
}
