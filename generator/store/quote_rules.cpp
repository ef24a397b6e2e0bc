#include "store/plan_rules.hpp"

#include <algorithm>
#include <array>

namespace minhbach::store {

namespace {

using base::Problems;

// The words of the plan, to look quotes up in. Views into the rows.
struct SourceWords {
  std::map<std::string_view, std::string_view> paragraphs;
  std::map<std::string_view, std::vector<std::string_view>> tasks;
  std::map<std::string_view, std::string_view> targets;
  std::vector<std::string_view> everywhere;
};

constexpr std::array kTaskCells = {
    "title_vi", "lead_vi", "coordinating_vi", "output_vi", "schedule_vi", "funding_vi"};
constexpr std::array kPlanCells = {"title_vi",
                                   "symbol",
                                   "number",
                                   "issued_place_vi",
                                   "signer_title_vi",
                                   "signer_name",
                                   "basis_vi"};

std::string_view text_of(const Cell& cell) {
  return cell ? std::string_view(*cell) : std::string_view();
}

void add_cells(const TableRows& rows,
               const Row& row,
               std::string_view column,
               std::vector<std::string_view>& words) {
  if (const std::string_view text = text_of(row.cells[rows.table->column(column)]); !text.empty()) {
    words.push_back(text);
  }
}

SourceWords source_words(const PlanRows& plan) {
  SourceWords words;
  const TableRows& paragraphs = plan.of("paragraph");
  for (const Row& row : paragraphs.rows) {
    const std::string_view text = text_of(row.cells[paragraphs.table->column("text_vi")]);
    words.paragraphs[text_of(row.cells[paragraphs.table->column("id")])] = text;
    words.everywhere.push_back(text);
  }
  const TableRows& tasks = plan.of("task");
  for (const Row& row : tasks.rows) {
    auto& cells = words.tasks[text_of(row.cells[tasks.table->column("id")])];
    for (const char* column : kTaskCells) {
      add_cells(tasks, row, column, cells);
    }
    words.everywhere.insert(words.everywhere.end(), cells.begin(), cells.end());
  }
  const TableRows& targets = plan.of("target");
  for (const Row& row : targets.rows) {
    words.targets[text_of(row.cells[targets.table->column("id")])] =
        text_of(row.cells[targets.table->column("quote_vi")]);
  }
  for (const auto& [table, column] : {std::pair{"section", "title_vi"},
                                      std::pair{"section", "label"},
                                      std::pair{"task_group", "title_vi"}}) {
    const TableRows& rows = plan.of(table);
    for (const Row& row : rows.rows) {
      add_cells(rows, row, column, words.everywhere);
    }
  }
  const TableRows& heads = plan.of("plan");
  for (const Row& row : heads.rows) {
    for (const char* column : kPlanCells) {
      add_cells(heads, row, column, words.everywhere);
    }
  }
  return words;
}

bool stands_in(const std::vector<std::string_view>& texts, std::string_view words) {
  return std::any_of(texts.begin(), texts.end(), [&](std::string_view text) {
    return text.find(words) != std::string_view::npos;
  });
}

// Places that do not exist are reported as broken references.
bool stands_in_anchor(const SourceWords& words,
                      const TableRows& rows,
                      const Row& row,
                      std::string_view quote) {
  const auto anchor = [&](std::string_view column) {
    return text_of(row.cells[rows.table->column(column)]);
  };
  if (const auto id = anchor("paragraph_id"); !id.empty()) {
    const auto found = words.paragraphs.find(id);
    return found == words.paragraphs.end() || found->second.find(quote) != std::string_view::npos;
  }
  if (const auto id = anchor("task_id"); !id.empty()) {
    const auto found = words.tasks.find(id);
    return found == words.tasks.end() || stands_in(found->second, quote);
  }
  if (rows.table->name == "target") {
    return true;  // the schema's own rule reports a target that stands nowhere
  }
  if (const auto id = anchor("target_id"); !id.empty()) {
    const auto found = words.targets.find(id);
    return found == words.targets.end() || found->second.find(quote) != std::string_view::npos;
  }
  return stands_in(words.everywhere, quote);
}

void check_anchored_quotes(const PlanRows& plan,
                           const SourceWords& words,
                           std::string_view table,
                           Problems& problems) {
  const TableRows& rows = plan.of(table);
  const std::size_t quote = rows.table->column("quote_vi");
  for (const Row& row : rows.rows) {
    if (row.cells[quote] && !stands_in_anchor(words, rows, row, *row.cells[quote])) {
      problems.error(
          rows.place(row, quote),
          *row.cells[quote],
          {"câu trích không có nguyên văn ở chỗ đã nêu",
           "the quote does not stand word for word where it says"},
          {"Chép lại đúng từng chữ từ đoạn văn hoặc ô phụ lục, kể cả dấu câu.",
           "Copy it exactly from the paragraph or the cell of the annex, punctuation included."});
    }
  }
}

void check_output_slices(const PlanRows& plan, Problems& problems) {
  const TableRows& tasks = plan.of("task");
  std::map<std::string_view, std::string_view> outputs;
  for (const Row& row : tasks.rows) {
    outputs[text_of(row.cells[tasks.table->column("id")])] =
        text_of(row.cells[tasks.table->column("output_vi")]);
  }
  const TableRows& items = plan.of("output_item");
  const std::size_t text = items.table->column("text_vi");
  for (const Row& row : items.rows) {
    const auto output = outputs.find(text_of(row.cells[items.table->column("task_id")]));
    if (output != outputs.end() &&
        output->second.find(text_of(row.cells[text])) == std::string_view::npos) {
      problems.error(
          items.place(row, text),
          std::string(text_of(row.cells[text])),
          {"sản phẩm không phải là một phần nguyên văn của ô sản phẩm (task.output_vi)",
           "the output item is not a word-for-word part of the output cell (task.output_vi)"},
          {"Ô sản phẩm ghi: " + std::string(output->second),
           "The output cell reads: " + std::string(output->second)});
    }
  }
}

void check_terms(const PlanRows& plan, const SourceWords& words, Problems& problems) {
  const TableRows& terms = plan.of("term");
  const std::size_t word = terms.table->column("word");
  for (const Row& row : terms.rows) {
    if (row.cells[word] && !stands_in(words.everywhere, *row.cells[word])) {
      problems.error(
          terms.place(row, word),
          *row.cells[word],
          {"từ này không có trong văn bản hay phụ lục của kế hoạch",
           "this word stands neither in the text nor in the annex of the plan"},
          {"Viết đúng như trong văn bản (chữ hoa, chữ thường), hoặc xóa dòng.",
           "Write it as it stands in the text (upper and lower case), or delete the row."});
    }
  }
}

}  // namespace

void check_quotes(const PlanRows& plan, Problems& problems) {
  const SourceWords words = source_words(plan);
  check_anchored_quotes(plan, words, "target", problems);
  check_anchored_quotes(plan, words, "source_note", problems);
  check_output_slices(plan, problems);
  check_terms(plan, words, problems);
}

}  // namespace minhbach::store
