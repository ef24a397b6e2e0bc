#include "site/views/change_pages.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& ChangeRow::shape() {
  static const Shape kShape = ShapeOf<ChangeRow>("ChangeRow")
                                  .add<&ChangeRow::task>("task")
                                  .add<&ChangeRow::is_dated>("is_dated")
                                  .add<&ChangeRow::before_of>("before_of")
                                  .add<&ChangeRow::before>("before")
                                  .add<&ChangeRow::after_of>("after_of")
                                  .add<&ChangeRow::after>("after")
                                  .add<&ChangeRow::delay>("delay")
                                  .done();
  return kShape;
}

const Shape& ChangeGroup::shape() {
  static const Shape kShape = ShapeOf<ChangeGroup>("ChangeGroup")
                                  .add<&ChangeGroup::anchor>("anchor")
                                  .add<&ChangeGroup::title>("title")
                                  .add<&ChangeGroup::explanation>("explanation")
                                  .add<&ChangeGroup::fact>("fact")
                                  .add<&ChangeGroup::number>("number")
                                  .add<&ChangeGroup::rows>("rows")
                                  .done();
  return kShape;
}

const Shape& ValueChange::shape() {
  static const Shape kShape = ShapeOf<ValueChange>("ValueChange")
                                  .add<&ValueChange::indicator>("indicator")
                                  .add<&ValueChange::basis>("basis")
                                  .add<&ValueChange::before_window>("before_window")
                                  .add<&ValueChange::before>("before")
                                  .add<&ValueChange::after_window>("after_window")
                                  .add<&ValueChange::after>("after")
                                  .done();
  return kShape;
}

const Shape& ChangesPage::shape() {
  static const Shape kShape = ShapeOf<ChangesPage>("ChangesPage")
                                  .add<&ChangesPage::is_list>("is_list")
                                  .add<&ChangesPage::is_compared>("is_compared")
                                  .add<&ChangesPage::between>("between")
                                  .add<&ChangesPage::sentence>("sentence")
                                  .add<&ChangesPage::has_changes>("has_changes")
                                  .add<&ChangesPage::amendments>("amendments")
                                  .add<&ChangesPage::has_amendments>("has_amendments")
                                  .add<&ChangesPage::groups>("groups")
                                  .add<&ChangesPage::values>("values")
                                  .add<&ChangesPage::has_values>("has_values")
                                  .add<&ChangesPage::corrections>("corrections")
                                  .add<&ChangesPage::has_corrections>("has_corrections")
                                  .add<&ChangesPage::all>("all")
                                  .add<&ChangesPage::previous>("previous")
                                  .add<&ChangesPage::next>("next")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
