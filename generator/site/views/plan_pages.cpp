#include "site/views/plan_pages.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& GroupSummary::shape() {
  static const Shape kShape = ShapeOf<GroupSummary>("GroupSummary")
                                  .add<&GroupSummary::id>("id")
                                  .add<&GroupSummary::href>("href")
                                  .add<&GroupSummary::title>("title")
                                  .add<&GroupSummary::fact>("fact")
                                  .add<&GroupSummary::tasks>("tasks")
                                  .add<&GroupSummary::dated>("dated")
                                  .add<&GroupSummary::ongoing>("ongoing")
                                  .add<&GroupSummary::other>("other")
                                  .done();
  return kShape;
}

const Shape& UnitSummary::shape() {
  static const Shape kShape = ShapeOf<UnitSummary>("UnitSummary")
                                  .add<&UnitSummary::href>("href")
                                  .add<&UnitSummary::name>("name")
                                  .add<&UnitSummary::collective>("collective")
                                  .add<&UnitSummary::lead_fact>("lead_fact")
                                  .add<&UnitSummary::lead>("lead")
                                  .add<&UnitSummary::coordinating_fact>("coordinating_fact")
                                  .add<&UnitSummary::coordinating>("coordinating")
                                  .add<&UnitSummary::has_attention>("has_attention")
                                  .add<&UnitSummary::attention_fact>("attention_fact")
                                  .add<&UnitSummary::attention>("attention")
                                  .done();
  return kShape;
}

const Shape& TimelineEntry::shape() {
  static const Shape kShape = ShapeOf<TimelineEntry>("TimelineEntry")
                                  .add<&TimelineEntry::date>("date")
                                  .add<&TimelineEntry::date_iso>("date_iso")
                                  .add<&TimelineEntry::text>("text")
                                  .add<&TimelineEntry::has_basis>("has_basis")
                                  .add<&TimelineEntry::basis>("basis")
                                  .done();
  return kShape;
}

const Shape& CommitmentCard::shape() {
  static const Shape kShape = ShapeOf<CommitmentCard>("CommitmentCard")
                                  .add<&CommitmentCard::href>("href")
                                  .add<&CommitmentCard::title>("title")
                                  .add<&CommitmentCard::level>("level")
                                  .add<&CommitmentCard::has_level>("has_level")
                                  .add<&CommitmentCard::aspiration>("aspiration")
                                  .done();
  return kShape;
}

const Shape& DeadlineRow::shape() {
  static const Shape kShape = ShapeOf<DeadlineRow>("DeadlineRow")
                                  .add<&DeadlineRow::task>("task")
                                  .add<&DeadlineRow::lead>("lead")
                                  .add<&DeadlineRow::when>("when")
                                  .add<&DeadlineRow::due>("due")
                                  .add<&DeadlineRow::inferred>("inferred")
                                  .add<&DeadlineRow::standing>("standing")
                                  .done();
  return kShape;
}

const Shape& DeadlineGroup::shape() {
  static const Shape kShape = ShapeOf<DeadlineGroup>("DeadlineGroup")
                                  .add<&DeadlineGroup::anchor>("anchor")
                                  .add<&DeadlineGroup::title>("title")
                                  .add<&DeadlineGroup::rows>("rows")
                                  .done();
  return kShape;
}

