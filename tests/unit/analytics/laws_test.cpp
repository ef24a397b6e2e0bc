#include "analytics/calendar.hpp"
#include "analytics/story.hpp"
#include "analytics/target_bucket.hpp"
#include "model/words.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

// The laws of rule M33, held over made-up reports. A failing case prints its seed.
using namespace minhbach;
using analytics::Judgement;
using analytics::Standing;
using analytics::StandingClass;
using analytics::TaskStanding;
using model::ReportState;
using story::Story;

namespace {

constexpr std::uint64_t kSeed = 20231214;
constexpr int kCases = 2000;

// Small and the same everywhere (xorshift); not std::*_distribution, whose results are not.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}
  int below(int n) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<int>((state_ >> 11U) % static_cast<std::uint64_t>(n));
  }
  bool one_in(int n) { return below(n) == 0; }
  template <class T>
  const T& of(const std::vector<T>& all) {
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
  }

 private:
  std::uint64_t state_;
};

// A case: a story and the moment it is looked at.
struct Case {
  Story story;
  std::string closing;
  std::string as_of;
};

std::vector<std::string> occurrences_of(const Story& story, const model::Task& task) {
  std::vector<std::string> ids;
  for (const auto& each : analytics::occurrences(story.plan, task)) {
    ids.push_back(each.id);
  }
  if (ids.empty()) {
    for (const model::ReportingPeriod& period : story.plan.periods) {
      ids.push_back(period.id);
    }
  }
  return ids;
}

// One of those who answer for a task: a named lead, or a member of the leading collective.
std::string answerer_of(Dice& dice, const model::Task& task) {
  const std::string& lead = dice.of(task.assignments).unit_id;
  return lead == story::kCollective ? fmt::format("don-vi-{}", 1 + dice.below(9)) : lead;
}

// A dated and two ongoing tasks get several named leads, among them the office.
void share_leads(Story& story) {
  using model::Role;
  story.task("I.1").assignments = {{Role::Lead, "don-vi-1"}, {Role::Lead, "don-vi-2"}};
  story.task("I.3").assignments.push_back({Role::Lead, "don-vi-3"});
  story.task("V.5").assignments = {{Role::Lead, "don-vi-1"}, {Role::Lead, "don-vi-2"}};
  story.task("II.4").assignments.push_back({Role::Lead, "don-vi-4"});
  story.task("VI.6").assignments = {{Role::Lead, story::kCollective}};
}

void add_row(Dice& dice, Story& story, const model::ReportingPeriod& period) {
  const model::Task& task = dice.of(story.plan.tasks);
  const auto state = static_cast<ReportState>(dice.below(6));
  auto& row = story.report(period.id, task.id, dice.of(occurrences_of(story, task)), state);
  row.unit_id = answerer_of(dice, task);
  if (state == ReportState::Done && !dice.one_in(4)) {
    row.done_on = period.closing - std::chrono::days(dice.below(200));
  }
  if (dice.one_in(2)) {
    row.acted_on = period.closing - std::chrono::days(dice.below(120));
    row.activity.vi = "Đã thực hiện";
  }
  if (dice.one_in(5)) {
    row.confirmed = state;
    row.delay_reason = model::DelayReason::Funding;
    row.document_ids = {"cv"};
  }
  // The key of a row is unique (M2).
  auto& rows = story.snapshot(period.id).task_reports;
  const auto twin = std::find_if(rows.begin(), rows.end() - 1, [&](const auto& other) {
    return other.task_id == rows.back().task_id && other.occurrence == rows.back().occurrence &&
           other.unit_id == rows.back().unit_id;
  });
  if (twin != rows.end() - 1) {
    rows.pop_back();
  }
}

void add_value(Dice& dice, Story& story, const model::ReportingPeriod& period) {
  story::Value value{};
  const std::string to = model::iso(period.closing - std::chrono::days(dice.below(40)));
  const std::string numerator = std::to_string(dice.below(101));
  value.to = to;
  value.basis = static_cast<model::ValueBasis>(dice.below(5));
  value.level = static_cast<model::ValueLevel>(dice.below(3));
  value.numerator = numerator;
  value.denominator = dice.one_in(6) ? "0" : "100";
  value.responses = dice.below(300);
  value.baseline = dice.one_in(2) ? "6" : "";
  value.baseline_document = dice.one_in(2) ? "qd" : "";
  story.value(period.id, dice.of(story.plan.indicators).id, value);
}

