#pragma once

#include "base/escape.hpp"
#include "render/shape.hpp"

#include <optional>
#include <type_traits>

namespace minhbach::render {

// The shape of a view, read off its struct, so that a field is declared once: as a member. A view
// is an aggregate without bases. Only files that tie templates to views include this one: each view
// costs the compiler a few milliseconds.
//
// A structured binding takes a sample of the view apart; the compiler refuses one that does not
// name every member. Each member is then the argument of a template, and the compiler's own name of
// a function with that argument ends in the name of the member.

namespace detail {

// Only its address is used: it is never made, nor unmade at the end of the program.
// NOLINTBEGIN(cppcoreguidelines-special-member-functions,modernize-use-equals-default)
template <class View>
union Sample {
  constexpr Sample() {}
  constexpr ~Sample() {}
  View view;
};
// NOLINTEND(cppcoreguidelines-special-member-functions,modernize-use-equals-default)
template <class View>
inline const Sample<View> kSample;

template <const auto&... Members>
struct MemberList {};

struct Anything {
  template <class T>
  operator T() const;  // NOLINT(google-explicit-constructor): it stands for any member's value
};

template <class View, class... Given>
consteval std::size_t member_count() {
  if constexpr (requires { View{Given{}..., Anything{}}; }) {
    return member_count<View, Given..., Anything>();
  } else {
    return sizeof...(Given);
  }
}

#if defined(__clang__) && __clang_major__ < 18
// The linter's compiler knows no part of an object as an argument of a template; it only reads.
template <class View>
consteval auto members() {
  return MemberList<>{};
}
#else
// clang-format off
#define MINHBACH_IF(n, ...)                    \
  if constexpr (kCount == (n)) {               \
    const auto& [__VA_ARGS__] = kSample<View>.view; \
    return MemberList<__VA_ARGS__>{};          \
  } else
#define MINHBACH_NEXT_EIGHT(n, ...)                 \
  MINHBACH_IF((n) + 1, __VA_ARGS__ a)               \
  MINHBACH_IF((n) + 2, __VA_ARGS__ a, b)            \
  MINHBACH_IF((n) + 3, __VA_ARGS__ a, b, c)         \
  MINHBACH_IF((n) + 4, __VA_ARGS__ a, b, c, d)      \
  MINHBACH_IF((n) + 5, __VA_ARGS__ a, b, c, d, e)   \
  MINHBACH_IF((n) + 6, __VA_ARGS__ a, b, c, d, e, f)        \
  MINHBACH_IF((n) + 7, __VA_ARGS__ a, b, c, d, e, f, g)     \
  MINHBACH_IF((n) + 8, __VA_ARGS__ a, b, c, d, e, f, g, h)
#define MINHBACH_8 m1, m2, m3, m4, m5, m6, m7, m8,
#define MINHBACH_16 MINHBACH_8 m9, m10, m11, m12, m13, m14, m15, m16,
#define MINHBACH_24 MINHBACH_16 m17, m18, m19, m20, m21, m22, m23, m24,
#define MINHBACH_32 MINHBACH_24 m25, m26, m27, m28, m29, m30, m31, m32,
template <class View>
consteval auto members() {
  constexpr std::size_t kCount = member_count<View>();
  static_assert(kCount >= 1 && kCount <= 40, "a view has 1 to 40 members");
  MINHBACH_NEXT_EIGHT(0, )
  MINHBACH_NEXT_EIGHT(8, MINHBACH_8)
  MINHBACH_NEXT_EIGHT(16, MINHBACH_16)
  MINHBACH_NEXT_EIGHT(24, MINHBACH_24)
  MINHBACH_NEXT_EIGHT(32, MINHBACH_32)
  {}
}
#undef MINHBACH_IF
#undef MINHBACH_NEXT_EIGHT
#undef MINHBACH_8
#undef MINHBACH_16
#undef MINHBACH_24
#undef MINHBACH_32
// clang-format on
#endif

template <const auto& Member>
constexpr const char* member_function() {
  return __PRETTY_FUNCTION__;
}

template <class View>
constexpr const char* view_function() {
  return __PRETTY_FUNCTION__;
}

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <class Member>
const Member& as(const void* member) {
  return *static_cast<const Member*>(member);
}

// The kind of a field follows from the type of its member.
template <class Member>
Field field_of_type() {
  Field field;
  if constexpr (std::is_same_v<Member, std::string>) {
    field.kind = FieldKind::Text;
    field.text_at = [](const void* at) -> std::string_view {
      return as<Member>(at);
    };
    field.count_at = [](const void* at) -> std::size_t {
      return as<Member>(at).empty() ? 0 : 1;
    };
  } else if constexpr (std::is_same_v<Member, base::Markup>) {
    field.kind = FieldKind::Markup;
    field.text_at = [](const void* at) -> std::string_view {
      return as<Member>(at).html;
    };
    field.count_at = [](const void* at) -> std::size_t {
      return as<Member>(at).html.empty() ? 0 : 1;
    };
  } else if constexpr (std::is_same_v<Member, bool>) {
    field.kind = FieldKind::Flag;
    field.count_at = [](const void* at) -> std::size_t {
      return as<Member>(at) ? 1 : 0;
    };
  } else if constexpr (IsVector<Member>::value) {
    field.kind = FieldKind::List;
    field.shape = &shape_of<typename Member::value_type>;
    field.count_at = [](const void* at) {
      return as<Member>(at).size();
    };
    field.item_at = [](const void* at, std::size_t i) -> const void* {
      return &as<Member>(at)[i];
    };
  } else if constexpr (IsOptional<Member>::value) {
    field.kind = FieldKind::Optional;
    field.shape = &shape_of<typename Member::value_type>;
    field.count_at = [](const void* at) -> std::size_t {
      return as<Member>(at) ? 1 : 0;
    };
    field.item_at = [](const void* at, std::size_t) -> const void* {
      return &*as<Member>(at);
    };
  } else {
    field.kind = FieldKind::Object;
    field.shape = &shape_of<Member>;
    field.count_at = [](const void*) -> std::size_t {
      return 1;
    };
    field.item_at = [](const void* at, std::size_t) {
      return at;
    };
  }
  return field;
}

template <class View, const auto&... Members>
Shape shape_with(MemberList<Members...>) {
  const auto address = [](const auto& part) {
    return reinterpret_cast<const char*>(&part);
  };
  Shape shape(view_function<View>(), typeid(View));
  (shape.add(field_of_type<std::remove_cvref_t<decltype(Members)>>(),
             member_function<Members>(),
             address(Members) - address(kSample<View>.view)),
   ...);
  return shape;
}

}  // namespace detail

template <class View>
const Shape& shape_of() {
  static const Shape kShape = detail::shape_with<View>(detail::members<View>());
  return kShape;
}

}  // namespace minhbach::render
