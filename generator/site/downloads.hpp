#pragma once

#include "model/plan_source.hpp"
#include "output/sink.hpp"
#include "site/context.hpp"

#include <filesystem>
#include <vector>

namespace minhbach::site {

// The open data of a plan, put into data/<plan>/: every table that has rows as CSV (UTF-8 with a
// byte order mark, for Excel) and JSON, the joined tables people ask for first (tasks, targets,
// responsibility), the facts, a dictionary of columns, the plan as a SQLite file, the rules of
// progress in SQL where they apply, and the source document. Files of an illustrative plan say so
// in their name and in a column of their own.
//
// `stored` and `database` are what the plan source gives of the plan; `source_folder` is
// site-data/static. Returns what was put, in that order; the data page lists it.
std::vector<DataFile> put_downloads(const PlanContext& context,
                                    std::vector<model::PlanSource::Table> stored,
                                    std::string database,
                                    const std::filesystem::path& source_folder,
                                    output::Sink& sink);

}  // namespace minhbach::site