Case make_case(std::uint64_t seed) {
  Dice dice(seed);
  Case c;
  Story& story = c.story;
  story.name_members();
  share_leads(story);
  story.document("cv", "2023-05-05");
  if (dice.one_in(4)) {
    story.plan.tracking_end = story::day("2024-02-28");
  }
  std::vector<model::ReportingPeriod> reported;
  for (const model::ReportingPeriod& period : story.plan.periods) {
    if (!dice.one_in(4)) {
      reported.push_back(period);
      story.snapshot(period.id);
    }
  }
  reported.resize(std::max<std::size_t>(1, reported.size()),
                  reported.empty() ? story.plan.periods[1] : reported.front());
  story.snapshot(reported.front().id);
  for (int i = dice.below(80); i > 0; --i) {
    add_row(dice, story, dice.of(reported));
  }
  for (int i = dice.below(30); i > 0; --i) {
    add_value(dice, story, dice.of(reported));
  }
  const model::Day closing = dice.of(reported).closing;
  c.closing = model::iso(closing);
  c.as_of = model::iso(closing + std::chrono::days(dice.below(140)));
  return c;
}

bool needs_attention(const Judgement& judgement) {
  return judgement.klass == StandingClass::Attention;
}

// Everything a judgement says, without where it was read.
std::string said(const TaskStanding& standing) {
  std::string text = standing.task->id;
  const auto add = [&](const Judgement& j) {
    text += fmt::format(" {}/{}/{}/{}/{}:{}",
                        analytics::number(j.standing),
                        analytics::letter(j.klass),
                        j.days,
                        j.periods_missing,
                        j.members.part,
                        j.members.whole);
  };
  add(standing.now);
  for (const auto& each : standing.occurrences) {
    add(each.judgement);
  }
  return text;
}

std::string said(const std::vector<TaskStanding>& all) {
  std::string text;
  for (const TaskStanding& each : all) {
    text += said(each) + "\n";
  }
  return text;
}

// Runs a law on every case; the seed of a failing one is printed.
template <class Law>
void hold(const Law& law) {
  for (int i = 0; i < kCases; ++i) {
    const std::uint64_t seed = kSeed + static_cast<std::uint64_t>(i);
    Case c = make_case(seed);
    const std::string broken = law(c, seed);
    if (!broken.empty()) {
      FAIL("seed " << seed << ", D = " << c.closing << ", A = " << c.as_of << ": " << broken);
    }
  }
  SUCCEED(kCases << " cases from seed " << kSeed);
}

// A row that is true of an occurrence nothing was said about: whatever its state but "không thực
// hiện", in a report that has already been accepted.
std::string break_silence(Case& c, std::uint64_t seed, bool look_at_others) {
  Dice dice(seed + 7);
  // Tasks with several who answer are few; they are where silence might pay.
  const std::vector<std::string> shared = {"I.1", "I.3", "II.4", "V.5", "VI.6", "VII.2"};
  const model::Task& task =
      dice.one_in(2) ? c.story.task(dice.of(shared)) : dice.of(c.story.plan.tasks);
  const std::string id = dice.of(occurrences_of(c.story, task));
  const std::string unit = answerer_of(dice, task);
  const auto ledger = c.story.ledger(c.closing, c.as_of);
  const auto before = analytics::stand(ledger);
  const auto rows = ledger.rows(task.id, id);
  const bool silent = std::none_of(
      rows.begin(), rows.end(), [&](const auto& each) { return each.row->unit_id == unit; });
  const auto& accepted = dice.of(ledger.snapshots());
  const std::string period = accepted.period->id;
  auto state = static_cast<ReportState>(dice.below(4));
  Case with = c;
  auto& row = with.story.report(period, task.id, id, state);
  row.unit_id = unit;
  if (state == ReportState::Done) {
    row.done_on = accepted.period->closing - std::chrono::days(dice.below(60));
  }
  const auto after = analytics::stand(with.story.ledger(c.closing, c.as_of));
  for (std::size_t t = 0; t < before.size(); ++t) {
    for (std::size_t i = 0; i < before[t].occurrences.size(); ++i) {
      const auto& was = before[t].occurrences[i];
      const auto& is = after[t].occurrences[i];
      const bool same = before[t].task->id == task.id && was.occurrence.id == id;
      if (!look_at_others && same && silent && !needs_attention(was.judgement) &&
          needs_attention(is.judgement)) {
        return task.id + "@" + id + " got worse by a report";
      }
      if (look_at_others && !same && was.judgement->standing != is.judgement->standing) {
        return was.occurrence.id + " changed by a row for " + task.id + "@" + id;
      }
    }
  }
  return {};
}

}  // namespace

TEST_CASE("law (i): silence never pays") {
  hold([](Case& c, std::uint64_t seed) { return break_silence(c, seed, false); });
}

