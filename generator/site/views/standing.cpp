#include "site/views/standing.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& Standing::shape() {
  static const Shape kShape = ShapeOf<Standing>("Standing")
                                  .add<&Standing::code>("code")
                                  .add<&Standing::klass>("klass")
                                  .add<&Standing::mark>("mark")
                                  .add<&Standing::name>("name")
                                  .add<&Standing::has_detail>("has_detail")
                                  .add<&Standing::detail>("detail")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