const Shape& OverviewPage::shape() {
  static const Shape kShape = ShapeOf<OverviewPage>("OverviewPage")
                                  .add<&OverviewPage::title>("title")
                                  .add<&OverviewPage::issuer>("issuer")
                                  .add<&OverviewPage::ended>("ended")
                                  .add<&OverviewPage::in_force>("in_force")
                                  .add<&OverviewPage::illustrative>("illustrative")
                                  .add<&OverviewPage::lead>("lead")
                                  .add<&OverviewPage::progress>("progress")
                                  .add<&OverviewPage::identity>("identity")
                                  .add<&OverviewPage::figures>("figures")
                                  .add<&OverviewPage::timeline>("timeline")
                                  .add<&OverviewPage::commitments>("commitments")
                                  .add<&OverviewPage::groups>("groups")
                                  .add<&OverviewPage::group_total_fact>("group_total_fact")
                                  .add<&OverviewPage::group_total>("group_total")
                                  .add<&OverviewPage::units>("units")
                                  .add<&OverviewPage::roles_note>("roles_note")
                                  .add<&OverviewPage::has_roles_note>("has_roles_note")
                                  .add<&OverviewPage::deadlines>("deadlines")
                                  .add<&OverviewPage::gaps>("gaps")
                                  .add<&OverviewPage::downloads>("downloads")
                                  .add<&OverviewPage::has_print>("has_print")
                                  .add<&OverviewPage::has_text>("has_text")
                                  .add<&OverviewPage::has_deadlines>("has_deadlines")
                                  .add<&OverviewPage::has_targets>("has_targets")
                                  .add<&OverviewPage::has_responsibility>("has_responsibility")
                                  .add<&OverviewPage::has_commitments>("has_commitments")
                                  .add<&OverviewPage::has_open_points>("has_open_points")
                                  .add<&OverviewPage::has_source_notes>("has_source_notes")
                                  .add<&OverviewPage::has_timeline>("has_timeline")
                                  .add<&OverviewPage::since_end>("since_end")
                                  .add<&OverviewPage::has_since_end>("has_since_end")
                                  .add<&OverviewPage::commitments_href>("commitments_href")
                                  .add<&OverviewPage::tasks_href>("tasks_href")
                                  .add<&OverviewPage::groups_href>("groups_href")
                                  .add<&OverviewPage::units_href>("units_href")
                                  .add<&OverviewPage::responsibility_href>("responsibility_href")
                                  .add<&OverviewPage::targets_href>("targets_href")
                                  .add<&OverviewPage::deadlines_href>("deadlines_href")
                                  .add<&OverviewPage::open_points_href>("open_points_href")
                                  .add<&OverviewPage::source_notes_href>("source_notes_href")
                                  .add<&OverviewPage::text_href>("text_href")
                                  .add<&OverviewPage::data_href>("data_href")
                                  .add<&OverviewPage::print_href>("print_href")
                                  .done();
  return kShape;
}

const Shape& TextParagraph::shape() {
  static const Shape kShape = ShapeOf<TextParagraph>("TextParagraph")
                                  .add<&TextParagraph::anchor>("anchor")
                                  .add<&TextParagraph::text>("text")
                                  .add<&TextParagraph::has_original>("has_original")
                                  .add<&TextParagraph::original>("original")
                                  .add<&TextParagraph::heading>("heading")
                                  .add<&TextParagraph::links>("links")
                                  .add<&TextParagraph::has_links>("has_links")
                                  .done();
  return kShape;
}

const Shape& TextBlock::shape() {
  static const Shape kShape = ShapeOf<TextBlock>("TextBlock")
                                  .add<&TextBlock::is_list>("is_list")
                                  .add<&TextBlock::paragraphs>("paragraphs")
                                  .done();
  return kShape;
}

const Shape& TextSection::shape() {
  static const Shape kShape = ShapeOf<TextSection>("TextSection")
                                  .add<&TextSection::anchor>("anchor")
                                  .add<&TextSection::top>("top")
                                  .add<&TextSection::second>("second")
                                  .add<&TextSection::third>("third")
                                  .add<&TextSection::has_title>("has_title")
                                  .add<&TextSection::label>("label")
                                  .add<&TextSection::title>("title")
                                  .add<&TextSection::blocks>("blocks")
                                  .done();
  return kShape;
}

const Shape& TextPage::shape() {
  static const Shape kShape = ShapeOf<TextPage>("TextPage")
                                  .add<&TextPage::contents>("contents")
                                  .add<&TextPage::sections>("sections")
                                  .add<&TextPage::annex>("annex")
                                  .add<&TextPage::annex_anchor>("annex_anchor")
                                  .add<&TextPage::downloads>("downloads")
                                  .done();
  return kShape;
}

const Shape& TasksPage::shape() {
  static const Shape kShape = ShapeOf<TasksPage>("TasksPage")
                                  .add<&TasksPage::filters>("filters")
                                  .add<&TasksPage::groups>("groups")
                                  .add<&TasksPage::total_fact>("total_fact")
                                  .add<&TasksPage::total>("total")
                                  .add<&TasksPage::csv_href>("csv_href")
                                  .add<&TasksPage::json_href>("json_href")
                                  .add<&TasksPage::has_rules>("has_rules")
                                  .add<&TasksPage::rules_href>("rules_href")
                                  .done();
  return kShape;
}

const Shape& GroupsPage::shape() {
  static const Shape kShape = ShapeOf<GroupsPage>("GroupsPage")
                                  .add<&GroupsPage::groups>("groups")
                                  .add<&GroupsPage::total_fact>("total_fact")
                                  .add<&GroupsPage::total>("total")
                                  .add<&GroupsPage::total_dated>("total_dated")
                                  .add<&GroupsPage::total_ongoing>("total_ongoing")
                                  .add<&GroupsPage::total_other>("total_other")
                                  .add<&GroupsPage::fundings>("fundings")
                                  .done();
  return kShape;
}

