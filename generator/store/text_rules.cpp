#include "store/plan_rules.hpp"

#include <algorithm>
#include <array>

namespace minhbach::store {

// Tasks and what must stand word for word in the plan.

namespace {

using base::LocalText;

void check_task_rows(const Review& plan) {
  const auto with_schedule = plan.of("schedule").values("task_id");
  const auto with_output = plan.of("output_item").values("task_id");
  for (const Record row : plan.of("task")) {
    const Field id = row["id"];
    if (!with_schedule.contains(id.text())) {
      id.error({"nhiệm vụ không có dòng nào trong bảng schedule",
                "the task has no row in table schedule"},
               {"Thêm một dòng; dùng kind = not_stated nếu nguồn không nêu thời gian.",
                "Add one; use kind = not_stated if the source states no time."});
    }
    const Field mode = row["output_mode"];
    if (static_cast<bool>(mode) != with_output.contains(id.text())) {
      mode.error(
          {"output_mode phải có khi và chỉ khi bảng output_item có sản phẩm của nhiệm vụ",
           "output_mode must be stated exactly when table output_item has an item of the task"},
          {"Điền all hoặc any khi có sản phẩm; để trống khi không có.",
           "Write all or any where there are items; leave it empty where there are none."});
    }
    const Field origin = row["derived_from_plan_id"];
    if (static_cast<bool>(origin) != static_cast<bool>(row["derived_from_task_id"])) {
      plan.problems.error(
          origin.place(),
          {},
          {"derived_from_plan_id và derived_from_task_id phải cùng có hoặc cùng trống",
           "derived_from_plan_id and derived_from_task_id must both be stated or both be empty"});
    }
  }
}

// A cell of the annex that gives a role, and what it is called.
struct RoleCell {
  std::string_view role;
  std::string_view column;
  LocalText name;
};

// A cell that names somebody gives that role to at least one unit.
void check_cell_has_unit(const Review& plan, const RoleCell& of) {
  std::set<std::string_view> assigned;
  for (const Record row : plan.of("assignment")) {
    if (row["role"] == of.role) {
      assigned.insert(row["task_id"].text());
    }
  }
  for (const Record row : plan.of("task")) {
    const Field cell = row[of.column];
    if (cell && !assigned.contains(row["id"].text())) {
      const std::string role(of.role);
      cell.error(
          {"ô " + of.name.vi + " có nội dung nhưng bảng assignment không có dòng `" + role + "`",
           "the " + of.name.en + " cell is stated but table assignment has no `" + role + "` row"},
          {"Thêm đơn vị vào bảng assignment.", "Add the unit to table assignment."});
    }
  }
}

// A unit has a role only where the cell spells it in one of the ways table unit_alias knows.
void check_unit_is_named(const Review& plan, const RoleCell& of) {
  std::multimap<std::string_view, std::string_view> spellings;
  for (const Record row : plan.of("unit_alias")) {
    spellings.emplace(row["unit_id"].text(), row["alias"].text());
  }
  const auto units = plan.of("unit").values("id");
  const auto tasks = plan.of("task").by("id");
  for (const Record row : plan.of("assignment")) {
    const auto task = tasks.find(row["task_id"].text());
    const Field unit = row["unit_id"];
    if (row["role"] != of.role || task == tasks.end() || !units.contains(unit.text())) {
      continue;  // another rule tells of what does not exist
    }
    const std::string text(task->second[of.column].text());
    const auto [first, last] = spellings.equal_range(unit.text());
    if (std::none_of(first, last, [&](const auto& spelling) {
          return text.find(spelling.second) != std::string::npos;
        })) {
      unit.error({"ô " + of.name.vi + " của nhiệm vụ không nêu đơn vị này: \"" + text + "\"",
                  "the task's " + of.name.en + " cell does not name this unit: \"" + text + "\""},
                 {"Sửa phân công, hoặc thêm cách viết trong ô vào bảng unit_alias.",
                  "Correct the assignment, or add the spelling of the cell to table unit_alias."});
    }
  }
}

void check_collectives(const Review& plan) {
  const auto units = plan.of("unit").by("id");
  const auto is_collective = [&](const Field& id) {
    const auto unit = units.find(id.text());
    return unit != units.end() && unit->second["kind"] == "collective";
  };
  for (const Record row : plan.of("unit_member")) {
    const Field collective = row["collective_id"];
    if (units.contains(collective.text()) && !is_collective(collective)) {
      collective.error({"đơn vị này không phải là tập thể nên không có thành viên",
                        "this unit is no collective, so it has no members"},
                       {"Đặt kind = collective cho đơn vị, hoặc xóa dòng.",
                        "Set kind = collective for the unit, or delete the row."});
    }
    if (const Field member = row["member_id"]; is_collective(member)) {
      member.error({"một tập thể không thể là thành viên của tập thể",
                    "a collective cannot be a member of a collective"},
                   {"Liệt kê từng đơn vị của nó.", "List its units one by one."});
    }
  }
}

// At most one of the three places a note can belong to.
void check_anchor(const Review& plan, std::string_view table) {
  for (const Record row : plan.of(table)) {
    const Field paragraph = row["paragraph_id"];
    if (int{bool{paragraph}} + int{bool{row["task_id"]}} + int{bool{row["target_id"]}} > 1) {
      plan.problems.error(paragraph.place(),
                          {},
                          {"nêu nhiều hơn một trong ba chỗ paragraph_id, task_id, target_id",
                           "more than one of paragraph_id, task_id, target_id is named"},
                          {"Giữ lại một chỗ; để trống cả ba nếu nói về cả văn bản.",
                           "Keep one; leave all three empty if it is about the whole document."});
    }
  }
}

// A spreadsheet makes the number 1 of the label '1.' and 7.1 of '7.1.'.
void check_labels(const Review& plan) {
  const Records sections = plan.of("section");
  const auto is_closed = [](std::string_view label) {
    return label.ends_with('.') || label.ends_with(')');
  };
  const auto labels = sections.values("label");
  if (std::none_of(labels.begin(), labels.end(), is_closed)) {
    return;
  }
  for (const Record row : sections) {
    if (const Field label = row["label"]; label && label.decimal()) {
      label.warning(
          {"số mục không có dấu chấm như các mục khác: bảng tính bỏ dấu chấm của “1.”",
           "the number lacks the point of other sections: a spreadsheet drops that of “1.”"},
          {"So với văn bản nguồn; đặt định dạng Văn bản (Text) cho cột rồi gõ lại.",
           "Compare the source; give the column the format Text and type it again."},
          std::string(label.text()) + ".");
    }
  }
}

// The words of the plan, to look quotes up in.
using Texts = std::vector<std::string_view>;
struct SourceWords {
  std::map<std::string_view, Texts> paragraphs;  // by id, as the next two
  std::map<std::string_view, Texts> tasks;
  std::map<std::string_view, Texts> targets;
  Texts everywhere;
};

// `by_id`: where the words of each row are kept too; nullptr: nowhere.
void add_words(const Records& rows,
               std::initializer_list<std::string_view> columns,
               Texts& everywhere,
               std::map<std::string_view, Texts>* by_id) {
  for (const Record row : rows) {
    for (const std::string_view column : columns) {
      if (const Field cell = row[column]) {
        everywhere.push_back(cell.text());
      }
      if (by_id != nullptr) {
        (*by_id)[row["id"].text()].push_back(row[column].text());
      }
    }
  }
}

SourceWords source_words(const Review& plan) {
  SourceWords words;
  const auto add = [&](std::string_view table,
                       std::initializer_list<std::string_view> columns,
                       std::map<std::string_view, Texts>* by_id) {
    add_words(plan.of(table), columns, words.everywhere, by_id);
  };
  add("paragraph", {"text_vi"}, &words.paragraphs);
  add("task",
      {"title_vi", "lead_vi", "coordinating_vi", "output_vi", "schedule_vi", "funding_vi"},
      &words.tasks);
  add("section", {"title_vi", "label"}, nullptr);
  add("task_group", {"title_vi"}, nullptr);
  add("plan",
      {"title_vi",
       "symbol",
       "number",
       "issued_place_vi",
       "signer_title_vi",
       "signer_name",
       "basis_vi"},
      nullptr);
  for (const Record row : plan.of("target")) {  // itself a quote, so no source
    words.targets[row["id"].text()] = {row["quote_vi"].text()};
  }
  return words;
}

bool stands_in(const Texts& texts, std::string_view words) {
  return std::any_of(texts.begin(), texts.end(), [&](std::string_view text) {
    return text.find(words) != std::string_view::npos;
  });
}

// Places that do not exist are reported as broken references.
bool stands_in_anchor(const SourceWords& words,
                      const Record& row,
                      std::string_view quote,
                      bool is_target) {
  const auto stands_at = [&](const std::map<std::string_view, Texts>& by_id, const Field& id) {
    const auto found = by_id.find(id.text());
    return found == by_id.end() || stands_in(found->second, quote);
  };
  if (const Field id = row["paragraph_id"]) {
    return stands_at(words.paragraphs, id);
  }
  if (const Field id = row["task_id"]) {
    return stands_at(words.tasks, id);
  }
  if (is_target) {
    return true;  // the schema's own rule reports a target that stands nowhere
  }
  const Field id = row["target_id"];
  return id ? stands_at(words.targets, id) : stands_in(words.everywhere, quote);
}

void check_anchored_quotes(const Review& plan, const SourceWords& words, std::string_view table) {
  for (const Record row : plan.of(table)) {
    const Field quote = row["quote_vi"];
    if (quote && !stands_in_anchor(words, row, quote.text(), table == "target")) {
      quote.error(
          {"câu trích không có nguyên văn ở chỗ đã nêu",
           "the quote does not stand word for word where it says"},
          {"Chép lại đúng từng chữ từ đoạn văn hoặc ô phụ lục, kể cả dấu câu.",
           "Copy it exactly from the paragraph or the cell of the annex, punctuation included."});
    }
  }
}

// A time is stated only by words that stand beside the target.
void check_due_words(const Review& plan, const SourceWords& words) {
  for (const Record row : plan.of("target")) {
    const Field stated = row["due_words_vi"];
    if (stated && !stands_in_anchor(words, row, stated.text(), true)) {
      stated.error(
          {"lời văn nêu thời hạn không có nguyên văn trong đoạn văn hoặc dòng phụ lục của chỉ tiêu",
           "the words that state the time do not stand in the target's paragraph or row of the "
           "annex"},
          {"Chép lại đúng từng chữ; nếu nguồn không nêu thời hạn thì dùng due_kind = none.",
           "Copy them exactly; if the source states no time, use due_kind = none."});
    }
  }
}

void check_output_slices(const Review& plan) {
  const auto tasks = plan.of("task").by("id");
  for (const Record row : plan.of("output_item")) {
    const auto task = tasks.find(row["task_id"].text());
    const Field text = row["text_vi"];
    if (task == tasks.end()) {
      continue;
    }
    const std::string output(task->second["output_vi"].text());
    if (output.find(text.text()) == std::string::npos) {
      text.error({"sản phẩm không phải là một phần nguyên văn của ô sản phẩm (task.output_vi)",
                  "the output item is not a word-for-word part of the output cell "
                  "(task.output_vi)"},
                 {"Ô sản phẩm ghi: " + output, "The output cell reads: " + output});
    }
  }
}

void check_terms(const Review& plan, const SourceWords& words) {
  for (const Record row : plan.of("term")) {
    const Field word = row["word"];
    if (word && !stands_in(words.everywhere, word.text())) {
      word.error({"từ này không có trong văn bản hay phụ lục của kế hoạch",
                  "this word stands neither in the text nor in the annex of the plan"},
                 {"Viết đúng như trong văn bản (chữ hoa, chữ thường), hoặc xóa dòng.",
                  "Write it as it stands in the text (upper and lower case), or delete the row."});
    }
  }
}

}  // namespace

void check_text(const Review& plan) {
  check_task_rows(plan);
  check_labels(plan);
  for (const RoleCell& of :
       {RoleCell{"lead", "lead_vi", {"đơn vị chủ trì", "lead"}},
        RoleCell{"coordinating", "coordinating_vi", {"đơn vị phối hợp", "coordinating unit"}}}) {
    check_cell_has_unit(plan, of);
    check_unit_is_named(plan, of);
  }
  check_collectives(plan);
  check_anchor(plan, "source_note");
  check_anchor(plan, "open_point");
  const SourceWords words = source_words(plan);
  check_anchored_quotes(plan, words, "target");
  check_anchored_quotes(plan, words, "source_note");
  check_due_words(plan, words);
  check_output_slices(plan);
  check_terms(plan, words);
}

}  // namespace minhbach::store
