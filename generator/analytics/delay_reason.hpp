#pragma once

#include "analytics/ledger.hpp"

namespace minhbach::analytics {

// The last reason given for the occurrence of a row, by that row or, whoever sent them, by
// one up to its closing date. None (`row` is null): nobody ever gave one.
ReportedRow last_reason(const Ledger& ledger, const model::TaskReport& row);

}  // namespace minhbach::analytics
