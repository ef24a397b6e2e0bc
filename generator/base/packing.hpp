#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace minhbach::base {

// The two ways in which every browser takes a text packed (RFC 9110: content codings).
enum class Packing { Gzip, Brotli };

// What the name of a packed copy ends in: ".gz", ".br".
std::string_view ending_of(Packing packing);
// By the ending of a name; nothing for a file that is no packed copy.
std::optional<Packing> packing_of(std::string_view name);

// The same bytes for the same text with the same library. From any thread. Failure(Bug) where the
// library fails.
std::string packed_as(Packing packing, std::string_view text);

// Whether these bytes, which may come from anywhere, are the text and nothing behind it. Unpacks no
// more than that much. From any thread.
bool unpacks_to(Packing packing, std::string_view bytes, std::string_view text);

}  // namespace minhbach::base
