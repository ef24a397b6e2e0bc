#include "site/views/report_pages.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& ReceiptCell::shape() {
  static const Shape kShape = ShapeOf<ReceiptCell>("ReceiptCell")
                                  .add<&ReceiptCell::unit>("unit")
                                  .add<&ReceiptCell::owed>("owed")
                                  .add<&ReceiptCell::klass>("klass")
                                  .add<&ReceiptCell::mark>("mark")
                                  .add<&ReceiptCell::name>("name")
                                  .add<&ReceiptCell::has_date>("has_date")
                                  .add<&ReceiptCell::date>("date")
                                  .done();
  return kShape;
}

const Shape& ReceiptRow::shape() {
  static const Shape kShape = ShapeOf<ReceiptRow>("ReceiptRow")
                                  .add<&ReceiptRow::period>("period")
                                  .add<&ReceiptRow::due>("due")
                                  .add<&ReceiptRow::coverage>("coverage")
                                  .add<&ReceiptRow::cells>("cells")
                                  .done();
  return kShape;
}

const Shape& ReportsReceivedPage::shape() {
  static const Shape kShape = ShapeOf<ReportsReceivedPage>("ReportsReceivedPage")
                                  .add<&ReportsReceivedPage::newest>("newest")
                                  .add<&ReportsReceivedPage::units>("units")
                                  .add<&ReportsReceivedPage::periods>("periods")
                                  .add<&ReportsReceivedPage::collectives>("collectives")
                                  .add<&ReportsReceivedPage::has_collectives>("has_collectives")
                                  .add<&ReportsReceivedPage::chart>("chart")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
