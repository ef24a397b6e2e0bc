#!/usr/bin/env bash
# tidy.sh SOURCE BUILD: clang-tidy over every source file of the generator and the unit tests.
set -euo pipefail

cd -- "$1"
build=$2
# GCC's own flags and the definitions of GCC builds mean nothing to clang.
database=$(mktemp -d)
trap 'rm -rf -- "$database"' EXIT
sed -E 's/ -W(duplicated-cond|duplicated-branches|logical-op|useless-cast|suggest-override|cast-align=strict|catch-value=3|comma-subscript|bidi-chars=any|redundant-tags|ctor-dtor-privacy)//g; s/ -fcf-protection//g' \
  "$build/compile_commands.json" >"$database/compile_commands.json"
find generator tests/unit -name '*.cpp' ! -name main.cpp -print0 | sort -z |
  xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p "$database" 2>/dev/null
