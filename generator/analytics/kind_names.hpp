#pragma once

#include "analytics/reports_received.hpp"
#include "analytics/standing.hpp"
#include "analytics/target_bucket.hpp"
#include "analytics/target_result.hpp"
#include "analytics/transition.hpp"
#include "base/lang.hpp"
#include "model/plan.hpp"

namespace minhbach::analytics {

// What a fact calls the kind it counts, in the middle of a sentence. Files of data say the same
// whichever theme words the pages.
base::LocalText name(StandingClass klass);
base::LocalText name(Standing standing);
base::LocalText name(Result result);
base::LocalText name(Receipt receipt);
base::LocalText name(Activity activity);
base::LocalText name(Happening happening);
base::LocalText name(Bucket bucket);
base::LocalText name(model::NoteKind kind);
base::LocalText name(model::OpenPointKind kind);

// 'what: kind'.
base::LocalText with_kind(const base::LocalText& what, const base::LocalText& kind);

}  // namespace minhbach::analytics
