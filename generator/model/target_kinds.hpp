#pragma once

#include "model/words.hpp"

namespace minhbach::model {

// The same for indicators and targets.

enum class Nature { Stock, Flow, Survey, Reduction, Composition, Register };
template <>
inline constexpr auto kWords<Nature> = std::to_array<Word<Nature>>({
    {"stock", Nature::Stock},
    {"flow", Nature::Flow},
    {"survey", Nature::Survey},
    {"reduction", Nature::Reduction},
    {"composition", Nature::Composition},
    {"register", Nature::Register},
});

enum class Measure { Percent, Count };
template <>
inline constexpr auto kWords<Measure> = std::to_array<Word<Measure>>({
    {"percent", Measure::Percent},
    {"count", Measure::Count},
});

enum class Direction { Up, Down, None };
template <>
inline constexpr auto kWords<Direction> = std::to_array<Word<Direction>>({
    {"up", Direction::Up},
    {"down", Direction::Down},
    {"none", Direction::None},
});

enum class Comparator { AtLeast, Equal, AtMost, ReduceByAtLeast };
template <>
inline constexpr auto kWords<Comparator> = std::to_array<Word<Comparator>>({
    {"at_least", Comparator::AtLeast},
    {"equal", Comparator::Equal},
    {"at_most", Comparator::AtMost},
    {"reduce_by_at_least", Comparator::ReduceByAtLeast},
});

enum class Strength { Firm, Aspiration };
template <>
inline constexpr auto kWords<Strength> = std::to_array<Word<Strength>>({
    {"firm", Strength::Firm},
    {"aspiration", Strength::Aspiration},
});

// By when a target is to be reached, as its words say.
enum class DueKind { Date, Event, Yearly, HalfYearly, None };
template <>
inline constexpr auto kWords<DueKind> = std::to_array<Word<DueKind>>({
    {"date", DueKind::Date},
    {"event", DueKind::Event},
    {"yearly", DueKind::Yearly},
    {"half_yearly", DueKind::HalfYearly},
    {"none", DueKind::None},
});

enum class TargetKind { Figure, AnnexFigure, NoFigure };
template <>
inline constexpr auto kWords<TargetKind> = std::to_array<Word<TargetKind>>({
    {"figure", TargetKind::Figure},
    {"annex_figure", TargetKind::AnnexFigure},
    {"no_figure", TargetKind::NoFigure},
});

enum class LinkOrigin { Source, Editorial };
template <>
inline constexpr auto kWords<LinkOrigin> = std::to_array<Word<LinkOrigin>>({
    {"source", LinkOrigin::Source},
    {"editorial", LinkOrigin::Editorial},
});

enum class MilestoneOrigin { Stated, Derived };
template <>
inline constexpr auto kWords<MilestoneOrigin> = std::to_array<Word<MilestoneOrigin>>({
    {"stated", MilestoneOrigin::Stated},
    {"derived", MilestoneOrigin::Derived},
});

}  // namespace minhbach::model
