#!/usr/bin/env bash
# A ZIP file for the operator of a portal: same site, same bytes, whatever the day; whole when unpacked.
# shellcheck source=tests/publish/lib.sh
source "$(dirname -- "$0")/lib.sh"

settings TARGET=zip "FOLDER=$top/Giao cổng" KEEP=2 ILLUSTRATIVE=omit
run 0
zip=$(find "$top/Giao cổng" -name '*.zip')
(cd -- "$top/Giao cổng" && sha256sum --check --quiet --strict -- *.sha256) || fail 'not the SHA-256 beside it'
unzip -q "$zip" -d "$top/unpacked"
whole "$top/unpacked"
[[ -n $(find "$top/unpacked" -name 'Toàn văn 1.txt') ]] || fail 'a Vietnamese name was changed'
sum=$(sha256sum <"$zip")
run 0
says 'is this already'

# Another machine, another day, another time zone: the same bytes.
rm -rf -- "$top/Giao cổng" "$office/.publish"
find "$office" -exec touch --date=2031-02-03 -- {} +
TZ=Asia/Ho_Chi_Minh run 0
is 'the ZIP of another day' "$(sha256sum <"$(find "$top/Giao cổng" -name '*.zip')")" "$sum"

for word in hai ba; do
  edit "$word"
  run 0
done
is 'the files that are kept' "$(find "$top/Giao cổng" -name '*.zip' -printf '%f\n' | cut -c 1-13 | sort | paste -sd ' ')" 'minhbach-0002 minhbach-0003'
run 0 --list
says 'minhbach-0003-'
run 1 --rollback
says 'Ask the operator to put up one of those before'

# No room: a limit on the size of a file stands for a full disk. What was made before is whole.
edit bốn
(ulimit -f 40 && run 3) || fail 'no failure where there is no room'
is 'the files after a full disk' "$(find "$top/Giao cổng" -name '*.zip' -printf '%f\n' | wc -l)" 2
run 0
finish
