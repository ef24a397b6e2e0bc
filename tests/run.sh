#!/usr/bin/env bash
# tests/run.sh [--quick | --full] [ctest arguments]
# Installs what is missing, builds, runs the tests. --quick leaves out the browser and the slow
# campaigns; --full adds the lint and the long campaigns. The last line is the verdict of ctest.
set -euo pipefail

cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.."

labels=(-LE '^full$')
case ${1:-} in
  --quick)
    labels=(-LE '^(full|browser|slow)$')
    shift
    ;;
  --full)
    labels=()
    shift
    ;;
  -h | --help)
    sed -n '2,4s/^# //p' tests/run.sh
    exit 0
    ;;
esac

generator/cmake/install-packages.sh generator/cmake/packages.txt tests/packages.txt

# npm keeps a copy of the lock file of what it installed last.
stamp=tests/node_modules/.installed-lock
if ! cmp -s tests/package-lock.json "$stamp"; then
  (cd tests && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null)
  cp -- tests/package-lock.json "$stamp"
fi

# The program is compiled once, for the site and for its tests.
build=build/release
generator/cmake/configure.sh -DMINHBACH_TESTS=ON
cmake --build "$build" --parallel "$(nproc)"

# One test more than there are processors: browsers wait more than they work.
out=$build/ctest.log
code=0
ctest --test-dir "$build" --output-on-failure --no-tests=error --no-label-summary \
  --parallel "$(($(nproc) + 1))" "${labels[@]}" "$@" | tee -- "$out" || code=$?
grep '% tests passed' "$out" || echo "ctest: $code"
exit "$code"
