#!/usr/bin/env bash
# tidy.sh SOURCE: clang-tidy over the generator and the unit tests, a layer at a time as the unity
# build groups it (a header is parsed once for all its users: minutes instead of an hour).
set -euo pipefail

cd -- "$1"
database=$(mktemp -d)
trap 'rm -rf -- "$database"' EXIT
cmake -S . -B "$database" -G Ninja -DCMAKE_BUILD_TYPE=Release -DMINHBACH_UNITY=ON -DMINHBACH_TESTS=ON \
  -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON >/dev/null
# GCC's own flags and the definitions of GCC builds mean nothing to clang.
sed -E -i 's/ -W(duplicated-cond|duplicated-branches|logical-op|useless-cast|suggest-override|cast-align=strict|catch-value=3|comma-subscript|bidi-chars=any|redundant-tags|ctor-dtor-privacy|shadow=local|no-restrict)//g; s/ -fcf-protection//g' \
  "$database/compile_commands.json"
# A group lies in the build folder, and its settings are looked for above it.
cp .clang-tidy "$database/.clang-tidy"
cp tests/.clang-tidy "$database/tests/.clang-tidy"

# A group includes sources, and sources define things: that is what it is for.
find "$database/generator" "$database/tests" -name 'unity_*.cxx' -print0 | sort -z |
  xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p "$database" \
    --checks=-bugprone-suspicious-include,-misc-definitions-in-headers 2>/dev/null
