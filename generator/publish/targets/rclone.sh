#!/usr/bin/env bash
# TARGET=rclone: object storage, WebDAV and whatever else rclone writes to. Nothing there switches in
# one step, so the files go in an order in which no page points at what is not there yet: style sheets,
# scripts and fonts; what is new; what changed; the pages of entry; the manifests. What is gone goes
# last, style sheets of the generation before not yet: a page in somebody's cache needs them. Sourced.
#
# .minhbach/files at the target lists every file that may be there from us: written before the first
# upload, so that after a cut the next run knows what to take away and what is not ours.
#
# shellcheck disable=SC2034,SC2153,SC2154,SC2317 # names and calls of the other parts

address_rounds=2

target_check() {
  need rclone rclone
  demand REMOTE
  setting[REMOTE]=${setting[REMOTE]%/}
  target_name=${setting[REMOTE]}
  local config
  ! is_secret "$target_name" || target_name=${target_name%%[:,]*}:…
  config=$(rclone config file 2>/dev/null | tail -n 1)
  [[ ! -f $config ]] || refuse_tracked "$config"
}

cloud() { # cloud RCLONE_ARGUMENT…
  rclone --log-level ERROR --retries 3 --low-level-retries 5 "$@"
}
there() { # there PATH: its address for rclone
  case ${setting[REMOTE]} in
    *:) printf '%s%s' "${setting[REMOTE]}" "$1" ;;
    *) printf '%s/%s' "${setting[REMOTE]}" "$1" ;;
  esac
}
cloud_failed() {
  refuse 3 "$target_name" 'rclone không làm xong; nơi đó có thể đang có cả trang cũ và trang mới, nhưng mọi liên kết đều có đích' \
    'rclone did not finish; old and new pages may stand beside each other there, but every link leads somewhere' \
    'Xem thông báo ở trên rồi chạy lại: lần sau tiếp tục và làm cho đúng.' \
    'See the message above and run this again: the next run goes on and puts it right.'
}
fetch() { cloud cat -- "$(there "$1")" 2>/dev/null; } # fetch PATH: a file of the target

# demand_known FOLDER NAME: whether FOLDER has it is known, and if so it can be read: an answer that
# is lost on the way must not pass for "nothing is published".
demand_known() {
  local code=0
  cloud lsf --files-only -- "$(there "$1")" >"$work/listed" 2>"$work/cloud.err" || code=$?
  if ((code != 0 && code != 3)); then # 3: no such folder
    cat -- "$work/cloud.err" >&2
    refuse 3 "$target_name" 'không hỏi được nơi này đang có gì; chưa có gì thay đổi' \
      'what is there cannot be asked; nothing was changed' \
      'Xem thông báo ở trên (mạng, địa chỉ, mật khẩu trong rclone config) rồi chạy lại.' \
      'See the message above (network, address, password in rclone config) and run this again.'
  fi
  ! grep -xF -- "$2" "$work/listed" >/dev/null || fetch "${1:+$1/}$2" >/dev/null || cloud_failed
}

target_sums() {
  demand_known '' manifest.json
  sums_by fetch
}

target_heads() {
  local path
  target_sums | cut -c 67- | only 'sealed_revision\.csv$' >"$work/sealed"
  while read -r path; do
    fetch "$path" | heads_in
  done <"$work/sealed"
}

upload() { # upload FOLDER: the paths of standard input, whatever stands there
  cat >"$work/paths"
  [[ -s $work/paths ]] || return 0
  local progress=()
  [[ ! -t 1 ]] || progress=(--progress)
  cloud copy "${progress[@]}" --ignore-times --files-from-raw "$work/paths" -- "$1" "${setting[REMOTE]}" || cloud_failed
}
remember_files() { # remember_files: standard input becomes the list of what may be there
  mkdir -p -- "$work/ledger/.minhbach"
  LC_ALL=C sort -u >"$work/ledger/.minhbach/files"
  printf '.minhbach/files\n' | upload "$work/ledger"
}
entry='(^|/)index\.html(\.gz|\.br)?$|^404\.html|^sitemap|^robots' # by which one comes in; packed copies with them
only() { grep -E -- "$1" || true; }
without() { grep -vE -- "$1" || true; }

