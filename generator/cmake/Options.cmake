# One interface target, so that no flag of ours reaches third-party code.
add_library(minhbach_options INTERFACE)

target_compile_options(minhbach_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wold-style-cast -Wcast-qual
  -Wformat=2 -Wundef -Wdouble-promotion -Wimplicit-fallthrough -Wnon-virtual-dtor
  -Woverloaded-virtual -Wextra-semi -Wmissing-declarations -Wredundant-decls -Wswitch-enum -Wvla
  -Wfloat-equal -Wdate-time -Wmismatched-tags -Wzero-as-null-pointer-constant -Wunused-macros
  # The same binary from any folder.
  "-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=")
# Where files are compiled in groups, a local name may meet a file-local one of a neighbour.
if(MINHBACH_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(minhbach_options INTERFACE -Wshadow=local)
else()
  target_compile_options(minhbach_options INTERFACE -Wshadow)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(minhbach_options INTERFACE
    -Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wuseless-cast -Wsuggest-override
    -Wcast-align=strict -Wcatch-value=3 -Wcomma-subscript -Wbidi-chars=any -Wredundant-tags
    -Wctor-dtor-privacy
    # False alarms of GCC 12 on std::string (its bug 105329).
    -Wno-restrict)
endif()
# One compiler, one set of warnings: the same objects serve the site and the tests, so there is no
# second compile that only looks for warnings. Another compiler may warn of more, and still builds.
if(MINHBACH_WARNINGS STREQUAL "errors" OR (MINHBACH_WARNINGS STREQUAL "auto" AND
   CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION MATCHES "^12[.]"))
  target_compile_options(minhbach_options INTERFACE -Werror)
endif()

# Hardening: assertions of the standard library while developing, a fortified C library in release.
target_compile_definitions(minhbach_options INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
target_compile_options(minhbach_options INTERFACE
  $<$<CONFIG:Release>:-fstack-protector-strong -fstack-clash-protection -fcf-protection>)

if(MINHBACH_SANITIZE)
  add_compile_options(-fsanitize=${MINHBACH_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${MINHBACH_SANITIZE})
else()
  target_compile_definitions(minhbach_options INTERFACE $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
