#pragma once

#include "model/plan_source.hpp"
#include "output/sink.hpp"
#include "site/context.hpp"
#include "site/gathered.hpp"

#include <filesystem>
#include <string>
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
// `static_folder` is site-data/static. What was put follows the SQLite file in `gathered.files`, in
// the order in which the data page lists it; how much of the texts is translated is added too.
void put_downloads(const PlanContext& context,
                   model::PlanSource& source,
                   const std::filesystem::path& static_folder,
                   output::Sink& sink,
                   Gathered& gathered);
// The SQLite file alone, which needs nothing the rules say.
DataFile put_database(const model::Plan& plan, model::PlanSource& source, output::Sink& sink);
// What is translated, of a plan whose files others make.
Translated translated_of(const std::string& plan_id, model::PlanSource& source);

}  // namespace minhbach::site
