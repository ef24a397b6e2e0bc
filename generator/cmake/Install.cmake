# `cmake --install` and, by CPack, a Debian package. The program finds schema, prose and themes beside
# itself (share/minhbach), so an office needs a folder with nothing but its site-data/.
include(GNUInstallDirs)
set(share "${CMAKE_INSTALL_DATADIR}/minhbach")
install(TARGETS minhbach RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(DIRECTORY themes servers generator/new-site DESTINATION "${share}")
# What was found on the pages of one site is said on no other.
install(DIRECTORY content DESTINATION "${share}" PATTERN accessibility.results.toml EXCLUDE)
install(FILES site-data/schema.sql site-data/publish.conf.example DESTINATION "${share}")
install(DIRECTORY generator/publish DESTINATION "${share}")
install(PROGRAMS publish.sh DESTINATION "${CMAKE_INSTALL_BINDIR}" RENAME minhbach-publish)
install(FILES README.md README.vi.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME minhbach)
set(CPACK_PACKAGE_CONTACT "Minh Bạch <https://example.invalid/minhbach>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)  # the packages of the libraries it links to
set(CPACK_DEBIAN_PACKAGE_DEPENDS libcurl4)  # and of the one it loads when asked to
include(CPack)
