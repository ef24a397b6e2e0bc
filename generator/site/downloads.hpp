#pragma once

#include "model/plan_source.hpp"
#include "output/sink.hpp"
#include "site/context.hpp"

#include <filesystem>
#include <functional>
#include <vector>

namespace minhbach::site {

// The open data of a plan, put into data/<plan>/: every table that has rows as CSV (UTF-8 with a
// byte order mark, for programs that guess) and JSON, and for people as .xlsx in each language with
// one workbook of all, the joined tables people ask for first (tasks, targets,
// responsibility), the facts, a dictionary of columns, the plan as a SQLite file, the rules of
// progress in SQL where they apply, the source document, and descriptions of all this for programs
// (Data Package; DCAT-AP where the site's address is known). Files of an illustrative plan say so
// in their name and in a column of their own.
//
// `see_stored` is told each table of the source as it was read; `static_folder` is
// site-data/static. Returns what was put, in that order; the data page lists it.
std::vector<DataFile> put_downloads(
    const PlanContext& context,
    model::PlanSource& source,
    const std::filesystem::path& static_folder,
    output::Sink& sink,
    const std::function<void(const model::PlanSource::Table&)>& see_stored);

}  // namespace minhbach::site
