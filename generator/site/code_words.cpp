#include "site/code_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace minhbach::site {

namespace {

struct Family {
  std::string_view column;  // 'table.column', or a column of any table
  std::string_view words;   // beginning of the keys
};

// The first that fits.
constexpr std::array kFamilies = {
    Family{"plan.kind", "code_plan."},
    Family{"paragraph.kind", "code_paragraph."},
    Family{"unit.kind", "code_unit."},
    Family{"responsibility.unit_kind", "code_unit."},
    Family{"schedule.kind", "schedule_kind."},
    Family{"amended_schedule.kind", "schedule_kind."},
    Family{"schedule_kind", "schedule_kind."},
    Family{"target.kind", "code_target."},
    Family{"targets.kind", "code_target."},
    Family{"source_note.kind", "note."},
    Family{"open_point.kind", "open."},
    Family{"term.kind", "code_term."},
    Family{"retired_id.kind", "table."},
    Family{"withdrawn.kind", "table."},
    Family{"reporting_period.kind", "code_period."},
    Family{"correction.kind", "correction_kind."},
    Family{"state", "state."},
    Family{"state_reported", "report_state."},
    Family{"state_confirmed", "report_state."},
    Family{"delay_reason", "delay_reason."},
    Family{"indicator_value.basis", "value_basis."},
    Family{"withdrawn.basis", "value_basis."},
    Family{"changes.basis", "value_basis."},
    Family{"level", "value_level."},
    Family{"aspect", "aspect."},
    Family{"year_assessment.result", "assessment."},
    Family{"result_bucket", "bucket."},
    Family{"nature", "nature."},
    Family{"direction", "direction."},
    Family{"role", "code_role."},
    Family{"strength", "code_strength."},
    Family{"comparator", "code_comparator."},
    Family{"indicator.unit", "code_measure."},
    Family{"targets.unit", "code_measure."},
    Family{"target_condition.unit", "code_measure."},
    Family{"amended_condition.unit", "code_measure."},
    Family{"due_kind", "code_due."},
    Family{"origin", "code_origin."},
    Family{"mode", "code_mode."},
    Family{"output_mode", "code_mode."},
    Family{"gate", "code_gate."},
    Family{"illustrative", "code_yes_no."},
    Family{"inferred", "code_yes_no."},
    Family{"schedule_inferred", "code_yes_no."},
    Family{"in_remit", "code_yes_no."},
    Family{"is_public", "code_yes_no."},
};

}  // namespace

std::string_view family_of_codes(std::string_view table, std::string_view column) {
  const std::string whole = fmt::format("{}.{}", table, column);
  const auto* const family =
      std::find_if(kFamilies.begin(), kFamilies.end(), [&](const Family& each) {
        return each.column == whole || each.column == column;
      });
  return family == kFamilies.end() ? std::string_view() : family->words;
}

}  // namespace minhbach::site
