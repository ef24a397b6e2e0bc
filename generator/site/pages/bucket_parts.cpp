// The four words a reader is told of targets, and how many each holds.
#include "base/text.hpp"
#include "site/pages/marks.hpp"
#include "site/pages/result_parts.hpp"

#include <fmt/format.h>

namespace minhbach::site::pages {

using analytics::Bucket;
using analytics::Result;

std::vector<views::BucketCount> bucket_counts(const Page& page, const FactPrefix& prefix) {
  std::vector<views::BucketCount> counts;
  for (const Bucket bucket : analytics::kBuckets) {
    const std::string code(analytics::code(bucket));
    views::BucketCount count;
    count.code = code;
    put_mark(mark_of(bucket), count);
    count.name = page.say("bucket." + code);
    count.fact = fmt::format("{}bucket.{}", prefix, code);
    count.number = page.fact(count.fact);
    for (std::size_t i = 0; i < analytics::kResults; ++i) {
      const auto each = static_cast<Result>(i);
      const std::string number(analytics::number(each));
      const bool silent = each == Result::MilestoneMissed && bucket == Bucket::NotAssessable;
      // 'Đạt' holds one result and needs no second word for it.
      if (each != Result::Met) {
        views::ClassCount part;
        put_mark(mark_of(each, !silent), part);
        part.name = page.say("result_short." + number + (silent ? "_no_value" : ""));
        part.fact = count.fact + "." + number;
        add_count(page, count.results, std::move(part));
      }
    }
    counts.push_back(std::move(count));
  }
  return counts;
}

namespace {

// '1 đạt, 6 chưa đến hạn': of the buckets that are not empty; all of them, or their aspirations.
Markup bucket_parts(const Page& page, const FactPrefix& prefix, const std::string& of) {
  std::vector<std::string> parts;
  for (const Bucket bucket : analytics::kBuckets) {
    const std::string code(analytics::code(bucket));
    const std::string fact = fmt::format("{}bucket.{}{}", prefix, code, of);
    if (page.plan().facts.get(fact).value > 0) {
      parts.push_back(page.datum(fact).html + " " + base::html(page.say("bucket_said." + code)));
    }
  }
  return {base::joined(parts, ", ")};
}

}  // namespace

Markup buckets_sentence(const Page& page, const FactPrefix& prefix) {
  if (page.plan().facts.get("targets").value == 0) {
    return {};
  }
  Markup line = page.sentence("targets_result.buckets",
                              {{"all", page.counted("targets_line.all", "targets")},
                               {"parts", bucket_parts(page, prefix, "")}});
  if (page.plan().facts.get("targets.aspiration").value > 0) {
    line.html += " " + page.sentence("targets_result.aspirations",
                                     {{"parts", bucket_parts(page, prefix, ".aspiration")}})
                           .html;
  }
  return line;
}

}  // namespace minhbach::site::pages
