#include "compare/sheet.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compare/excerpt.hpp"
#include "compare/revised.hpp"
#include "compare/revision_words.hpp"
#include "compare/sentences.hpp"

namespace minhbach::compare {

namespace {

using base::Lang;
using base::LocalText;

const LocalText kOld{"trước", "before"};
const LocalText kNew{"sau", "after"};

LocalText word_of(Way way) {
  switch (way) {
    case Way::Added: return {"mới", "new"};
    case Way::Changed: return {"thay đổi", "changed"};
    case Way::Removed: return {"không còn", "gone"};
  }
  return {};
}

// What its own lists do not show yet.
PlanDifference without_silent(PlanDifference plan) {
  std::set<std::string> shown_rows;
  std::set<std::string> shown_moments;
  const auto key_of_row = [](const RowChange& row) {
    std::string key = row.table;
    for (const auto& [column, value] : row.key) {
      key += '\n' + value;
    }
    return key;
  };
  for (const SilentChange& change : plan.silent) {
    for (const RowChange& row : change.rows) {
      shown_rows.insert(key_of_row(row));
    }
    if (!change.is_gone) {
      shown_moments.insert(fmt::format("{}@{}", change.period, change.revision));
    }
  }
  std::erase_if(plan.rows, [&](const auto& row) { return shown_rows.contains(key_of_row(row)); });
  for (auto* const figures : {&plan.standings, &plan.results, &plan.facts}) {
    std::erase_if(*figures,
                  [&](const auto& figure) { return shown_moments.contains(figure.moment); });
  }
  return plan;
}

class SheetMaker {
 public:
  SheetMaker(const Difference& difference, Lang lang) : difference_(difference), lang_(lang) {}

  [[nodiscard]] Sheet made() const {
    Sheet sheet;
    sheet.lang = lang_;
    sheet.title = fmt::format("{} → {}", difference_.before, difference_.after);
    sheet.verdict = verdict_on(difference_).in(lang_);
    for (const bool is_silent : {true, false}) {  // what is wrong first
      for (const PlanDifference& plan : difference_.plans) {
        if (plan.silent.empty() != is_silent) {
          for (const SilentChange& change : plan.silent) {
            sheet.alarms.push_back(alarm_about(plan, change).in(lang_));
          }
          sheet.parts.push_back(about(plan));
        }
      }
    }
    if (difference_.site && !difference_.site->files.empty()) {
      sheet.parts.push_back(about(*difference_.site));
    }
    if (difference_.has_other_rules) {
      sheet.notes.push_back(
          word({"Một bên được dựng bằng quy tắc khác với chương trình này. Mọi tình trạng và số "
                "liệu dưới đây của cả hai bên đều tính theo quy tắc của chương trình này, nên chỉ "
                "cho thấy khác nhau về dữ liệu.",
                "One side was built by other rules than those of this program. All standings and "
                "figures below, of both sides, follow the rules of this program, so they show "
                "differences of the data alone."}));
    }
    return sheet;
  }

 private:
  [[nodiscard]] const std::string& word(const LocalText& text) const { return text.in(lang_); }

  // What is wrong, what a new revision corrects, what that changed; what came besides at the end.
  [[nodiscard]] Part about(const PlanDifference& whole) const {
    const PlanDifference plan = without_repeated(whole);
    Part part;
    part.title = plan.title.in(lang_) + " (" + plan.id + ")";
    for (const LocalText& sentence : sentences_about(plan)) {
      part.sentences.push_back(sentence.in(lang_));
    }
    for (const SilentChange& change : plan.silent) {
      add_silent(plan, change, part);
    }
    for (const Revised& revised : plan.revised) {
      add_revised(plan, revised, part);
    }
    PlanDifference rest = without_silent(plan);
    std::stable_partition(rest.facts.begin(), rest.facts.end(), [](const FigureChange& fact) {
      return fact.before && fact.after;
    });
    const auto add = [&](const std::vector<FigureChange>& figures,
                         const LocalText& title,
                         const LocalText& what) {
      add_figures_of(plan, figures, title, what, part);
    };
    add(rest.standings, {"Tình trạng nhiệm vụ", "Standings of tasks"}, {"nhiệm vụ", "task"});
    add(rest.results, {"Kết quả chỉ tiêu", "Results of targets"}, {"chỉ tiêu", "target"});
    add(rest.receipts, {"Báo cáo đã nhận", "Reports received"}, {"kỳ/đơn vị", "period/unit"});
    add(rest.facts, {"Số liệu tính ra", "Computed figures"}, {"số liệu", "figure"});
    add_rows_of(rest.rows, {"Dữ liệu", "Data"}, part);
    return part;
  }

  void add_revised(const PlanDifference& plan, const Revised& revised, Part& part) const {
    const LocalText where = revision_words(plan, revised.period, revised.revision);
    add_rows_of(revised.rows,
                {where.vi + ", dữ liệu khác bản trước",
                 where.en + ", data that are not those of the revision before"},
                part);
    add_figures_of(plan,
                   revised.figures,
                   {where.vi + ", số liệu khác bản trước",
                    where.en + ", figures that are not those of the revision before"},
                   {"mã", "id"},
                   part);
  }

