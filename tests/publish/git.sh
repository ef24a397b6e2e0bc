#!/usr/bin/env bash
# A branch for a static host: one commit a publication, nothing forced, what is not ours stays.
# shellcheck source=tests/publish/lib.sh
source "$(dirname -- "$0")/lib.sh"

bare="$top/kho trang.git"
git init -q --bare -- "$bare"
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
settings TARGET=git "REPOSITORY=$bare" ILLUSTRATIVE=omit 'BY=Văn phòng Sở'
commits() { git -C "$bare" rev-list --count pages; }
checkout() { # checkout: the branch as a host gets it
  rm -rf -- "$top/host"
  git clone -q --branch pages -- "$bare" "$top/host"
  rm -rf -- "$top/host/.git"
}
run 0 --dry-run
says 'Nothing is published there yet.'
run 0
checkout
[[ -f $top/host/.nojekyll ]] || fail 'no .nojekyll'
whole "$top/host" .nojekyll
is 'who published' "$(git -C "$bare" log -1 --format=%cn pages)" 'Văn phòng Sở'
run 0
says 'nothing to do'
is commits "$(commits)" 1

# A file of the host's own.
git clone -q --branch pages -- "$bare" "$top/clone"
printf 'cchc.example.gov.vn\n' >"$top/clone/CNAME"
git -C "$top/clone" add CNAME
git -C "$top/clone" -c user.name=x -c user.email=x@x commit -qm 'Name of the host'
git -C "$top/clone" push -q
edit hai
run 0 --dry-run
says '2 pages changed'
sed -i '2s/Toàn văn 1.txt$//' "$office/site-data/ke-hoach/plan.csv"
run 0
checkout
whole "$top/host" .nojekyll CNAME
[[ -z $(find "$top/host" -name 'Toàn văn*') ]] || fail 'a file that is gone is still there'
is commits "$(commits)" 3
edit ba
run 0
run 0 --rollback
checkout
if grep -q 'ba\.' "$top/host/vi/gioi-thieu.html"; then fail 'not rolled back'; fi
grep -q 'hai\.' "$top/host/vi/gioi-thieu.html" || fail 'rolled back too far'
run 0 --list
says 'Roll back to'

# Somebody publishes between fetch and push: refused by the server, nothing forced.
cat >"$bare/hooks/pre-receive" <<'HOOK'
#!/bin/sh
echo 'not today' >&2
exit 1
HOOK
chmod +x "$bare/hooks/pre-receive"
before=$(git -C "$bare" rev-parse pages)
run 3
says 'not today'
says 'the published branch is as it was'
is 'the branch' "$(git -C "$bare" rev-parse pages)" "$before"
rm -- "$bare/hooks/pre-receive"
run 0
PUBLISH_REPOSITORY=$top/khong-co run 3
says 'the published branch is as it was'
finish
