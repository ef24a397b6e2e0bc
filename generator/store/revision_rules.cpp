#include "base/text.hpp"
#include "store/plan_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace minhbach::store {

// Rule M34: revisions of a period stand side by side. A later one holds every row of the one
// before, else what a unit reported would read as if it had been silent.

namespace {

using base::LocalText;

// Of a snapshot.
using RevisionKey = std::pair<std::string_view, int>;

RevisionKey revision_key(const Record& row) {
  return {row["period_id"].text(), row["revision"].number().value_or(0)};
}

// A table whose rows a revision keeps, and what tells them apart within it. What belongs to a row
// of another table begins with that row's key: it goes where that row goes.
struct Kept {
  const char* table = "";
  std::array<const char*, 4> key = {};
  bool is_of_task_report = false;
};
constexpr std::array kKept = {
    Kept{"unit_report", {"unit_id"}},
    Kept{"task_report", {"task_id", "occurrence", "unit_id"}},
    Kept{"output_delivered", {"task_id", "occurrence", "unit_id", "n"}, true},
    Kept{"supporting_document", {"task_id", "occurrence", "unit_id", "document_id"}, true},
    Kept{"indicator_value", {"indicator_id", "basis", "value_to"}},
    Kept{"unit_comment", {"unit_id", "task_id"}}};

// 'II.6 2025-Q1 phong-2', as people find it in the table.
std::string row_key(const Record& row, const Kept& kept) {
  std::string text;
  for (const char* const column : kept.key) {
    if (column != nullptr) {
      text += text.empty() ? "" : " ";
      text += row[column].text();
    }
  }
  return text;
}

using RowNames = std::set<std::string>;
using NamesByRevision = std::map<RevisionKey, RowNames>;

NamesByRevision names_of(const Review& plan, const Kept& kept) {
  NamesByRevision keys;
  for (const Record row : plan.of(kept.table)) {
    keys[revision_key(row)].insert(row_key(row, kept));
  }
  return keys;
}

// The first few of a list that may hold a whole report.
std::string some_of(const std::vector<std::string>& all) {
  constexpr std::size_t kNamed = 5;
  const std::vector<std::string> first(
      all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), kNamed)));
  return base::joined(first, "; ") + (all.size() > kNamed ? "; …" : "");
}

void complain_of_lost(const Record& snapshot,
                      const Kept& kept,
                      const std::vector<std::string>& lost) {
  const int revision = snapshot["revision"].number().value_or(0);
  snapshot["revision"].error(
      {fmt::format("bản {} thiếu {} dòng bảng {} của bản {}: {}",
                   revision,
                   lost.size(),
                   kept.table,
                   revision - 1,
                   some_of(lost)),
       fmt::format("revision {} lacks {} {} of table {} that revision {} holds: {}",
                   revision,
                   lost.size(),
                   lost.size() == 1 ? "row" : "rows",
                   kept.table,
                   revision - 1,
                   some_of(lost))},
      kept.is_of_task_report
          ? LocalText{"Bản sau chứa lại mọi dòng của bản trước, dòng không đổi cũng vậy. Thật sự "
                      "bỏ "
                      "thì ghi đính chính (correction.csv) nêu kỳ và nhiệm vụ, từ ngày bản trước "
                      "công bố trở đi.",
                      "A later revision holds every row of the one before, unchanged rows too. One "
                      "that was wrong is told by a row of correction.csv that names period and "
                      "task, made since the revision before was published."}
          : LocalText{"Bản sau chứa lại mọi dòng của bản trước, dòng không đổi cũng vậy. Dòng rút "
                      "lại thì ghi vào bảng withdrawn, kèm lý do và văn bản.",
                      "A later revision holds every row of the one before, unchanged rows too. A "
                      "row that is taken back is named in table withdrawn, with reason and "
                      "document."});
}

// A withdrawal that takes nothing away would tell the reader of something that did not happen.
void check_withdrawal(const Record& row,
                      const RowNames& before,
                      const RowNames& now,
                      const Kept& kept) {
  const std::string key = row_key(row, kept);
  if (!before.contains(key)) {
    row["id"].error(
        {fmt::format("bản trước không có dòng này trong bảng {}: {}", kept.table, key),
         fmt::format("the revision before has no such row in table {}: {}", kept.table, key)},
        {"Ghi đúng khóa của dòng bị rút, hoặc xóa dòng này.",
         "Give the key of the row that is taken back, or delete this row."},
        base::nearest(key, {before.begin(), before.end()}));
  } else if (now.contains(key)) {
    row["id"].error(
        {fmt::format("dòng ghi là đã rút vẫn còn trong bảng {}: {}", kept.table, key),
         fmt::format("the row named as withdrawn still stands in table {}: {}", kept.table, key)},
        {"Xóa một trong hai.", "Delete one of the two."});
  }
}

// What a task's rows may lack for: rows of task_report that were withdrawn, by revision, and tasks
// that a correction names since the revision before was published.
class Excused {
 public:
  explicit Excused(const Review& plan) : plan_(plan) {
    for (const Record row : plan.of("withdrawn")) {
      if (row["kind"] == "task_report") {
        withdrawn_[revision_key(row)].insert(row_key(row, kKept[1]));
      }
    }
    for (const Record row : plan.of("snapshot")) {
      published_[revision_key(row)] = row["published"].day();
    }
  }

  // `key` begins with that of the row of task_report.
  [[nodiscard]] bool holds(const RevisionKey& revision, const std::string& key) const {
    const auto at = withdrawn_.find(revision);
    const auto begins = [&](const std::string& name) {
      return key.starts_with(name + " ");
    };
    return (at != withdrawn_.end() && std::any_of(at->second.begin(), at->second.end(), begins)) ||
           is_corrected(revision, key.substr(0, key.find(' ')));
  }