  void add_silent(const PlanDifference& plan, const SilentChange& change, Part& part) const {
    const std::size_t first = part.grids.size();
    const LocalText where = revision_words(plan, change.period, change.revision);
    const auto titled = [&](const LocalText& what) {
      return LocalText{what.vi + ": " + where.vi, what.en + ": " + where.en};
    };
    add_rows_of(change.rows,
                titled({"Dữ liệu đã công bố bị thay đổi", "Published data that was changed"}),
                part);
    add_figures_of(plan,
                   change.figures,
                   titled({"Số liệu đã công bố bị thay đổi", "Published figures that changed"}),
                   {"mã", "id"},
                   part);
    for (std::size_t i = first; i < part.grids.size(); ++i) {
      part.grids[i].is_alarm = true;
    }
  }

  // '2026-Q3@2' in words.
  [[nodiscard]] std::string moment_words(const PlanDifference& plan,
                                         const std::string& moment) const {
    const std::size_t at = moment.rfind('@');
    const auto revision = at == std::string::npos
                              ? std::nullopt
                              : base::to_int(std::string_view(moment).substr(at + 1));
    return moment.empty() ? word({"nay", "now"})
           : revision     ? revision_words(plan, moment.substr(0, at), *revision).in(lang_)
                          : moment;
  }

  void add_figures_of(const PlanDifference& plan,
                      const std::vector<FigureChange>& figures,
                      const LocalText& title,
                      const LocalText& what,
                      Part& part) const {
    if (figures.empty()) {
      return;
    }
    Grid grid{
        word(title),
        {word({"thời điểm", "moment"}), word(what), word({"tên", "name"}), word(kOld), word(kNew)},
        {},
        false};
    const auto shown = [&](const std::optional<Said>& said) {
      return said ? said->words.in(lang_) : std::string("–");
    };
    for (const FigureChange& each : figures) {
      grid.rows.push_back({moment_words(plan, each.moment),
                           each.id,
                           cut(each.name.in(lang_), kMostName),
                           shown(each.before),
                           shown(each.after)});
    }
    part.grids.push_back(std::move(grid));
  }

  // One line for each cell; of a row that only one side has, one for the row.
  void add_rows_of(const std::vector<RowChange>& rows, const LocalText& title, Part& part) const {
    if (rows.empty()) {
      return;
    }
    Grid grid{word(title),
              {word({"bảng", "table"}),
               word({"khóa", "key"}),
               word({"cột", "column"}),
               word(kOld),
               word(kNew)},
              {},
              false};
    for (const RowChange& row : rows) {
      std::vector<std::string> key;
      for (const auto& [column, value] : row.key) {
        key.push_back(value);
      }
      const std::string joined = base::joined(key, " · ");
      if (row.way != Way::Changed) {
        const bool is_new = row.way == Way::Added;
        const std::string content = contents_of(row);
        grid.rows.push_back({row.table,
                             joined,
                             word(word_of(row.way)),
                             is_new ? "–" : content,
                             is_new ? content : "–"});
        continue;
      }
      for (const CellChange& cell : row.cells) {
        auto [before, after] = excerpts(cell.before, cell.after);
        grid.rows.push_back({row.table, joined, cell.column, std::move(before), std::move(after)});
      }
    }
    part.grids.push_back(std::move(grid));
  }

  [[nodiscard]] static std::string contents_of(const RowChange& row) {
    std::vector<std::string> cells;
    for (const CellChange& cell : row.cells) {
      cells.push_back(cell.column + "=" + cut(cell.after ? *cell.after : *cell.before, kMostCell));
    }
    return cut(base::joined(cells, "; "), kMostRow);
  }

  [[nodiscard]] Part about(const SiteDifference& site) const {
    Part part;
    part.title = word({"Trang đã xuất bản", "The published site"});
    for (const LocalText& sentence : sentences_about(site)) {
      part.sentences.push_back(sentence.in(lang_));
    }
    Grid grid{word({"Trang và tệp", "Pages and files"}),
              {word({"đường dẫn", "path"}), word({"thay đổi", "change"})},
              {},
              false};
    for (const bool pages : {true, false}) {
      for (const FileChange& file : site.files) {
        if (file.is_page() == pages) {
          grid.rows.push_back({file.path, word(word_of(file.way))});
        }
      }
    }
    part.grids.push_back(std::move(grid));
    return part;
  }

  static constexpr std::size_t kMostName = 100;
  static constexpr std::size_t kMostCell = 60;
  static constexpr std::size_t kMostRow = 200;

  const Difference& difference_;
  Lang lang_;
};

}  // namespace

Sheet sheet_of(const Difference& difference, Lang lang) {
  return SheetMaker(difference, lang).made();
}

std::string more_rows(std::size_t rows, Lang lang) {
  return lang == Lang::Vi ? fmt::format("… và {} dòng nữa", rows)
                          : fmt::format("… and {} more {}", rows, rows == 1 ? "row" : "rows");
}

}  // namespace minhbach::compare
