#include "store/plan_rules.hpp"

#include <map>
#include <utility>

namespace minhbach::store {

// Nobody approves what he does not have yet: reports come, units and office see them, the report is
// signed, then it is public (gates of a revision; a unit may answer after the office).

namespace {

using NamedRevision = std::pair<std::string_view, std::string_view>;  // period, number
using MaybeDay = std::optional<model::Day>;

const base::LocalText kCheckBothDays = {"Kiểm tra lại hai ngày.", "Check the two days."};

NamedRevision named_revision(const Record& row) {
  return {row["period_id"].text(), row["revision"].text()};
}

void keep_last(MaybeDay& kept, const MaybeDay& day) {
  if (day && (!kept || *kept < *day)) {
    kept = day;
  }
}

// By revision the day of a gate; by revision and unit the day its report came.
struct Known {
  std::map<std::pair<NamedRevision, std::string_view>, MaybeDay> received;
  std::map<NamedRevision, MaybeDay> all_received;
  std::map<NamedRevision, MaybeDay> confirmed;
  std::map<NamedRevision, MaybeDay> is_signed;
};

Known known_days(const Review& plan) {
  Known known;
  for (const Record row : plan.of("unit_report")) {
    const MaybeDay day = row["received_on"].day();
    keep_last(known.received[{named_revision(row), row["unit_id"].text()}], day);
    keep_last(known.all_received[named_revision(row)], day);
  }
  for (const Record row : plan.of("approval")) {
    if (row["gate"] == "office_confirmed") {
      known.confirmed[named_revision(row)] = row["approved_on"].day();
    } else if (row["gate"] == "signed") {
      known.is_signed[named_revision(row)] = row["approved_on"].day();
    }
  }
  return known;
}

}  // namespace

void check_approval_days(const Review& plan) {
  Known known = known_days(plan);
  for (const Record row : plan.of("approval")) {
    const Field field = row["approved_on"];
    const MaybeDay day = field.day();
    const NamedRevision revision = named_revision(row);
    const bool is_unit = row["gate"] == "unit_seen";
    const MaybeDay came =
        is_unit ? known.received[{revision, row["unit_id"].text()}] : known.all_received[revision];
    const MaybeDay confirmed = known.confirmed[revision];
    if (is_before(day, came)) {
      field.error(is_unit ? dated("ngày xem {} trước ngày nhận báo cáo của đơn vị {}",
                                  "seen on {}, before the unit's report came on {}",
                                  *day,
                                  *came)
                          : dated("ngày phê duyệt {} trước ngày nhận báo cáo cuối cùng {}",
                                  "approved on {}, before the last report came on {}",
                                  *day,
                                  *came),
                  kCheckBothDays);
    } else if (row["gate"] == "signed" && is_before(day, confirmed)) {
      field.error(dated("ngày ký {} trước ngày văn phòng xác nhận {}",
                        "signed on {}, before the office confirmed on {}",
                        *day,
                        *confirmed),
                  kCheckBothDays);
    }
  }
  for (const Record row : plan.of("snapshot")) {
    const MaybeDay made_public = row["published"].day();
    const MaybeDay day = known.is_signed[named_revision(row)];
    if (is_before(made_public, day)) {
      row["published"].error(dated("ngày công bố {} trước ngày ký báo cáo {}",
                                   "published on {}, before the report was signed on {}",
                                   *made_public,
                                   *day),
                             kCheckBothDays);
    }
  }
}

}  // namespace minhbach::store
