#!/bin/bash
# What each task of a plan adds to the peak memory of a command: twice the tasks, and the difference is theirs alone.
# Measured: 49 kB in check and 52 in build; before facts, tables and judgements were made compact it was 153 and 193.
# (bench/large.sh measures a plan of 10,000 tasks itself.)
set -euo pipefail
cd "$(dirname "$0")"
program=${MINHBACH:-../../build/release/minhbach}
repository=$(cd ../.. && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
few=500
declare -A most=([check]=55 [build]=57)
failed=0

# tasks stage arguments… → kB
peak() {
  local tasks=$1 stage=$2
  shift 2
  /usr/bin/time -f %M -o "$work/$stage.$tasks" "$program" "$stage" "$@" --jobs 2 --root "$work/$tasks" --db "$work/$tasks.sqlite" \
    >"$work/said" 2>&1 || { tail -5 "$work/said"; echo "FAILED: $stage of $tasks tasks"; exit 1; }
}

for tasks in "$few" $((2 * few)); do
  mkdir "$work/$tasks"
  cp -r "$repository/themes" "$repository/content" "$work/$tasks"
  node plans.mjs 1 "$tasks" "$work/$tasks/site-data"
  "$program" load "$work/$tasks/site-data" --root "$work/$tasks" --db "$work/$tasks.sqlite" >/dev/null 2>&1
  peak "$tasks" check
  peak "$tasks" build --out "$work/$tasks/public"
done
for stage in check build; do
  each=$((($(<"$work/$stage.$((2 * few))") - $(<"$work/$stage.$few")) / few))
  echo "$stage: $each kB for each task, $(<"$work/$stage.$((2 * few))") kB for $((2 * few))"
  if ((each > ${most[$stage]})); then
    echo "FAILED: $stage: more than ${most[$stage]} kB for each task"
    failed=1
  fi
done
exit $failed
