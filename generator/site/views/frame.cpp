#include "site/views/frame.hpp"

namespace minhbach::site::views {

using render::Shape;
using render::ShapeOf;

const Shape& NavGroup::shape() {
  static const Shape kShape = ShapeOf<NavGroup>("NavGroup")
                                  .add<&NavGroup::title>("title")
                                  .add<&NavGroup::links>("links")
                                  .done();
  return kShape;
}

const Shape& PlanFrame::shape() {
  static const Shape kShape = ShapeOf<PlanFrame>("PlanFrame")
                                  .add<&PlanFrame::title>("title")
                                  .add<&PlanFrame::href>("href")
                                  .add<&PlanFrame::state>("state")
                                  .add<&PlanFrame::state_code>("state_code")
                                  .add<&PlanFrame::period>("period")
                                  .add<&PlanFrame::illustrative>("illustrative")
                                  .add<&PlanFrame::ended>("ended")
                                  .add<&PlanFrame::no_report>("no_report")
                                  .add<&PlanFrame::has_progress>("has_progress")
                                  .add<&PlanFrame::status>("status")
                                  .add<&PlanFrame::stale>("stale")
                                  .add<&PlanFrame::nav>("nav")
                                  .done();
  return kShape;
}

const Shape& Addresses::shape() {
  static const Shape kShape = ShapeOf<Addresses>("Addresses")
                                  .add<&Addresses::canonical>("canonical")
                                  .add<&Addresses::vi>("vi")
                                  .add<&Addresses::en>("en")
                                  .add<&Addresses::image>("image")
                                  .add<&Addresses::has_image>("has_image")
                                  .add<&Addresses::image_alt>("image_alt")
                                  .done();
  return kShape;
}

const Shape& Frame::shape() {
  static const Shape kShape = ShapeOf<Frame>("Frame")
                                  .add<&Frame::lang>("lang")
                                  .add<&Frame::is_vi>("is_vi")
                                  .add<&Frame::is_en>("is_en")
                                  .add<&Frame::page_title>("page_title")
                                  .add<&Frame::heading>("heading")
                                  .add<&Frame::description>("description")
                                  .add<&Frame::root>("root")
                                  .add<&Frame::noindex>("noindex")
                                  .add<&Frame::addresses>("addresses")
                                  .add<&Frame::agency>("agency")
                                  .add<&Frame::home_href>("home_href")
                                  .add<&Frame::twin_href>("twin_href")
                                  .add<&Frame::twin_lang>("twin_lang")
                                  .add<&Frame::twin_name>("twin_name")
                                  .add<&Frame::twin_label>("twin_label")
                                  .add<&Frame::site_nav>("site_nav")
                                  .add<&Frame::crumbs>("crumbs")
                                  .add<&Frame::plan>("plan")
                                  .add<&Frame::page_kind>("page_kind")
                                  .add<&Frame::style_href>("style_href")
                                  .add<&Frame::script_href>("script_href")
                                  .add<&Frame::icon_href>("icon_href")
                                  .add<&Frame::picture_icon_href>("picture_icon_href")
                                  .add<&Frame::has_picture_icon>("has_picture_icon")
                                  .add<&Frame::logo_href>("logo_href")
                                  .add<&Frame::has_logo>("has_logo")
                                  .add<&Frame::data_blocks>("data_blocks")
                                  .add<&Frame::has_table_tools>("has_table_tools")
                                  .add<&Frame::page_address>("page_address")
                                  .add<&Frame::feedback_href>("feedback_href")
                                  .add<&Frame::licence>("licence")
                                  .add<&Frame::licence_href>("licence_href")
                                  .add<&Frame::version>("version")
                                  .add<&Frame::footer_nav>("footer_nav")
                                  .done();
  return kShape;
}

}  // namespace minhbach::site::views
