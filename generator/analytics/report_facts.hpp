#pragma once

#include "analytics/facts.hpp"
#include "analytics/history.hpp"

namespace minhbach::analytics {

// Reports received for each period that has a snapshot: '2026-Q3/reports.on_time'; of the newest
// one also plain, 'reports.on_time'. Coverage comes before performance (M14.4).
void add_report_facts(Facts& facts, const History& history);

// How the occurrences of yearly and once tasks went, by the year they fall due in:
// 'year.2024.due', 'year.2024.S3' (M1).
void add_year_facts(Facts& facts, const Moment& now);

// What was reported on tasks without a deadline, over all periods together.
void add_interval_facts(Facts& facts, const History& history);

}  // namespace minhbach::analytics