TEST_CASE("laws (ii) and (iii): classes sum to families, families to all tasks") {
  hold([](Case& c, std::uint64_t) -> std::string {
    const auto all = analytics::stand(c.story.ledger(c.closing, c.as_of));
    const std::array<std::pair<const char*, int>, 4> families = {
        {{"dated", 16}, {"continuous", 25}, {"on_event", 1}, {"not_stated", 1}}};
    int sum = 0;
    for (const auto& [family, size] : families) {
      int n = 0;
      for (const analytics::TaskStanding& each : all) {
        const bool is_classed = each.now->klass != analytics::StandingClass::None;
        n += is_classed && model::family(each.task->schedule) == family ? 1 : 0;
      }
      if (n != size) {
        return family;
      }
      sum += n;
    }
    return sum == 43 && all.size() == 43 ? "" : "the plan";
  });
}

TEST_CASE("law (iv): a row for one occurrence changes no other") {
  hold([](Case& c, std::uint64_t seed) { return break_silence(c, seed, true); });
}

TEST_CASE("law (v): the order of rows is irrelevant") {
  hold([](Case& c, std::uint64_t seed) -> std::string {
    const std::string before = said(analytics::stand(c.story.ledger(c.closing, c.as_of)));
    Dice dice(seed + 1);
    const auto shuffle = [&](auto& rows) {
      for (std::size_t i = rows.size(); i > 1; --i) {
        std::swap(rows[i - 1], rows[static_cast<std::size_t>(dice.below(static_cast<int>(i)))]);
      }
    };
    for (model::Snapshot& snapshot : c.story.progress.snapshots) {
      shuffle(snapshot.task_reports);
    }
    shuffle(c.story.progress.snapshots);
    std::string after = said(analytics::stand(c.story.ledger(c.closing, c.as_of)));
    if (after == before) {
      return {};
    }
    return "changed";
  });
}

TEST_CASE("law (vi): time alone leads only forward, to silence at worst") {
  hold([](Case& c, std::uint64_t seed) -> std::string {
    Dice dice(seed + 3);
    const model::Day later = story::day(c.as_of) + std::chrono::days(dice.below(120));
    const auto before = analytics::stand(c.story.ledger(c.closing, c.as_of));
    const auto after = analytics::stand(c.story.ledger(c.closing, model::iso(later)));
    for (std::size_t t = 0; t < before.size(); ++t) {
      if (!before[t].task->schedule.is_dated()) {
        continue;
      }
      for (std::size_t i = 0; i < before[t].occurrences.size(); ++i) {
        const auto& was = before[t].occurrences[i];
        const Standing from = was.judgement->standing;
        const Standing to = after[t].occurrences[i].judgement->standing;
        const auto settle = analytics::settle(c.story.plan, was.occurrence.due);
        // Snapshots that closed in between are news, not time.
        if (from == to || c.story.ledger(c.closing, model::iso(later)).closing() !=
                              c.story.ledger(c.closing, c.as_of).closing()) {
          continue;
        }
        const bool open = from == Standing::DueSoon || from == Standing::InProgress ||
                          from == Standing::NotDue || from == Standing::DueAwaiting;
        const bool forward = to == Standing::DueSoon || to == Standing::DueAwaiting ||
                             (to == Standing::DueUnreported && settle && later > *settle);
        if (!open || !forward) {
          return fmt::format(
              "{} {} → {}", was.occurrence.id, analytics::number(from), analytics::number(to));
        }
      }
    }
    return {};
  });
}

TEST_CASE("laws (vii) and (viii): no verdict and no figure without data") {
  hold([](Case& c, std::uint64_t) -> std::string {
    const auto ledger = c.story.ledger(c.closing, c.as_of);
    const model::PlanIndex index(c.story.plan);
    for (const model::Target& target : c.story.plan.targets) {
      const auto result = analytics::judge_target(ledger, index, target).decisive;
      const bool verdict =
          result.result == analytics::Result::Met || result.result == analytics::Result::NotMet;
      const bool eligible = result.value != nullptr &&
                            result.value->basis != model::ValueBasis::OwnPeriod &&
                            result.value->basis != model::ValueBasis::Cumulative &&
                            result.value->level != model::ValueLevel::Estimate;
      if (verdict && (!eligible || !result.figure)) {
        return target.id + " is judged without a value";
      }
      // What has no verdict for want of something, not for the end of tracking.
      const bool missing =
          analytics::bucket_of(result.result, true) == analytics::Bucket::NotAssessable &&
          result.result != analytics::Result::TrackingEnded;
      const bool estimate = result.modifiers.level == model::ValueLevel::Estimate;
      if (missing && !estimate && (result.figure || result.gap)) {
        return target.id + " has a figure where data is missing";
      }
      if (result.figure && result.value == nullptr) {
        return target.id + " has a figure from nowhere";
      }
    }
    return {};
  });
}
