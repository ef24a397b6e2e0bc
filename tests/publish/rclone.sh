#!/usr/bin/env bash
# WebDAV and object storage through rclone: the order of the files, a cut at any instant, what is not
# ours. The WebDAV server is rclone's own; the object storage is fake-s3.mjs. Their folders are looked
# at directly: no page may ever point at what is not there.
# shellcheck source=tests/publish/lib.sh
source "$(dirname -- "$0")/lib.sh"

store=$top/store
mkdir -- "$store"
port=$(free_port)
kind=${1:-webdav}
export RCLONE_CONFIG=$top/rclone.conf
start() {
  if [[ $kind == webdav ]]; then
    rclone serve webdav "$store" --addr "127.0.0.1:$port" >/dev/null 2>&1 &
  else
    node "$(dirname -- "$0")/fake-s3.mjs" "$store" "$port" &
  fi
  served+=($!)
  server=$!
  disown "$server" # the shell would tell its death
  until_open "$port"
}
if [[ $kind == webdav ]]; then
  printf '[kho]\ntype = webdav\nurl = http://127.0.0.1:%s\nvendor = other\n' "$port" >"$RCLONE_CONFIG"
else
  printf '[kho]\ntype = s3\nprovider = Other\naccess_key_id = a\nsecret_access_key = b\nendpoint = http://127.0.0.1:%s\nforce_path_style = true\n' \
    "$port" >"$RCLONE_CONFIG"
fi
start
mkdir -p -- "$store/goc/trang"
printf 'không phải của trang\n' >"$store/goc/trang/rieng.txt"
settings TARGET=rclone REMOTE=kho:goc/trang ILLUSTRATIVE=omit
live=$store/goc/trang
ours=(.minhbach/files rieng.txt)

run 0 --dry-run
says 'Nothing is published there yet.'
run 0
whole "$live" "${ours[@]}"
linked "$live"
run 0
says 'is this already'

# A page goes, its file with it; the style sheet of the generation before stays, that before it goes.
style() { find "$live/assets" -name 'site.*.css' | wc -l; }
printf '/* hai */\n' >>"$office/themes/thu/static/site.css"
[[ -n $(find "$live" -name 'Toàn văn*') ]] || fail 'a name with blanks was not published'
rm -rf -- "$office/.publish"
sed -i '2s/Toàn văn 1.txt$//' "$office/site-data/ke-hoach/plan.csv"
edit hai
run 0 --dry-run
says '~ vi/gioi-thieu.html'
run 0
is 'style sheets after a change' "$(style)" 2
[[ -z $(find "$live" -name 'Toàn văn*') ]] || fail 'a file that is gone is still there'
printf '/* ba */\n' >>"$office/themes/thu/static/site.css"
rm -rf -- "$office/.publish"
run 0
is 'style sheets after another' "$(style)" 2
[[ -f $live/rieng.txt ]] || fail 'a file that is not ours was taken away'

# Packed copies come and go with the wish for them, and nobody is told they were data.
sed -i '1i compressed = "both"' "$office/site-data/site.toml"
run 0 --dry-run
says 'only the appearance or packed copies differ'
run 0
is 'packed copies of the page of entry' "$(find "$live/vi" -maxdepth 1 -name 'index.html.*' | wc -l)" 2
gzip -dc <"$live/vi/index.html.gz" | cmp -s - "$live/vi/index.html" || fail 'a packed copy says something else'
edit nén
run 0
gzip -dc <"$live/vi/gioi-thieu.html.gz" | grep -q 'Một câu: nén' || fail 'the packed copy of a page stayed as it was'
sed -i '1d' "$office/site-data/site.toml"
run 0
is 'packed copies that nobody wants' "$(find "$live" -name '*.html.*' | wc -l)" 0

# Somebody changes a page there, without another size: it is noticed and put right.
sed -i 's/Một câu/Một cãu/' "$live/vi/gioi-thieu.html"
run 0
says 'Sending 1 file again that differed from the manifest'
if grep -q 'Một cãu' "$live/vi/gioi-thieu.html"; then fail 'a changed page stayed'; fi

# The server goes away at several instants: links lead somewhere, and the next run puts it right.
failed=0
# A page comes, and goes.
for change in 'page.* added' 'page.* removed'; do
  toggle_pages
  run 0
  grep -q "$change" "$top/out" || fail "not $change"
  if grep -q 'again that differed' "$top/out"; then fail 'not everything was sent in order'; fi
  mapfile -t before < <(grep '^assets/' "$live/.minhbach/files")
  whole "$live" "${ours[@]}" "${before[@]}"
  linked "$live"
done

for cut in 3 6 9 12 15; do
  edit "lần $cut"
  toggle_pages
  printf '/* %s */\n' "$cut" >>"$office/themes/thu/static/site.css"
  (
    sleep "$((cut / 10)).$((cut % 10))"
    kill -KILL "$server"
  ) &
  cutter=$!
  code=0
  (cd -- "$office" && "$top/bin/minhbach-publish") </dev/null >"$top/out" 2>&1 || code=$?
  [[ $code == 0 || $code == 3 ]] || fail "cut $cut ended with $code"
  ((code == 0)) || failed=$((failed + 1))
  wait "$cutter"
  linked "$live"
  start
done
((failed > 1)) || fail "only $failed of five cuts met a publication"
run 0
linked "$live"
is 'what differs from the site' "$(diff -rq "$office/.publish/site" "$live" | grep -v 'Only in .*\(trang: \(.minhbach\|rieng.txt\)\|assets: \)')" ''

kill "$server"
run 3 --dry-run
says 'what is there cannot be asked'
run 1 --rollback
says 'keeps no release before'

# A password that lies in git.
cp -- "$RCLONE_CONFIG" "$office/rclone.conf"
git init -q "$office"
git -C "$office" add rclone.conf
RCLONE_CONFIG=$office/rclone.conf run 1
says 'this secret lies in git'
finish
