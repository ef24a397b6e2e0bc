#include "compare/sentences.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "compare/excerpt.hpp"
#include "compare/revision_words.hpp"

namespace minhbach::compare {

namespace {

using base::Lang;
using base::LocalText;
using Sentences = std::vector<LocalText>;
using Figures = std::vector<const FigureChange*>;

// What stands behind a colon: the first few by name, the others counted.
class Names {
 public:
  void add(const LocalText& name) {
    ++count_;
    const bool is_known = std::find(names_.begin(), names_.end(), name) != names_.end();
    if (!is_known && names_.size() < kMostNames) {
      names_.push_back(name);
    }
    named_ += is_known || names_.back() == name ? 1U : 0U;
  }
  [[nodiscard]] std::size_t count() const { return count_; }
  // "1 nhiệm vụ …", "2 tasks …": `vi` and `one`, `other` follow the number.
  [[nodiscard]] LocalText told(std::string_view vi,
                               std::string_view one,
                               std::string_view other) const {
    return {fmt::format("{} {}: {}", count_, vi, joined(Lang::Vi, " và {} mục khác")),
            fmt::format(
                "{} {}: {}", count_, count_ == 1 ? one : other, joined(Lang::En, " and {} more"))};
  }

 private:
  static constexpr std::size_t kMostNames = 5;
  [[nodiscard]] std::string joined(Lang lang, const char* more) const {
    std::string all;
    for (const LocalText& name : names_) {
      all += (all.empty() ? "" : "; ") + name.in(lang);
    }
    if (count_ > named_) {
      all += fmt::format(fmt::runtime(more), count_ - named_);
    }
    return all + (all.ends_with("…") ? "" : ".");
  }
  std::vector<LocalText> names_;
  std::size_t count_ = 0;
  std::size_t named_ = 0;  // with those of the same name
};

LocalText labelled(const std::string& id, const LocalText& name) {
  constexpr std::size_t kMost = 60;
  return {id + " " + cut(name.vi, kMost), id + " " + cut(name.en, kMost)};
}

// Those of now that stand on both sides, by what they changed from and to; what needs attention
// first, then in the order of the rules.
std::vector<Figures> turned(const std::vector<FigureChange>& all) {
  std::map<std::pair<std::string, std::string>, Figures> groups;
  for (const FigureChange& each : all) {
    if (each.moment.empty() && each.before && each.after) {
      groups[{each.before->code, each.after->code}].push_back(&each);
    }
  }
  std::vector<Figures> in_order;
  for (auto& [codes, group] : groups) {
    in_order.push_back(std::move(group));
  }
  std::stable_sort(in_order.begin(), in_order.end(), [](const Figures& a, const Figures& b) {
    const auto weight = [](const Figures& group) {
      const std::string& code = group.front()->after->code;
      return code.ends_with(" D") || code == "not_met" || code == "milestone_missed" ? 0 : 1;
    };
    return weight(a) < weight(b);
  });
  return in_order;
}

void tell_turned(const std::vector<FigureChange>& all,
                 const LocalText& noun,
                 std::string_view nouns,
                 Sentences& sentences) {
  for (const Figures& group : turned(all)) {
    Names names;
    for (const FigureChange* const each : group) {
      names.add(labelled(each->id, each->name));
    }
    const LocalText& from = group.front()->before->words;
    const LocalText& to = group.front()->after->words;
    sentences.push_back(
        names.told(fmt::format("{} đổi từ “{}” thành “{}”", noun.vi, from.vi, to.vi),
                   fmt::format("{} went from “{}” to “{}”", noun.en, from.en, to.en),
                   fmt::format("{} went from “{}” to “{}”", nouns, from.en, to.en)));
  }
}

void tell(const Names& names,
          std::string_view vi,
          std::string_view one,
          std::string_view other,
          Sentences& sentences) {
  if (names.count() > 0) {
    sentences.push_back(names.told(vi, one, other));
  }
}

// Tasks and targets that only one side has.
void tell_one_sided(const PlanDifference& plan, std::string_view table, Sentences& sentences) {
  const bool is_task = table == "task";
  for (const Way way : {Way::Removed, Way::Added}) {
    Names names;
    for (const RowChange& row : plan.rows) {
      if (row.table == table && row.way == way) {
        names.add(labelled(row.key_of("id"), row.about));
      }
    }
    const bool is_gone = way == Way::Removed;
    tell(names,
         fmt::format("{} {}", is_task ? "nhiệm vụ" : "chỉ tiêu", is_gone ? "không còn" : "mới"),
         fmt::format("{} {}", is_task ? "task" : "target", is_gone ? "is gone" : "is new"),
         fmt::format("{} {}", is_task ? "tasks" : "targets", is_gone ? "are gone" : "are new"),
         sentences);
  }
}

bool is_received(const std::optional<Said>& said) {
  return said && said->code != "none";
}

void tell_receipts(const PlanDifference& plan, Sentences& sentences) {
  Names gone;
  Names came;
  Names moved;
  for (const FigureChange& each : plan.receipts) {
    const LocalText period = period_words(plan, each.id.substr(0, each.id.find('/')));
    const LocalText name{each.name.vi + " (" + period.vi + ")",
                         each.name.en + " (" + period.en + ")"};
    if (is_received(each.before) && is_received(each.after)) {
      moved.add(name);
    } else if (is_received(each.before)) {
      gone.add(name);
    } else if (is_received(each.after)) {
      came.add(name);
    }
  }
  tell(gone, "báo cáo không còn", "report is gone", "reports are gone", sentences);
  tell(came, "báo cáo mới nhận", "report came in", "reports came in", sentences);
  tell(moved,
       "báo cáo đổi giữa đúng hạn và chậm",
       "report changed between on time and late",
       "reports changed between on time and late",
       sentences);
}

// Tables with a sentence of their own: what a row of each is called.
struct Noun {
  const char* table;
  const char* vi;
  const char* one;
  const char* other;
};
constexpr std::array kNouns = {
    Noun{"snapshot", "bản số liệu của kỳ báo cáo", "snapshot of a period", "snapshots of periods"},
    Noun{"correction", "đính chính, bổ sung", "correction", "corrections"},
    Noun{"amendment", "điều chỉnh kế hoạch", "amendment of the plan", "amendments of the plan"},
    Noun{"indicator_value", "giá trị chỉ số", "reported value", "reported values"},
    Noun{"task_report", "báo cáo về nhiệm vụ", "report on a task", "reports on tasks"},
    Noun{"withdrawn", "nội dung rút lại", "withdrawn row", "withdrawn rows"},
    Noun{"unit_comment", "ý kiến của đơn vị", "comment of a unit", "comments of units"},
};

// A row as a person would name it: what it is about and when, or its key.
LocalText label_of(const PlanDifference& plan, const RowChange& row) {
  const std::string period = row.key_of("period_id");
  if (row.table == "snapshot") {
    return revision_words(plan, period, base::to_int(row.key_of("revision")).value_or(0));
  }
  if (!row.about.vi.empty() && !period.empty()) {
    const LocalText what = labelled(row.key_of("task_id"), row.about);
    const LocalText when = period_words(plan, period);
    return {fmt::format("{} ({})", base::trimmed(what.vi), when.vi),
            fmt::format("{} ({})", base::trimmed(what.en), when.en)};
  }
  std::vector<std::string> parts;
  for (const auto& [column, value] : row.key) {
    parts.push_back(value);
  }
  const std::string key = base::joined(parts, " · ");
  return {key, key};
}

// Of these the standings, receipts and plans themselves tell.
bool is_told_elsewhere(const RowChange& row) {
  const bool is_whole = row.way != Way::Changed;
  return is_whole && (row.table == "unit_report" || row.table == "task" || row.table == "target");
}

void tell_rows(const PlanDifference& plan, Sentences& sentences) {
  for (const Noun& noun : kNouns) {
    std::map<Way, Names> ways;
    for (const RowChange& row : plan.rows) {
      if (row.table == noun.table) {
        ways[row.way].add(label_of(plan, row));
      }
    }
    const auto add = [&](Way way, const char* vi, const char* en) {
      tell(ways[way],
           fmt::format("{} {}", noun.vi, vi),
           fmt::format("{} {}", noun.one, en),
           fmt::format("{} {}", noun.other, en),
           sentences);
    };
    add(Way::Removed, "không còn", "no longer there");
    add(Way::Changed, "thay đổi", "changed");
    add(Way::Added, "mới", "added");
  }
}

// What a quarter changes besides; other tables are called as they are.
LocalText table_words(const std::string& table) {
  static const std::map<std::string, LocalText> kWords = {
      {"approval", {"phê duyệt", "approvals"}},
      {"approved_row", {"dòng đã phê duyệt", "rows approved"}},
      {"document", {"văn bản, tài liệu", "documents"}},
      {"event", {"sự kiện", "events"}},
      {"output_delivered", {"sản phẩm đã có", "outputs delivered"}},
      {"sealed_revision", {"niêm phong", "seals"}},
      {"sealed_row", {"dòng đã niêm phong", "rows sealed"}},
      {"supporting_document", {"tài liệu kiểm chứng", "supporting documents"}},
      {"unit_report", {"báo cáo của đơn vị", "reports of units"}}};
  const auto at = kWords.find(table);
  return at == kWords.end() ? LocalText{table, table} : at->second;
}

// All that has no sentence of its own, by table.
void tell_other_tables(const PlanDifference& plan, Sentences& sentences) {
  std::map<std::string, std::size_t> tables;
  std::size_t rows = 0;
  for (const RowChange& row : plan.rows) {
    const bool has_own = std::any_of(
        kNouns.begin(), kNouns.end(), [&](const Noun& n) { return row.table == n.table; });
    if (!has_own && !is_told_elsewhere(row)) {
      ++tables[row.table];
      ++rows;
    }
  }
  if (rows == 0) {
    return;
  }
  std::vector<std::string> vi;
  std::vector<std::string> en;
  for (const auto& [table, count] : tables) {
    const LocalText name = table_words(table);
    vi.push_back(fmt::format("{} ({})", name.vi, count));
    en.push_back(fmt::format("{} ({})", name.en, count));
  }
  sentences.push_back(
      {fmt::format("{} dòng dữ liệu khác cũng thay đổi: {}.", rows, base::joined(vi, ", ")),
       fmt::format(
           "{} changed as well: {}.", base::counted(rows, "other row"), base::joined(en, ", "))});
}

void tell_computed(const PlanDifference& plan, Sentences& sentences) {
  std::size_t past = 0;
  for (const auto* const list : {&plan.standings, &plan.results}) {
    past += static_cast<std::size_t>(
        std::count_if(list->begin(), list->end(), [](const FigureChange& each) {
          return !each.moment.empty() && each.before && each.after;
        }));
  }
  if (past > 0) {
    sentences.push_back(
        {fmt::format("Tại các kỳ đã báo cáo, {} tình trạng hoặc kết quả nay khác.", past),
         fmt::format("{} of earlier snapshots now {}.",
                     base::counted(past, "status or result"),
                     past == 1 ? "differs" : "differ")});
  }
  std::array<std::size_t, 3> facts{};  // changed, new, gone
  for (const FigureChange& fact : plan.facts) {
    ++facts[!fact.before ? 1 : !fact.after ? 2 : 0];
  }
  if (!plan.facts.empty()) {
    sentences.push_back(
        {fmt::format(
             "Số liệu tính ra: {} đổi, {} mới, {} không còn.", facts[0], facts[1], facts[2]),
         fmt::format(
             "Computed figures: {} changed, {} new, {} gone.", facts[0], facts[1], facts[2])});
  }
}

}  // namespace

LocalText verdict_on(const Difference& difference) {
  if (difference.is_silent()) {
    return {"Có nội dung đã công bố bị thay đổi mà không có đính chính.",
            "Something published was changed without a correction."};
  }
  if (difference.empty()) {
    return {"Không có gì khác nhau.", "Nothing differs."};
  }
  return {"Không có nội dung đã công bố nào bị thay đổi mà không có đính chính.",
          "Nothing published was changed without a correction."};
}

LocalText alarm_about(const PlanDifference& plan, const SilentChange& change) {
  const LocalText of = revision_words(plan, change.period, change.revision);
  if (change.is_gone) {
    return {fmt::format("{}: {} đã công bố mà nay không còn; không có đính chính mới nào nêu kỳ "
                        "này.",
                        plan.title.vi,
                        of.vi),
            fmt::format("{}: {} was published and is gone; no new correction names the period.",
                        plan.title.en,
                        of.en)};
  }
  if (change.lacks_rows) {
    return {fmt::format("{}: {} thiếu {} dòng dữ liệu mà bản trước có, không có dòng nào của bảng "
                        "withdrawn nói đến; {} tình trạng hoặc số liệu đổi theo.",
                        plan.title.vi,
                        of.vi,
                        change.rows.size(),
                        change.figures.size()),
            fmt::format("{}: {} lacks {} that the revision before holds, and no row of table "
                        "withdrawn says so; {} changed with it.",
                        plan.title.en,
                        of.en,
                        base::counted(change.rows.size(), "row"),
                        base::counted(change.figures.size(), "figure"))};
  }
  return {fmt::format("{}: {} đã công bố mà nay khác đi ({} dòng dữ liệu, {} tình trạng hoặc số "
                      "liệu); không có đính chính mới nào nêu kỳ này.",
                      plan.title.vi,
                      of.vi,
                      change.rows.size(),
                      change.figures.size()),
          fmt::format("{}: {} was published and now differs ({}, {}); no new correction names the "
                      "period.",
                      plan.title.en,
                      of.en,
                      base::counted(change.rows.size(), "row"),
                      base::counted(change.figures.size(), "figure"))};
}

Sentences sentences_about(const PlanDifference& plan) {
  if (plan.way == Way::Added) {
    return {{"Kế hoạch mới, bên cũ không có.", "A new plan: the old side does not have it."}};
  }
  if (plan.way == Way::Removed) {
    return {{"Kế hoạch không còn ở bên mới.", "The plan is gone from the new side."}};
  }
  Sentences sentences;
  for (const Revised& revised : plan.revised) {
    sentences.push_back(told_revised(plan, revised));
  }
  tell_turned(plan.standings, {"nhiệm vụ", "task"}, "tasks", sentences);
  tell_turned(plan.results, {"chỉ tiêu", "target"}, "targets", sentences);
  tell_one_sided(plan, "task", sentences);
  tell_one_sided(plan, "target", sentences);
  tell_receipts(plan, sentences);
  tell_rows(plan, sentences);
  tell_computed(plan, sentences);
  tell_other_tables(plan, sentences);
  return sentences;
}

}  // namespace minhbach::compare
