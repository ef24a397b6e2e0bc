#pragma once

#include "site/context.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace minhbach::site {

// What catalogues of data read, in the terms of DCAT-AP 3.0.1, as JSON-LD: the data set of each
// plan with its files, and the list of all. Only where the site's own address is known; an
// illustrative plan is in none.

inline constexpr std::string_view kDataSetFile = "dcat.jsonld";  // of a plan, beside its files
inline constexpr std::string_view kCataloguePath = "data/catalogue.jsonld";  // below the top

bool has_data_set(const PlanContext& context);
std::string dcat_data_set(const PlanContext& context, const std::vector<DataFile>& files);

bool has_catalogue(const SiteContext& site);
std::string dcat_catalogue(const SiteContext& site);

}  // namespace minhbach::site
