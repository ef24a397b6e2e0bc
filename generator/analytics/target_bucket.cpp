#include "analytics/target_bucket.hpp"

namespace minhbach::analytics {

std::string_view code(Bucket bucket) {
  constexpr std::array<std::string_view, kBuckets.size()> kBucketCodes = {
      "met", "not_due", "not_met", "not_assessable"};
  return kBucketCodes.at(static_cast<std::size_t>(bucket));
}

Bucket bucket_of(Result result, bool has_figure) {
  switch (result) {
    case Result::Met: return Bucket::Met;
    case Result::MilestoneMet:
    case Result::AtLevel:
    case Result::BelowLevel: return Bucket::NotDue;
    case Result::NotMet: return Bucket::NotMet;
    case Result::MilestoneMissed: return has_figure ? Bucket::NotMet : Bucket::NotAssessable;
    case Result::OutOfScope:
    case Result::NotComputable:
    case Result::NoCase:
    case Result::NoData:
    case Result::TrackingEnded:
    case Result::DueNoValue: break;
  }
  return Bucket::NotAssessable;
}

Bucket bucket_of(const ConditionResult& of) {
  return bucket_of(of.result, of.figure.has_value());
}

bool misses_its_year(const Ledger& ledger,
                     const model::Indicator& indicator,
                     const model::Target& target,
                     const model::Condition& condition,
                     int year) {
  const std::optional<Result> result = result_of_year(ledger, indicator, target, condition, year);
  return result && bucket_of(*result, true) == Bucket::NotMet;
}

bool TargetResult::counts() const {
  return in_plan && is_counted(*target);
}

bool is_counted(const model::Target& target) {
  return target.kind == model::TargetKind::Figure && target.repeats_id.empty();
}

}  // namespace minhbach::analytics