target_publish() { # target_publish SITE SUMS
  target_sums >"$work/served"
  demand_known .minhbach files
  { fetch .minhbach/files || true; } >"$work/ours"
  cut -c 67- "$work/served" >>"$work/ours"
  cut -c 67- "$2" | LC_ALL=C sort -u >"$work/new"
  if ! cmp -s -- "$work/served" "$2"; then
    cat -- "$work/ours" "$work/new" | remember_files
    send_in_order "$1" "$2"
  fi
  take_away "$2"
  step 'Tải lại và so với bản kê' 'Fetching everything back and comparing with the manifest'
  if matches "$1"; then
    if cmp -s -- "$work/served" "$2"; then
      say 'Nội dung đang công bố đã đúng như bản này; không có gì phải làm.' 'What is published is this already; nothing to do.'
      return
    fi
  else
    mend_live "$1"
  fi
  say "Đã công bố tại $target_name: $(changes_in_short "$work/served" "$2")." \
    "Published at $target_name: $(changes_in_short "$work/served" "$2")."
}

send_in_order() { # send_in_order SITE SUMS
  local added=$work/added changed=$work/changed
  paths_added "$work/served" "$2" | without '(^|/)manifest\.json$' >"$added"
  paths_changed "$work/served" "$2" | without '(^|/)manifest\.json$' >"$changed"
  step 'Gửi các tệp: trình bày, tệp mới, tệp thay đổi, trang vào' \
    'Sending the files: style, new ones, changed ones, pages of entry'
  cat -- "$added" "$changed" | only '^assets/' | upload "$1"
  without '^assets/' <"$added" | without "$entry" | upload "$1"
  without '^assets/' <"$changed" | without "$entry" | upload "$1"
  cat -- "$added" "$changed" | only "$entry" | upload "$1"
  only '^data/.*/manifest\.json$' <"$work/new" | upload "$1"
  printf 'manifest.json\n' | upload "$1"
}

matches() { # matches SITE: what is there has the bytes of the site
  cloud check --one-way --download --files-from-raw "$work/new" --missing-on-dst "$work/missing" --differ "$work/differ" \
    -- "$1" "${setting[REMOTE]}" 2>"$work/cloud.err"
}

# What is there differs though its manifest does not: a run was cut, and the one after it has another
# site; or somebody changed it there. It is put right once.
mend_live() { # mend_live SITE
  if [[ ! -s $work/missing && ! -s $work/differ ]]; then
    cat -- "$work/cloud.err" >&2
    cloud_failed
  fi
  step "Gửi lại $(cat -- "$work/missing" "$work/differ" | count) tệp không đúng bản kê" \
    "Sending $(counted "$(cat -- "$work/missing" "$work/differ" | count)" file files) again that differed from the manifest"
  upload "$1" <"$work/missing"
  upload "$1" <"$work/differ"
  if ! matches "$1"; then
    cat -- "$work/cloud.err" >&2
    cloud_failed
  fi
}

take_away() { # take_away SUMS: files of ours that this site does not have
  LC_ALL=C sort -u "$work/ours" | LC_ALL=C comm -23 - "$work/new" >"$work/gone"
  if cmp -s -- "$work/served" "$1"; then
    without '^assets/' <"$work/gone" >"$work/take"
  else # all but the assets of the generation before
    cut -c 67- "$work/served" | only '^assets/' | LC_ALL=C sort -u | LC_ALL=C comm -13 - "$work/gone" >"$work/take"
  fi
  [[ -s $work/take ]] || return 0
  step "Bỏ $(count <"$work/take") tệp không còn thuộc trang" \
    "Taking away $(counted "$(count <"$work/take")" file files) that no longer belong to the site"
  cloud delete --files-from-raw "$work/take" -- "${setting[REMOTE]}" || cloud_failed
  LC_ALL=C comm -23 "$work/gone" "$work/take" | cat - "$work/new" | remember_files
}

no_rollback() {
  refuse 1 "$target_name" 'nơi này không giữ bản trước' 'this target keeps no release before' \
    'Lấy lại dữ liệu của lần trước (git checkout) rồi công bố, hoặc dùng TARGET=ssh, folder hay git.' \
    'Take the data of that time (git checkout) and publish, or use TARGET=ssh, folder or git.'
}
target_rollback() { no_rollback; }
target_list() { no_rollback; }
