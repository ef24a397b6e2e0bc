#!/usr/bin/env bash
# Figures and their seals on the way to readers: a dry run comes before sealing; a seal that was never
# published can be taken back, one that was cannot, on whichever machine and with whichever target.
# shellcheck source=tests/publish/lib.sh
source "$(dirname -- "$0")/lib.sh"

# A theme with the words of progress.
cp -R -- "$repository/themes/default" "$office/themes/"
sed -i 's/^theme = .*/theme = "default"/; /^pages/d' "$office/site-data/site.toml"
data=$office/site-data/ke-hoach
cat >"$data/reporting_period.csv" <<'CSV'
id,kind,year,data_from,interval_from,closing,submission_due,publication_expected,basis_vi,basis_en
2022-Q1,quarter_1,2022,2021-12-15,2021-12-15,2022-03-14,2022-03-20,2022-03-25,Theo lịch báo cáo.,The reporting calendar.
CSV
cat >"$data/document.csv" <<'CSV'
id,number,issued,kind_vi,kind_en,is_public
bc-1,12/BC-S,2022-03-18,Báo cáo,Report,1
CSV
revisions() { # revisions LAST: the snapshots of the period
  printf 'period_id,revision,ruleset,illustrative,submitted,published,report_document_id\n'
  for ((i = 1; i <= $1; i++)); do printf '2022-Q1,%d,1,0,2022-03-18,2022-03-2%d,bc-1\n' "$i" "$i"; done
}
seal() { (cd -- "$office" && "$MINHBACH" seal) >"$top/out" 2>&1 || fail 'seal failed'; }
sealed() { { tail -n +2 -- "$data/sealed_revision.csv" 2>/dev/null || true; } | cut -d , -f 2 | sort | paste -sd ' '; }

# A day of publication that cannot be meant is told before it is sealed, and what was told is told once.
revisions 1 | sed 's/2022-03-21/2099-01-01/' >"$data/snapshot.csv"
run 0 --to local
says 'the day of publication is more than a year after'
run 0 --to local
says 'The same warnings about the data as last time'
if grep -q '2099' "$top/out"; then fail 'a warning was told twice'; fi

git init -q --bare -- "$top/kho.git"
mkdir -- "$top/cloud"
for target in "TARGET=folder|FOLDER=$top/folder" "TARGET=zip|FOLDER=$top/zip" "TARGET=git|REPOSITORY=$top/kho.git" "TARGET=rclone|REMOTE=:local:$top/cloud"; do
  tr '|' '\n' <<<"$target|ILLUSTRATIVE=omit" >"$office/site-data/publish.conf"
  rm -rf -- "$office/.publish" "$data"/sealed_*.csv
  revisions 1 >"$data/snapshot.csv"
  run 0 --dry-run
  says 'are not sealed'
  says 'Nothing is published there yet'
  run 1
  says 'are not sealed'
  says "is run as: $MINHBACH"

  # Sealed in error, seen by nobody.
  seal
  run 0 --drop-seals
  says 'Took back the seals, never published, of: ke-hoach 2022-Q1@1.'
  is 'what is left of the seals' "$(find "$data" -name 'sealed_*')" ''
  seal
  run 0
  run 0 --drop-seals
  says 'no seal was taken back'
  is 'sealed revisions' "$(sealed)" 1

  # The next one, on a machine that published nothing yet: only that is taken back.
  revisions 2 >"$data/snapshot.csv"
  seal
  is 'sealed revisions' "$(sealed)" '1 2'
  rm -rf -- "$office/.publish"
  run 0 --drop-seals
  says 'of: ke-hoach 2022-Q1@2.'
  is 'sealed revisions' "$(sealed)" 1
  (cd -- "$office" && "$MINHBACH" load --db "$top/check.sqlite") >"$top/out" 2>&1 || fail 'the tables do not load'
  seal
  run 0
  run 0 --drop-seals
  is 'sealed revisions' "$(sealed)" '1 2'
done

# Rolled back, it stays published: somebody may have noted its head.
tr '|' '\n' <<<"TARGET=folder|FOLDER=$top/folder|ILLUSTRATIVE=omit" >"$office/site-data/publish.conf"
run 1 --rollback
says 'ke-hoach 2022-Q1@2'
run 0 --rollback --take-back
rm -rf -- "$office/.publish"
run 0 --drop-seals
is 'sealed revisions after a rollback' "$(sealed)" '1 2'
finish
