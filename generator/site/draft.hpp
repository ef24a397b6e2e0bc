#pragma once

#include "output/sink.hpp"

#include <string>
#include <string_view>

namespace minhbach::site {

// What is shown before it is signed says so on every page, on screen and on paper, whatever the
// theme: the mark is put into the finished page.

// A file of every draft and of no other site: who publishes looks for it.
inline constexpr std::string_view kDraftMark = "draft.txt";

// `path`: of the page, from the top of the site.
std::string as_draft(std::string html, std::string_view path);

// What marked pages name, and kDraftMark.
void put_draft_files(output::Sink& sink);

}  // namespace minhbach::site
