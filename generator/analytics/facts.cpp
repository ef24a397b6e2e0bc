#include "analytics/facts.hpp"

#include "base/problem.hpp"

#include <fmt/format.h>

#include <utility>

namespace minhbach::analytics {

namespace {

// 'kỳ 2025-Q1'; of a superseded revision 'kỳ 2025-Q1, bản 1'.
base::LocalText words_of(std::string_view moment) {
  const std::size_t at = moment.find('@');
  const std::string_view period = moment.substr(0, at);
  if (at == std::string_view::npos) {
    return {fmt::format("kỳ {}", period), fmt::format("period {}", period)};
  }
  const std::string_view revision = moment.substr(at + 1);
  return {fmt::format("kỳ {}, bản {}", period, revision),
          fmt::format("period {}, revision {}", period, revision)};
}

std::string id_of(std::string_view moment, std::string_view name) {
  // Of now they are plain, because they are what most pages print.
  return moment.empty() ? std::string(name) : fmt::format("{}/{}", moment, name);
}

}  // namespace

std::string_view Fact::moment() const {
  return facts_->texts_.text(facts_->parts_[number_].moment);
}

std::string_view Fact::name() const {
  return facts_->texts_.text(facts_->parts_[number_].name);
}

std::string Fact::id() const {
  return id_of(moment(), name());
}

base::LocalText Fact::meaning() const {
  const Facts::Parts& parts = facts_->parts_[number_];
  const base::DistinctTexts& texts = facts_->texts_;
  const auto joined = [&](Facts::Text subject, Facts::Text meaning) {
    return std::string(texts.text(subject)) += texts.text(meaning);
  };
  base::LocalText meaning = {joined(parts.subject.vi, parts.meaning.vi),
                             joined(parts.subject.en, parts.meaning.en)};
  if (!moment().empty()) {
    const base::LocalText of = words_of(moment());
    meaning.vi += ", " + of.vi;
    meaning.en += ", " + of.en;
  }
  return meaning;
}

std::string Fact::sql() const {
  const Facts::Parts& parts = facts_->parts_[number_];
  const std::string_view sql = facts_->texts_.text(parts.sql);
  if (parts.where == Facts::kNone) {
    return std::string(sql);
  }
  const std::string_view where = facts_->texts_.text(parts.where);
  return fmt::format("SELECT {} WHERE moment = '{}'{}{};",
                     sql,
                     moment().empty() ? "now" : moment(),
                     where.empty() ? "" : " AND ",
                     where);
}

void Facts::add(const NewFact& fact) {
  keep(fact, {}, {}, true);
}

void Facts::add(const NewFact& fact, std::string_view moment, std::string_view where) {
  keep(fact, moment, where, false);
}

void Facts::keep(const NewFact& fact,
                 std::string_view moment,
                 std::string_view where,
                 bool is_whole) {
  Parts parts;
  parts.value = fact.value;
  parts.decimals = fact.decimals;
  parts.moment = texts_.number(moment);
  parts.name = texts_.number(fact.id);
  parts.subject = {texts_.number(fact.subject.vi), texts_.number(fact.subject.en)};
  parts.meaning = {texts_.number(fact.meaning.vi), texts_.number(fact.meaning.en)};
  parts.sql = texts_.number(fact.sql);
  parts.where = is_whole ? kNone : texts_.number(where);
  parts.rule = texts_.number(fact.rule);
  if (number_of(parts.moment, parts.name) != kNone) {
    base::bug("the fact " + id_of(moment, fact.id) + " is computed twice");
  }
  if (parts.name >= newest_of_name_.size()) {
    newest_of_name_.resize(parts.name + std::size_t{1}, kNone);
  }
  const std::size_t number = parts_.size();
  parts.same_name = std::exchange(newest_of_name_[parts.name], static_cast<std::uint32_t>(number));
  if (runs_.empty() || runs_.back().moment != moment) {
    runs_.push_back({texts_.text(parts.moment), number, number});
  }
  runs_.back().end = number + 1;
  parts_.push_back(parts);
}

std::uint32_t Facts::number_of(Text moment, Text name) const {
  std::uint32_t number = name < newest_of_name_.size() ? newest_of_name_[name] : kNone;
  while (number != kNone && parts_[number].moment != moment) {
    number = parts_[number].same_name;  // as many as the plan has moments
  }
  return number;
}

Fact Facts::at(std::size_t number) const {
  const Parts& parts = parts_[number];
  Fact fact;
  fact.value = parts.value;
  fact.decimals = parts.decimals;
  fact.rule = texts_.text(parts.rule);
  fact.facts_ = this;
  fact.number_ = number;
  return fact;
}

std::optional<Fact> Facts::find(std::string_view id) const {
  const std::size_t slash = id.find('/');
  const bool is_now = slash == std::string_view::npos;
  if (slash == 0) {
    return std::nullopt;
  }
  const auto moment = texts_.find(is_now ? std::string_view() : id.substr(0, slash));
  const auto name = texts_.find(is_now ? id : id.substr(slash + 1));
  const std::uint32_t number = moment && name ? number_of(*moment, *name) : kNone;
  return number == kNone ? std::nullopt : std::optional(at(number));
}

Fact Facts::get(std::string_view id) const {
  const std::optional<Fact> fact = find(id);
  if (!fact) {
    base::bug("no fact " + std::string(id));
  }
  return *fact;
}

MomentFacts::MomentFacts(Facts& facts, std::string_view moment) : facts_(facts), moment_(moment) {}

}  // namespace minhbach::analytics