const Shape& GroupPage::shape() {
  static const Shape kShape = ShapeOf<GroupPage>("GroupPage")
                                  .add<&GroupPage::id>("id")
                                  .add<&GroupPage::title>("title")
                                  .add<&GroupPage::figures>("figures")
                                  .add<&GroupPage::tasks>("tasks")
                                  .add<&GroupPage::leads>("leads")
                                  .add<&GroupPage::notes>("notes")
                                  .add<&GroupPage::has_notes>("has_notes")
                                  .add<&GroupPage::previous>("previous")
                                  .add<&GroupPage::next>("next")
                                  .done();
  return kShape;
}

const Shape& Actor::shape() {
  static const Shape kShape = ShapeOf<Actor>("Actor")
                                  .add<&Actor::unit>("unit")
                                  .add<&Actor::collective>("collective")
                                  .done();
  return kShape;
}

const Shape& Occurrence::shape() {
  static const Shape kShape = ShapeOf<Occurrence>("Occurrence")
                                  .add<&Occurrence::id>("id")
                                  .add<&Occurrence::name>("name")
                                  .add<&Occurrence::due>("due")
                                  .add<&Occurrence::due_iso>("due_iso")
                                  .add<&Occurrence::weekday>("weekday")
                                  .add<&Occurrence::on_weekend>("on_weekend")
                                  .add<&Occurrence::has_remark>("has_remark")
                                  .add<&Occurrence::remark>("remark")
                                  .add<&Occurrence::standing>("standing")
                                  .done();
  return kShape;
}

const Shape& TaskPage::shape() {
  static const Shape kShape = ShapeOf<TaskPage>("TaskPage")
                                  .add<&TaskPage::id>("id")
                                  .add<&TaskPage::title>("title")
                                  .add<&TaskPage::group>("group")
                                  .add<&TaskPage::leads>("leads")
                                  .add<&TaskPage::lead_stated>("lead_stated")
                                  .add<&TaskPage::only_collective>("only_collective")
                                  .add<&TaskPage::coordinating>("coordinating")
                                  .add<&TaskPage::coordinating_stated>("coordinating_stated")
                                  .add<&TaskPage::follow_up>("follow_up")
                                  .add<&TaskPage::follow_up_href>("follow_up_href")
                                  .add<&TaskPage::follow_up_place>("follow_up_place")
                                  .add<&TaskPage::when>("when")
                                  .add<&TaskPage::when_stated>("when_stated")
                                  .add<&TaskPage::when_meaning>("when_meaning")
                                  .add<&TaskPage::when_inferred>("when_inferred")
                                  .add<&TaskPage::has_when_note>("has_when_note")
                                  .add<&TaskPage::when_note>("when_note")
                                  .add<&TaskPage::amended>("amended")
                                  .add<&TaskPage::occurrences>("occurrences")
                                  .add<&TaskPage::has_occurrences>("has_occurrences")
                                  .add<&TaskPage::dated>("dated")
                                  .add<&TaskPage::progress>("progress")
                                  .add<&TaskPage::output>("output")
                                  .add<&TaskPage::output_stated>("output_stated")
                                  .add<&TaskPage::output_items>("output_items")
                                  .add<&TaskPage::has_output_items>("has_output_items")
                                  .add<&TaskPage::any_output_suffices>("any_output_suffices")
                                  .add<&TaskPage::funding>("funding")
                                  .add<&TaskPage::funding_stated>("funding_stated")
                                  .add<&TaskPage::same_output>("same_output")
                                  .add<&TaskPage::targets>("targets")
                                  .add<&TaskPage::has_targets>("has_targets")
                                  .add<&TaskPage::own_targets>("own_targets")
                                  .add<&TaskPage::has_own_targets>("has_own_targets")
                                  .add<&TaskPage::source_cells>("source_cells")
                                  .add<&TaskPage::source_href>("source_href")
                                  .add<&TaskPage::notes>("notes")
                                  .add<&TaskPage::has_notes>("has_notes")
                                  .add<&TaskPage::open_points>("open_points")
                                  .add<&TaskPage::has_open_points>("has_open_points")
                                  .add<&TaskPage::previous>("previous")
                                  .add<&TaskPage::next>("next")
                                  .done();
  return kShape;
}

const Shape& UnitsPage::shape() {
  static const Shape kShape = ShapeOf<UnitsPage>("UnitsPage")
                                  .add<&UnitsPage::units>("units")
                                  .add<&UnitsPage::collectives>("collectives")
                                  .add<&UnitsPage::has_collectives>("has_collectives")
                                  .add<&UnitsPage::roles_note>("roles_note")
                                  .add<&UnitsPage::has_roles_note>("has_roles_note")
                                  .add<&UnitsPage::load>("load")
                                  .done();
  return kShape;
}

