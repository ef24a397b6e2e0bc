#include "model/words.hpp"

#include <catch2/catch.hpp>
#include <toml++/toml.h>

#include <filesystem>

#include "workbook/words.hpp"

using namespace minhbach;

namespace {

// Each word of the schema is called in forms as the default theme calls it on pages.
template <class Enum>
void check_words(const char* section,
                 base::LocalText (*words)(Enum),
                 std::optional<Enum> but = {}) {
  const std::filesystem::path schema = MINHBACH_SCHEMA_FILE;
  const auto file =
      schema.parent_path().parent_path() / "themes" / "default" / "strings" / "progress.toml";
  const toml::table strings = toml::parse_file(file.string());
  for (const auto& each : model::kWords<Enum>) {
    const auto word = strings[section][each.text];
    CAPTURE(section, each.text);
    CHECK((each.value == but || (word["vi"].value_or(std::string()) == words(each.value).vi &&
                                 word["en"].value_or(std::string()) == words(each.value).en)));
  }
}

}  // namespace

TEST_CASE("forms: words of the schema are those of the pages") {
  // A unit can only ask for this state; the page has what was decided.
  check_words<model::ReportState>(
      "report_state", workbook::state_words, model::ReportState::NotApplicable);
  check_words<model::DelayReason>("delay_reason", workbook::reason_words);
  check_words<model::ValueBasis>("value_basis", workbook::basis_words);
  check_words<model::ValueLevel>("value_level", workbook::level_words);
  check_words<model::ApprovalGate>("approval_gate", workbook::gate_words);
}
