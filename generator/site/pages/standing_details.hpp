#pragma once

#include "analytics/standing.hpp"
#include "site/page.hpp"

#include <string>

namespace minhbach::site::pages {

// What is told beside the name of a standing: how late, what was last said, which outputs exist,
// how many members are done. `facts` is the id its numbers begin with: 'task.II.3'. Empty: nothing.
Markup standing_details(const Page& page,
                        const model::Task& task,
                        const analytics::Judgement& judgement,
                        const std::string& facts);

}  // namespace minhbach::site::pages
