#!/usr/bin/env bash
# configure.sh [-DOPTION=VALUE...]: prepares build/release where it is not prepared yet, or not with
# these options. What is compiled there serves publish.sh and tests/run.sh alike.
set -euo pipefail
cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/../.."

build=build/release
mkdir -p -- "$build"
cached() { # cached LINE: whether the folder was configured with it
  grep -qsxF -- "$1" "$build/CMakeCache.txt"
}

ready=yes
fresh=()
# A folder that was moved or copied has a cache that speaks of the old place.
if [[ ! -f $build/build.ninja ]] || ! cached "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD"; then
  ready=no
  fresh=(--fresh)
fi
for option in "$@"; do
  name=${option#-D}
  cached "${name%%=*}:BOOL=${name#*=}" || ready=no
done
[[ $ready == yes ]] && exit 0

log=$build/configure.log
if ! cmake "${fresh[@]}" --preset release "$@" >"$log" 2>&1 </dev/null; then
  cat -- "$log" >&2
  exit 3
fi
