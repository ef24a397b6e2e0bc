#!/usr/bin/env bash
# Takes back seals that nobody was ever shown: sealed in error, and not published since. What was
# published is known from three places, and one that says so is enough: the target (every release it
# keeps), the list .publish/heads of what this machine published, and the site at ADDRESS. Sourced.
#
# A head binds every seal before it, so the newest that was published decides.
#
# shellcheck disable=SC2034,SC2153,SC2154,SC2317 # names and calls of the other parts

heads_in() { sed -nE 's/^.*,"?([0-9a-f]{64})"?\r?$/\1/p'; } # of sealed_revision.csv, on standard input
heads_of_site() { # heads_of_site FOLDER
  find "$1/data" -name '*sealed_revision.csv' -exec cat -- {} + 2>/dev/null | heads_in
}
remember_heads() { # remember_heads SITE: before it is sent, since a cut may leave it published
  heads_of_site "$1" >"$work/heads.new"
  [[ -s $work/heads.new ]] || return 0
  LC_ALL=C sort -u -- "$work/heads.new" .publish/heads 2>/dev/null >"$work/heads.all" || true
  cp -- "$work/heads.all" .publish/heads.part && mv -fT -- .publish/heads.part .publish/heads
}

heads_at_address() {
  local address=${setting[ADDRESS]%/} path
  file_at_address() { curl --location --fail --silent --connect-timeout 20 --header 'Cache-Control: no-cache' -- "$address/$1"; }
  sums_by file_at_address | cut -c 67- | grep 'sealed_revision\.csv$' | while read -r path; do
    file_at_address "$path" | heads_in
  done || true
}

# drop_seals: of every plan, those after the newest that was published.
drop_seals() {
  local table rows folder header dropped told=
  step "Hỏi những gì đã công bố tại $target_name" "Asking what was published at $target_name"
  {
    target_heads
    cat -- .publish/heads 2>/dev/null || true
    [[ -z ${setting[ADDRESS]:-} ]] || heads_at_address
  } >"$work/published"
  for table in site-data/*/sealed_revision.csv; do
    [[ -f $table ]] || continue
    folder=${table%/*} rows=${table%/*}/sealed_row.csv
    header=$(head -n 1 -- "$table" | tr -d '\r' | sed 's/^\xef\xbb\xbf//')
    [[ $header == period_id,revision,n,ruleset,report_number,root,head ]] ||
      refuse 1 "$table" 'bảng không còn như chương trình ghi' 'the table is not as the program wrote it' \
        'Lấy lại hai bảng niêm phong (git checkout) rồi làm lại.' 'Take the two tables of seals again (git checkout), then run this again.'
    awk -F , -v OFS=, 'FILENAME == ARGV[1] { known[$1] = 1; next }
      FNR > 1 { gsub(/[\r"]/, "", $NF); if ($NF in known && $3 + 0 > last) last = $3 + 0; line[FNR] = $1 "," $2; n[FNR] = $3 + 0 }
      END { for (i in line) if (n[i] > last) print line[i] }' "$work/published" "$table" | LC_ALL=C sort >"$work/dropped"
    [[ -s $work/dropped ]] || continue
    for dropped in "$rows" "$table"; do # the rows first: without a chain they are no seals
      awk -F , 'FILENAME == ARGV[1] { gone[$0] = 1; next } FNR == 1 || !(($1 "," $2) in gone)' "$work/dropped" "$dropped" >"$work/kept"
      if (($(wc -l <"$work/kept") > 1)); then cp -- "$work/kept" "$dropped"; else rm -- "$dropped"; fi
    done
    told+="${told:+; }${folder##*/} $(sed 's/,/@/' "$work/dropped" | paste -sd ' ')"
  done
  if [[ -n $told ]]; then
    say "Đã gỡ niêm phong chưa từng công bố của: $told." "Took back the seals, never published, of: $told."
  else
    say 'Mọi bản đã niêm phong đều đã công bố; không gỡ gì.' 'Every sealed revision was published; no seal was taken back.'
  fi
}
