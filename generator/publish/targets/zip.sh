#!/usr/bin/env bash
# TARGET=zip: one file for the operator of a portal, with its SHA-256 beside it. Same site, same bytes.
# Sourced.
#
# shellcheck disable=SC2034,SC2153,SC2154,SC2317 # names and calls of the other parts

address_rounds=0 # readers get it once the operator has put it up

target_check() {
  need zip zip unzip
  need unzip zip unzip
  setting[FOLDER]=$(readlink -m -- "${setting[FOLDER]:-zip}")
  target_name=${setting[FOLDER]}
}

zips() { # finished ones, the oldest first
  local file
  for file in "${setting[FOLDER]}"/minhbach-[0-9][0-9][0-9][0-9]-*.zip; do
    [[ ! -f $file.sha256 ]] || printf '%s\n' "$file"
  done
}
newest_zip() { zips | tail -n 1; }
target_sums() {
  local zip
  zip=$(newest_zip)
  file_of_zip() { unzip -p -- "$zip" "$1" 2>/dev/null; }
  [[ -z $zip ]] || sums_by file_of_zip
}

target_heads() {
  local zip
  while read -r zip; do
    unzip -p -- "$zip" 'data/*sealed_revision.csv' 2>/dev/null | heads_in
  done < <(zips)
}

target_publish() { # target_publish SITE SUMS
  local folder=${setting[FOLDER]} last name
  mkdir -p -- "$folder" || exit 3
  rm -f -- "$folder"/.minhbach.zip.part
  target_sums >"$work/served"
  if cmp -s -- "$work/served" "$2" && (cd -- "$folder" && sha256sum --check --quiet --strict -- "$(newest_zip).sha256" >&2); then
    say "$(newest_zip) đã đúng như bản này; không có gì phải làm." "$(newest_zip) is this already; nothing to do."
    return
  fi
  last=$(newest_zip)
  last=${last##*/minhbach-}
  name=$(printf 'minhbach-%04d-%s.zip' "$((10#0${last%%-*} + 1))" "$(sha256sum <"$2" | cut -c 1-8)")
  step 'Nén' 'Packing'
  # Times, owners and the order of a folder are no part of a site.
  cp -R -- "$1" "$work/site"
  find "$work/site" -exec touch --no-dereference --date=1980-01-01T00:00:00Z -- {} +
  find "$work/site" -type f -exec chmod 644 -- {} +
  (cd -- "$work/site" && cut -c 67- "$2" | TZ=UTC LC_ALL=C.UTF-8 zip -q -X -9 -@ "$work/site.zip") || zip_failed
  cp -- "$work/site.zip" "$folder/.minhbach.zip.part" || zip_failed
  step 'Giải nén thử và so với bản kê' 'Unpacking and comparing with the manifest'
  { unzip -q "$folder/.minhbach.zip.part" -d "$work/unpacked" && holds "$work/unpacked" "$2"; } || zip_failed
  mv -fT -- "$folder/.minhbach.zip.part" "$folder/$name"
  (cd -- "$folder" && sha256sum -- "$name" >"$work/zip.sha256") && mv -fT -- "$work/zip.sha256" "$folder/$name.sha256"
  printf '%s\t%s\tpublished\t%s\t%s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$setting_by" "${last:+minhbach-}${last:--}" "$name" >>"$folder/publish.log"
  zips | head -n "-${setting[KEEP]}" | while read -r last; do rm -f -- "$last.sha256" "$last"; done
  say "Gửi cho đơn vị vận hành cổng: $folder/$name và $name.sha256: $(changes_in_short "$work/served" "$2")." \
    "To be handed to the operator of the portal: $folder/$name and $name.sha256: $(changes_in_short "$work/served" "$2")."
}
zip_failed() {
  refuse 3 "$target_name" 'không tạo được tệp ZIP; các tệp trước vẫn nguyên vẹn' 'the ZIP file could not be made; those before are whole' \
    'Xem thông báo ở trên (ổ đĩa đầy, không có quyền ghi …), sửa rồi chạy lại.' \
    'See the message above (disk full, no permission to write …), mend it and run this again.'
}

target_rollback() {
  refuse 1 "$target_name" 'tệp ZIP được người vận hành cổng đưa lên, không chuyển từ đây được' \
    'a ZIP file is put up by the operator of the portal and cannot be switched from here' \
    "Đề nghị đơn vị đó dùng lại một tệp trước: $(zips | head -n -1 | tail -n 1)" \
    "Ask the operator to put up one of those before: $(zips | head -n -1 | tail -n 1)"
}
target_list() {
  say "Các tệp tại $target_name, rồi nhật ký" "Files at $target_name, then the log"
  zips | sed 's|.*/|  |'
  printf '\n'
  cat -- "${setting[FOLDER]}/publish.log" 2>/dev/null || true
}
