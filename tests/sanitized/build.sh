#!/usr/bin/env bash
# build.sh PRESET TARGET...: builds the program with a sanitizer, in a folder of its own (build/PRESET).
set -euo pipefail

cd -- "${REPOSITORY:?}"
preset=$1
shift
# A folder that was moved or copied has a cache that speaks of the old place.
fresh=()
grep -qsxF -- "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "build/$preset/CMakeCache.txt" || fresh=(--fresh)
cmake "${fresh[@]}" --preset "$preset"
cmake --build "build/$preset" --parallel "$(nproc)" --target "$@"
