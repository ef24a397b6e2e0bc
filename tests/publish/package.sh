#!/usr/bin/env bash
# The Debian package, unpacked into a root of its own: from a folder that holds nothing but a
# site-data/ it builds the same site as the repository. And `cmake --install`, into another one.
set -euo pipefail

repository=${REPOSITORY:?}
build=${BUILD:?}
top=$(mktemp -d)
trap 'rm -rf -- "$top"' EXIT

fail() {
  printf 'package: %s\n' "$*" >&2
  exit 1
}
office() { # office PREFIX: its own folder, built by the program installed below PREFIX
  local folder="$top/Văn phòng $((++offices))"
  mkdir -p -- "$folder"
  cp -R -- "$repository/site-data" "$folder/"
  rm -f -- "$folder"/site-data/*.sqlite* "$folder/site-data/schema.sql"
  (cd -- "$folder" && env -i PATH="$PATH" LC_ALL=C "$1/bin/minhbach-publish") >"$top/out" 2>&1 </dev/null || {
    cat -- "$top/out"
    fail 'the installed program built no site'
  }
  [[ -z $(find "$folder" -mindepth 1 -maxdepth 1 ! -name site-data ! -name public ! -name '.public.*') ]] ||
    fail 'something else than the site lies in the folder'
  diff -rq -- "$expected" "$folder/public" || fail 'not the same site'
}
offices=0

# What the repository builds, by the program that is not installed. What was found on its pages is
# said of no other site.
expected=$top/expected
source=$top/source
mkdir -- "$source"
cp -R -- "$repository/content" "$repository/site-data" "$repository/themes" "$source/"
rm -f -- "$source/content/accessibility.results.toml"
"$build/minhbach" load --root "$source" --db "$top/plans.sqlite" >/dev/null 2>&1
"$build/minhbach" build --root "$source" --db "$top/plans.sqlite" --out "$expected" >/dev/null

(cd -- "$build" && cpack -G DEB -B "$top/package") >"$top/out" 2>&1 || {
  cat -- "$top/out"
  fail 'cpack'
}
package=$(find "$top/package" -maxdepth 1 -name 'minhbach_*.deb')
[[ -f $package ]] || fail 'no package'
dpkg-deb --field "$package" Depends | grep -q libsqlite3-0 || fail 'the package does not name what it needs'
dpkg-deb --extract "$package" "$top/root"
office "$top/root/usr"
[[ -f $top/root/usr/share/minhbach/servers/nginx.conf ]] || fail 'the settings for servers are not in it'

cmake --install "$build" --prefix "$top/prefix" >/dev/null
office "$top/prefix"
printf 'package: %s\n' "$(basename -- "$package")"
