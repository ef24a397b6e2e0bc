#pragma once

#include "base/problem.hpp"
#include "site/html_tags.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace minhbach::site {

// What would make a reader's program ask another host, or run what the policy of the pages forbids:
// scripts, pictures, frames and styles from elsewhere, scripts and styles written into the page.
// Looked for in what is published, whatever theme, prose or data it came from. Links that a reader
// follows may lead anywhere.

// In a page as published; `path` is its place in messages. Each tag is handed to `see` as well, so
// that who looks for something else in the page need not read it once more.
base::Problems foreign_requests(
    const std::string& path,
    std::string_view html,
    const std::function<void(const Tag&)>& see = [](const Tag&) {});

// In a style sheet whose url("…") are relative already; `sheet` is the file it was made from.
base::Problems foreign_requests_of_style(const std::string& sheet, std::string_view css);

}  // namespace minhbach::site
