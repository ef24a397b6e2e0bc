#!/usr/bin/env bash
# publish.conf and the environment: what is wrong is named with its line, and nothing is published.
# shellcheck source=tests/publish/lib.sh
source "$(dirname -- "$0")/lib.sh"

conf=$office/site-data/publish.conf
refused() { # refused PLACE TEXT LINE…
  local place=$1 text=$2
  shift 2
  settings "$@"
  run 1
  says "$place"
  says "$text"
  [[ ! -e $office/public && ! -e $office/.publish ]] || fail "something was built: $*"
}
refused 'publish.conf:2: error' 'there is no setting FOLDR' TARGET=folder FOLDR=/srv/a
refused 'publish.conf:1: error' 'TARGET cannot have this value' TARGET=ftp
refused 'publish.conf:3: error' 'FOLDER stands in line 2 already' TARGET=folder FOLDER=/a FOLDER=/b
refused 'publish.conf:2: error' 'is not KEY=value' TARGET=folder 'FOLDER = /a'
refused 'publish.conf:2: error' 'not written in quotes' TARGET=folder 'FOLDER="/a"'
refused 'publish.conf:2: error' 'is not KEY=value' TARGET=local 'source /etc/profile'
refused 'publish.conf: error' 'the line TARGET is missing' 'KEEP=5'
refused 'publish.conf: error' 'needs the setting HOST' TARGET=ssh FOLDER=/a
refused 'publish.conf: error' 'needs the setting REMOTE' TARGET=rclone
refused 'publish.conf: error' 'needs the setting REPOSITORY' TARGET=git
refused 'publish.conf:2: error' 'HOST cannot have this value' TARGET=ssh HOST=-oProxyCommand=x FOLDER=/a
refused 'publish.conf:2: error' 'cannot have this value' TARGET=git REPOSITORY=--upload-pack=x
refused 'publish.conf: error' 'is not the address of a git repository' TARGET=git 'REPOSITORY=ext::sh -c x'
refused 'publish.conf:2: error' 'holds a password' TARGET=git REPOSITORY=https://a:b@example.vn/x.git
refused 'publish.conf:2: error' 'holds a password' TARGET=rclone 'REMOTE=:webdav,url=http://a,pass=b:c'
LC_ALL='' LANG=vi_VN.UTF-8 refused 'publish.conf:1: lỗi' 'không có thiết lập TARGE' TARGE=ssh

# Half written, at every byte: refused, or the settings that are there are those that were meant.
whole_file=$'TARGET=folder\nFOLDER=/tmp/khong-co\nKEEP=3\n'
for ((length = 1; length < ${#whole_file}; length++)); do
  printf '%s' "${whole_file:0:length}" >"$conf"
  code=0
  (
    parts=$top/share/minhbach/publish
    # shellcheck source=/dev/null
    source "$parts/words.sh"
    # shellcheck source=/dev/null
    source "$parts/settings.sh"
    export settings_file=$conf
    read_settings "$conf" && demand FOLDER
  ) >/dev/null 2>&1 || code=$?
  [[ $code == 1 || ${whole_file:length-1:1} == $'\n' ]] || fail "taken though it ends after '${whole_file:0:length}'"
done
checks=$((checks + 1))

rm -f -- "$conf"
PUBLISH_TARGT=ssh run 1
says 'PUBLISH_TARGT: error: there is no setting TARGT'
run 1 --settings /nonexistent
run 2 --nonsense
run 2 --dry-run --list
run 0 --help

# Windows line ends and a mark at the beginning are taken; the environment stands above the file.
printf '\xef\xbb\xbf# chú thích\r\nTARGET=ssh\r\n\r\n' >"$conf"
PUBLISH_TARGET=local run 0
whole "$office/public"

# A command that fails without a word of ours: told, with the exit code of the machine.
rm -rf -- "$office/.publish"
: >"$office/.publish"
PUBLISH_TARGET=zip run 3
says 'error: this command failed: mkdir -p -- .publish'
rm -f -- "$office/.publish"

# A private key that lies in git.
git init -q "$office"
ssh-keygen -q -t ed25519 -N '' -f "$office/khóa"
git -C "$office" add khóa
settings TARGET=ssh HOST=a@127.0.0.1 FOLDER=/a "KEY_FILE=$office/khóa"
run 1
says 'this secret lies in git'

# A tool that is missing is named with the command that brings it.
mkdir -- "$top/few"
for tool in bash env readlink dirname mktemp rm id cat sort paste git mkdir basename; do ln -s -- "$(command -v "$tool")" "$top/few/"; done
settings TARGET=zip
PATH=$top/few run 3
says 'sudo apt-get install --no-install-recommends zip'
finish
