#include "site/views/commitment_page.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& CommitmentResult::shape() {
  static const Shape kShape = ShapeOf<CommitmentResult>("CommitmentResult")
                                  .add<&CommitmentResult::standing>("standing")
                                  .add<&CommitmentResult::words>("words")
                                  .add<&CommitmentResult::values>("values")
                                  .add<&CommitmentResult::has_values>("has_values")
                                  .add<&CommitmentResult::as_of>("as_of")
                                  .done();
  return kShape;
}

const Shape& CommitmentEntry::shape() {
  static const Shape kShape = ShapeOf<CommitmentEntry>("CommitmentEntry")
                                  .add<&CommitmentEntry::anchor>("anchor")
                                  .add<&CommitmentEntry::id>("id")
                                  .add<&CommitmentEntry::title>("title")
                                  .add<&CommitmentEntry::plain>("plain")
                                  .add<&CommitmentEntry::by>("by")
                                  .add<&CommitmentEntry::quote>("quote")
                                  .add<&CommitmentEntry::target>("target")
                                  .add<&CommitmentEntry::tasks>("tasks")
                                  .add<&CommitmentEntry::has_tasks>("has_tasks")
                                  .add<&CommitmentEntry::result>("result")
                                  .add<&CommitmentEntry::has_missing>("has_missing")
                                  .add<&CommitmentEntry::missing>("missing")
                                  .add<&CommitmentEntry::has_remedy>("has_remedy")
                                  .add<&CommitmentEntry::remedy>("remedy")
                                  .done();
  return kShape;
}

const Shape& CommitmentsPage::shape() {
  static const Shape kShape = ShapeOf<CommitmentsPage>("CommitmentsPage")
                                  .add<&CommitmentsPage::commitments>("commitments")
                                  .add<&CommitmentsPage::feedback_href>("feedback_href")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
