#include "model/words.hpp"

#include "workbook/sheets.hpp"
#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

template <class Enum>
std::vector<std::string> all_words(LocalText (*words)(Enum), Lang lang) {
  std::vector<std::string> all;
  for (const auto& each : model::kWords<Enum>) {
    all.push_back(words(each.value).in(lang));
  }
  return all;
}

}  // namespace

std::string indicator_label(const model::Plan& plan, const std::string& id, Lang lang) {
  for (const model::Indicator& each : plan.indicators) {
    if (each.id == id) {
      return each.name.shown(lang);
    }
  }
  return {};
}

Book::Lists lists_for(const model::Plan& plan, const NamedRows& rows, Lang lang) {
  const Say say{lang};
  std::vector<std::string> labels;
  std::vector<std::string> more;
  for (const NamedRow& each : rows.asked) {
    labels.push_back(each.label);
  }
  for (const NamedRow& each : rows.more) {
    labels.push_back(each.label);
    more.push_back(each.label);
  }
  std::vector<std::string> tasks;
  for (const model::Task& task : plan.tasks) {
    tasks.push_back(task.id);
  }
  std::vector<std::string> indicators;
  for (const model::Indicator& each : plan.indicators) {
    indicators.push_back(each.name.shown(lang));
  }
  std::vector<std::string> causes = all_words<model::DelayReason>(reason_words, lang);
  causes.pop_back();  // "not given" is for what came without a form
  return {{"mb_states", all_words<model::ReportState>(state_words, lang)},
          {"mb_causes", std::move(causes)},
          {"mb_levels", all_words<model::ValueLevel>(level_words, lang)},
          {"mb_bases", all_words<model::ValueBasis>(basis_words, lang)},
          {"mb_yes_no", {say("Có", "Yes"), say("Không", "No")}},
          {"mb_done", {state_words(model::ReportState::Done).in(lang)}},
          {"mb_no_case", {state_words(model::ReportState::NoCase).in(lang)}},
          {"mb_rows", std::move(labels)},
          {"mb_more", std::move(more)},
          {"mb_tasks", std::move(tasks)},
          {"mb_indicators", std::move(indicators)}};
}

}  // namespace minhbach::workbook
