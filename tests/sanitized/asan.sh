#!/usr/bin/env bash
# asan.sh: unit tests, golden sites, broken inputs and commands with the address and undefined behaviour
# sanitizers, then inputs made at random for every parser.
set -euo pipefail
build=${REPOSITORY:?}/build/asan

# In one process: the beginning of one takes half a second. Not the laws over plans changed at random:
# they repeat for minutes what other tests do once.
(cd -- "$build/tests/unit" && ./minhbach_unit_tests '~law*' -w NoTests)

# What passes is only counted.
ctest --test-dir "$build" --label-regex '^(golden|broken|cli|fuzz)$' --no-tests=error --output-on-failure \
  --parallel "$(nproc)" | sed -E '/ Passed +[0-9.]+ sec$/d; /^ +Start +[0-9]+: /d'
