#!/usr/bin/env bash
# Builds the program and the site and publishes it: installs what is missing, compiles, loads the
# tables into SQLite, checks everything, then writes public/ or what site-data/publish.conf names.
# Safe to repeat; the published site is never left half written.
set -euo pipefail

script=$(readlink -f -- "${BASH_SOURCE[0]}")
home=$(dirname -- "$script")
parts=$home/generator/publish
[[ -d $parts ]] || parts=$home/../share/minhbach/publish
# shellcheck source-path=SCRIPTDIR/generator/publish
for part in words settings manifest changes verify seals; do
  # shellcheck source=/dev/null
  source "$parts/$part.sh"
done

usage() {
  say 'Cách dùng: ./publish.sh [tùy chọn]
  (không có tùy chọn)      dựng trang và công bố như site-data/publish.conf nêu; không có tệp đó: vào public/
  --dry-run                chỉ cho biết người đọc sẽ thấy gì khác
  --list                   các bản đang giữ và nhật ký
  --rollback [BẢN]         quay về bản trước, hoặc về BẢN
  --take-back              quay về dù số liệu hoặc đính chính đã công bố sẽ không còn
  --drop-seals             gỡ niêm phong của những bản số liệu chưa từng công bố
  --to NƠI                 công bố vào nơi khác với thiết lập, ví dụ --to local: chỉ vào public/
  --illustrative show|omit có hay bỏ kế hoạch minh họa
  --settings TỆP           tệp thiết lập khác' 'Usage: ./publish.sh [options]
  (no option)              build the site and publish it as site-data/publish.conf says; without that file: into public/
  --dry-run                only tell what readers would see changed
  --list                   the releases that are kept, and the log
  --rollback [RELEASE]     return to the release before, or to RELEASE
  --take-back              return even where published figures or corrections would be gone
  --drop-seals             take back the seals of revisions that were never published
  --to TARGET              another target than the settings name, for example --to local: only public/
  --illustrative show|omit show or omit illustrative plans
  --settings FILE          another file of settings'
}
wrong_command() {
  usage >&2
  exit 2
}

arguments=("$@")
task=publish
release=()
take_back=
settings_file='site-data/publish.conf'
named_settings=
while (($# > 0)); do
  case $1 in
    --help) usage && exit 0 ;;
    --dry-run | --list | --rollback | --drop-seals)
      [[ $task == publish ]] || wrong_command
      task="${1#--}"
      if [[ $1 == --rollback && ${2:-} =~ ^[0-9a-f] ]]; then
        release=("$2")
        shift
      fi
      ;;
    --take-back) take_back=yes ;;
    --illustrative)
      [[ ${2:-} =~ ^(show|omit)$ ]] || wrong_command
      export PUBLISH_ILLUSTRATIVE=$2
      shift
      ;;
    --to)
      [[ ${2:-} =~ ^[a-z]+$ ]] || wrong_command
      export PUBLISH_TARGET=$2
      shift
      ;;
    --settings)
      [[ -n ${2:-} ]] || wrong_command
      named_settings=$(readlink -m -- "$2")
      shift
      ;;
    *) wrong_command ;;
  esac
  shift
done

# Beside its sources it builds the site that lies there; installed, the site of the folder it is
# called in. A program that is there already (MINHBACH=…) is used as it is.
minhbach=${MINHBACH:+$(readlink -f -- "$MINHBACH")}
if [[ -f $home/CMakeLists.txt ]]; then
  cd -- "$home"
elif [[ -z $minhbach ]]; then
  minhbach=$home/minhbach
fi
if [[ ! -d site-data ]]; then
  say "Không có thư mục site-data trong $PWD" "There is no folder site-data in $PWD" >&2
  exit 1
fi
settings_file=${named_settings:-$settings_file}
[[ -z $named_settings || -e $named_settings ]] || refuse 1 "$named_settings" 'không có tệp này' 'there is no such file'
[[ -n $minhbach ]] || generator/cmake/install-packages.sh generator/cmake/packages.txt

# Under sudo only the packages need root: what is built belongs to the owner of this folder.
if ((EUID == 0)) && [[ -n ${SUDO_UID:-} && ${SUDO_UID} != 0 ]] &&
  [[ $(stat -c %u .) == "$SUDO_UID" ]]; then
  kept=()
  while read -r name; do
    kept+=("$name=${!name}")
  done < <(compgen -e | grep -E '^(PUBLISH_|RCLONE_|SSH_AUTH_SOCK$)' || true)
  exec sudo -n -u "#$SUDO_UID" -- env LANG="${locale:-C.UTF-8}" MINHBACH="$minhbach" "${kept[@]}" "$script" "${arguments[@]}"
fi

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
set -o errtrace
trap 'stopped "${BASH_SOURCE[0]##*/}:$LINENO" "$BASH_COMMAND"' ERR
trap 'exit 130' INT TERM HUP
log=$work/log
quietly() { # quietly COMMAND...: its output only when it fails
  local code=0
  "$@" >"$log" 2>&1 </dev/null || code=$?
  if ((code != 0)); then
    cat -- "$log" >&2
    exit "$code"
  fi
}

read_settings "$settings_file"
target=${setting[TARGET]}
# shellcheck disable=SC2034 # for the target
setting_by=${setting[BY]:-$(id -un)@$HOSTNAME}
for part in $([[ $target == folder || $target == ssh ]] && printf releases) "targets/$target"; do
  # shellcheck source=/dev/null
  source "$parts/$part.sh"
done
target_check

