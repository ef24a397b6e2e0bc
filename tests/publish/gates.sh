#!/usr/bin/env bash
# What is not for the public stays from every target outside; the folder public/ takes it, to look at.
# shellcheck source=tests/publish/lib.sh
source "$(dirname -- "$0")/lib.sh"

git init -q --bare -- "$top/kho.git"
targets=("TARGET=folder|FOLDER=$top/folder" "TARGET=zip|FOLDER=$top/zip" "TARGET=git|REPOSITORY=$top/kho.git"
  "TARGET=rclone|REMOTE=:local:$top/cloud" "TARGET=ssh|HOST=a@127.0.0.1|FOLDER=/nowhere|PORT=1")
refused() { # refused TEXT: by every target, before anything is sent
  local target
  for target in "${targets[@]}"; do
    tr '|' '\n' <<<"$target" >"$office/site-data/publish.conf"
    run 1
    says "$1"
    run 1 --dry-run
    says "$1"
  done
  [[ ! -e $top/folder && ! -e $top/zip && ! -e $top/cloud ]] || fail 'something was published'
  is 'branches' "$(git -C "$top/kho.git" for-each-ref | wc -l)" 0
  rm -- "$office/site-data/publish.conf"
  run 0 # public/ on this machine
}
refused 'minh-hoa": an illustrative plan'
[[ -e $office/public/vi/minh-hoa ]] || fail 'public/ lacks the illustrative plan'

cp -- "$office/site-data/site.toml" "$top/site.toml"
sed -i 's/"show"/"omit"/; /^\[contact\]/,$d' "$office/site-data/site.toml"
refused 'there are no contact data'
cp -- "$top/site.toml" "$office/site-data/site.toml"
sed -i 's/"show"/"omit"/' "$office/site-data/site.toml"
sed -i 's/,in_force,/,draft,/' "$office/site-data/ke-hoach/plan.csv"
refused 'the plan is a draft'
sed -i 's/,draft,/,in_force,/' "$office/site-data/ke-hoach/plan.csv"

# What is not live yet is not asked for at the address of readers.
settings TARGET=zip "FOLDER=$top/zip" ADDRESS=http://127.0.0.1:1
run 0
unzip -l "$top/zip"/*.zip >"$top/out"
if grep -q minh-hoa "$top/out"; then fail 'the illustrative plan was published'; fi
run 0 --illustrative show
says 'pages added'

# A draft goes nowhere, whatever put it there.
cat >"$top/drafts" <<END
#!/usr/bin/env bash
"$MINHBACH" "\$@" || exit
[[ \$1 != build ]] || touch -- public/draft.txt .publish/site/draft.txt 2>/dev/null || true
END
chmod +x -- "$top/drafts"
rm -rf -- "${top:?}/zip"
MINHBACH=$top/drafts
run 1 --illustrative show
says 'is a preview (DRAFT)'
[[ ! -e $top/zip ]] || fail 'a draft was published'
finish