const Shape& UnitPage::shape() {
  static const Shape kShape = ShapeOf<UnitPage>("UnitPage")
                                  .add<&UnitPage::name>("name")
                                  .add<&UnitPage::collective>("collective")
                                  .add<&UnitPage::members_known>("members_known")
                                  .add<&UnitPage::members>("members")
                                  .add<&UnitPage::through>("through")
                                  .add<&UnitPage::has_through>("has_through")
                                  .add<&UnitPage::figures>("figures")
                                  .add<&UnitPage::led>("led")
                                  .add<&UnitPage::has_led>("has_led")
                                  .add<&UnitPage::coordinated>("coordinated")
                                  .add<&UnitPage::has_coordinated>("has_coordinated")
                                  .add<&UnitPage::together>("together")
                                  .add<&UnitPage::has_together>("has_together")
                                  .add<&UnitPage::comments>("comments")
                                  .add<&UnitPage::has_comments>("has_comments")
                                  .add<&UnitPage::follows_up>("follows_up")
                                  .add<&UnitPage::follow_up_href>("follow_up_href")
                                  .add<&UnitPage::aliases>("aliases")
                                  .add<&UnitPage::has_aliases>("has_aliases")
                                  .add<&UnitPage::has_note>("has_note")
                                  .add<&UnitPage::note>("note")
                                  .done();
  return kShape;
}

const Shape& MatrixColumn::shape() {
  static const Shape kShape = ShapeOf<MatrixColumn>("MatrixColumn")
                                  .add<&MatrixColumn::href>("href")
                                  .add<&MatrixColumn::name>("name")
                                  .add<&MatrixColumn::collective>("collective")
                                  .add<&MatrixColumn::lead_fact>("lead_fact")
                                  .add<&MatrixColumn::lead>("lead")
                                  .add<&MatrixColumn::coordinating_fact>("coordinating_fact")
                                  .add<&MatrixColumn::coordinating>("coordinating")
                                  .done();
  return kShape;
}

const Shape& MatrixCell::shape() {
  static const Shape kShape = ShapeOf<MatrixCell>("MatrixCell")
                                  .add<&MatrixCell::lead>("lead")
                                  .add<&MatrixCell::coordinating>("coordinating")
                                  .add<&MatrixCell::both>("both")
                                  .done();
  return kShape;
}

const Shape& MatrixRow::shape() {
  static const Shape kShape = ShapeOf<MatrixRow>("MatrixRow")
                                  .add<&MatrixRow::id>("id")
                                  .add<&MatrixRow::href>("href")
                                  .add<&MatrixRow::title>("title")
                                  .add<&MatrixRow::only_collective>("only_collective")
                                  .add<&MatrixRow::cells>("cells")
                                  .done();
  return kShape;
}

const Shape& MatrixGroup::shape() {
  static const Shape kShape = ShapeOf<MatrixGroup>("MatrixGroup")
                                  .add<&MatrixGroup::id>("id")
                                  .add<&MatrixGroup::title>("title")
                                  .add<&MatrixGroup::columns>("columns")
                                  .add<&MatrixGroup::rows>("rows")
                                  .done();
  return kShape;
}

const Shape& UnitRoles::shape() {
  static const Shape kShape = ShapeOf<UnitRoles>("UnitRoles")
                                  .add<&UnitRoles::unit>("unit")
                                  .add<&UnitRoles::collective>("collective")
                                  .add<&UnitRoles::leads>("leads")
                                  .add<&UnitRoles::has_leads>("has_leads")
                                  .add<&UnitRoles::coordinates>("coordinates")
                                  .add<&UnitRoles::has_coordinates>("has_coordinates")
                                  .done();
  return kShape;
}

const Shape& ResponsibilityPage::shape() {
  static const Shape kShape = ShapeOf<ResponsibilityPage>("ResponsibilityPage")
                                  .add<&ResponsibilityPage::columns>("columns")
                                  .add<&ResponsibilityPage::groups>("groups")
                                  .add<&ResponsibilityPage::by_unit>("by_unit")
                                  .add<&ResponsibilityPage::figures>("figures")
                                  .add<&ResponsibilityPage::only_collective>("only_collective")
                                  .add<&ResponsibilityPage::roles_note>("roles_note")
                                  .add<&ResponsibilityPage::has_roles_note>("has_roles_note")
                                  .add<&ResponsibilityPage::csv_href>("csv_href")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
