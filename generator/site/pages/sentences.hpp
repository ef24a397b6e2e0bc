#pragma once

#include "site/pages/progress_parts.hpp"

namespace minhbach::site::pages {

// Sentences made from facts. Each could be false, so each is tested at nothing, one, all and
// missing.

// "Trong 12 nhiệm vụ có thời hạn, đến ngày 14/09/2026: 5 hoàn thành (3 đúng hạn, 1 quá hạn, 1 không
// rõ đúng hạn), 4 trong hạn, …". "In time" is said of what is known to be (T4).
// Classes without tasks are not named; a plan without such tasks has no sentence.
Markup dated_sentence(const Page& page, model::Day closing, const FactPrefix& prefix = {});

// "Trong 10 nhiệm vụ không có thời hạn: 4 có hoạt động trong kỳ, 1 không phát sinh, …"
Markup ongoing_sentence(const Page& page, const FactPrefix& prefix = {});

// "Nhiệm vụ có thời hạn cần chú ý: 1 ở nhóm II, 2 ở nhóm V. Nhiệm vụ không có thời hạn chưa có báo
// cáo: 1 ở nhóm I."; nothing of tasks a plan does not have, nor without groups.
Markup group_chart_sentence(const Page& page);

// "Trong 40 lần thực hiện của nhiệm vụ hằng năm và một lần: 30 hoàn thành đúng hạn, 4 hoàn thành
// quá hạn, …"
Markup years_sentence(const Page& page);

// "Trong 190 lượt báo cáo theo kỳ: 150 có hoạt động trong kỳ, …"
Markup intervals_sentence(const Page& page);

}  // namespace minhbach::site::pages
