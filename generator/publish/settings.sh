#!/usr/bin/env bash
# The settings of publishing: KEY=value lines of one file, each of which the environment may set
# instead (PUBLISH_KEEP …). The file is read, never run. Only the environment holds a private key
# itself: PUBLISH_KEY, as a CI gives it. Sourced.
#
# shellcheck disable=SC2034,SC2153,SC2154,SC2317 # names and calls of the other parts

# Every setting and the form of its value.
declare -rA known_settings=(
  [TARGET]='^(local|folder|ssh|rclone|zip|git)$'
  [FOLDER]='^[^-].*$'
  [HOST]='^([A-Za-z0-9._]([A-Za-z0-9._-])*@)?[A-Za-z0-9]([A-Za-z0-9.:-])*$'
  [PORT]='^[1-9][0-9]{0,4}$'
  [KEY_FILE]='^[^-].*$'
  [HOST_KEY]='^(ssh-ed25519|ssh-rsa|ecdsa-sha2-[a-z0-9-]+) [A-Za-z0-9+/=]+( .*)?$'
  [REMOTE]='^[^-].*:.*$'
  [REPOSITORY]='^[^-].*$'
  [BRANCH]='^[A-Za-z0-9]([A-Za-z0-9._/-])*$'
  [KEEP]='^([2-9]|[1-9][0-9])$'
  [ADDRESS]='^https?://[^][ @"<>\\^`{|}?#]+$'
  [ILLUSTRATIVE]='^(show|omit)$'
  [BY]='^[^-].*$'
)
declare -A setting=([TARGET]=local [BRANCH]=pages [KEEP]=5)

is_secret() { # is_secret VALUE: it holds a password or a key
  [[ $1 =~ ://[^/@]*:[^/@]*@ || $1 =~ (pass|password|secret|token|access_key)[A-Za-z_]*= ]]
}

settings_wrong=0
setting_wrong() { # setting_wrong PLACE VI EN [FIX_VI FIX_EN]: told, and the others as well
  complain "$@"
  settings_wrong=1
}

take_setting() { # take_setting PLACE KEY VALUE
  local place=$1 key=$2 value=$3
  if [[ -z ${known_settings[$key]+known} ]]; then
    local all
    all=$(printf '%s\n' "${!known_settings[@]}" | sort | paste -sd ' ')
    setting_wrong "$place" "không có thiết lập $key" "there is no setting $key" "Các thiết lập: $all" "The settings are: $all"
  elif [[ $value == *[[:cntrl:]]* || ! $value =~ ${known_settings[$key]} ]]; then
    setting_wrong "$place" "giá trị của $key không dùng được: $value" "$key cannot have this value: $value" \
      'Xem dòng giải thích trong publish.conf.example.' 'See the line that explains it in publish.conf.example.'
  else
    setting[$key]=$value
  fi
}

read_settings_file() { # read_settings_file FILE
  local file=$1 line number=0 key value place whole
  local -A seen=()
  while whole=yes && { IFS= read -r line || { whole= && [[ -n $line ]]; }; }; do
    number=$((number + 1))
    place=$file:$number
    line=${line%$'\r'}
    ((number > 1)) || line=${line#$'\xef\xbb\xbf'}
    if [[ -z $whole ]]; then
      setting_wrong "$place" 'tệp dừng giữa dòng này: chưa được ghi xong' 'the file ends within this line: it is half written' \
        'Ghi lại cả tệp, dòng cuối cũng xuống dòng.' 'Write the whole file again, with a line end after the last line.'
      continue
    fi
    [[ $line =~ ^[[:blank:]]*(#|$) ]] && continue
    if [[ ! $line =~ ^([A-Z_]+)=(.*)$ ]]; then
      setting_wrong "$place" 'dòng này không có dạng KHÓA=giá trị' 'this line is not KEY=value' \
        'Viết tên thiết lập bằng chữ hoa, dấu =, rồi giá trị; không dấu cách, không ngoặc kép.' \
        'Write the name in capitals, =, and the value; no blanks, no quotes.'
      continue
    fi
    key=${BASH_REMATCH[1]}
    value=${BASH_REMATCH[2]%"${BASH_REMATCH[2]##*[![:blank:]]}"}
    if [[ -n ${seen[$key]:-} ]]; then
      setting_wrong "$place" "$key đã có ở dòng ${seen[$key]}" "$key stands in line ${seen[$key]} already" 'Giữ một dòng.' 'Keep one line.'
    elif [[ $value == [\'\"]* ]]; then
      setting_wrong "$place" 'giá trị không viết trong ngoặc kép' 'the value is not written in quotes' 'Bỏ dấu ngoặc.' 'Drop the quotes.'
    elif is_secret "$value"; then
      setting_wrong "$place" "$key có mật khẩu hoặc khóa; tệp này không phải chỗ giữ bí mật" \
        "$key holds a password or a key; this file is no place for secrets" \
        'Bỏ ra và đổi mật khẩu đó. Để bí mật trong: khóa SSH, rclone config, trình giữ mật khẩu của git, hoặc biến môi trường của CI.' \
        'Take it out and change it. Secrets belong into an SSH key, rclone config, the credential helper of git, or a variable of the CI.'
    elif [[ -n $value ]]; then
      take_setting "$place" "$key" "$value"
    fi
    seen[$key]=$number
  done <"$file"
  [[ -n ${seen[TARGET]:-} || -n ${PUBLISH_TARGET:-} ]] ||
    setting_wrong "$file" 'thiếu dòng TARGET' 'the line TARGET is missing' 'Thêm, ví dụ, TARGET=ssh.' 'Add TARGET=ssh, for example.'
}

read_settings() { # read_settings FILE: the file, if there is one, then the environment
  local name
  if [[ -e $1 ]]; then
    [[ -f $1 && -r $1 ]] || refuse 3 "$1" 'không đọc được tệp thiết lập' 'the settings cannot be read'
    read_settings_file "$1"
  fi
  private_key=${PUBLISH_KEY:-}
  unset PUBLISH_KEY # no other program needs to know it
  while read -r name; do
    [[ -z ${!name} ]] || take_setting "$name" "${name#PUBLISH_}" "${!name}"
  done < <(compgen -e PUBLISH_ || true)
  ((settings_wrong == 0)) || exit 1
}

demand() { # demand KEY...: what this target cannot do without
  local key
  for key in "$@"; do
    [[ -n ${setting[$key]:-} ]] || setting_wrong "$settings_file" "TARGET=${setting[TARGET]} cần thiết lập $key" \
      "TARGET=${setting[TARGET]} needs the setting $key" \
      "Thêm dòng $key=… vào tệp này, hoặc đặt biến môi trường PUBLISH_$key." \
      "Add a line $key=… to this file, or set PUBLISH_$key in the environment."
  done
  ((settings_wrong == 0)) || exit 1
}

refuse_tracked() { # refuse_tracked FILE: a secret that git would give to everybody
  local folder
  folder=$(dirname -- "$1")
  if command -v git >/dev/null && git -C "$folder" ls-files --error-unmatch -- "$(basename -- "$1")" >/dev/null 2>&1; then
    refuse 1 "$1" 'tệp bí mật này nằm trong git' 'this secret lies in git' \
      'Đổi khóa hoặc mật khẩu đó, chuyển tệp ra ngoài kho mã nguồn và bỏ nó khỏi lịch sử.' \
      'Change that key or password, move the file out of the repository and out of its history.'
  fi
}