lock_here() { # two runs beside each other would build into one folder
  mkdir -p -- .publish
  exec 8>>.publish/lock
  flock -w 10 8 || refuse 3 "$PWD/.publish/lock" 'một lần công bố khác đang chạy trong thư mục này' \
    'another publication runs in this folder' 'Đợi lần đó xong rồi chạy lại.' 'Wait until that is done and run this again.'
}

# Readers would get a wrong figure again, and whoever kept its head would find history rewritten.
ask_take_back() {
  local lost
  [[ -z $take_back ]] && declare -F target_lost >/dev/null || return 0
  lost=$(target_lost "${release[@]}" | tr '\n' ';' | sed -E 's/;$//; s/;/; /g')
  [[ -n $lost ]] || return 0
  # shellcheck disable=SC2154 # of the target
  refuse 1 "$target_name" "quay về thì số liệu hoặc đính chính đã công bố sau đây không còn: $lost" \
    "a return would take back these published figures or corrections: $lost" \
    'Số liệu sai thì công bố bản đính chính tiếp theo. Vẫn muốn quay về: thêm --take-back, rồi công bố lại bản đúng sớm nhất.' \
    'Put a wrong figure right by the next revision. To return all the same: add --take-back, and publish the right one again soon.'
}

case $task in
  list)
    target_list
    exit 0
    ;;
  drop-seals)
    lock_here
    drop_seals
    exit 0
    ;;
  rollback)
    ask_take_back
    target_rollback "${release[@]}"
    if [[ -n ${setting[ADDRESS]:-} ]] && ((${address_rounds:?} > 0)); then
      target_sums >"$work/sums"
      verify_address "$work/sums"
    fi
    exit 0
    ;;
esac

if [[ -z $minhbach ]]; then
  say '· Biên dịch chương trình (lần đầu mất vài phút)' '· Compiling the program (a few minutes the first time)'
  quietly generator/cmake/configure.sh
  quietly cmake --build build/release --target minhbach
  minhbach=build/release/minhbach
fi

site=public
how=()
[[ -z ${setting[ILLUSTRATIVE]:-} ]] || how=(--illustrative "${setting[ILLUSTRATIVE]}")
if [[ $task == dry-run ]]; then # what is looked at is kept apart from what was published
  lock_here
  site=.publish/dry-run
  [[ $target == local ]] || how+=(--for dry-run)
elif [[ $target != local ]]; then
  lock_here
  site=.publish/site
  how+=(--for public)
fi

program() { # program COMMAND ARGUMENT…: what is wrong it says itself
  local code=0
  "$minhbach" "$@" >"$log" </dev/null || code=$?
  ((code != 0)) || return 0
  [[ $(command -v minhbach) -ef $minhbach ]] ||
    say "(Lệnh nêu trong dấu \`…\` chạy bằng: $minhbach LỆNH)" "(What stands in \`…\` is run as: $minhbach COMMAND)" >&2
  exit "$code"
}
# Warnings about the data are told once: at every run the same ones would bury the result.
load_tables() {
  local code=0 known=site-data/minhbach.sqlite-warnings
  (program load) 2>"$work/warnings" || code=$?
  if ((code == 0)) && [[ -s $work/warnings ]] && cmp -s -- "$work/warnings" "$known"; then
    say "  Vẫn các cảnh báo về dữ liệu như lần trước; xem lại: $known" "  The same warnings about the data as last time; to read them again: $known"
    return
  fi
  cat -- "$work/warnings" >&2
  ((code == 0)) || exit "$code"
  cp -- "$work/warnings" "$known"
}
step 'Nạp các bảng' 'Loading the tables'
load_tables
step 'Kiểm tra và dựng trang' 'Checking and building the site'
program build --out "$site" "${how[@]}"
sums_of "$site" >"$work/sums"
if [[ $site != public ]] && ! holds "$site" "$work/sums" 2>/dev/null; then
  rm -rf -- "$site" # somebody was in it
  program build --out "$site" "${how[@]}"
  sums_of "$site" >"$work/sums"
fi

# A wrong program or a preview copied here: what is not signed does not go out.
[[ ! -e $site/draft.txt ]] || refuse 1 "$site" 'thư mục này là bản xem trước (DỰ THẢO), không công bố' \
  'this folder is a preview (DRAFT) and is not published' 'Xóa thư mục rồi chạy lại.' 'Remove the folder and run this again.'

if [[ $task == dry-run ]]; then
  target_sums >"$work/live"
  if declare -F target_is_damaged >/dev/null && target_is_damaged; then
    say 'Các tệp đang công bố trên máy chủ đã bị sửa hoặc hỏng; công bố sẽ gửi lại.' \
      'The published files on the server were changed or damaged; publishing sends them again.'
  fi
  tell_changes "$work/live" "$work/sums" "$site"
  exit 0
fi
if [[ $target != local ]]; then
  remember_heads "$site"
  target_publish "$site" "$work/sums"
else
  say "Trang web nằm trong $PWD/public" "The site is in $PWD/public"
fi
[[ -z ${setting[ADDRESS]:-} ]] || ((${address_rounds:?} == 0)) || verify_address "$work/sums"
[[ $target == local ]] || exit 0
if command -v python3 >/dev/null; then
  say 'Xem: mở public/index.html trong trình duyệt, hoặc chạy python3 -m http.server -d public rồi vào http://localhost:8000/' \
    'To look at it: open public/index.html in a browser, or run python3 -m http.server -d public and go to http://localhost:8000/'
else
  say 'Xem: mở tệp public/index.html trong trình duyệt.' \
    'To look at it: open the file public/index.html in a browser.'
fi
