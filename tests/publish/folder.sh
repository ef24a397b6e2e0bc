#!/usr/bin/env bash
# Releases in a folder of this machine, served by a real nginx: published, published again, dry run,
# rolled back, pruned; a reader who asks without a pause meets no gap.
# shellcheck source=tests/publish/lib.sh
source "$(dirname -- "$0")/lib.sh"

folder="$top/srv/trang của Sở"
port=$(free_port)
settings TARGET=folder "FOLDER=$folder" KEEP=3 ILLUSTRATIVE=omit "ADDRESS=http://127.0.0.1:$port" 'BY=Văn phòng Sở'
mkdir -p -- "$top/srv"
cat >"$top/nginx.conf" <<CONF
daemon off; master_process off; pid "$top/nginx.pid"; error_log "$top/nginx.log";
events {}
http { access_log off; client_body_temp_path "$top/t"; proxy_temp_path "$top/t"; fastcgi_temp_path "$top/t"; uwsgi_temp_path "$top/t"; scgi_temp_path "$top/t";
  server { listen 127.0.0.1:$port; root "$folder/current"; } }
CONF
/usr/sbin/nginx -c "$top/nginx.conf" -e stderr 2>/dev/null &
served+=($!)
until_open "$port"

run 0 --dry-run
says 'Nothing is published there yet.'
[[ ! -e $folder ]] || fail 'a dry run made the folder'
run 0
says 'Published as 0001-'
says 'Readers get every file as it is'
says 'pages added'
says 'other files added' # and none of them "differs"
whole "$folder/current"
linked "$folder/current"
[[ ! -e $folder/current/vi/minh-hoa ]] || fail 'the illustrative plan was published'
first=$(readlink -- "$folder/current")

before=$(find "$folder/releases" -printf '%p %i %T@\n' | sort | sha256sum)
run 0
says 'is this already; nothing to do'
is 'what a second run left' "$(find "$folder/releases" -printf '%p %i %T@\n' | sort | sha256sum)" "$before"

# A page was changed on the server, its list was not: it is seen and sent again, a reader gets it right.
printf 'sai\n' >"$folder/current/vi/gioi-thieu.html"
run 0 --dry-run
says 'were changed or damaged'
run 0
says 'Published again as 0002-'
says 'Readers get every file as it is'
whole "$folder/current"
first=$(readlink -- "$folder/current")

edit hai
run 0 --dry-run
says '2 pages changed'
is 'what stands where what is published was built' "$(grep -c 'hai' "$office/.publish/site/vi/gioi-thieu.html")" 0
says '~ vi/gioi-thieu.html'
says '~ en/about.html'
is 'the release after a dry run' "$(readlink -- "$folder/current")" "$first"
LC_ALL='' LANG=vi_VN.UTF-8 run 0 --dry-run
says 'người đọc sẽ thấy: sửa 2 trang'

# A reader asks for two files that changed, all the time.
(while [[ ! -e $top/enough ]]; do curl -fsS -o /dev/null "http://127.0.0.1:$port/vi/gioi-thieu.html" || echo gap; done) >"$top/reader" 2>&1 &
reader=$!
run 0
second=$(readlink -- "$folder/current")
run 0 --rollback
is 'after a rollback' "$(readlink -- "$folder/current")" "$first"
says 'Readers get every file as it is'
touch -- "$top/enough"
wait "$reader"
is 'what a reader met' "$(cat -- "$top/reader")" ''
is 'a file that did not change is linked' "$(stat -c %i "$folder/$second/vi/index.html")" "$(stat -c %i "$folder/$first/vi/index.html")"
run 0 --rollback "${second##*/}"
run 1 --rollback 0009-00000000
says 'no such release'
run 0 --list
says "* ${second##*/}"
says $'Văn phòng Sở\trolled back\t'
is 'lines of the log' "$(wc -l <"$folder/publish.log")" 5

# A rollback across a correction gives readers the wrong figure again: it names it and asks.
cat >"$office/site-data/ke-hoach/correction.csv" <<'CSV'
id,kind,made_on,period_id,task_id,target_id,before_vi,before_en,after_vi,after_en,reason_vi,reason_en,approved_by_vi,approved_by_en
DC01,correction,2023-01-05,,,,3 nhiệm vụ,3 tasks,2 nhiệm vụ,2 tasks,Đếm hai lần.,Counted twice.,Chánh Văn phòng,Head of the Office
CSV
run 0
corrected=$(readlink -- "$folder/current")
run 1 --rollback
says 'take back these published figures or corrections: ke-hoach DC01'
is 'after a rollback that was not made' "$(readlink -- "$folder/current")" "$corrected"
run 0 --rollback --take-back
run 0 --rollback "${corrected##*/}"

# The oldest go, the numbers are not used again.
for word in ba bốn năm; do
  edit "$word"
  run 0
done
is 'the releases that are kept' "$(find "$folder/releases" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | cut -c 1-4 | sort | paste -sd ' ')" '0005 0006 0007'
is 'lists of those that went' "$(find "$folder/releases" -name '*.sha256' | wc -l)" 3

# What is served was damaged: a rollback to it is refused; the next publication starts from whole files.
damaged=$(cd -- "$folder/releases" && find . -maxdepth 1 -name '0006-*' -type d)
rm -f -- "$folder/releases/$damaged/index.html"
run 3 --rollback
says 'are not those of the manifest'
whole "$folder/current"

# Cut between the switch and the log, between two steps of removing, before a whole release was
# switched in: nothing is lost, nothing half is kept.
live=$(readlink -- "$folder/current")
sed -i '$d' "$folder/publish.log"
cp -al -- "$folder/$live" "$folder/releases/0099-00000000"
cp -- "$folder/$live.sha256" "$folder/releases/0099-00000000.sha256"
rm -- "$folder/releases"/0005-*.sha256
run 0
is 'the end of the log' "$(tail -n 1 "$folder/publish.log" | cut -f 3,5)" "resumed"$'\t'"${live##*/}"
is 'the releases that are kept' "$(find "$folder/releases" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | cut -c 1-4 | sort | paste -sd ' ')" '0006 0007'

# What a cut left of another site, and bytes that change on their way.
mkdir -p -- "$folder/releases/incoming/vi" "$top/traps"
printf 'thừa\n' >"$folder/releases/incoming/vi/thua.html"
edit sáu
run 0
whole "$folder/current"
before=$(readlink -- "$folder/current")
printf '#!/bin/bash\n%q "$@" && if [[ -d %q ]]; then printf x >>%q; fi\n' "$(command -v rsync)" \
  "$folder/releases/incoming/vi" "$folder/releases/incoming/vi/gioi-thieu.html" >"$top/traps/rsync"
chmod +x "$top/traps/rsync"
edit bảy
PATH=$top/traps:$PATH run 3
says 'are not those of the manifest'
is 'what is served' "$(readlink -- "$folder/current")" "$before"
run 0
whole "$folder/current"

# A folder with other things in it is not taken.
mkdir -- "$top/home"
touch -- "$top/home/thesis.odt"
PUBLISH_FOLDER=$top/home run 1
says 'this folder holds other things'
is 'what lies in it' "$(ls -A -- "$top/home")" thesis.odt
# An address that serves something else.
PUBLISH_ADDRESS=http://127.0.0.1:$port/vi run 3
says 'published, but at this address'
finish
