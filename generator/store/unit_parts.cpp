#include "store/plan_parts.hpp"
#include "store/words.hpp"

namespace minhbach::store {

UnitParts::UnitParts(const Database& database)
    : units_(database,
             "unit",
             "SELECT id, kind, name_vi, name_en, valid_from, valid_to, successor_unit_id, "
             "basis_vi, basis_en,"
             " note_vi, note_en FROM unit WHERE plan_id = ?1 ORDER BY position, id"),
      aliases_(database,
               "unit_alias",
               "SELECT unit_id, alias FROM unit_alias WHERE plan_id = ?1 ORDER BY alias"),
      members_(
          database,
          "unit_member",
          "SELECT m.collective_id, m.member_id, m.valid_from, m.valid_to, m.basis_vi, m.basis_en"
          " FROM unit_member m LEFT JOIN unit u ON u.plan_id = m.plan_id AND u.id = m.member_id"
          " WHERE m.plan_id = ?1 ORDER BY u.position, m.member_id, m.valid_from") {}

void UnitParts::read(model::Plan& plan) {
  for (units_.start(plan.id); units_.next();) {
    model::Unit unit;
    unit.id = units_.text();
    unit.kind = units_.word(kUnitKinds);
    unit.name = units_.pair();
    unit.valid_from = units_.maybe_day();
    unit.valid_to = units_.maybe_day();
    unit.successor_id = units_.text();
    unit.basis = units_.pair();
    unit.note = units_.pair();
    plan.units.push_back(std::move(unit));
  }
  const Positions units(plan.units);
  for (aliases_.start(plan.id); aliases_.next();) {
    model::Unit& unit = plan.units[units.take(aliases_)];
    unit.aliases.push_back(aliases_.text());
  }
  for (members_.start(plan.id); members_.next();) {
    model::Unit& collective = plan.units[units.take(members_)];
    model::Membership membership;
    membership.member_id = members_.text();
    membership.valid_from = members_.day();
    membership.valid_to = members_.maybe_day();
    membership.basis = members_.pair();
    collective.members.push_back(std::move(membership));
  }
}

}  // namespace minhbach::store
