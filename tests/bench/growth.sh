#!/bin/bash
# Ten times the plans cost at most eleven times the work, and no stage costs a fifth more than it did.
# Work is counted in instructions (callgrind), not in time: what else the machine does changes nothing. The C
# library and libcrypto choose code by the processor and are asked for the plain one; how far counts of two
# machines agree was not tried: a machine of another kind writes expected.tsv anew first.
#   UPDATE_EXPECTED=1 bench/growth.sh    writes expected.tsv anew, after an intended change
#   PLANS=1 bench/growth.sh              one plan only: no growth, but each stage held to expected.tsv
set -euo pipefail
cd "$(dirname "$0")"
program=${MINHBACH:-../../build/release/minhbach}
repository=$(cd ../.. && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

fail() { echo "FAILED: $*"; failed=1; }

# stage plans → instructions
counted() {
  local stage=$1 plans=$2
  shift 2
  env OPENSSL_ia32cap=0:0 GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2_Usable,-AVX512F_Usable,-AVX2,-AVX512F,-ERMS \
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$stage" "$@" --root "$work/root" >"$work/said" 2>&1 ||
    { cat "$work/said"; echo "FAILED: $stage with $plans plans"; exit 1; }
  sed -n 's/^==[0-9]*== Collected : \([0-9]*\)$/\1/p' "$work/said" >"$work/$stage.$plans"
}

# The default theme and prose without links to a plan that is not there.
mkdir -p "$work/root"
cp -r "$repository/themes" "$work/root/themes"
cp -r "$repository/content" "$work/root/content"
for plans in ${PLANS:-1 10}; do
  data=$work/data.$plans
  database=$work/$plans.sqlite
  node plans.mjs "$plans" 43 "$data"
  rm -rf "$work/root/site-data"
  mv "$data" "$work/root/site-data"
  counted load "$plans" "$work/root/site-data" --db "$database"
  counted check "$plans" --db "$database" --jobs 1
  counted build "$plans" --db "$database" --jobs 1 --out "$work/public.$plans"
  /usr/bin/time -f "build of $plans plans: peak memory %M kB" \
    "$program" build --db "$database" --root "$work/root" --jobs 4 --out "$work/again.$plans" 2>&1 >/dev/null | grep -v '^$' | tail -1
  diff -rq "$work/public.$plans" "$work/again.$plans" >"$work/differences" ||
    fail "--jobs 1 and --jobs 4 differ: $(head -3 "$work/differences")"
done

for stage in load check build; do
  one=$(<"$work/$stage.1")
  echo "$stage: $one instructions for 1 plan"
  if [[ -e $work/$stage.10 ]]; then
    ten=$(<"$work/$stage.10")
    echo "$stage: $ten instructions for 10 plans: $(awk "BEGIN { printf \"%.2f\", $ten / $one }") times"
    ((ten <= 11 * one)) || fail "$stage: more than 11 times the instructions for 10 times the plans"
  fi
  if [[ -z ${UPDATE_EXPECTED:-} ]]; then
    expected=$(awk -v stage="$stage" '$1 == stage { print $2 }' expected.tsv)
    [[ -n $expected ]] || { fail "$stage: not in expected.tsv"; continue; }
    ((one * 100 <= expected * 120)) || fail "$stage: $one instructions for 1 plan, more than a fifth above the $expected expected"
  fi
done
if [[ -n ${UPDATE_EXPECTED:-} && -z ${CI:-} && $failed == 0 ]]; then
  for stage in load check build; do printf '%s\t%s\n' "$stage" "$(<"$work/$stage.1")"; done >expected.tsv
fi
exit $failed
