#include "site/pages/marks.hpp"

#include <array>
#include <utility>

namespace minhbach::site::pages {

using analytics::Activity;
using analytics::StandingClass;
using charts::Symbol;

namespace {

constexpr std::array kShapes = {std::pair(Symbol::Disc, std::string_view("disc")),
                                std::pair(Symbol::HalfDisc, std::string_view("half-disc")),
                                std::pair(Symbol::DottedRing, std::string_view("dotted-ring")),
                                std::pair(Symbol::Ring, std::string_view("ring")),
                                std::pair(Symbol::Triangle, std::string_view("triangle")),
                                std::pair(Symbol::Cross, std::string_view("cross")),
                                std::pair(Symbol::Dash, std::string_view("dash")),
                                std::pair(Symbol::OpenDash, std::string_view("open-dash")),
                                std::pair(Symbol::Block, std::string_view("block")),
                                std::pair(Symbol::Diamond, std::string_view("diamond")),
                                std::pair(Symbol::Square, std::string_view("square")),
                                std::pair(Symbol::BarredSquare, std::string_view("barred-square")),
                                std::pair(Symbol::Speck, std::string_view("speck"))};

}  // namespace

Mark mark_of(StandingClass klass) {
  switch (klass) {
    case StandingClass::CompletedOnTime: return {Symbol::Disc, 'a'};
    case StandingClass::CompletedLate: return {Symbol::HalfDisc, 'b'};
    case StandingClass::CompletedUndated: return {Symbol::DottedRing, 'g'};
    case StandingClass::InTime: return {Symbol::Ring, 'c'};
    case StandingClass::Attention: return {Symbol::Triangle, 'd'};
    case StandingClass::Ongoing: return {Symbol::Block, 'e'};
    case StandingClass::NotJudged:
    case StandingClass::None: break;
  }
  return {Symbol::Speck, 'f'};
}

Mark mark_of(Activity activity) {
  switch (activity) {
    case Activity::Active: return {Symbol::Block, 'e'};
    case Activity::Events: return {Symbol::Diamond, 'e'};
    case Activity::NoCase: return {Symbol::Square, 'e'};
    case Activity::General: return {Symbol::BarredSquare, 'e'};
    case Activity::Silent: return {Symbol::OpenDash, 'e'};
    case Activity::NotJudged: break;
  }
  return {Symbol::Speck, 'f'};
}

Mark mark_of(const analytics::Judgement& judgement) {
  if (judgement.klass == StandingClass::Attention && analytics::is_silence(judgement.standing)) {
    return {Symbol::Dash, 'd'};
  }
  return judgement.klass == StandingClass::Ongoing
             ? mark_of(analytics::activity_of(judgement.standing))
             : mark_of(judgement.klass);
}

Mark mark_of(analytics::Standing standing) {
  analytics::Judgement judgement;
  judgement.standing = standing;
  judgement.klass = analytics::class_of(standing);
  return mark_of(judgement);
}

Mark mark_of(analytics::Receipt receipt) {
  switch (receipt) {
    case analytics::Receipt::OnTime: return mark_of(StandingClass::CompletedOnTime);
    case analytics::Receipt::Late: return mark_of(StandingClass::CompletedLate);
    case analytics::Receipt::None: break;
  }
  return mark_of(analytics::Standing::DueUnreported);
}

Mark mark_of(analytics::Bucket bucket) {
  switch (bucket) {
    case analytics::Bucket::Met: return {Symbol::Disc, 'a'};
    case analytics::Bucket::NotDue: return {Symbol::Ring, 'c'};
    case analytics::Bucket::NotMet: return {Symbol::Cross, 'd'};
    case analytics::Bucket::NotAssessable: break;
  }
  return {Symbol::Speck, 'f'};
}

Mark mark_of(analytics::Result result, bool has_figure) {
  Mark mark = mark_of(analytics::bucket_of(result, has_figure));
  const bool is_due = result == analytics::Result::DueNoValue ||
                      (result == analytics::Result::MilestoneMissed && !has_figure);
  if (is_due || result == analytics::Result::NoData) {
    mark.shape = is_due ? Symbol::Dash : Symbol::OpenDash;
  }
  return mark;
}

int in_kit(const Mark& mark) {
  return mark.klass - 'a';
}

std::string_view shape_name(Symbol shape) {
  for (const auto& [symbol, name] : kShapes) {
    if (symbol == shape) {
      return name;
    }
  }
  return {};
}

const base::Markup& mark_shapes() {
  static const base::Markup kDrawn = [] {
    std::string svg =
        R"(<svg class="marks" aria-hidden="true" focusable="false" width="0" height="0">)";
    for (const auto& [symbol, name] : kShapes) {
      const charts::SymbolPaths paths = charts::paths_of(symbol, {0, 0});
      svg += "\n<symbol id=\"m-" + std::string(name) + "\" viewBox=\"-8 -8 16 16\">";
      if (!paths.outline.empty()) {
        svg += R"(<path fill="none" stroke="currentColor" stroke-width="2" d=")" + paths.outline +
               "\"/>";
      }
      if (!paths.area.empty()) {
        svg += R"(<path fill="currentColor" d=")" + paths.area + "\"/>";
      }
      svg += "</symbol>";
    }
    return base::Markup{svg + "\n</svg>\n"};
  }();
  return kDrawn;
}

}  // namespace minhbach::site::pages
