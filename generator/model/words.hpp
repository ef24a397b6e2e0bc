#pragma once

#include "model/plan.hpp"

#include <string_view>

namespace minhbach::model {

// Enumerations as the schema writes them. Also the keys of their words in the interface strings.
std::string_view word(PlanState state);
std::string_view word(NoteKind kind);
std::string_view word(OpenPointKind kind);
std::string_view word(TargetKind kind);
std::string_view word(Nature nature);
std::string_view word(Direction direction);
std::string_view word(Comparator comparator);
std::string_view word(Measure measure);
std::string_view word(Role role);

// 'once', 'yearly', 'periodic', 'continuous', 'on_event', 'not_stated'.
std::string_view word(const Schedule& schedule);

// Family of a task by its schedule: 'dated', 'continuous', 'on_event', 'not_stated' (rule M12).
std::string_view family(const Schedule& schedule);

}  // namespace minhbach::model
