#include "site/pages/sentences.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace minhbach::site::pages {

namespace {

bool is_positive(const Page& page, std::string_view fact) {
  const std::optional<analytics::Fact> found = page.plan().facts.find(fact);
  return found && found->value > 0;
}

// '3 hoàn thành, 1 hoàn thành quá hạn': of each fact that is not zero, its words.
class Enumeration {
 public:
  explicit Enumeration(const Page& page) : page_(page) {}

  void add(const std::string& fact, const std::string& words_key) {
    if (is_positive(page_, fact)) {
      parts_.push_back(page_.counted(words_key, fact).html);
    }
  }
  void add(Markup part) { parts_.push_back(std::move(part.html)); }
  [[nodiscard]] Markup joined() const { return {base::joined(parts_, ", ")}; }
  [[nodiscard]] std::size_t size() const { return parts_.size(); }

 private:
  const Page& page_;
  std::vector<std::string> parts_;
};

std::string dated_class_fact(const FactPrefix& prefix, analytics::StandingClass klass) {
  return fmt::format("{}class.dated.{}", prefix, analytics::letter(klass));
}

// What still needs attention while a plan is in force is a result once it is over.
std::string class_words(const Page& page, analytics::StandingClass klass) {
  const bool final = klass == analytics::StandingClass::Attention &&
                     page.plan().plan.state != model::PlanState::InForce;
  return fmt::format("sentence.class_{}{}", class_word(klass), final ? "_over" : "");
}

// '12 hoàn thành (10 đúng hạn, 1 quá hạn, 1 không rõ đúng hạn)'; of one class only, its own words.
void add_completed(const Page& page, const FactPrefix& prefix, Enumeration& parts) {
  Enumeration named(page);
  Enumeration alone(page);
  for (const analytics::StandingClass klass : analytics::kStandingClasses) {
    if (analytics::is_done(klass)) {
      const std::string fact = dated_class_fact(prefix, klass);
      named.add(fact, "sentence.completed_" + class_word(klass));
      alone.add(fact, "sentence.class_" + class_word(klass));
    }
  }
  if (named.size() > 1) {
    parts.add(page.sentence("sentence.completed",
                            {{"n", page.datum(prefix + "completed")}, {"parts", named.joined()}}));
  } else if (alone.size() == 1) {
    parts.add(alone.joined());
  }
}

}  // namespace

Markup dated_sentence(const Page& page, model::Day closing, const FactPrefix& prefix) {
  if (!is_positive(page, "tasks.dated")) {
    return {};
  }
  Enumeration parts(page);
  add_completed(page, prefix, parts);
  for (const analytics::StandingClass klass : analytics::kStandingClasses) {
    if (analytics::is_done(klass) || klass == analytics::StandingClass::Ongoing) {
      continue;
    }
    parts.add(dated_class_fact(prefix, klass), class_words(page, klass));
  }
  return page.sentence("sentence.dated",
                       {{"all", page.counted("sentence.dated_tasks", "tasks.dated")},
                        {"date", Page::escaped(page.date(closing))},
                        {"parts", parts.joined()}});
}

Markup ongoing_sentence(const Page& page, const FactPrefix& prefix) {
  if (!is_positive(page, prefix + "ongoing")) {
    return {};
  }
  Enumeration parts(page);
  for (const analytics::Activity activity : analytics::kActivities) {
    const std::string word(analytics::code(activity));
    parts.add(fmt::format("{}activity.{}", prefix, word), "sentence.activity_" + word);
  }
  return page.sentence("sentence.ongoing",
                       {{"all", page.counted("sentence.ongoing_tasks", prefix + "ongoing")},
                        {"parts", parts.joined()}});
}

namespace {

// 'Nhiệm vụ có thời hạn cần chú ý: 1 ở nhóm II, 2 ở nhóm V.'
Markup by_group(const Page& page, const std::string& fact, const std::string& key) {
  std::vector<std::string> parts;
  for (const model::TaskGroup& group : page.plan().plan.groups) {
    const std::string of_group = fact + ".group." + group.id;
    if (is_positive(page, of_group)) {
      parts.push_back(
          page.sentence("sentence.in_group",
                        {{"n", page.datum(of_group)}, {"group", Page::escaped(group.id)}})
              .html);
    }
  }
  return parts.empty() ? Page::escaped(page.say(key + "_nowhere"))
                       : page.sentence(key, {{"parts", {base::joined(parts, ", ")}}});
}

}  // namespace

Markup group_chart_sentence(const Page& page) {
  std::vector<std::string> sentences;
  if (!page.plan().plan.groups.empty()) {
    if (is_positive(page, "tasks.dated")) {
      sentences.push_back(by_group(page, "class.dated.D", "sentence.attention_by_group").html);
    }
    if (is_positive(page, "ongoing")) {
      sentences.push_back(by_group(page, "activity.silent", "sentence.silent_by_group").html);
    }
  }
  return {base::joined(sentences, " ")};
}

Markup years_sentence(const Page& page) {
  Enumeration parts(page);
  for (const analytics::StandingClass klass : analytics::kStandingClasses) {
    if (klass != analytics::StandingClass::Ongoing) {
      parts.add(fmt::format("years.{}", analytics::letter(klass)), class_words(page, klass));
    }
  }
  return page.sentence(
      "sentence.years",
      {{"all", page.counted("sentence.year_occurrences", "years.due")}, {"parts", parts.joined()}});
}

Markup intervals_sentence(const Page& page) {
  Enumeration parts(page);
  for (const analytics::Activity activity : analytics::kActivities) {
    const std::string word(analytics::code(activity));
    parts.add("intervals." + word, "sentence.activity_" + word);
  }
  return page.sentence("sentence.intervals",
                       {{"all", page.counted("sentence.interval_rows", "intervals.due")},
                        {"parts", parts.joined()}});
}

}  // namespace minhbach::site::pages
