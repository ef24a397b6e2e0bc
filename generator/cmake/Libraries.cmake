# Everything here is packaged by Debian 12; publish.sh installs it when it is missing.
find_package(fmt REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(tomlplusplus REQUIRED IMPORTED_TARGET tomlplusplus)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(libcrypto REQUIRED IMPORTED_TARGET libcrypto)
pkg_check_modules(cmark_gfm REQUIRED IMPORTED_TARGET libcmark-gfm)

pkg_check_modules(freetype2 REQUIRED IMPORTED_TARGET freetype2)
pkg_check_modules(libpng REQUIRED IMPORTED_TARGET libpng)
# Where a published site may lie.
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(zlib REQUIRED IMPORTED_TARGET zlib)
pkg_check_modules(libcurl REQUIRED libcurl)  # its header; verify/address_files.cpp loads the library
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)
# Serves a preview to the browser of this machine.
pkg_check_modules(microhttpd REQUIRED IMPORTED_TARGET libmicrohttpd)
pkg_check_modules(pugixml REQUIRED IMPORTED_TARGET pugixml)
# Packs the copies that a web server sends.
pkg_check_modules(libdeflate REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(brotli REQUIRED IMPORTED_TARGET libbrotlienc libbrotlidec)

# The extensions of cmark-gfm come without any package description.
find_library(CMARK_GFM_EXTENSIONS cmark-gfm-extensions REQUIRED)
add_library(cmark_gfm_extensions INTERFACE)
target_link_libraries(cmark_gfm_extensions INTERFACE ${CMARK_GFM_EXTENSIONS} PkgConfig::cmark_gfm)

# Reads our own manifests back.
find_path(NLOHMANN_INCLUDE nlohmann/json.hpp REQUIRED)

# Mustache is one header.
find_path(KAINJOW_INCLUDE kainjow/mustache.hpp REQUIRED)
