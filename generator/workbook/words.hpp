#pragma once

#include "analytics/expected_rows.hpp"
#include "base/lang.hpp"
#include "model/plan.hpp"

#include <string>

namespace minhbach::workbook {

using base::Lang;
using base::LocalText;

// Both languages beside each other.
struct Say {
  Lang lang;
  std::string operator()(const char* vi, const char* en) const {
    return lang == Lang::Vi ? vi : en;
  }
};

// What rows and periods are called before a person, in both languages.

LocalText both(const model::SourceText& text);
LocalText date_words(model::Day day);
LocalText period_words(const model::ReportingPeriod& period);
// "tháng 9/2026", "quý I/2026", "năm 2026", the period of a periodic task or an interval, or a day.
LocalText occurrence_words(const model::Plan& plan, const analytics::ExpectedRow& row);
// The same of an occurrence whose task is not at hand.
LocalText occurrence_id_words(const std::string& id);
LocalText need_words(analytics::Need need);
LocalText capacity_words(analytics::Capacity capacity);
LocalText state_words(model::ReportState state);
LocalText reason_words(model::DelayReason reason);
LocalText level_words(model::ValueLevel level);
LocalText basis_words(model::ValueBasis basis);
LocalText gate_words(model::ApprovalGate gate);

}  // namespace minhbach::workbook
