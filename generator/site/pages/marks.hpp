#pragma once

#include "analytics/reports_received.hpp"
#include "analytics/standing.hpp"
#include "analytics/target_bucket.hpp"
#include "base/escape.hpp"
#include "charts/symbol.hpp"

#include <string>

namespace minhbach::site::pages {

// How a reader recognises what he is told, in lists, grids, charts and legends alike: nothing else
// in the site chooses a shape or a colour for it. The shape alone tells it, so that a picture
// without colours says the same; a mark says the class, words beside it the standing.
struct Mark {
  charts::Symbol shape = charts::Symbol::Speck;
  char klass = 'f';  // 'a' … 'g': its colour in lists, its class in the kit of charts
};

Mark mark_of(analytics::StandingClass klass);
// That of the class; but what nobody reported is not taken for what failed, and of tasks without a
// deadline the mark tells what was reported.
Mark mark_of(const analytics::Judgement& judgement);
Mark mark_of(analytics::Standing standing);  // by itself, in the class of the standing
Mark mark_of(analytics::Activity activity);
Mark mark_of(analytics::Receipt receipt);
Mark mark_of(analytics::Bucket bucket);
// Of a result in its bucket; without a value the mark of what is missing, where it is due or not
// yet.
Mark mark_of(analytics::Result result, bool has_figure);

int in_kit(const Mark& mark);  // the class of the kit of charts

// What pages call the shape: '#m-…'.
std::string_view shape_name(charts::Symbol shape);
template <class View>
void put_mark(const Mark& mark, View& view) {
  view.klass = std::string(1, mark.klass);
  view.mark = shape_name(mark.shape);
}

// All shapes, to be named by lists: drawn by the kit of charts, so that both look alike.
const base::Markup& mark_shapes();

}  // namespace minhbach::site::pages
