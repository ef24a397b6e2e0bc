#pragma once

#include "base/lang.hpp"

namespace minhbach::store {

// Said of tables and, in the same words, of the form it is missing in.
inline const base::LocalText kNoCompletionDay = {"đã hoàn thành nhưng chưa có ngày hoàn thành",
                                                 "completed, but the completion date is not given"};
inline const base::LocalText kAddCompletionDay = {
    "Bổ sung ngày; nếu chưa có, nhiệm vụ ghi là đã hoàn thành, chưa rõ ngày.",
    "Add the date; without it the task reads as completed, date not given."};

}  // namespace minhbach::store