 private:
  [[nodiscard]] bool is_corrected(const RevisionKey& revision, std::string_view task) const {
    const auto before = published_.find({revision.first, revision.second - 1});
    for (const Record row : plan_.of("correction")) {
      const auto made = row["made_on"].day();
      if (row["period_id"] == revision.first && row["task_id"] == task && made &&
          before != published_.end() && before->second && *made >= *before->second) {
        return true;
      }
    }
    return false;
  }

  const Review& plan_;
  NamesByRevision withdrawn_;
  std::map<RevisionKey, std::optional<model::Day>> published_;
};

void check_kept_rows(const Review& plan,
                     const Records& snapshots,
                     const Kept& kept,
                     const Excused& excused) {
  const NamesByRevision keys = names_of(plan, kept);
  const auto of = [&](const RevisionKey& revision) {
    const auto at = keys.find(revision);
    return at == keys.end() ? RowNames() : at->second;
  };
  NamesByRevision withdrawn;
  for (const Record row : plan.of("withdrawn")) {
    if (row["kind"] == kept.table) {
      const auto [period, revision] = revision_key(row);
      check_withdrawal(row, of({period, revision - 1}), of({period, revision}), kept);
      withdrawn[{period, revision}].insert(row_key(row, kept));
    }
  }
  for (const Record snapshot : snapshots) {
    const auto [period, revision] = revision_key(snapshot);
    const RowNames now = of({period, revision});
    const RowNames named = withdrawn[{period, revision}];
    std::vector<std::string> lost;
    for (const std::string& key : of({period, revision - 1})) {
      const bool is_excused = kept.is_of_task_report && excused.holds({period, revision}, key);
      if (!now.contains(key) && !named.contains(key) && !is_excused) {
        lost.push_back(key);
      }
    }
    if (!lost.empty()) {
      complain_of_lost(snapshot, kept, lost);
    }
  }
}

// An earlier revision is never replaced, so it must still be there.
void check_predecessor(const Record& row, const std::map<RevisionKey, Record>& known) {
  const auto [period, revision] = revision_key(row);
  if (revision > 1 && !known.contains({period, revision - 1})) {
    row["revision"].error({fmt::format("kỳ này không có lần công bố {}", revision - 1),
                           fmt::format("this period has no revision {}", revision - 1)},
                          {"Giữ lại các lần công bố trước: lần sau không thay thế lần trước.",
                           "Keep the earlier revisions: a later one does not replace them."});
  }
}

// The page of a snapshot knows what was public when it was published itself: the days decide what
// it shows, so they must be there and in order.
void check_publication(const Record& row,
                       const std::map<RevisionKey, Record>& known,
                       bool is_followed) {
  const auto [period, revision] = revision_key(row);
  const auto day = row["published"].day();
  const auto next = known.find({period, revision + 1});
  const auto next_day = next == known.end() ? std::nullopt : next->second["published"].day();
  if (!day && (next_day || (revision == 1 && is_followed))) {
    row["published"].error(
        {"thiếu ngày công bố, trong khi số liệu sau đó đã công bố",
         "the day of publication is missing, although later figures have been published"},
        {"Ghi ngày công bố: trang của một kỳ chỉ biết những gì công bố trước đó.",
         "Enter the day: the page of a period knows only what was published before it."});
  } else if (is_before(next_day, day)) {
    next->second["published"].error(dated("bản này công bố ngày {}, trước bản trước đó ngày {}",
                                          "this revision was published on {}, before the one "
                                          "before it on {}",
                                          *next_day,
                                          *day),
                                    {"Kiểm tra lại hai ngày.", "Check the two days."});
  }
}

// The clock has no say here, so the newest day that reports of the plan know of decides: a year
// past it, a day of publication is a slip of the pen, and once sealed it stays.
void check_far_days(const Records& snapshots, const ProgressFacts& facts) {
  std::optional<model::Day> newest;
  for (const Record row : snapshots) {
    const auto* period = facts.period(row["period_id"]);
    const auto known = period == nullptr ? std::nullopt : std::optional(period->closing);
    newest = std::max({newest, known, row["submitted"].day()});
  }
  constexpr std::chrono::days kFar{366};
  for (const Record row : snapshots) {
    const auto day = row["published"].day();
    if (day && newest && *day > *newest + kFar) {
      row["published"].warning(
          dated("ngày công bố sau hơn một năm so với ngày mới nhất của các báo "
                "cáo, {1}",
                "the day of publication is more than a year after the newest "
                "day of the reports, {1}",
                *day,
                *newest),
          {"Kiểm tra lại năm trước khi niêm phong.", "Check the year before it is sealed."});
    }
  }
}

}  // namespace

void check_revisions(const Review& plan, const ProgressFacts& facts) {
  const Records snapshots = plan.of("snapshot");
  std::map<RevisionKey, Record> known;
  for (const Record row : snapshots) {
    known.emplace(revision_key(row), row);
  }
  std::optional<model::Day> newest;  // closing date of the newest period that is public
  for (const Record row : snapshots) {
    const auto* period = facts.period(row["period_id"]);
    if (period != nullptr && row["published"].day()) {
      newest = std::max(newest.value_or(period->closing), period->closing);
    }
  }
  for (const Record row : snapshots) {
    const auto* period = facts.period(row["period_id"]);
    check_predecessor(row, known);
    check_publication(row, known, period != nullptr && is_before(period->closing, newest));
  }
  check_far_days(snapshots, facts);
  const Excused excused(plan);
  for (const Kept& kept : kKept) {
    check_kept_rows(plan, snapshots, kept, excused);
  }
}

}  // namespace minhbach::store
